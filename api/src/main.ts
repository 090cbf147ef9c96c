import './platform/db/quick-imports.ts';
import { explain } from './config/explain.ts';
import { readConfig } from './config.ts';

/** So long may stopping take before it is cut short. */
const patienceMs = 10_000;

interface Started {
  /** Resolves if what it stands on ends by itself. */
  readonly broken?: Promise<void>;
  stop(): Promise<void>;
}

async function start(): Promise<Started | null> {
  const config = await readConfig(process.argv.slice(2), process.env);
  switch (config.kind) {
    case 'help':
      console.log(config.text);
      return null;
    // Loaded only now: a wrong argument should be told at once.
    case 'production': {
      const { runProduction } = await import('./production.ts');
      return runProduction(config.options);
    }
    case 'try-out': {
      const { tryOut } = await import('./tryout/tryout.ts');
      console.log('Sprechraum startet');
      const running = await tryOut(config.options, (step) => console.log(`  … ${step}`));
      console.log(running.text);
      return running;
    }
  }
}

const begin = start();
let stopping = false;

/** The first signal stops in order, a second one at once. */
function stop(code: number): void {
  if (stopping) process.exit(1);
  stopping = true;
  setTimeout(() => process.exit(1), patienceMs).unref();
  begin
    .then((started) => started?.stop())
    .then(
      () => process.exit(code),
      () => process.exit(1),
    );
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
// Whoever kills the process that started this one leaves no time to pass that on.
process.on('disconnect', () => stop(0));
try {
  const started = await begin;
  await started?.broken;
  if (started?.broken && !stopping) {
    console.error('Die Datenbank hat sich beendet. Sprechraum hört auf.');
    stop(1);
  }
} catch (error) {
  console.error(explain(error, 'npm start -- --help'));
  process.exit(1);
}
