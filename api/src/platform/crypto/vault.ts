import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { keyPool } from '../db/key-pool.ts';
import { purgeLog } from '../db/wal.ts';
import type { MasterKeys, Wrapped } from './master-keys.ts';
import { keyPlace, rewrapAll, type WrappedBy, wrappedBy } from './rewrap.ts';
import { type Place, seal, unseal } from './seal.ts';
import { type Sealer, sealerFor } from './sealer.ts';

/** The key is gone, and with it everything it opened. */
export class KeyDestroyed extends Error {}

/**
 * Keeps a key for each case, each person and whatever else ends by itself (a request, a ticket), wrapped, in a database
 * of its own, and seals with them. Destroying a key erases what it sealed, wherever a copy of it may lie: write-ahead
 * log, replica or backup.
 */
export interface Vault {
  /** Makes a key for one object. @returns its id */
  createKey(now: Date): Promise<string>;
  /** Looks up many keys at once, so that reading many cases costs one look-up, too. Those that are gone are left out. */
  ready(keyIds: readonly string[]): Promise<void>;
  seal(keyId: string, place: Place, content: string | Buffer): Promise<Buffer>;
  /** For who seals many texts with one key, and forgets it in time. @throws KeyDestroyed */
  sealer(keyId: string): Promise<Sealer>;
  /** @throws KeyDestroyed, SealBroken */
  unseal(keyId: string, place: Place, sealed: Buffer): Promise<string>;
  /** The same for what is no text. @throws KeyDestroyed, SealBroken */
  unsealBytes(keyId: string, place: Place, sealed: Buffer): Promise<Buffer>;
  /** @returns how many keys existed and are now destroyed */
  destroyKeys(keyIds: readonly string[]): Promise<number>;
  /** Which of these keys do not exist, or no longer. */
  missing(keyIds: readonly string[]): Promise<string[]>;
  /** All keys that were made before an instant. */
  madeBefore(at: Date): Promise<string[]>;
  /** Wraps with the current master key what another one still wraps. @returns how many keys it were */
  rewrap(): Promise<number>;
  wrappedBy(): Promise<WrappedBy>;
  /**
   * Rewrites the tables if keys have been destroyed since the last time: a deleted row stays in its file until then.
   * Needs PostgreSQL 17 or later; an older one is left to its vacuum.
   *
   * @param anyway even if nothing is known to have been destroyed
   * @returns whether it was rewritten
   */
  rewrite(anyway?: boolean): Promise<boolean>;
  /** Makes the write-ahead log of its cluster forget the keys that were destroyed. */
  purgeLog(): Promise<number>;
  /** Resolves if the database of keys answers. */
  ping(): Promise<unknown>;
  close(): Promise<void>;
}

/** A process remembers unwrapped keys this long, so that reading a case costs one look-up and not one a message. */
const rememberMs = 10_000;
const remembered = 500;
/** Whoever looks at an older state while the table is rewritten keeps its rows in it, so it is rewritten again. */
const rewritingsEach = 3;

export function openVault(url: string, masters: MasterKeys): Vault {
  const pool = keyPool(url, 'keys', 4);
  const cache = new Map<string, { key: KeyObject; until: number }>();
  let deletedBefore: string | undefined;
  let rewritings = 0;

  /** Keeps a key where nothing else of this process lies, and nothing of it in the memory that all buffers share. */
  const remember = (id: string, bytes: Buffer) => {
    const key = createSecretKey(bytes);
    bytes.fill(0);
    if (cache.size >= remembered) cache.delete(cache.keys().next().value ?? '');
    cache.set(id, { key, until: performance.now() + rememberMs });
    return key;
  };

  async function keyOf(id: string): Promise<KeyObject> {
    const found = known(id);
    if (found) return found;
    const { rows } = await pool.query<Wrapped>('select wrapped, wrapped_by from wrapped_key where id = $1', [
      id,
    ]);
    if (!rows[0]) throw new KeyDestroyed(id);
    return remember(id, masters.unwrap(keyPlace(id), rows[0]));
  }

  const known = (id: string): KeyObject | undefined => {
    const found = cache.get(id);
    if (found && found.until > performance.now()) return found.key;
    cache.delete(id);
    return undefined;
  };

  async function rewrite(anyway: boolean): Promise<boolean> {
    const { rows } = await pool.query<{ deleted: string; may: boolean }>(
      `select n_tup_del as deleted, current_setting('server_version_num')::int >= 170000 as may
       from pg_stat_user_tables where relname = 'wrapped_key'`,
    );
    const deleted = rows[0]?.deleted;
    if (deleted !== deletedBefore) rewritings = rewritingsEach;
    deletedBefore = deleted;
    if (!rows[0]?.may || (rewritings === 0 && !anyway)) return false;
    await pool.query('vacuum (full) wrapped_key, service_secret');
    rewritings = Math.max(0, rewritings - 1);
    return true;
  }

  return {
    async createKey(now) {
      const id = randomUUID();
      const key = randomBytes(32);
      const { wrapped, wrapped_by } = masters.wrap(keyPlace(id), key);
      await pool.query(
        'insert into wrapped_key (id, wrapped, wrapped_by, created_at) values ($1, $2, $3, $4)',
        [id, wrapped, wrapped_by, now],
      );
      remember(id, key);
      return id;
    },
    async ready(keyIds) {
      const missing = [...new Set(keyIds)].filter((id) => !known(id));
      if (missing.length === 0) return;
      const { rows } = await pool.query<Wrapped & { id: string }>(
        'select id, wrapped, wrapped_by from wrapped_key where id = any ($1::uuid[])',
        [missing],
      );
      for (const row of rows) remember(row.id, masters.unwrap(keyPlace(row.id), row));
    },
    seal: async (keyId, at, content) =>
      seal(await keyOf(keyId), at, typeof content === 'string' ? Buffer.from(content) : content),
    sealer: async (keyId) => sealerFor(await keyOf(keyId)),
    unseal: async (keyId, at, sealed) => unseal(await keyOf(keyId), at, sealed).toString(),
    unsealBytes: async (keyId, at, sealed) => unseal(await keyOf(keyId), at, sealed),
    async destroyKeys(keyIds) {
      for (const id of keyIds) cache.delete(id);
      if (keyIds.length === 0) return 0;
      const { rowCount } = await pool.query('delete from wrapped_key where id = any ($1::uuid[])', [keyIds]);
      return rowCount ?? 0;
    },
    async missing(keyIds) {
      const { rows } = await pool.query<{ id: string }>(
        'select id from unnest($1::uuid[]) as asked (id) where not exists (select from wrapped_key w where w.id = asked.id)',
        [keyIds],
      );
      return rows.map((row) => row.id);
    },
    async madeBefore(at) {
      const { rows } = await pool.query<{ id: string }>('select id from wrapped_key where created_at < $1', [
        at,
      ]);
      return rows.map(({ id }) => id);
    },
    async rewrap() {
      const count = await rewrapAll(pool, masters);
      if (count === 0) return 0;
      // What another master key opens is nowhere left but in the backups that were taken until now.
      await rewrite(true);
      await purgeLog(pool);
      return count;
    },
    wrappedBy: () => wrappedBy(pool, masters),
    rewrite: (anyway = false) => rewrite(anyway),
    purgeLog: () => purgeLog(pool),
    ping: () => pool.query('select 1'),
    async close() {
      if (!pool.ending) await pool.end();
    },
  };
}
