import type { EventEmitter } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import pg from 'pg';

/** A base backup on its way: one tar archive, and where in the write-ahead log it ends. */
export interface BaseBackup {
  readonly archive: Readable;
  /** Resolves when all of it has been sent. */
  readonly end: Promise<string>;
}

/** What stands before each piece: `n` a new archive, `d` bytes of it, `m` the manifest, `p` progress. */
const kindOf = (piece: Buffer) => String.fromCharCode(piece[0] ?? 0);

interface Wire extends EventEmitter {
  readonly stream: { pause(): void; resume(): void };
}

/** The last result set of a base backup names its end. */
const endOf = (answer: unknown): string => {
  const results = (Array.isArray(answer) ? answer : [answer]) as pg.QueryResult<{ recptr?: string }>[];
  return results.at(-1)?.rows[0]?.recptr ?? '';
};

/**
 * Takes a base backup of a running cluster over the replication protocol, as pg_basebackup does: the files between
 * pg_backup_start and pg_backup_stop, with the write-ahead log that makes them whole.
 *
 * @param url as a role that may replicate
 */
export async function baseBackup(url: string): Promise<BaseBackup> {
  const options = { connectionString: url, replication: 'true', application_name: 'sprechraum-backup' };
  const client = new pg.Client(options as pg.ClientConfig);
  client.on('error', () => {});
  await client.connect();
  const wire = Reflect.get(client, 'connection') as Wire;
  const archive = new PassThrough();
  let archives = 0;
  wire.on('copyData', ({ chunk }: { chunk: Buffer }) => {
    const kind = kindOf(chunk);
    if (kind === 'n') archives += 1;
    if (kind !== 'd' || archives !== 1) return;
    // Whoever reads slowly is not overrun: the server waits.
    if (!archive.write(Buffer.from(chunk.subarray(1)))) wire.stream.pause();
  });
  for (const event of ['drain', 'close']) archive.on(event, () => wire.stream.resume());
  const end = client
    .query(`BASE_BACKUP (LABEL 'sprechraum', CHECKPOINT 'fast', WAL true, WAIT false, MANIFEST 'no')`)
    .then((answer) => {
      if (archives !== 1) throw new Error('a cluster with tablespaces of its own is not one archive');
      archive.end();
      return endOf(answer);
    })
    .catch((error: unknown) => {
      archive.destroy(error as Error);
      throw error;
    })
    .finally(() => client.end().catch(() => {}));
  end.catch(() => {});
  return { archive, end };
}
