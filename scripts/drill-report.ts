import { basename } from 'node:path';
import type { Row } from './drill-table.ts';

interface Result {
  readonly title: string;
  readonly status: string;
  /** Milliseconds. */
  readonly duration?: number;
  readonly meta: { readonly drill?: { readonly runs: number; readonly failures: number } };
}

/** What Vitest writes about the drills, as far as the table needs it. */
export interface Report {
  readonly testResults: readonly {
    /** The path of the file. */
    readonly name: string;
    readonly assertionResults: readonly Result[];
  }[];
}

export interface Drilled {
  readonly row: Row;
  readonly ok: boolean;
}

/**
 * A line for each drill. One that fell over before it had counted anything has failed once, and so has one that never
 * began, because what it needs did not come up.
 */
export const drilled = ({ testResults }: Report, today: string): Drilled[] =>
  testResults.flatMap(({ name, assertionResults }) => {
    // A file that cannot even be loaded names no drill.
    const never: Result = { title: basename(name), status: 'failed', meta: {} };
    return (assertionResults.length > 0 ? assertionResults : [never]).map((result) => {
      const { title, status, duration = 0, meta } = result;
      const { runs, failures } = meta.drill ?? { runs: 0, failures: 0 };
      const failed = status === 'passed' ? 0 : Math.max(failures, 1);
      return { row: [title, runs, failed, Math.round(duration / 1000), today], ok: failed === 0 };
    });
  });
