import { describe, expect, it } from 'vitest';
import { nextWorkingDay, workingDaysBetween } from './working-days.ts';

const at = (text: string) => new Date(text);
const thursday = at('2026-04-02T10:00:00+02:00');

describe('working days', () => {
  it('are Monday to Friday where the policy names no holidays', () => {
    expect(workingDaysBetween(thursday, at('2026-04-07T09:00:00+02:00'))).toBe(3);
    expect(workingDaysBetween(thursday, at('2026-04-02T23:00:00+02:00'))).toBe(0);
    expect(workingDaysBetween(thursday, at('2026-05-14T10:00:00+02:00'))).toBe(30);
    expect(nextWorkingDay('2026-04-03')).toBe('2026-04-06');
  });

  it('are no holiday: Good Friday and Easter Monday nowhere, Corpus Christi not in Baden-Württemberg', () => {
    expect(workingDaysBetween(thursday, at('2026-04-07T09:00:00+02:00'), 'BUND')).toBe(1);
    expect(nextWorkingDay('2026-04-02', 'BUND')).toBe('2026-04-07');
    expect(nextWorkingDay('2026-06-03', 'BUND')).toBe('2026-06-04');
    expect(nextWorkingDay('2026-06-03', 'BW')).toBe('2026-06-05');
  });

  it('begin at midnight in Germany, wherever the machine is', () => {
    expect(workingDaysBetween(at('2026-12-24T22:30:00Z'), at('2026-12-27T23:30:00Z'), 'BUND')).toBe(1);
  });
});
