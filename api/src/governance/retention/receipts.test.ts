import { describe, expect, it } from 'vitest';
import { thingHandlers } from '../../../test/things.ts';
import { clocksOf } from './disposal.ts';
import { difference } from './proving.ts';
import { emptyReceipt, plus } from './receipts.ts';
import { differences } from './reconcile.ts';

const empty = emptyReceipt('consultations.case', 'T');

describe('a receipt', () => {
  it('begins with nothing', () => {
    expect(empty).toEqual({
      category: 'consultations.case',
      rule: 'T',
      planned: 0,
      disposed: 0,
      held: 0,
      failed: 0,
      keysDestroyed: 0,
      counts: {},
    });
  });

  it('adds up, store by store', () => {
    const one = plus(empty, { planned: 4, disposed: 1, held: 2, failed: 1, counts: { thing: 1, note: 3 } });
    const two = plus(one, { planned: 1, disposed: 1, counts: { note: 2, other: 0 } });
    expect(two).toEqual({
      ...empty,
      planned: 5,
      disposed: 2,
      held: 2,
      failed: 1,
      counts: { thing: 1, note: 5, other: 0 },
    });
    expect(plus(two, { held: 1, failed: 2 })).toEqual({ ...two, held: 3, failed: 3 });
    expect(empty.counts).toEqual({});
  });

  it('is proven by what was added', () => {
    const before = plus(empty, { planned: 1, disposed: 1, counts: { thing: 1, note: 3 } });
    const after = plus(before, { planned: 2, disposed: 2, counts: { thing: 2, draft: 1 } });
    expect(difference(after, before)).toEqual({ ...after, disposed: 2, counts: { thing: 2, draft: 1 } });
  });
});

it('what has a clock of its own is taken in the order of the modules', () => {
  expect(clocksOf(thingHandlers).map(([category]) => category)).toEqual([
    'identity.account',
    'consultations.case',
  ]);
  expect(clocksOf({ ...thingHandlers, 'forum.post': undefined })).toHaveLength(2);
});

it('what does not fit together adds up', () => {
  expect(
    differences({
      rowsWithoutKeys: 1,
      keysWithoutRows: 2,
      forgotten: 4,
      notEntered: 8,
      erasedYetThere: 16,
      filesWithoutRows: 32,
      rowsWithoutFiles: 64,
    }),
  ).toBe(127);
});
