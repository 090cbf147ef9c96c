import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { webRoot } from '../config/web-root.ts';
import { CannotStart } from './folder.ts';

const root = resolve(import.meta.dirname, '../../..');
const sources = [
  'web/src',
  'web/public',
  'web/index.html',
  'web/package.json',
  'web/vite.config.ts',
  'shared/src',
];

/** Builds the web application where it is missing or older than its source. */
export async function buildWebApp(say: (step: string) => void = () => {}): Promise<void> {
  const built = join(webRoot, 'index.html');
  if (existsSync(built) && statSync(built).mtimeMs >= newest()) return;
  say('baut die Weboberfläche');
  // Built aside and then moved, so that nobody ever finds half of it.
  const aside = join(root, 'web/node_modules', `.built-${process.pid}`);
  try {
    await runVite(aside);
    if (existsSync(webRoot)) renameSync(webRoot, `${aside}-before`);
    renameSync(aside, webRoot);
  } finally {
    for (const folder of [aside, `${aside}-before`]) rmSync(folder, { recursive: true, force: true });
  }
}

async function runVite(folder: string): Promise<void> {
  const vite = join(root, 'web/node_modules/vite/bin/vite.js');
  const args = ['build', 'web', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  const child = spawn(process.execPath, [vite, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new CannotStart(`Die Weboberfläche ließ sich nicht bauen:\n${output.trim()}`);
}

/** When any of the sources was last changed. */
function newest(): number {
  return Math.max(...sources.map((source) => newestIn(join(root, source))));
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
