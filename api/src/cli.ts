import { commands, overview } from './cli/commands.ts';
import { explain, isBadArgument } from './config/explain.ts';

const args = process.argv.slice(2);
const asksForHelp = args.includes('--help') || args.includes('-h');
const command = commands.find(({ words }) => words.every((word, at) => args[at] === word));

async function run(): Promise<number> {
  if (!command) {
    (asksForHelp ? console.log : console.error)(overview);
    return asksForHelp ? 0 : 2;
  }
  const { help, run: work } = await command.load();
  if (asksForHelp && help) {
    console.log(help);
    return 0;
  }
  return work(args.slice(command.words.length));
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(explain(error, 'npm run cli -- --help'));
  process.exitCode = isBadArgument(error) ? 2 : 1;
}
