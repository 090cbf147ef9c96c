/**
 * Runs one benchmark by its name: `npm run bench -- chat`. What was reached, and what dominates, stands in the README.
 */
import { chat } from './chat/index.ts';
import { forum } from './forum.ts';
import { login } from './login/index.ts';
import { retention } from './retention/index.ts';

/** Each prints its numbers, and gives back whether its goals are reached. */
const benchmarks: Readonly<Record<string, () => Promise<boolean>>> = { chat, forum, login, retention };

const [name = ''] = process.argv.slice(2);
const benchmark = benchmarks[name];
if (!benchmark) {
  console.error(`Usage: npm run bench -- ${Object.keys(benchmarks).join('|')}`);
  process.exit(2);
}
process.exitCode = (await benchmark()) ? 0 : 1;
