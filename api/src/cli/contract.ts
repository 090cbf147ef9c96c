import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type ContractGap,
  type ContractRow,
  type ContractStatus,
  contractStatus,
  type RowState,
  type RowStatus,
  type TestOutcome,
} from '@sprechraum/shared/notice';
import { Misunderstood } from '../config/faults.ts';
import { outcomesOfPlaywright, outcomesOfVitest } from './reports.ts';

const root = join(import.meta.dirname, '..', '..', '..');

const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;

const runners = [
  { name: 'vitest', file: 'vitest.json', outcomes: outcomesOfVitest },
  { name: 'playwright', file: 'playwright.json', outcomes: outcomesOfPlaywright },
] as const;

function lastRun(folder: string): { tests: TestOutcome[]; absent: string[] } {
  const present = runners.filter(({ file }) => existsSync(join(folder, '.reports', file)));
  return {
    tests: present.flatMap(({ file, outcomes }) => outcomes(read(folder, '.reports', file))),
    absent: runners
      .filter((runner) => !present.includes(runner))
      .map(({ name, file }) => `No report of ${name}: .reports/${file} is missing. Run npm test first.`),
  };
}

const states: readonly RowState[] = ['proven', 'partly', 'unproven'];
const signs: Record<RowState, string> = { proven: '✓', partly: '◐', unproven: '·' };

const count = (rows: readonly RowStatus[], state: RowState) =>
  rows.filter((row) => row.state === state).length;

function summary(rows: readonly RowStatus[]): string[] {
  const services = [...new Set(rows.map(({ row }) => row.service))];
  const line = (name: string, mine: readonly RowStatus[]) =>
    [
      name.padEnd(9),
      ...states.map((state) => String(count(mine, state)).padStart(9)),
      String(mine.length).padStart(6),
    ].join('');
  return [
    [''.padEnd(9), ...states.map((state) => state.padStart(9)), 'rows'.padStart(6)].join(''),
    ...services.map((service) =>
      line(
        service,
        rows.filter(({ row }) => row.service === service),
      ),
    ),
    ...(services.length > 1 ? [line('all', rows)] : []),
  ];
}

/** The open clauses of a row, or the number of tests that name it. */
function detail({ state, tests, gaps }: RowStatus): string {
  if (state === 'unproven' && gaps.length === 0) return 'no proof, and not admitted as a gap';
  if (state === 'proven') return `${tests.length} ${tests.length === 1 ? 'test' : 'tests'}`;
  return gaps.map(({ clause, reason }) => (clause === '*' ? reason : `"${clause}": ${reason}`)).join('; ');
}

function listing(rows: readonly RowStatus[]): string[] {
  return rows.map((status) => {
    const { id, category } = status.row;
    return `${signs[status.state]} ${id}  ${status.state.padEnd(9)} ${category.padEnd(13)} ${detail(status)}`;
  });
}

function errorsOf({ unknown, invalidGaps, unsupported, rows }: ContractStatus): string[] {
  const failing = new Map(rows.map((status) => [status.row.id, status.failing]));
  const why = (id: string) => {
    const [title] = failing.get(id) ?? [];
    return title ? `the test "${title}" fails` : 'no passing test names it';
  };
  return [
    ...unknown.map(
      ({ id, title }) => `${id}: the contract has no such row, but the test "${title}" names it`,
    ),
    ...invalidGaps.map(({ gap, message }) => `${gap.row}: ${message} (${gap.clause})`),
    ...unsupported.map((id) => `${id}: claims to be proven, but ${why(id)}`),
  ];
}

const machineReadable = (status: ContractStatus, rows: readonly RowStatus[], errors: readonly string[]) => ({
  rows: rows.map(({ row, state, tests, failing, gaps }) => ({
    id: row.id,
    service: row.service,
    category: row.category,
    kind: row.kind,
    state,
    tests,
    failing,
    gaps: gaps.map(({ clause, reason }) => ({ clause, reason })),
  })),
  unknown: status.unknown,
  errors,
});

const options = { service: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

/**
 * Prints, for every service, which rows of the contract the last test run proves.
 *
 * @param folder where `docs` and `.reports` lie
 * @returns 0, or 1 when a test names an unknown row, a gap is invalid or a row claims a proof it does not have
 */
export async function contractCommand(args: string[], folder = root): Promise<number> {
  const { service, json } = parseArgs({ args, options }).values;
  const contract = read<ContractRow[]>(folder, 'docs', 'contract.json');
  const services = [...new Set(contract.map((row) => row.service))];
  if (service !== undefined && !services.includes(service))
    throw new Misunderstood(`Den Dienst „${service}“ gibt es nicht, nur: ${services.join(', ')}.`);
  const { tests, absent } = lastRun(folder);
  const status = contractStatus(contract, read<ContractGap[]>(folder, 'docs', 'contract-gaps.json'), tests);
  const rows = status.rows.filter(({ row }) => service === undefined || row.service === service);
  const errors = errorsOf(status);
  for (const message of absent) console.error(message);
  if (json) {
    console.log(JSON.stringify(machineReadable(status, rows, errors), null, 2));
  } else {
    const lines = [...summary(rows), '', ...listing(rows)];
    console.log(lines.join('\n'));
  }
  for (const message of errors) console.error(message);
  return errors.length > 0 ? 1 : 0;
}
