import { randomBytes, randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeEach, describe, expect, it } from 'vitest';
import { cloneDatabases, type TestDatabase } from '../../../test/databases.ts';
import { query } from '../../../test/query.ts';
import { untilSealed } from '../../../test/seal.ts';
import { asSystem } from '../access/context.ts';
import { settableClock } from '../clock.ts';
import { deriveKeys } from '../crypto/derive.ts';
import { createLog } from '../log.ts';
import { openPlatform } from '../open.ts';
import { audit } from './audit.ts';
import { sealAudit, verifyAudit } from './proof.ts';

const clock = settableClock(new Date('2026-03-02T09:00:00Z'));

describe('the audit log', () => {
  let database: TestDatabase;
  let platform: Awaited<ReturnType<typeof openPlatform>>;

  beforeEach(async () => {
    const { app, keys } = await cloneDatabases();
    database = app;
    clock.set(new Date('2026-03-02T09:00:00Z'));
    platform = await openPlatform({
      policy: services.enz,
      clock,
      log: createLog(),
      databaseUrl: app.appUrl,
      keyDatabaseUrl: keys.appUrl,
      masterKey: randomBytes(32),
      publicUrl: 'https://beratung.example',
    });
    return () => platform.close();
  });

  const context = () => asSystem('retention', clock.now());
  const event = () => ({
    action: 'consultation.take' as const,
    change: 'changed' as const,
    objectType: 'consultation' as const,
    objectId: randomUUID(),
    facts: { reason: 'school', count: 3 },
  });
  const write = (times = 1) =>
    platform.db.transaction(context(), async (tx) => {
      for (let i = 0; i < times; i++) await audit(tx, context(), event());
    });
  const sealOnce = () => sealAudit(platform.db, platform.keys.auditSigning, clock.now());
  const seal = (least?: number) => untilSealed(platform, least);
  const verify = () => verifyAudit(platform.db, platform.keys.auditSigning, clock.now());
  /** What only somebody who owns the whole server can do, past every trigger. */
  const tamper = (statement: string) =>
    query(database.superuserUrl, 'set session_replication_role = replica', statement);

  it('[ENZ-51] verifies as long as nobody touches it, over several checkpoints', async () => {
    for (const [times, minutes] of [
      [3, 1],
      [1, 2],
      [8, 3],
    ] as const) {
      await write(times);
      clock.set(new Date(Date.parse('2026-03-02T09:00:00Z') + minutes * 60_000));
      expect(await seal()).toBe(times);
    }
    expect(await sealOnce()).toBe(0);
    await write();
    expect(await verify()).toEqual({
      events: 13,
      sealed: 12,
      checkpoints: 3,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      broken: [],
    });
  });

  it.each([
    [
      'an event whose action was altered',
      `update audit_event set action = 'x' where seq = 2`,
      /^event .*: altered/,
    ],
    [
      'an event that was given to somebody else',
      `update audit_event set staff_id = id where seq = 2`,
      /altered/,
    ],
    [
      'an event that was moved in time',
      `update audit_event set at = at + interval '1 ms' where seq = 2`,
      /altered/,
    ],
    ['an altered fact', `update audit_event set facts = '{"count": 4}' where seq = 2`, /altered/],
    ['a removed event', `delete from audit_event where seq = 2`, /^event .*: removed before its time/],
    ['a removed leaf', `delete from audit_leaf where leaf_index = 1`, /^checkpoint 3: the tree head differs/],
    [
      'a removed checkpoint',
      `delete from audit_checkpoint where tree_size = 5`,
      /^2 leaves are under no checkpoint/,
    ],
    [
      'a forged signature',
      `update audit_checkpoint set signature = sha256(signature) || sha256(root) where tree_size = 3`,
      /^checkpoint 3: the signature is wrong/,
    ],
    [
      'a checkpoint that was moved in time',
      `update audit_checkpoint set at = at - interval '1 day' where tree_size = 3`,
      /^checkpoint 3: the signature is wrong/,
    ],
    [
      'a leaf that was exchanged together with its tree head',
      `with forged as (update audit_leaf set leaf = sha256(leaf) where leaf_index = 4 returning leaf)
       update audit_checkpoint set root = (select leaf from forged) where tree_size = 5`,
      /the signature is wrong/,
    ],
  ])('[ENZ-51] finds %s', async (_what, statement, finding) => {
    await write(3);
    await seal();
    await write(2);
    await seal();
    expect((await verify()).broken).toEqual([]);
    await tamper(statement);
    expect((await verify()).broken.join('\n')).toMatch(finding);
  });

  it('finds an event whose leaf was forged along with it', async () => {
    await write(2);
    await seal();
    await tamper(`update audit_event set action = 'x', leaf = sha256(leaf) where seq = 1`);
    expect((await verify()).broken.join('\n')).toMatch(/not what was sealed/);
  });

  it('is not verified by the key of somebody else', async () => {
    await write();
    await seal();
    const keys = deriveKeys(randomBytes(32));
    const { broken } = await verifyAudit(platform.db, keys.auditSigning, clock.now());
    expect(broken).toEqual([expect.stringMatching(/the signature is wrong/)]);
  });

  it('misses nothing when its own rule has let old events go', async () => {
    await write(2);
    await seal();
    for (const day of ['2028-05-31', '2028-06-01']) {
      clock.set(new Date(`${day}T09:00:00Z`));
      await write();
      await seal();
    }
    clock.set(new Date('2029-03-03T09:00:00Z'));
    await tamper(`delete from audit_event where at < '2027-01-01'`);
    expect((await verify()).broken).toEqual([]);
    await tamper('delete from audit_event');
    expect((await verify()).broken).toHaveLength(1);
  });

  it('loses no event that commits after a later one: it waits until all older transactions have ended', async () => {
    const { db } = platform;
    let commit = () => {};
    let opened = () => {};
    const open = new Promise<void>((resolve) => {
      opened = resolve;
    });
    const slow = db.transaction(context(), async (tx) => {
      await audit(tx, context(), event());
      opened();
      await new Promise<void>((resolve) => {
        commit = resolve;
      });
    });
    await open;
    await write();
    // The later event is committed, the earlier is not: whoever seals by the highest number passes the earlier by.
    expect(await sealOnce()).toBe(0);
    commit();
    await slow;
    expect(await seal(2)).toBe(2);
    expect(await query(database.superuserUrl, 'select leaf_index from audit_leaf order by 1')).toHaveLength(
      2,
    );
    expect((await verify()).broken).toEqual([]);
  });

  it('seals each event once, however many processes seal at the same time', async () => {
    await write(20);
    const sealed: number[] = [];
    while (Math.max(0, ...sealed) === 0)
      sealed.push(...(await Promise.all(Array.from({ length: 5 }, sealOnce))));
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(await verify()).toMatchObject({ sealed: 20, checkpoints: 1, broken: [] });
  });
});
