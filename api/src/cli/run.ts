import { explain, isBadArgument } from '../config/explain.ts';
import { commands, overview } from './commands.ts';

async function dispatch(args: readonly string[]): Promise<number> {
  const asksForHelp = args.includes('--help') || args.includes('-h');
  const command = commands.find(({ words }) => words.every((word, at) => args[at] === word));
  if (!command) {
    (asksForHelp ? console.log : console.error)(overview);
    return asksForHelp ? 0 : 2;
  }
  const { help, run } = await command.load();
  if (!asksForHelp) return run(args.slice(command.words.length));
  console.log(help);
  return 0;
}

/**
 * Does what the command line says.
 *
 * @returns the exit code: 0 if all is well, 1 if not, 2 if it was not understood
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    return await dispatch(args);
  } catch (error) {
    console.error(explain(error, 'npm run cli -- --help'));
    return isBadArgument(error) ? 2 : 1;
  }
}
