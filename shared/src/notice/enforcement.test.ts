import { describe, expect, it } from 'vitest';
import type { ContractGap } from './contract.ts';
import { enforcementOf } from './enforcement.ts';

const whole: ContractGap = { row: 'ENZ-01', clause: '*', reason: 'no chat yet' };
const clause: ContractGap = { row: 'ENZ-02', clause: 'username absent', reason: 'not scanned yet' };

describe('a promise is claimed only when it is kept', () => {
  it.each([
    [['ENZ-03'], 'kept'],
    [['ENZ-02', 'ENZ-03'], 'partly'],
    [['ENZ-01'], 'planned'],
    [['ENZ-01', 'ENZ-02', 'ENZ-03'], 'planned'],
  ] as const)('%j is %s', (rows, state) => {
    expect(enforcementOf({ kind: 'promise', rows }, [whole, clause])).toBe(state);
    expect(enforcementOf({ kind: 'information', rows }, [whole, clause])).toBe(state);
  });

  it('a promise with nothing behind it is not claimed; information promises nothing', () => {
    expect(enforcementOf({ kind: 'promise', rows: [] }, [])).toBe('planned');
    expect(enforcementOf({ kind: 'information', rows: [] }, [whole])).toBe('kept');
  });
});
