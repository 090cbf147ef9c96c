/** The SQLSTATE with which the database refused a statement; the driver's error hides below the query builder's. */
function sqlState(error: unknown): string | undefined {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** What a row belongs to has gone while it was being added. */
export const ownerIsGone = (error: unknown): boolean => sqlState(error) === '23503';
