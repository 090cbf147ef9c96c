import { expect, it } from 'vitest';
import { asSystem, visitor } from './context.ts';

it('the software works in one relation at a time, and as nobody', () => {
  const now = new Date('2026-03-02T09:00:00Z');
  expect(asSystem('mail', now)).toEqual({
    actor: { kind: 'system', id: null, role: 'system' },
    relations: ['mail'],
    now,
  });
  expect(visitor).toEqual({ kind: 'visitor', id: null, role: 'visitor' });
});
