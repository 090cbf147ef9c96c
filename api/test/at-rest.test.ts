import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reconcile, repeatErasures, repeatForgotten } from '../src/governance/retention/index.ts';
import { privacy } from '../src/modules.ts';
import { drillRestore, isGood } from '../src/operation/drill.ts';
import { readArchive } from '../src/platform/backup/archive.ts';
import { type Copy, openCopy } from '../src/platform/backup/copy.ts';
import type { BackedUp, Backup } from '../src/platform/backup/folder.ts';
import { masterKeys } from '../src/platform/crypto/master-keys.ts';
import { migrateApp, migrateKeys } from '../src/platform/db/migrate.ts';
import { countOf } from './bulk.ts';
import { command } from './command.ts';
import type { TestDatabase } from './databases.ts';
import { dbscan, mailscan } from './dbscan.ts';
import { canaryPolicy, expectStatus, type Life, liveThrough } from './life.ts';
import { type OwnCluster, ownCluster } from './own-cluster.ts';
import { query } from './query.ts';
import { wording } from './scene.ts';
import { scratchFolder } from './scratch.ts';
import { searchFor } from './search.ts';
import { passphrase, startService, type TestService } from './service.ts';

/** A text module of the counsellor's, deleted after the backup: its key is nobody's but its own. */
const shelved = '/text-modules/5d1f9a52-6f0f-4b57-9a3c-2f1f4f0c7a11';

/** A copy of one of them, as the services of a test look at it. */
const databaseIn = (copy: Copy, name: string): TestDatabase => ({
  ownerUrl: copy.url(name, 'sprechraum_owner'),
  appUrl: copy.url(name, 'sprechraum_web'),
  superuserUrl: copy.url(name),
});

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

const nothingFound = {
  rowsWithoutKeys: 0,
  keysWithoutRows: 0,
  forgotten: 0,
  notEntered: 0,
  erasedYetThere: 0,
  filesWithoutRows: 0,
  rowsWithoutFiles: 0,
};

