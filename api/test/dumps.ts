import type { EventEmitter } from 'node:events';
import pg from 'pg';
import { masterKeys } from '../src/platform/crypto/master-keys.ts';
import { unseal } from '../src/platform/crypto/seal.ts';
import type { TestService } from './service.ts';

/** Every row of every table of a database, as a backup holds it. */
export type Dump = readonly { readonly table: string; readonly row: Readonly<Record<string, unknown>> }[];

/** What COPY puts before a backslash is taken away again. */
const rowOf = (line: string) => JSON.parse(line.replaceAll('\\\\', '\\')) as Record<string, unknown>;

/** Dumps a database by COPY, as superuser, so that nothing is hidden. */
export async function dumpOf(url: string): Promise<Dump> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ schema: string; table: string }>(
      `select schemaname as schema, tablename as table from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`,
    );
    const dump: Dump[number][] = [];
    let chunks: Buffer[] = [];
    const connection = Reflect.get(client, 'connection') as EventEmitter;
    connection.on('copyData', ({ chunk }: { chunk: Buffer }) => chunks.push(Buffer.from(chunk)));
    for (const { schema, table } of rows) {
      chunks = [];
      const name = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;
      await client.query(`copy (select to_jsonb(t) from ${name} t) to stdout`);
      const lines = Buffer.concat(chunks).toString().split('\n').filter(Boolean);
      dump.push(...lines.map((line) => ({ table, row: rowOf(line) })));
    }
    return dump;
  } finally {
    await client.end();
  }
}

/** A dump as the text that a search goes through. */
export const textOf = (dump: Dump): string =>
  dump
    // The policy of a test lets people choose from words that nobody else has.
    .filter(({ table }) => !/(?:policy_version|shown_text)$/.test(table))
    .map(({ row }) => JSON.stringify(row))
    .join('\n');

const isBytes = (value: unknown): value is string => typeof value === 'string' && value.startsWith('\\x');
const bytesOf = (value: string) => Buffer.from(value.slice(2), 'hex');
const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

/** What a function gives, unless it throws. */
function tried<T>(attempt: () => T): T[] {
  try {
    return [attempt()];
  } catch {
    return [];
  }
}

/**
 * All that somebody reads who has a dump of the content, a dump of the keys and the master key: every sealed value of
 * every row, tried with every key.
 */
export function openedWith(content: Dump, keys: Dump, { masterKey }: Pick<TestService, 'masterKey'>): string {
  const masters = masterKeys(masterKey);
  const unwrapped = keys
    .filter(({ table }) => table === 'wrapped_key')
    .map(({ table, row }) =>
      masters.unwrap(
        { table, column: 'wrapped', row: String(row['id']) },
        { wrapped: bytesOf(String(row['wrapped'])), wrapped_by: String(row['wrapped_by']) },
      ),
    );
  return content
    .flatMap(({ table, row }) =>
      Object.entries(row).flatMap(([column, value]) => {
        if (!isBytes(value)) return [];
        const ids = Object.values(row).filter(isId);
        return unwrapped.flatMap((key) =>
          ids.flatMap((id) =>
            tried(() => unseal(key, { table, column, row: id }, bytesOf(value)).toString()),
          ),
        );
      }),
    )
    .join('\n');
}
