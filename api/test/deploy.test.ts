import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateApp, migrateKeys } from '../src/platform/db/migrate.ts';
import { type Cluster, startCluster } from '../src/platform/postgres/cluster.ts';
import { provision } from '../src/platform/postgres/roles.ts';
import { query } from './query.ts';
import { scratchFolder } from './scratch.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const folder = scratchFolder('deploy');
const passwords = { OWNER_PASSWORD: 'owner-kW7vQ2mXr9', WEB_PASSWORD: 'web-hN3bT8cYs5' };

/** As much of psql as the script uses: variables from the environment, and changing the database. */
async function runScript(cluster: Cluster, script: string): Promise<void> {
  const variables = new Map<string, string>();
  let database = 'postgres';
  let statements = '';
  const flush = async () => {
    const filled = statements.replaceAll(/:'(\w+)'/g, (_match, name: string) =>
      pg.escapeLiteral(variables.get(name) ?? expect.fail(`no variable ${name}`)),
    );
    // One by one: CREATE DATABASE does not go together with anything.
    for (const statement of filled.split(/;\s*$/m))
      if (statement.trim()) await query(cluster.url(database), statement);
    statements = '';
  };
  for (const line of script.split('\n')) {
    const [command, ...words] = line.split(' ');
    if (command === '\\getenv')
      variables.set(words[0] ?? '', passwords[words[1] as keyof typeof passwords] ?? '');
    else if (command === '\\connect') {
      await flush();
      database = words[0] ?? '';
    } else if (!line.startsWith('--')) statements += `${line}\n`;
  }
  await flush();
}

/** What the roles are and may, and who may what with the database and its schema. */
const rights = [
  `select rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls
   from pg_roles where rolname like 'sprechraum%' order by 1`,
  `select r.rolname as role, m.rolname as member, a.inherit_option, a.set_option, a.admin_option
   from pg_auth_members a join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member
   where r.rolname like 'sprechraum%' order by 1, 2`,
  `select pg_get_userbyid(datdba) as owner, datacl::text from pg_database where datname = 'sprechraum'`,
  `select pg_get_userbyid(nspowner) as owner, nspacl::text from pg_namespace where nspname = 'public'`,
  `select r.rolname as role, m.rolname as member from pg_auth_members a
   join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member where m.rolname like 'sprechraum%' order by 1, 2`,
  `select proname, proacl::text from pg_proc where proname in ('pg_switch_wal', 'pg_ls_waldir') order by 1`,
];

describe('deploy/init-roles.sql', { timeout: 60_000 }, () => {
  let byScript: Cluster;
  let byProgram: Cluster;
  beforeAll(async () => {
    byScript = await startCluster({ dataDir: join(folder, 'script'), durable: false });
    byProgram = await startCluster({ dataDir: join(folder, 'program'), durable: false });
  }, 60_000);
  afterAll(async () => {
    await Promise.all([byScript.stop(), byProgram.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes the same roles with the same rights as the embedded PostgreSQL gets', async () => {
    await runScript(byScript, read('deploy/init-roles.sql'));
    await provision(byProgram, { database: 'sprechraum' });
    for (const question of rights)
      expect(await query(byScript.url('sprechraum'), question)).toEqual(
        await query(byProgram.url('sprechraum'), question),
      );
  });

  it('leaves an owner that can run every migration', async () => {
    const owner = (cluster: Cluster) =>
      cluster.url('sprechraum', 'sprechraum_owner', passwords.OWNER_PASSWORD);
    const keys = await startCluster({ dataDir: join(folder, 'keys'), durable: false });
    try {
      await runScript(keys, read('deploy/init-roles.sql'));
      await migrateApp(owner(byScript));
      await migrateKeys(owner(keys));
      const rows = await query(owner(keys), 'select count(*)::int as rows from wrapped_key');
      expect(rows).toEqual([{ rows: 0 }]);
    } finally {
      await keys.stop();
    }
    const web = byScript.url('sprechraum', 'sprechraum_web', passwords.WEB_PASSWORD);
    expect(await query(web, 'select count(*)::int as rows from account')).toEqual([{ rows: 0 }]);
  });
});

describe('docker-compose.yml', () => {
  const compose = read('docker-compose.yml');
  const named = (text: string, pattern: RegExp) =>
    new Set([...text.matchAll(pattern)].map((match) => match[1]));

  it('asks for nothing that .env.example does not name', () => {
    const example = named(read('.env.example'), /^#? ?([A-Z_]+)=/gm);
    const demanded = named(compose, /\$\{([A-Z_]+)(?::\?|-)/g);
    expect([...demanded].filter((name) => !example.has(name) && name !== 'VERSION')).toEqual([]);
  });

  it('gives the service everything that production demands', () => {
    const given = named(compose, /^ {2}([A-Z_]+):/gm);
    for (const name of [
      'DATABASE_URL',
      'KEY_DATABASE_URL',
      'SMTP_URL',
      'MASTER_KEY',
      'PUBLIC_URL',
      'MAIL_FROM',
    ])
      expect(given).toContain(name);
  });

  it('names no secret and no link in the clear', () => {
    for (const [, value] of compose.matchAll(/PASSWORD: (.*)$/gm)) expect(value).toMatch(/^\$\{\w+:\?\}$/);
    for (const [link] of compose.matchAll(/postgresql:\S+/g)) expect(link).toContain('sslmode=verify-full');
  });
});
