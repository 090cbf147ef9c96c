import { readArguments, startHelp } from './config/command-line.ts';
import { ConfigFaults } from './config/faults.ts';
import { isProduction, readTryOut } from './config.ts';
import { ClusterInUse } from './platform/postgres/cluster.ts';
import { CannotStart } from './tryout/folder.ts';
import { tryOut } from './tryout/tryout.ts';

/** So long may stopping take before it is cut short. */
const patienceMs = 10_000;

interface Started {
  readonly text: string;
  readonly broken: Promise<void>;
  stop(): Promise<void>;
}

async function start(): Promise<Started | null> {
  const args = readArguments(process.argv.slice(2));
  if (args.help) {
    console.log(startHelp);
    return null;
  }
  if (isProduction(process.env)) throw new CannotStart('Der Betrieb ist noch nicht gebaut.');
  const options = readTryOut(args, process.env);
  console.log('Sprechraum startet …');
  return tryOut(options);
}

function explain(error: unknown): string {
  if (error instanceof ConfigFaults)
    return ['Sprechraum startet so nicht:', ...error.faults.map((fault) => `  – ${fault}`)].join('\n');
  if (error instanceof ClusterInUse)
    return 'In diesem Datenordner läuft Sprechraum schon. Bitte dort beenden oder mit --data einen anderen Ordner wählen.';
  if (error instanceof CannotStart) return error.message;
  if (error instanceof TypeError && 'code' in error)
    return `${error.message}\nnpm start -- --help zeigt, was möglich ist.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function main(): Promise<void> {
  let stopping: Promise<void> | undefined;
  let started: Started | null = null;
  const begin = start();

  const stop = (code: number) => {
    if (stopping) process.exit(1);
    setTimeout(() => process.exit(1), patienceMs).unref();
    stopping = begin
      .then((running) => running?.stop())
      .then(
        () => process.exit(code),
        () => process.exit(1),
      );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));

  try {
    started = await begin;
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
  if (!started) return;
  console.log(started.text);
  await started.broken;
  if (stopping) return;
  console.error('Die Datenbank hat sich beendet. Sprechraum hört auf.');
  stop(1);
}

await main();
