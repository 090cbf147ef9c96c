/** A table of docs/reliability.md: its first column says what a line is of, its last one the day in ISO 8601. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

export const drills: Table = { name: 'drills', columns: ['drill', 'runs', 'failures', 'seconds', 'on'] };
export const mutants: Table = {
  name: 'mutants',
  columns: ['part', 'mutants', 'found', 'score', 'seconds', 'on'],
};

export type Row = readonly [what: string, ...(string | number)[]];

const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

export const tableIn = ({ columns }: Table, rows: readonly Row[]): string =>
  [line(columns), `|---|${'---:|'.repeat(columns.length - 2)}---|`, ...rows.map(line), ''].join('\n');

const rowsOf = (table: string): Row[] =>
  table
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((row) => {
      const [what = '', ...cells] = row.slice(2, -2).split(' | ');
      return [what, ...cells];
    });

/** The document with these lines in its table, in place of those of the same name. @throws where there is no place for it */
export function withTable(document: string, table: Table, rows: readonly Row[]): string {
  const [begin, end] = [`<!-- ${table.name} -->`, `<!-- /${table.name} -->`];
  const between = new RegExp(`(?<=${begin}\\n)[^]*(?=${end})`);
  const [before] = between.exec(document) ?? [];
  if (before === undefined) throw new Error(`There is no ${begin} … ${end}.`);
  const merged = new Map([...rowsOf(before), ...rows].map((row) => [row[0], row]));
  return document.replace(between, () => tableIn(table, [...merged.values()]));
}
