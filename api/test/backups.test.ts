import { addPeriod } from '@sprechraum/shared/rules';
import { beforeAll, describe, expect, it } from 'vitest';
import { needlesIn } from './dbscan.ts';
import { type Dump, dumpOf, openedWith, textOf } from './dumps.ts';
import { canaryPolicy, expectStatus, type Life } from './life.ts';
import { livedService } from './lived.ts';
import type { TestService } from './service.ts';

const { contentLifetime, keysLifetime } = canaryPolicy.backups;
/** So long before the promised end the engine erases (R1). */
const margin = 'P15D';
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
  const keys: typeof content = { oldest: [], beforeErasure: [], newest: [] };

  beforeAll(async () => {
    ({ service, life } = await livedService());
    await expectStatus(life.counsellor.post(`/consultations/${life.caseId}/close`), 200);
    const { app, keys: vault } = service.databases;
    const at = async (instant: Date, work: () => Promise<unknown>) => {
      service.clock.set(instant);
      await service.runRetention();
      await service.runJobs();
      await work();
    };
    const oldestOf = (lifetime: string) => new Date(before(lifetime).getTime() + second);
    // The last ones before the erasure: none of them lives to see the promised end.
    await at(new Date(before(margin).getTime() - second), async () => {
      content.beforeErasure = await dumpOf(app.superuserUrl);
      keys.beforeErasure = await dumpOf(vault.superuserUrl);
    });
    await at(before(margin), async () => {});
    // One backup lives exactly as long as the policy says; these are the first ones that do.
    await at(oldestOf(contentLifetime), async () => {
      content.oldest = await dumpOf(app.superuserUrl);
    });
    await at(oldestOf(keysLifetime), async () => {
      keys.oldest = await dumpOf(vault.superuserUrl);
    });
    await at(new Date(end.getTime() - second), async () => {
      content.newest = await dumpOf(app.superuserUrl);
      keys.newest = await dumpOf(vault.superuserUrl);
    });
    service.clock.set(end);
  });

  it('[failure 14] [ENZ-44] hold nothing of the person and of the case, the oldest and the newest', () => {
    for (const dump of [content.oldest, content.newest, keys.oldest, keys.newest])
      expect(needlesIn(textOf(dump), life.all)).toEqual([]);
  });

  it('[ENZ-44] have no key to what an earlier backup holds', () => {
    for (const dump of Object.values(content))
      for (const vault of [keys.oldest, keys.newest])
        expect(needlesIn(openedWith(dump, vault, service), life.all)).toEqual([]);
  });

  it('[failure 15] [ENZ-44] would have been found in a backup from before the erasure', () => {
    expect(needlesIn(textOf(content.beforeErasure), life.sealed)).toEqual([]);
    const { reason, topic, language } = life.codes;
    expect(needlesIn(textOf(content.beforeErasure), life.all)).toEqual([reason, topic, language]);
  });

  it('[ENZ-44] would have been opened by keys from before the erasure', () => {
    const { words, files, username, email, place } = life;
    // What was not sent had ended long before, by its own rule.
    const kept = ['enquiry', 'subject', 'second', 'answer'].map((word) => words[word] ?? '');
    const sent = ['file', 'fileName', 'answerFile', 'answerFileName'].map((file) => files[file] ?? '');
    const opened = openedWith(content.beforeErasure, keys.beforeErasure, service);
    for (const canary of [...kept, ...sent, username, email, place]) expect(opened).toContain(canary);
  });
});
