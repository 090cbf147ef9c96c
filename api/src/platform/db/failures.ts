/** SQLSTATE and constraint with which the database refused a statement; the driver's error hides below the query builder's. */
function refusal(error: unknown): { code?: unknown; constraint?: unknown } {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  return (cause ?? {}) as { code?: unknown; constraint?: unknown };
}

/** What a row belongs to has gone while it was being added. */
export const ownerIsGone = (error: unknown): boolean => refusal(error).code === '23503';

/** Another row already has what may be there only once. */
export const isTaken = (error: unknown, constraint: string): boolean => {
  const refused = refusal(error);
  return refused.code === '23505' && refused.constraint === constraint;
};
