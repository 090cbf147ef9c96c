import { expect, test } from 'vitest';
import { findOffences, type HouseRule, houseRules } from './house-rules.ts';

const rule = (name: string): HouseRule => {
  const found = houseRules.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`There is no house rule ${name}.`);
  return found;
};

test.each(houseRules.map((rule) => [rule.name, rule] as const))(
  '%s refuses its own example',
  (_name, rule) => {
    expect(findOffences(rule, rule.refuses)).toHaveLength(1);
  },
);

test.each([
  ['no-any', 'const list: any[] = [];'],
  ['no-any', 'new Map<string, any>()'],
  ['no-ts-ignore', '// @ts-expect-error'],
  ['suppression-with-reason', '// biome-ignore lint/style/useConst: <explanation>'],
  ['one-clock', 'at: timestamp().defaultNow(),'],
  ['one-clock', 'sql`where due < now()`'],
  ['no-service-by-name', "case 'kob':"],
  ['no-service-by-name', "'nrw' !== id"],
])('%s refuses %s', (name, line) => {
  expect(findOffences(rule(name), line)).toHaveLength(1);
});

test.each([
  ['no-any', "const text = 'any time, any place';"],
  ['no-any', '// any of them will do'],
  ['no-ts-ignore', '// @ts-expect-error: the types of this package lag behind its code'],
  ['suppression-with-reason', '// biome-ignore lint/style/useConst: assigned in the template'],
  ['one-clock', 'const end = new Date(start);'],
  ['one-clock', 'sql`where due < app_now()`'],
  ['one-clock', 'const at = clock.now();'],
  ['no-service-by-name', 'const policies = { enz, bke };'],
])('%s allows %s', (name, line) => {
  expect(findOffences(rule(name), line)).toEqual([]);
});
