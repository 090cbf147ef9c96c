import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repeatErasures } from '../src/governance/retention/index.ts';
import { privacy } from '../src/modules.ts';
import { migrateApp, migrateKeys } from '../src/platform/db/migrate.ts';
import { startCluster } from '../src/platform/postgres/cluster.ts';
import { takeBackup, unpackBackup } from './base-backup.ts';
import { countOf } from './bulk.ts';
import { dbscan, mailscan } from './dbscan.ts';
import { canaryPolicy, expectStatus, type Life, liveThrough } from './life.ts';
import { databaseOn, type OwnCluster, ownCluster } from './own-cluster.ts';
import { query } from './query.ts';
import { wording } from './scene.ts';
import { searchFor } from './search.ts';
import { passphrase, startService, type TestService } from './service.ts';

/** A text module of the counsellor's, deleted after the backup: its key is nobody's but its own. */
const shelved = '/text-modules/5d1f9a52-6f0f-4b57-9a3c-2f1f4f0c7a11';

/** Starts a cluster on a backup of another, as after the loss of its disk. */
async function restore({ dataDir: original, database }: OwnCluster, archive: Buffer): Promise<OwnCluster> {
  const dataDir = unpackBackup(archive, original);
  const cluster = await startCluster({ dataDir });
  return { dataDir, cluster, database: databaseOn(cluster, database) };
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());

/** The files in which any of the byte sequences stands. */
function filesWith(files: readonly string[], needles: readonly Buffer[]): string[] {
  const search = searchFor(needles);
  return files.filter((file) => search(readFileSync(file)));
}

const bytesOf = (text: string): Buffer[] => [
  Buffer.from(text),
  Buffer.from(Buffer.from(text).toString('hex')),
  ...[0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.from(' '.repeat(shift) + text)
        .toString('base64')
        .slice(shift + 1, -4),
    ),
  ),
];

describe('on the disk', () => {
  let content: OwnCluster;
  let keys: OwnCluster;
  let service: TestService;
  let life: Life;
  let wrapped: Buffer[];
  /** Base backups of both clusters from before the erasure, as their disks would hold them. */
  let backups: { content: Buffer; keys: Buffer };

  const settled = async () => {
    for (const { database } of [content, keys]) await query(database.superuserUrl, 'checkpoint');
  };

  beforeAll(async () => {
    [content, keys] = await Promise.all([ownCluster('content', migrateApp), ownCluster('keys', migrateKeys)]);
    service = await startService({
      policy: canaryPolicy,
      databases: { app: content.database, keys: keys.database },
    });
    life = await liveThrough(service);
    await expectStatus(life.counsellor.put(shelved, wording), 204);
    wrapped = (
      (await query(keys.database.superuserUrl, 'select wrapped from wrapped_key')) as { wrapped: Buffer }[]
    ).map((row) => row.wrapped);
  }, 120_000);
  afterAll(async () => {
    await service.platform.close();
    for (const { cluster, dataDir } of [content, keys]) {
      await cluster.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  it('[ENZ-19] no text that was entrusted stands in the clear, in no row, no file and no mail, while the case is open', async () => {
    const { sealed, codes, counsellor, caseId, words } = life;
    expect(await dbscan(service, sealed)).toEqual([]);
    expect(mailscan(service, sealed)).toEqual([]);
    await settled();
    const files = [content, keys].flatMap(({ dataDir }) => filesOf(dataDir));
    expect(filesWith(files, sealed.flatMap(bytesOf))).toEqual([]);
    // The same look finds what may stand there: the code of a reason, and the keys in their own files.
    expect(filesWith(filesOf(content.dataDir), bytesOf(codes.reason))).not.toEqual([]);
    expect(filesWith(filesOf(keys.dataDir), wrapped)).not.toEqual([]);
    expect(filesWith(filesOf(content.dataDir), wrapped)).toEqual([]);
    const read = await expectStatus(counsellor.get(`/consultations/${caseId}`), 200);
    expect(JSON.stringify(read)).toContain(words['enquiry']);
  });

  it('[ENZ-49] no text that was entrusted stands in the file of a backup, and the keys stand in no backup of the contents', async () => {
    backups = { content: await takeBackup(content.cluster), keys: await takeBackup(keys.cluster) };
    const { sealed, codes } = life;
    const entrusted = searchFor(sealed.map((text) => Buffer.from(text)));
    for (const file of Object.values(backups)) expect(entrusted(file)?.toString()).toBeUndefined();
    expect(searchFor(wrapped)(backups.content)).toBeNull();
    // The same look finds what may stand there.
    expect(backups.content.includes(codes.reason)).toBe(true);
    expect(wrapped.every((key) => backups.keys.includes(key))).toBe(true);
  });

  it('[ENZ-44] the keys of what was erased stand in no file of a table any more', async () => {
    await expectStatus(life.person.delete('/account'), 200);
    await expectStatus(life.counsellor.delete(shelved), 204);
    expect(await countOf(service, 'wrapped_key', true)).toBe(0);
    await service.handlers['keys.destroy']({});
    await settled();
    const tables = filesOf(keys.dataDir).filter((file) => !file.includes('pg_wal'));
    expect(filesWith(tables, wrapped)).toEqual([]);
    // The write-ahead log forgets with its next rounds; nothing but the keys' own cluster ever had them.
    for (let round = 0; round < 4; round++)
      await query(keys.database.superuserUrl, 'select pg_switch_wal()', 'checkpoint');
    expect(filesWith(filesOf(keys.dataDir), wrapped)).toEqual([]);
    expect(filesWith(filesOf(content.dataDir), [...wrapped, ...life.sealed.flatMap(bytesOf)])).toEqual([]);
  });

  it('a restored backup serves again, and what was erased since is erased again', async () => {
    const restored = await restore(content, backups.content);
    const before = await restore(keys, backups.keys);
    try {
      const whole = await startService({
        policy: canaryPolicy,
        databases: { app: restored.database, keys: before.database },
        masterKey: service.masterKey,
      });
      const writer = whole.browser();
      await expectStatus(writer.post('/sessions', { username: life.username, password: passphrase }), 201);
      const letter = await expectStatus(writer.get(`/consultations/${life.caseId}`), 200);
      expect(JSON.stringify(letter)).toContain(life.words['enquiry']);

      // The keys of today, beside the contents of yesterday: what was deleted meanwhile is deleted again.
      const today = await startService({
        policy: canaryPolicy,
        databases: { app: restored.database, keys: keys.database },
        masterKey: service.masterKey,
      });
      const { receipts, state } = await repeatErasures(today.platform, privacy);
      expect(state).toBe('done');
      const disposed = receipts.map((receipt) => [receipt.category, receipt.disposed]);
      expect(disposed).toContainEqual(['identity.account', 1]);
      expect(disposed).toContainEqual(['consultations.text-module', 1]);
      // Nothing is left that no key opens any more.
      expect(await countOf(today, 'text_module')).toBe(0);
      expect((await dbscan(today, [life.caseId, life.codes.reason])).map(({ where }) => where)).toEqual(
        expect.not.arrayContaining([expect.stringMatching(/consultation|message|account/)]),
      );
      const again = await repeatErasures(today.platform, privacy);
      expect(again.receipts).toEqual([]);
      await today.platform.close();
      await whole.platform.close();
    } finally {
      for (const { cluster, dataDir } of [restored, before]) {
        await cluster.stop();
        rmSync(dataDir, { recursive: true, force: true });
      }
    }
  }, 120_000);
});
