import { expect, it } from 'vitest';
import { drilled } from './drill-report.ts';

const file = (title: string, status: string, counted?: { runs: number; failures: number }) => ({
  name: '/drill/some.drill.ts',
  assertionResults: [{ title, status, duration: 2600, meta: counted ? { drill: counted } : {} }],
});

it('counts a drill as failed that fell over, never began or could not be loaded', () => {
  const testResults = [
    file('went well', 'passed', { runs: 200, failures: 0 }),
    file('found something', 'failed', { runs: 200, failures: 3 }),
    file('fell over', 'failed'),
    file('never began', 'skipped'),
    { name: '/drill/broken.drill.ts', assertionResults: [] },
  ];
  const found = drilled({ testResults }, '2026-11-24');
  expect(found.map(({ row }) => row)).toEqual([
    ['went well', 200, 0, 3, '2026-11-24'],
    ['found something', 200, 3, 3, '2026-11-24'],
    ['fell over', 0, 1, 3, '2026-11-24'],
    ['never began', 0, 1, 3, '2026-11-24'],
    ['broken.drill.ts', 0, 1, 0, '2026-11-24'],
  ]);
  expect(found.map(({ ok }) => ok)).toEqual([true, false, false, false, false]);
});
