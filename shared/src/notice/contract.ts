/** One statement of the five original notices, with the proof it demands (docs/contract.json). */
export interface ContractRow {
  readonly id: string;
  readonly service: string;
  readonly category: string;
  /** `A` automatic behaviour, `N` rendered text, `O` organisational fact. */
  readonly kind: 'A' | 'N' | 'O';
  readonly quote: string;
  readonly must: string;
  readonly test: string;
}

/** What is not proven yet: a whole row (`*`) or one clause, verbatim from the row's `test`. */
export interface ContractGap {
  readonly row: string;
  readonly clause: string;
  readonly reason: string;
}

/** One test of the last run, by its full title. */
export interface TestOutcome {
  readonly title: string;
  readonly passed: boolean;
}

export const wholeRow = '*';

export type RowState = 'proven' | 'partly' | 'unproven';

export interface RowStatus {
  readonly row: ContractRow;
  readonly state: RowState;
  /** Titles of the passing tests that name the row. */
  readonly tests: readonly string[];
  readonly failing: readonly string[];
  readonly gaps: readonly ContractGap[];
}

export interface ContractStatus {
  readonly rows: readonly RowStatus[];
  /** Ids that a test names and the contract does not know. */
  readonly unknown: readonly { readonly id: string; readonly title: string }[];
  /** Gaps that name no row, or words that the row's proof does not contain. */
  readonly invalidGaps: readonly { readonly gap: ContractGap; readonly message: string }[];
  /** Rows that claim to be proven, wholly or in part, though no passing test names them. */
  readonly unsupported: readonly string[];
}

const named = /\[((?:[A-Z]{3}-\d{2})(?:[,;]? +[A-Z]{3}-\d{2})*)\]/g;
const single = /[A-Z]{3}-\d{2}/g;
/** Decisions on ambiguities (AMB-nn) may be named too; they are reasons, not rows. */
const notARow = /^AMB-/;

/** The rows that a test title names: `[ENZ-42]` or `[ENZ-42, ENZ-43]`. */
export function rowsNamedIn(title: string): string[] {
  const ids = [...title.matchAll(named)].flatMap((match) => match[1]?.match(single) ?? []);
  return [...new Set(ids.filter((id) => !notARow.test(id)))];
}

function problemOf(gap: ContractGap, rows: ReadonlyMap<string, ContractRow>): string | null {
  const row = rows.get(gap.row);
  if (!row) return 'the contract has no such row';
  if (gap.reason.trim() === '') return 'a gap needs a reason';
  if (gap.clause === wholeRow) return null;
  if (gap.clause.trim() === '') return 'a gap needs a clause';
  return row.test.includes(gap.clause) ? null : "the clause is not verbatim in the row's proof";
}

function stateOf(passing: boolean, failing: boolean, gaps: readonly ContractGap[]): RowState {
  if (!passing || failing || gaps.some((gap) => gap.clause === wholeRow)) return 'unproven';
  return gaps.length === 0 ? 'proven' : 'partly';
}

/**
 * Which rows of the contract the tests of the last run prove.
 *
 * A row is proven when at least one passing and no failing test names it and no gap stands against it. Whatever is
 * not proven has to be admitted as a gap; otherwise the row is `unsupported`.
 */
export function contractStatus(
  rows: readonly ContractRow[],
  gaps: readonly ContractGap[],
  tests: readonly TestOutcome[],
): ContractStatus {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const naming = tests.map((test) => ({ test, ids: rowsNamedIn(test.title) }));
  const statuses = rows.map((row): RowStatus => {
    const mine = naming.filter(({ ids }) => ids.includes(row.id)).map(({ test }) => test);
    const passing = mine.filter((test) => test.passed).map((test) => test.title);
    const failing = mine.filter((test) => !test.passed).map((test) => test.title);
    const open = gaps.filter((gap) => gap.row === row.id);
    const state = stateOf(passing.length > 0, failing.length > 0, open);
    return { row, state, tests: passing, failing, gaps: open };
  });
  const admitted = (status: RowStatus) => status.gaps.some((gap) => gap.clause === wholeRow);
  return {
    rows: statuses,
    unknown: naming.flatMap(({ test, ids }) =>
      ids.filter((id) => !byId.has(id)).map((id) => ({ id, title: test.title })),
    ),
    invalidGaps: gaps.flatMap((gap) => {
      const message = problemOf(gap, byId);
      return message ? [{ gap, message }] : [];
    }),
    unsupported: statuses.filter((s) => s.state === 'unproven' && !admitted(s)).map((s) => s.row.id),
  };
}
