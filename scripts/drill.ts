/**
 * The long drills, two at a time: what no check can wait for.
 *
 *   npm run drill                    all of them
 *   npm run drill -- kills races     those whose file has one of the names
 *   npm run drill -- mutants         only the mutants (scripts/mutation.ts); `mutants crypto` those of one part
 *   npm run drill -- --write         writes the tables into docs/reliability.md as well
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool } from './command.ts';
import { type Drilled, drilled, type Report } from './drill-report.ts';
import { drills, mutants, type Table, tableIn, withTable } from './drill-table.ts';
import { tryMutants } from './mutation.ts';
import { root } from './sources.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const report = join(root, '.reports', 'drill.json');
const document = join(root, 'docs', 'reliability.md');
const today = new Date().toISOString().slice(0, 10);

async function runDrills(names: readonly string[]) {
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config=api/drill/vitest.config.ts', '--allowOnly=false', ...reporters];
  const { ok } = await runTool('node_modules/vitest/vitest.mjs', [...args, ...names], {
    show: true,
    minutes: 60,
  });
  if (!ok) process.exitCode = 1;
  return drilled(JSON.parse(readFileSync(report, 'utf8')) as Report, today);
}

function tell(table: Table, found: readonly Drilled[]): void {
  const rows = found.map(({ row }) => row);
  console.log(`\n${tableIn(table, rows)}`);
  if (values.write) writeFileSync(document, withTable(readFileSync(document, 'utf8'), table, rows));
  if (found.length === 0 || found.some(({ ok }) => !ok)) process.exitCode = 1;
}

mkdirSync(join(root, '.reports'), { recursive: true });
const [first, ...rest] = positionals;
const onlyMutants = first === 'mutants';
const drilling = onlyMutants ? null : runDrills(positionals);
// Beside the drills, and behind them: whoever is killed waits for most of the time until something is back, and has
// to be back in time.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const trying = onlyMutants || first === undefined ? tryMutants(rest, today) : null;
const [found, tried] = await Promise.all([drilling, trying]);
if (found) tell(drills, found);
if (tried) tell(mutants, tried);
