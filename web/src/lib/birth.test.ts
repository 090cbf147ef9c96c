import { expect, it } from 'vitest';
import { birthOf } from './birth.ts';

it.each([
  ['05.2012', '2012-05'],
  ['5/2012', '2012-05'],
  ['17.5.2012', '2012-05-17'],
  [' 17. 05. 2012 ', '2012-05-17'],
  ['2012-05', '2012-05'],
  ['Mai 2012', null],
  ['2012', null],
])('reads %s as a birth', (text, birth) => {
  expect(birthOf(text)).toBe(birth);
});
