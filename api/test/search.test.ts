import { randomBytes, randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { searchFor } from './search.ts';

/** Of few different bytes, so that much is found and more is nearly found. */
const someBytes = (length: number, kinds: number) => randomBytes(length).map((byte) => byte % kinds);

test('finds what looking for one after the other finds, and only that', () => {
  let hits = 0;
  for (let round = 0; round < 1000; round++) {
    const kinds = randomInt(2, 5);
    const bytes = Buffer.from(someBytes(randomInt(80), kinds));
    const needles = Array.from({ length: randomInt(1, 6) }, () =>
      Buffer.from(someBytes(randomInt(2, 12), kinds)),
    );
    const there = needles.filter((needle) => bytes.includes(needle));
    const found = searchFor(needles)(bytes);
    if (found) expect(there).toContainEqual(found);
    else expect(there).toEqual([]);
    hits += there.length;
  }
  expect(hits).toBeGreaterThan(200);
});

test.each([0, 1, 4095, 4096 - 20])(
  'finds a long text at %i, in the middle of others, from end to end',
  (at) => {
    const text = Buffer.from('twenty letters in it');
    const bytes = Buffer.alloc(4096);
    text.copy(bytes, at);
    const search = searchFor([Buffer.from('something else'), text, Buffer.alloc(300, 'x')]);
    expect(search(bytes)).toEqual(at === 4095 ? null : text);
  },
);
