import { expect, test } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** What `npm run drill` makes a line of its table of. */
    drill?: { readonly runs: number; readonly failures: number };
  }
}

export interface Tally {
  /** Counts one try. What fails is kept, and the drill goes on. */
  run(what: string, attempt: () => Promise<void>): Promise<void>;
}

const minutes = 60_000;

/**
 * One drill: tries the same again and again, and says how often it went wrong.
 *
 * @param options.atLeast so many runs it has to have been, or it has proven nothing
 */
export function drill(
  name: string,
  options: { readonly atLeast: number; readonly minutes: number },
  work: (tally: Tally) => Promise<void>,
): void {
  test(name, { timeout: options.minutes * minutes }, async ({ task }) => {
    let runs = 0;
    const failures: string[] = [];
    const counted = () => {
      task.meta.drill = { runs, failures: failures.length };
    };
    const run: Tally['run'] = async (what, attempt) => {
      runs += 1;
      await attempt().catch((error: unknown) => {
        failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        console.error(`✗ ${name}, ${failures.at(-1)}`);
      });
      counted();
    };
    await work({ run });
    expect(failures).toEqual([]);
    expect(runs).toBeGreaterThanOrEqual(options.atLeast);
  });
}
