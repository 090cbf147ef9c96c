import { addPeriod } from '@sprechraum/shared/rules';
import { beforeAll, describe, expect, it } from 'vitest';
import { needlesIn } from './dbscan.ts';
import { type Dump, dumpOf, openedWith, textOf } from './dumps.ts';
import { canaryPolicy, expectStatus, type Life, liveThrough } from './life.ts';
import { startService, type TestService } from './service.ts';

const { contentLifetime, keysLifetime } = canaryPolicy.backups;
/** Two years after the counselling ended: nothing of it may be left, not even in a backup. */
const end = new Date('2028-03-02T09:00:00+01:00');
const second = 1000;
const before = (period: string) => addPeriod(end, `-${period}`);

describe('the backups that live at the promised end', () => {
  let service: TestService;
  let life: Life;
  const content: Record<'oldest' | 'beforeErasure' | 'newest', Dump> = {
    oldest: [],
    beforeErasure: [],
    newest: [],
  };
  const keys: Record<'aDayTooOld' | 'oldest' | 'newest', Dump> = { aDayTooOld: [], oldest: [], newest: [] };

  beforeAll(async () => {
    service = await startService({ policy: canaryPolicy, now: '2026-03-02T09:00:00+01:00' });
    life = await liveThrough(service);
    await expectStatus(life.counsellor.post(`/consultations/${life.caseId}/close`), 200);
    const { app, keys: vault } = service.databases;
    const at = async (instant: Date, work: () => Promise<unknown>) => {
      service.clock.set(instant);
      await service.runRetention();
      await service.runJobs();
      await work();
    };
    // One backup lives exactly as long as the policy says; these are the last ones that do.
    const oldestOf = (lifetime: string) => new Date(before(lifetime).getTime() + second);
    await at(oldestOf(contentLifetime), async () => {
      content.oldest = await dumpOf(app.superuserUrl);
    });
    await at(addPeriod(oldestOf(keysLifetime), '-P1D'), async () => {
      content.beforeErasure = await dumpOf(app.superuserUrl);
      keys.aDayTooOld = await dumpOf(vault.superuserUrl);
    });
    await at(before('P1D'), async () => {});
    await at(oldestOf(keysLifetime), async () => {
      keys.oldest = await dumpOf(vault.superuserUrl);
    });
    await at(new Date(end.getTime() - second), async () => {
      content.newest = await dumpOf(app.superuserUrl);
      keys.newest = await dumpOf(vault.superuserUrl);
    });
    service.clock.set(end);
  });

  it('[ENZ-44] hold no word, no file and no name of the person, and nothing that a living key opens', () => {
    for (const dump of [...Object.values(content), keys.oldest, keys.newest])
      expect(needlesIn(textOf(dump), life.sealed)).toEqual([]);
    for (const text of Object.values(content))
      for (const vault of [keys.oldest, keys.newest])
        expect(needlesIn(openedWith(text, vault, service), life.all)).toEqual([]);
  });

  it('[ENZ-44] hold nothing at all any more, the newest ones', () => {
    for (const dump of [content.newest, keys.newest]) expect(needlesIn(textOf(dump), life.all)).toEqual([]);
  });

  it('[ENZ-44] name in the oldest one the listed reason and topic alone, of nobody who could be found', () => {
    for (const dump of [content.oldest, content.beforeErasure]) {
      expect(needlesIn(textOf(dump), life.all)).toEqual([life.codes.reason, life.codes.topic]);
      expect(
        new Set(
          dump.filter(({ row }) => JSON.stringify(row).includes(life.codes.topic)).map(({ table }) => table),
        ),
      ).toEqual(new Set(['consultation']));
    }
  });

  it('[ENZ-44] would have been opened by keys that are a day older than those that live', () => {
    const { words, files, username, email, place } = life;
    // What was not sent had ended long before, by its own rule.
    const kept = ['enquiry', 'subject', 'second', 'answer'].map((word) => words[word] ?? '');
    const sent = ['file', 'fileName', 'answerFile', 'answerFileName'].map((file) => files[file] ?? '');
    for (const dump of [content.oldest, content.beforeErasure]) {
      const opened = openedWith(dump, keys.aDayTooOld, service);
      for (const canary of [...kept, ...sent, username, email, place]) expect(opened).toContain(canary);
    }
  });
});
