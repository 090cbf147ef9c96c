const open: (() => unknown)[] = [];

/**
 * What ends with the test file in which it began, the latest first, wherever in the file it began: `afterAll` goes
 * unheard in a hook or a test that already runs.
 */
export function endWithFile(end: () => unknown): void {
  open.push(end);
}

/** Each of them, even where one cannot end. */
export async function endAll(): Promise<void> {
  const end = open.pop();
  if (!end) return;
  try {
    await end();
  } finally {
    await endAll();
  }
}
