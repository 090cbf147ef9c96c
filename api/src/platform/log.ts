import { type DestinationStream, type Logger, pino } from 'pino';

/** Every field that a line of the application log can have. None of them is about a person (inventory test). */
export const logFields = [
  'level',
  'time',
  'msg',
  'method',
  'route',
  'status',
  'ms',
  'request',
  'job',
  'count',
  'code',
  'stack',
  'url',
  'reason',
] as const;

const allowed = new Set<string>(logFields);

/** Lets only declared fields through, so that nobody's words or addresses get into a log by accident. */
const declaredOnly = (line: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(line).filter(([field]) => allowed.has(field)));

export function createLog(destination?: DestinationStream, level = 'info'): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: declaredOnly },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What of a failure may be logged: its code or class and where it happened, not its message, which may quote data. */
export function failure(error: unknown): { code: string; stack: string } {
  if (!(error instanceof Error)) return { code: typeof error, stack: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.constructor.name;
  // The stack begins with the message, and a line of somebody's letter may look like one of the stack.
  const stack = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 8)
    .join('\n');
  return { code, stack };
}
