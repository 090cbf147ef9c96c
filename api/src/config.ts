import { readArguments, startHelp } from './config/command-line.ts';
import type { Production } from './config/production.ts';
import type { TryOutOptions } from './tryout/tryout.ts';

export type Config =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'try-out'; readonly options: TryOutOptions }
  | { readonly kind: 'production'; readonly options: Production };

/**
 * All that a start is told, by its arguments and by the environment. Nobody else reads either.
 *
 * @throws ConfigFaults with every reason why it may not start so
 */
export async function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Config> {
  const given = readArguments(args);
  if (given.help) return { kind: 'help', text: startHelp };
  // Loaded only now: a wrong argument should be told at once.
  // The real thing: nothing is made up and nothing is forgiven.
  if (env['NODE_ENV'] === 'production') {
    const { readProduction } = await import('./config/production.ts');
    return { kind: 'production', options: await readProduction(given, env) };
  }
  const { readTryOut } = await import('./config/try-out.ts');
  return { kind: 'try-out', options: readTryOut(given, env) };
}
