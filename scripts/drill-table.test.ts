import { expect, it } from 'vitest';
import { withTable } from './drill-table.ts';

const row = { drill: 'killing it', runs: 200, failures: 0, seconds: 90, date: '2026-11-23' };

it('writes a line for each drill, in place of its line of before, and leaves the others', () => {
  const empty = '# Reliability\n\n<!-- drills -->\n<!-- /drills -->\n\nThe rest.\n';
  const other = { ...row, drill: 'racing it', runs: 7 };
  const both = withTable(withTable(empty, [row, other]), [{ ...row, failures: 1, date: '2026-11-24' }]);
  expect(both).toBe(`# Reliability

<!-- drills -->
| drill | runs | failures | seconds | on |
|---|---:|---:|---:|---|
| killing it | 200 | 1 | 90 | 2026-11-24 |
| racing it | 7 | 0 | 90 | 2026-11-23 |
<!-- /drills -->

The rest.
`);
  expect(() => withTable('# Reliability', [row])).toThrow('There is no <!-- drills -->');
});
