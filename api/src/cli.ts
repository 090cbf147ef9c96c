import './platform/db/quick-imports.ts';
import { runCommand } from './cli/run.ts';

process.exitCode = await runCommand(process.argv.slice(2));
