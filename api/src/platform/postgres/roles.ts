import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Cluster } from './cluster.ts';

type Server = Pick<Cluster, 'superuser' | 'url'>;

/** Owns the database and everything in it, runs the migrations, and never serves a request. */
const ownerRole = 'sprechraum_owner';
/** Logs in for the API; may only what the groups below may. */
const webRole = 'sprechraum_web';
/** What every request may do; row-level security always applies. */
const appRole = 'sprechraum_app';
/** What erasure may do; taken on by SET ROLE for the length of a transaction, never inherited. */
const eraserRole = 'sprechraum_eraser';
/** What counting for the statistics may do; taken on in the same way. */
const counterRole = 'sprechraum_counter';
/** What writing down what is said live may do: nobody takes it on, the function that does it runs with its rights. */
const scribeRole = 'sprechraum_scribe';

const groups = [appRole, eraserRole, counterRole, scribeRole];

const plain = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/** Creates what is missing: the six roles, and the database owned by `sprechraum_owner`. */
export async function provision(
  server: Server,
  { database, template }: { database: string; template?: string },
): Promise<{ ownerUrl: string; appUrl: string }> {
  await inDatabase(server.url('postgres'), async (client) => {
    // Roles belong to the whole cluster, and CREATE ROLE knows no IF NOT EXISTS.
    await client.query(`SELECT pg_advisory_lock(hashtext('sprechraum:provision'))`);
    await createRoles(client, server);
    await createDatabase(client, database, template);
  });
  await inDatabase(server.url(database), async (client) => {
    await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await client.query(`GRANT USAGE ON SCHEMA public TO ${groups.join(', ')}`);
    await client.query(`GRANT EXECUTE ON FUNCTION pg_switch_wal(), pg_ls_waldir() TO ${appRole}`);
  });
  return urls(server, database);
}

/** A copy takes over the tables with their grants, but none of the rights on the database itself. */
export async function createDatabase(client: pg.Client, database: string, template?: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount) return;
  const name = pg.escapeIdentifier(database);
  const from = template ? ` TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY FILE_COPY` : '';
  await client.query(`CREATE DATABASE ${name} OWNER ${ownerRole}${from}`);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${appRole}`);
}

export function urls(server: Server, database: string): { ownerUrl: string; appUrl: string } {
  return {
    ownerUrl: server.url(database, ownerRole, passwordOf(server, ownerRole)),
    appUrl: server.url(database, webRole, passwordOf(server, webRole)),
  };
}

/** Derived from the superuser's random password: as strong, and nothing more to store. */
function passwordOf(server: Server, role: string): string {
  return createHmac('sha256', server.superuser.password).update(role).digest('base64url');
}

async function createRoles(client: pg.Client, server: Server): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles');
  const known = new Set(rows.map((row) => row.rolname));
  const ensure = async (role: string, rights: string) => {
    await client.query(`${known.has(role) ? 'ALTER' : 'CREATE'} ROLE ${role} ${rights} ${plain}`);
  };
  const login = (role: string) => `LOGIN PASSWORD ${pg.escapeLiteral(passwordOf(server, role))}`;
  await ensure(ownerRole, login(ownerRole));
  for (const role of groups) await ensure(role, 'NOLOGIN');
  await ensure(webRole, login(webRole));
  await client.query(`GRANT ${appRole} TO ${webRole}`);
  // With the functions below, so that it can make the write-ahead log forget.
  await client.query(`GRANT pg_checkpoint TO ${webRole}`);
  const mayTakeOn = [
    [webRole, eraserRole],
    [webRole, counterRole],
    // To make the function over to it.
    [ownerRole, scribeRole],
  ];
  for (const [who, role] of mayTakeOn)
    await client.query(`GRANT ${role} TO ${who} WITH INHERIT FALSE, SET TRUE`);
}

async function inDatabase(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
