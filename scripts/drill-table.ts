export interface Drilled {
  readonly drill: string;
  readonly runs: number;
  readonly failures: number;
  readonly seconds: number;
  /** The day on which it ran, in ISO 8601. */
  readonly date: string;
}

const [begin, end] = ['<!-- drills -->', '<!-- /drills -->'];
const between = new RegExp(`(?<=${begin}\\n)[^]*(?=${end})`);

const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

export const tableIn = (rows: readonly Drilled[]): string =>
  [
    line(['drill', 'runs', 'failures', 'seconds', 'on']),
    '|---|---:|---:|---:|---|',
    ...rows.map(({ drill, runs, failures, seconds, date }) => line([drill, runs, failures, seconds, date])),
    '',
  ].join('\n');

function rowsOf(table: string): Drilled[] {
  return table
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((row) => {
      const [drill = '', runs, failures, seconds, date = ''] = row.slice(2, -2).split(' | ');
      return { drill, runs: Number(runs), failures: Number(failures), seconds: Number(seconds), date };
    });
}

/** The document with these lines in its table, in place of those of the same drills. @throws where there is no place for it */
export function withTable(document: string, rows: readonly Drilled[]): string {
  const [table] = between.exec(document) ?? [];
  if (table === undefined) throw new Error(`There is no ${begin} … ${end}.`);
  const merged = new Map([...rowsOf(table), ...rows].map((row) => [row.drill, row]));
  return document.replace(between, () => tableIn([...merged.values()]));
}
