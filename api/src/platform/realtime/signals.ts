import { Client } from 'pg';
import type { Database, News } from '../db/database.ts';
import { reach } from '../db/reach.ts';

/**
 * News between processes of one service, and from the database itself: over PostgreSQL's LISTEN and NOTIFY, ids only.
 * A process that hears nothing yet holds no connection for it.
 */
export interface Signals {
  /**
   * @param heard gets what was told on the channel, by this process too: once at least, and before whoever told it with a
   *   transaction of this process goes on
   * @param missed is called when the connection was lost and is back: what was told meanwhile nobody knows
   */
  listen(channel: string, heard: (told: string) => void, missed?: () => void): Promise<void>;
  tell(channel: string, what: string): Promise<void>;
  /** Whether whatever is told now is heard. */
  hears(channel: string): boolean;
  close(): Promise<void>;
}

const retryMs = 500;

interface Listener {
  readonly heard: (told: string) => void;
  readonly missed: (() => void) | undefined;
}

export function openSignals(connectionString: string, db: Pick<Database, 'onCommitted'>): Signals {
  const channels = new Map<string, Listener[]>();
  /** The channels that the connection listens to at this moment. */
  const heard = new Set<string>();
  let connection: Promise<Client> | null = null;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const tellHere = ({ channel, what }: News) => {
    for (const { heard } of channels.get(channel) ?? []) heard(what);
  };
  db.onCommitted(tellHere);

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString, application_name: 'sprechraum-signals', ...reach });
    client.on('notification', ({ channel, payload: what = '' }) => tellHere({ channel, what }));
    client.on('error', () => {});
    client.on('end', lost);
    await client.connect();
    for (const channel of channels.keys()) await attend(client, channel);
    return client;
  }

  async function attend(client: Client, channel: string): Promise<void> {
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    heard.add(channel);
  }

  function lost(): void {
    connection = null;
    heard.clear();
    if (closed) return;
    clearTimeout(retry);
    retry = setTimeout(() => {
      connection = connect();
      connection.then(() => {
        for (const listeners of channels.values()) for (const { missed } of listeners) missed?.();
      }, lost);
    }, retryMs).unref();
  }

  async function connected(): Promise<Client> {
    connection ??= connect();
    return connection.catch((error: unknown) => {
      lost();
      throw error;
    });
  }

  return {
    async listen(channel, heard, missed) {
      const known = channels.get(channel);
      channels.set(channel, [...(known ?? []), { heard, missed }]);
      if (known) return;
      await attend(await connected(), channel);
    },
    async tell(channel, what) {
      const client = await connected();
      await client.query('select pg_notify($1, $2)', [channel, what]);
    },
    hears: (channel) => heard.has(channel),
    async close() {
      closed = true;
      clearTimeout(retry);
      const client = await connection?.catch(() => null);
      await client?.end();
    },
  };
}
