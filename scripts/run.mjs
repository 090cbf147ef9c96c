#!/usr/bin/env node
/**
 * The one way in: installs if needed, picks the right Node and runs a TypeScript entry on it.
 * Dependency-free, because nothing is installed yet when it starts; runs on any Node >= 20.11.
 *
 *   node scripts/run.mjs start|test|cli|fix [arguments]
 *   node scripts/run.mjs some/file.ts [arguments]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const at = (...parts) => join(root, ...parts);

const commands = {
  start: ['api/src/main.ts'],
  test: ['scripts/check.ts'],
  cli: ['api/src/cli.ts'],
  fix: ['node_modules/@biomejs/biome/bin/biome', 'check', '--write'],
};
const manifests = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  '.pnpmfile.cjs',
  ...['.', 'shared', 'api', 'web', 'bench'].map((folder) => join(folder, 'package.json')),
];

function installIfNeeded() {
  const hash = createHash('sha256').update(root);
  for (const file of manifests) hash.update(readFileSync(at(file)));
  const digest = hash.digest('hex');
  const stamp = at('node_modules', '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;

  // CI=true: never ask a question. NODE_ENV=production would leave out what builds the web app.
  const env = { ...process.env, CI: 'true' };
  delete env.NODE_ENV;
  const args = ['-y', 'pnpm@12.21.0', 'install', '--frozen-lockfile'];
  // Both streams go to stderr, so that the output of a command can be piped.
  const { status } = spawnSync('npx', args, {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, digest);
}

/** A home that is missing or not ours would stop the package manager, and others would litter the folder. */
function ensureHome() {
  try {
    accessSync(homedir(), constants.W_OK);
  } catch {
    Object.assign(process.env, { HOME: at('.home'), npm_config_cache: at('.home', '.npm') });
  }
}

function pickNode() {
  const os = { linux: 'linux', win32: 'win' }[process.platform];
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = at('node_modules', `node-${os}-${process.arch}`, 'bin', binary);
  // The packaged binary may be for another libc: only one that runs counts.
  if (existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(`Node 22.18 or newer is needed, this is ${process.versions.node}.`);
  process.exit(1);
}

const [command = '', ...rest] = process.argv.slice(2);
const entry = Object.hasOwn(commands, command) ? commands[command] : [command];
if (!/^(scripts|api|web|bench|node_modules)\//.test(entry[0])) {
  console.error(`Usage: node scripts/run.mjs ${Object.keys(commands).join('|')}|<file.ts> [arguments]`);
  process.exit(2);
}
ensureHome();
installIfNeeded();
if (!existsSync(at(entry[0]))) {
  console.error(`${entry[0]} does not exist.`);
  process.exit(1);
}

const node = pickNode();
const child = spawn(node, [at(entry[0]), ...entry.slice(1), ...rest], {
  cwd: root,
  // The channel tells the child when this process is gone, however it went.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    // A quarter of a warm start goes into compiling what has not changed.
    NODE_COMPILE_CACHE: at('node_modules', '.cache', 'node'),
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // A terminal sends Ctrl-C to the child as well; sent twice it would read as "at once".
    if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal);
  });
}
child.on('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
