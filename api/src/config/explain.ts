import { ClusterInUse } from '../platform/postgres/cluster.ts';
import { CannotStart } from '../tryout/folder.ts';
import { ConfigFaults, Misunderstood } from './faults.ts';

const isOfParser = (error: unknown): error is Error & { code: string } =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('ERR_PARSE_ARGS');

/** Somebody typed what no command knows. */
export const isBadArgument = (error: unknown): boolean => isOfParser(error) || error instanceof Misunderstood;

/** Node says it in English, and all that is needed of it is the word that was typed. */
function ofParser({ code, message }: { code: string; message: string }): string {
  const typed = /'(-{0,2}[^' ]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Die Angabe ${typed} gibt es nicht.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `Mit „${typed}“ ist hier nichts anzufangen.`;
  return `Bei ${typed} fehlt der Wert, oder es steht einer da, wo keiner hingehört.`;
}

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
  const mistake = isOfParser(error) ? ofParser(error) : error instanceof Misunderstood && error.message;
  if (mistake) return `${mistake}\nWas möglich ist, zeigt: ${help}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
