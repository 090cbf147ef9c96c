import { ClusterInUse } from '../platform/postgres/cluster.ts';
import { CannotStart } from '../tryout/folder.ts';
import { ConfigFaults } from './faults.ts';

/** Somebody typed what no command knows. */
export const isBadArgument = (error: unknown): error is Error & { code: string } =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('ERR_PARSE_ARGS');

/**
 * What somebody at a terminal is told of a failure: all reasons, and what to do.
 *
 * @param help the command that shows what is possible
 */
export function explain(error: unknown, help: string): string {
  if (error instanceof ConfigFaults)
    return ['So geht es nicht:', ...error.faults.map((fault) => `  – ${fault}`)].join('\n');
  if (error instanceof ClusterInUse)
    return 'In diesem Datenordner läuft Sprechraum schon. Bitte dort beenden oder mit --data einen anderen Ordner wählen.';
  if (error instanceof CannotStart) return error.message;
  if (isBadArgument(error)) return `${error.message}\nWas möglich ist, zeigt: ${help}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