describe('on the disk', () => {
  let content: OwnCluster;
  let keys: OwnCluster;
  let service: TestService;
  let life: Life;
  let wrapped: Buffer[];
  /** Backups of both clusters from before the erasure. */
  let taken: Record<BackedUp, Backup>;
  const backups = () => service.platform.backups ?? expect.fail('no backups');
  const folder = scratchFolder('backups');

  /** All that is in a backup, for whoever has today's master key. */
  async function opened(backup: Backup): Promise<Buffer> {
    const { archive } = await readArchive(
      backups().folder.file(backup.id),
      masterKeys(service.masterKey).backup,
    );
    return buffer(archive);
  }
  /** A backup as a cluster that runs beside the others. */
  const copyOf = (backup: Backup) =>
    openCopy(folder, (dataDir, account) => backups().unpack(backup, dataDir, account));

  const settled = async () => {
    for (const { database } of [content, keys]) await query(database.superuserUrl, 'checkpoint');
  };

  beforeAll(async () => {
    [content, keys] = await Promise.all([ownCluster('content', migrateApp), ownCluster('keys', migrateKeys)]);
    service = await startService({
      policy: canaryPolicy,
      databases: { app: content.database, keys: keys.database },
      backup: {
        folder,
        from: { content: content.cluster.url('postgres'), keys: keys.cluster.url('postgres') },
        byItself: true,
      },
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
    rmSync(folder, { recursive: true, force: true });
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
    taken = { content: await backups().take('content'), keys: await backups().take('keys') };
    const inside = { content: await opened(taken.content), keys: await opened(taken.keys) };
    const { sealed, codes } = life;
    const entrusted = searchFor(sealed.map((text) => Buffer.from(text)));
    for (const archive of Object.values(inside)) expect(entrusted(archive)?.toString()).toBeUndefined();
    expect(searchFor(wrapped)(inside.content)).toBeNull();
    // The same look finds what may stand there.
    expect(inside.content.includes(codes.reason)).toBe(true);
    expect(wrapped.every((key) => inside.keys.includes(key))).toBe(true);
    // And nothing of that in the files, for whoever has no key.
    expect(filesWith(filesOf(folder), [...bytesOf(codes.reason), ...wrapped])).toEqual([]);
  }, 60_000);

  it('a backup is what can be read to its end, whatever is noted of it', async () => {
    expect([await backups().check(taken.content), await backups().check(taken.keys)]).toEqual([
      'whole',
      'whole',
    ]);
    const file = backups().folder.file(taken.keys.id);
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    const broken = {
      'a bit is another': Buffer.from(bytes.map((byte, at) => (at === middle ? byte ^ 1 : byte))),
      'its end is missing': bytes.subarray(0, -100),
      'it is another, whole backup': readFileSync(backups().folder.file(taken.content.id)),
    };
    for (const [how, other] of Object.entries(broken)) {
      writeFileSync(file, other);
      expect([how, await backups().check(taken.keys)]).toEqual([how, 'broken']);
    }
    rmSync(file);
    expect(await backups().check(taken.keys)).toBe('missing');
    expect((await reconcile(service.platform, privacy)).rowsWithoutFiles).toBe(1);
    writeFileSync(file, bytes);
    expect(await backups().check(taken.keys)).toBe('whole');
  });

  it('[ENZ-44] the keys of what was erased stand in no file of a table any more', async () => {
    // As it happens by itself after some time: the planner's statistics are samples of what stands in a table.
    await query(keys.database.superuserUrl, 'analyze');
    await expectStatus(life.person.delete('/account'), 200);
    await expectStatus(life.counsellor.delete(shelved), 204);
    expect(await countOf(service, 'wrapped_key', true)).toBe(0);
    await service.handlers['keys.destroy']({});
    await settled();
    const tables = filesOf(keys.dataDir).filter((file) => !file.includes('pg_wal'));
    expect(filesWith(tables, wrapped)).toEqual([]);
    // The write-ahead log forgets at night; nothing but the keys' own cluster ever had them.
    expect(filesWith(filesOf(keys.dataDir), wrapped)).not.toEqual([]);
    await service.handlers['wal.purge']({});
    expect(filesWith(filesOf(keys.dataDir), wrapped)).toEqual([]);
    expect(filesWith(filesOf(content.dataDir), [...wrapped, ...life.sealed.flatMap(bytesOf)])).toEqual([]);
  });

  it('a backup is unpacked by the command line while neither database answers', async () => {
    const into = scratchFolder('unpacked');
    const lost = 'postgresql://web@/lost?host=/nowhere';
    const env = {
      SERVICE: 'enz',
      DATABASE_URL: lost,
      KEY_DATABASE_URL: lost,
      MASTER_KEY: randomBytes(32).toString('hex'),
      MASTER_KEY_OTHER: service.masterKey.toString('hex'),
      BACKUP_FOLDER: folder,
      BACKUP_URL: lost,
      KEY_BACKUP_URL: lost,
    };
    const args = ['backup', 'restore', '--store', 'keys', '--into', into];
    expect(await command(env, ...args)).toMatchObject({
      code: 0,
      output: expect.stringContaining(`${taken.keys.id} liegt in ${into}`),
    });
    expect(readdirSync(into)).toContain('backup_label');
    rmSync(into, { recursive: true });
    const strange = { ...env, MASTER_KEY_OTHER: '' };
    expect((await command(strange, ...args)).code).toBe(1);
    rmSync(into, { recursive: true, force: true });
  }, 60_000);

  it('restored with its keys of then, serves again as if nothing had been erased', async () => {
    const copies = { content: await copyOf(taken.content), keys: await copyOf(taken.keys) };
    try {
      const whole = await startService({
        policy: canaryPolicy,
        databases: { app: databaseIn(copies.content, 'content'), keys: databaseIn(copies.keys, 'keys') },
        masterKey: service.masterKey,
      });
      const writer = whole.browser();
      await expectStatus(writer.post('/sessions', { username: life.username, password: passphrase }), 201);
      const letter = await expectStatus(writer.get(`/consultations/${life.caseId}`), 200);
      expect(JSON.stringify(letter)).toContain(life.words['enquiry']);
      await whole.platform.close();
    } finally {
      for (const copy of Object.values(copies)) await copy.stop();
    }
  }, 60_000);

  it('restored beside the keys of today, has erased again what was erased since', async () => {
    const copy = await copyOf(taken.content);
    try {
      const today = await startService({
        policy: canaryPolicy,
        databases: { app: databaseIn(copy, 'content'), keys: keys.database },
        masterKey: service.masterKey,
      });
      const repeated = await repeatForgotten(today.platform, privacy);
      expect(repeated).toMatchObject({ left: 0, run: { state: 'done' } });
      const disposed = repeated?.run.receipts.map((receipt) => [receipt.category, receipt.disposed]);
      expect(disposed).toContainEqual(['consultations.case', 1]);
      expect(disposed).toContainEqual(['consultations.text-module', 1]);
      // Nothing is left that no key opens any more, and the keys say so without the ledger.
      expect(await countOf(today, 'text_module')).toBe(0);
      expect(await countOf(today, 'account')).toBe(0);
      expect((await dbscan(today, [life.caseId, life.codes.reason])).map(({ where }) => where)).toEqual(
        expect.not.arrayContaining([expect.stringMatching(/consultation|message|account/)]),
      );
      expect(await repeatForgotten(today.platform, privacy)).toBeNull();
      expect((await repeatErasures(today.platform, privacy)).receipts).toEqual([]);
      await today.platform.close();
    } finally {
      await copy.stop();
    }
  }, 60_000);

  it('the drill does that beside the running service, which notices nothing of it', async () => {
    const entered = () => countOf(service, 'ledger_copy', true);
    const before = await entered();
    const drilled = (await drillRestore(service.platform, service.options)) ?? expect.fail('no backup');
    expect(drilled.backup.id).toBe(taken.content.id);
    const erased = drilled.repeated.filter(({ act }) => act === 'erased').map(({ category }) => category);
    expect(erased).toEqual(expect.arrayContaining(['identity.account', 'consultations.text-module']));
    expect([drilled.left, drilled.found, isGood(drilled)]).toEqual([0, nothingFound, true]);
    expect(await entered()).toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('copy-'))).toEqual([]);
  }, 60_000);

  it('the drill fails where the ledger knows nothing of an erasure', async () => {
    const url = keys.database.superuserUrl;
    await query(url, 'create table aside as table ledger_copy', 'delete from ledger_copy');
    try {
      const drilled = (await drillRestore(service.platform, service.options)) ?? expect.fail('no backup');
      expect(drilled.repeated).toEqual([]);
      expect(drilled.found.rowsWithoutKeys).toBeGreaterThan(0);
      expect(isGood(drilled)).toBe(false);
    } finally {
      await query(url, 'insert into ledger_copy table aside', 'drop table aside');
    }
  }, 60_000);

  it('a backup is taken when it is time, and gone when it has lived as long as the policy says', async () => {
    const ids = () =>
      backups()
        .folder.list()
        .map(({ store }) => store);
    const at = (hours: number) =>
      service.clock.set(new Date(taken.content.takenAt.getTime() + hours * 3_600_000));
    at(1);
    expect(backups().due()).toEqual([]);
    // Four in each lifetime of the keys, one of the contents a day.
    at(3);
    expect(backups().due()).toEqual(['keys']);
    await service.handlers['backup.tend']({});
    expect(ids()).toEqual(['content', 'keys', 'keys']);
    // Until somebody looks again, they would have lived too long.
    at(11);
    expect((await backups().removeOutlived()).map(({ id }) => id)).toEqual([taken.keys.id]);
    at(24);
    expect(backups().due()).toEqual(['content', 'keys']);
    at(14 * 24 - 1);
    expect((await backups().removeOutlived()).map(({ id }) => id)).toContain(taken.content.id);
    expect(ids()).toEqual([]);
    const effects = (await query(content.database.superuserUrl, 'select effect from proof_effect')) as {
      effect: string;
    }[];
    const ofFirst = effects.filter(({ effect }) => effect.includes(taken.content.id));
    expect(ofFirst.map(({ effect }) => JSON.parse(effect).act)).toEqual(['taken', 'removed']);
  }, 60_000);
});
