import { expect, it } from 'vitest';
import { drills, mutants, withTable } from './drill-table.ts';

it('writes a line for each drill, in place of its line of before, and leaves the others', () => {
  const empty = '# Reliability\n\n<!-- drills -->\n<!-- /drills -->\n\nThe rest.\n';
  const both = withTable(empty, drills, [
    ['killing it', 200, 0, 90, '2026-11-23'],
    ['racing it', 7, 0, 90, '2026-11-23'],
  ]);
  expect(withTable(both, drills, [['killing it', 200, 1, 90, '2026-11-24']])).toBe(`# Reliability

<!-- drills -->
| drill | runs | failures | seconds | on |
|---|---:|---:|---:|---|
| killing it | 200 | 1 | 90 | 2026-11-24 |
| racing it | 7 | 0 | 90 | 2026-11-23 |
<!-- /drills -->

The rest.
`);
  expect(() => withTable(both, mutants, [])).toThrow('There is no <!-- mutants -->');
});
