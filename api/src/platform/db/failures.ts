/** SQLSTATE and constraint with which the database refused a statement; the driver's error hides below the query builder's. */
function refusal(error: unknown): { code?: unknown; constraint?: unknown; routine?: unknown } {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  return (cause ?? {}) as { code?: unknown; constraint?: unknown; routine?: unknown };
}

/**
 * Row-level security has refused a row: what allowed it has ended since it was looked at. A grant that is missing has
 * the same SQLSTATE, and is a fault of ours.
 */
export const noLongerAllowed = (error: unknown): boolean => {
  const refused = refusal(error);
  return refused.code === '42501' && refused.routine === 'ExecWithCheckOptions';
};

/** What a row belongs to has gone while it was being added. */
export const ownerIsGone = (error: unknown): boolean => refusal(error).code === '23503';

/** Another row already has what may be there only once. */
export const isTaken = (error: unknown, constraint: string): boolean => {
  const refused = refusal(error);
  return refused.code === '23505' && refused.constraint === constraint;
};
