/**
 * Would drizzle-kit write a new migration? Then a table was changed without one. Runs on a copy, and on that
 * copy it also finds what drizzle passes over in silence: a migration that is older than the one before it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listFiles, root } from './sources.ts';

const migrations = join(root, 'migrations');
// Inside the repository, because drizzle-kit takes relative paths only.
const copy = join(root, 'node_modules', '.cache', `schema-drift-${process.pid}`);
const findings: string[] = [];

for (const name of existsSync(migrations) ? readdirSync(migrations) : [])
  findings.push(...checkJournal(name));
findings.push(...generate());
if (findings.length > 0) {
  console.error(findings.join('\n'));
  process.exitCode = 1;
}

function listSql(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.sql')) : [];
}

/** Drizzle runs a migration only if it is newer than the last one it ran, and reads no file the journal lacks. */
function checkJournal(name: string): string[] {
  const folder = join(migrations, name);
  const file = join(folder, 'meta', '_journal.json');
  if (!existsSync(file)) {
    return listSql(folder).length > 0
      ? [`migrations/${name} has no meta/_journal.json: nothing of it would run.`]
      : [];
  }
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string; when: number }[] };
  const tags = new Set(entries.map((entry) => `${entry.tag}.sql`));
  const unknown = listSql(folder).filter((sql) => !tags.has(sql));
  const late = entries.filter((entry, index) => index > 0 && entry.when <= (entries[index - 1]?.when ?? 0));
  return [
    ...unknown.map((sql) => `migrations/${name}/${sql} is not in meta/_journal.json and would never run.`),
    ...late.map(
      (entry) => `migrations/${name}/${entry.tag} has a "when" that is not later than the one before it.`,
    ),
  ];
}

function generate(): string[] {
  if (!listFiles().some((file) => /^api\/src\/.*\/tables\.ts$/.test(file))) return [];
  const app = join(migrations, 'app');
  mkdirSync(copy, { recursive: true });
  try {
    if (existsSync(app)) cpSync(app, copy, { recursive: true });
    const before = new Set(listSql(copy));
    const args = [
      'generate',
      '--dialect',
      'postgresql',
      '--schema',
      'api/src/**/tables.ts',
      '--name',
      'drift',
    ];
    const kit = join(root, 'api', 'node_modules', 'drizzle-kit', 'bin.cjs');
    // Without a terminal it cannot ask whether a column was renamed: it fails, and that is drift as well.
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [kit, ...args, '--out', relative(root, copy)],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 },
    );
    if (status !== 0) return ['drizzle-kit failed:', stdout, stderr];
    return listSql(copy)
      .filter((file) => !before.has(file))
      .flatMap((file) => [
        'The tables differ from migrations/app. Missing migration:',
        readFileSync(join(copy, file), 'utf8'),
        'Write it with: npm run migration -- --name what_changes',
      ]);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
