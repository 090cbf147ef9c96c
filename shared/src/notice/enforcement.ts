import { type ContractGap, wholeRow } from './contract.ts';
import type { Statement } from './notice.ts';

/** Whether the software keeps a promise: all of it, part of it, or not yet. */
export type Enforcement = 'kept' | 'partly' | 'planned';

/**
 * The state of a statement that expresses these rows of the contract.
 *
 * A promise that no row stands behind has no proof, so it is not claimed; information promises nothing.
 */
export function enforcementOf(
  statement: Pick<Statement, 'kind' | 'rows'>,
  gaps: readonly ContractGap[],
): Enforcement {
  if (statement.rows.length === 0) return statement.kind === 'information' ? 'kept' : 'planned';
  const open = gaps.filter((gap) => statement.rows.includes(gap.row));
  if (open.some((gap) => gap.clause === wholeRow)) return 'planned';
  return open.length > 0 ? 'partly' : 'kept';
}

/** `enforcementOf` for a fixed list of gaps, as the JSON rendering wants it. */
export const enforcementBy =
  (gaps: readonly ContractGap[]) =>
  (statement: Statement): Enforcement =>
    enforcementOf(statement, gaps);
