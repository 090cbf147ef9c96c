import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { services } from '@sprechraum/shared/services';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { cloneDatabases, type TestDatabase } from '../../../test/databases.ts';
import { flipped, verifier } from '../../../test/proof.ts';
import { query } from '../../../test/query.ts';
import { untilProven } from '../../../test/seal.ts';
import { asSystem } from '../access/context.ts';
import { settableClock } from '../clock.ts';
import { createLog } from '../log.ts';
import { openPlatform } from '../open.ts';
import { prove } from './effects.ts';
import { logFile } from './log-file.ts';
import { sealProof } from './proof-log.ts';

const clock = settableClock(new Date('2026-03-02T09:00:00Z'));

describe('the proof log', () => {
  let database: TestDatabase;
  let platform: Awaited<ReturnType<typeof openPlatform>>;

  beforeEach(async () => {
    const { app, keys } = await cloneDatabases();
    database = app;
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
  const write = (times = 1, meanwhile = async () => {}) =>
    platform.db.erasing(context(), async (tx) => {
      for (let at = 0; at < times; at++)
        await prove(tx, context(), at % 2 ? 'hold' : 'run', {
          ...{ run: randomUUID(), by: 'schedule', planned: at, erased: at, held: 0, failed: 0 },
          ...{ act: 'set', category: 'consultations.case' },
        });
      await meanwhile();
    });
  const file = (all = false, atOnce?: number) =>
    text(Readable.from(logFile(platform, { all, ...(atOnce && { atOnce }) })));
  /** Heads of different sizes, each a minute after the other. */
  async function grown(...sizes: number[]) {
    for (const size of sizes) {
      await write(size);
      await untilProven(platform, size);
      clock.set(new Date(clock.now().getTime() + 60_000));
    }
    return file();
  }

  it('is whole to an outsider, and tells everybody only what happens to nobody', async () => {
    const log = verifier.verifyLog(await grown(3, 1, 8));
    expect(log.faults).toEqual([]);
    expect(log).toMatchObject({ size: 12, told: 7 });
    expect(log.heads.map(({ size }) => size)).toEqual([3, 4, 12]);
    const full = verifier.verifyLog(await file(true));
    expect(full).toMatchObject({ faults: [], size: 12, told: 12 });
    // Nothing falls out where pages meet.
    expect(verifier.verifyLog(await file(true, 2))).toMatchObject({ faults: [], size: 12 });
  });

  it('has no fork and loses nothing when sixteen write at once, some late, and it is sealed all the while', async () => {
    let writing = true;
    const sealing = (async () => {
      while (writing) await sealProof(platform, clock.now());
    })();
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        for (let at = 0; at < 6; at++) await write(3, () => pause(randomInt(12)).then(() => {}));
      }),
    );
    writing = false;
    await sealing;
    const written = 16 * 6 * 3;
    const left = written - verifier.verifyLog(await file()).size;
    if (left > 0) await untilProven(platform, left);
    const log = verifier.verifyLog(await file(true));
    expect(log).toMatchObject({ faults: [], size: written, told: written });
    expect(log.heads.length).toBeGreaterThan(2);
  });

  it('shows every bit that is flipped, every line that is removed, put in, moved, and every cut', {
    timeout: 120_000,
  }, async () => {
    const whole = await grown(2, 1);
    const bytes = Buffer.from(whole);
    const lines = whole.trimEnd().split('\n');
    const join = (parts: readonly string[]) => `${parts.join('\n')}\n`;
    const line = fc.nat(lines.length - 1);
    const mutation = fc.oneof(
      { weight: 8, arbitrary: fc.nat(bytes.length * 8 - 1).map((bit) => flipped(bytes, bit)) },
      { weight: 1, arbitrary: line.map((at) => join(lines.toSpliced(at, 1))) },
      { weight: 1, arbitrary: fc.tuple(line, line).map(([at, from]) => join(insert(lines, at, from))) },
      { weight: 1, arbitrary: fc.tuple(line, line).map(([a, b]) => join(swapped(lines, a, b))) },
      { weight: 1, arbitrary: fc.nat(bytes.length - 1).map((end) => bytes.subarray(0, end).toString()) },
    );
    expect(verifier.verifyLog(whole).faults).toEqual([]);
    let found = 0;
    fc.assert(
      fc.property(mutation, (changed) => {
        if (changed === whole) return;
        expect(verifier.verifyLog(changed).faults.length).toBeGreaterThan(0);
        found++;
      }),
      { numRuns: 10_500 },
    );
    expect(found).toBeGreaterThan(10_000);
  });

  it('says in which line something was altered, even by somebody who seals the file anew', async () => {
    const whole = await grown(3, 2);
    const at = whole.split('\n').findIndex((line) => line.includes('"planned":2')) + 1;
    const { faults } = verifier.verifyLog(whole.replace('"planned":2', '"planned":1'));
    expect(faults[0]).toMatchObject({ what: expect.stringContaining('Inhalt der Datei') });
    expect(faults[1]).toEqual({ line: at, what: 'was hier steht, ist nicht, was versiegelt wurde' });
  });

  it('stays whole when what it said has ended by its rule', async () => {
    await grown(4, 3);
    const before = await file(true);
    await query(database.superuserUrl, 'delete from proof_effect where seq <= 3');
    const log = verifier.verifyLog(await file(true));
    expect(log).toMatchObject({ faults: [], size: 7, told: 4 });
    expect(
      verifier.verifyHeads(log.heads.map(({ note }) => note).join('\n'), verifier.verifyLog(before)),
    ).toEqual([]);
  });

  it('cannot be told anew to somebody who has kept a head of it', async () => {
    const kept = verifier.verifyLog(await grown(2, 1)).heads.map(({ note }) => note);
    const everything = 'truncate proof_effect, proof_leaf, proof_head';
    await query(database.superuserUrl, 'set session_replication_role = replica', everything);
    const other = verifier.verifyLog(await grown(2, 1));
    expect(other.faults).toEqual([]);
    expect(verifier.verifyHeads(kept.join('\n'), other)).toHaveLength(2);
    expect(verifier.verifyHeads(other.heads.map(({ note }) => note).join('\n'), other)).toEqual([]);
  });
});

const insert = (lines: readonly string[], at: number, from: number) =>
  lines.toSpliced(at, 0, lines[from] ?? '');

const swapped = (lines: readonly string[], a: number, b: number) =>
  lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');
