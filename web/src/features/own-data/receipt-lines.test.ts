import { describe, expect, it } from 'vitest';
import { linesOf } from './receipt-lines.ts';

describe('a receipt', () => {
  it('tells in a sensible order what was removed, and leaves out what was not there', () => {
    const lines = linesOf({ message: 2, session: 1, account: 1, draft: 0, consultation: 1 });
    expect(lines.map(({ label, count }) => [label.replace('receipt.stores.', ''), count])).toEqual([
      ['account', 1],
      ['consultation', 1],
      ['message', 2],
      ['session', 1],
    ]);
  });

  it('adds up what has no word of its own', () => {
    expect(linesOf({ something: 2, other_thing: 3 })).toEqual([{ label: 'receipt.stores.other', count: 5 }]);
  });
});
