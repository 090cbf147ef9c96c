/**
 * The long drills, two at a time: what no check can wait for.
 *
 *   npm run drill                    all of them
 *   npm run drill -- kills races     those whose file has one of the names
 *   npm run drill -- --write         writes the table into docs/reliability.md as well
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool } from './command.ts';
import { type Drilled, tableIn, withTable } from './drill-table.ts';
import { root } from './sources.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const report = join(root, '.reports', 'drill.json');
const document = join(root, 'docs', 'reliability.md');

interface Report {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly duration?: number;
      readonly meta: { readonly drill?: { readonly runs: number; readonly failures: number } };
    }[];
  }[];
}

/** A drill that fell over before it had counted anything has failed once. */
function drilled({ testResults }: Report, date: string): Drilled[] {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ title, status, duration = 0, meta: { drill = { runs: 0, failures: 0 } } }) => ({
      drill: title,
      runs: drill.runs,
      failures: status === 'failed' ? Math.max(drill.failures, 1) : 0,
      seconds: Math.round(duration / 1000),
      date,
    }));
}

mkdirSync(join(root, '.reports'), { recursive: true });
rmSync(report, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const args = ['run', '--project=drill', '--allowOnly=false', ...reporters];
const { ok } = await runTool('node_modules/vitest/vitest.mjs', [...args, ...positionals], {
  show: true,
  minutes: 60,
});
const result = JSON.parse(readFileSync(report, 'utf8')) as Report;
const rows = drilled(result, new Date().toISOString().slice(0, 10));
console.log(`\n${tableIn(rows)}`);
if (values.write) writeFileSync(document, withTable(readFileSync(document, 'utf8'), rows));
process.exitCode = ok && rows.length > 0 && rows.every(({ failures }) => failures === 0) ? 0 : 1;
