import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../../test/query.ts';
import { ask } from '../../../test/scene.ts';
import { startService, type TestService } from '../../../test/service.ts';
import { privacy } from '../../modules.ts';
import { differences, reconcile, type Unreconciled } from './index.ts';

describe('the stores, held against each other', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ policy: services.bke });
    const person = await service.person();
    await ask(person);
    const gone = await service.person();
    await gone.delete('/account');
  });

  const onKeys = (...statements: string[]) => query(service.databases.keys.superuserUrl, ...statements);
  const onContent = (...statements: string[]) => query(service.databases.app.superuserUrl, ...statements);
  const found = () => reconcile(service.platform, privacy);
  const hourAgo = "'2026-03-02T07:00:00Z'";
  const key = randomUUID();

  it('fit together while nothing has happened to one of them', async () => {
    expect(differences(await found())).toBe(0);
  });

  it.each<readonly [keyof Unreconciled, string, () => Promise<unknown>, () => unknown]>([
    [
      'rowsWithoutKeys',
      'a key that is gone',
      () => onKeys('create table aside as table wrapped_key', 'delete from wrapped_key'),
      () => onKeys('insert into wrapped_key table aside', 'drop table aside'),
    ],
    [
      'keysWithoutRows',
      'a key that opens nothing',
      () => onKeys(`insert into wrapped_key values ('${key}', '\\x00', '2026-03-02T06:59:59Z')`),
      () => onKeys(`delete from wrapped_key where id = '${key}'`),
    ],
    [
      'forgotten',
      'an act that the contents do not know of',
      () =>
        onKeys(
          `insert into ledger_copy values ('${key}', ${hourAgo}, 'lifted', 'identity.account', '${key}')`,
        ),
      () => onKeys(`delete from ledger_copy where id = '${key}'`),
    ],
    [
      'notEntered',
      'an act that waits for hours',
      () =>
        onContent(
          `insert into ledger_entry values ('${key}', '2026-03-02T06:59:59Z', 'lifted', 'identity.account', '${key}', null, false)`,
        ),
      () => onContent(`delete from ledger_entry where id = '${key}'`),
    ],
    [
      'erasedYetThere',
      'an account that came back',
      () =>
        onContent(
          `insert into ledger_entry values ('${key}', ${hourAgo}, 'erased', 'identity.account', (select id from account limit 1), null, true)`,
        ),
      () => onContent(`delete from ledger_entry where id = '${key}'`),
    ],
    [
      'filesWithoutRows',
      'a file beside the access log',
      async () => writeFileSync(join(service.accessLogFolder, 'copy.jsonl'), ''),
      () => rmSync(join(service.accessLogFolder, 'copy.jsonl')),
    ],
  ])('%s: %s is found, and told', async (kind, _what, damage, repair) => {
    await damage();
    try {
      const all = await found();
      const others = Object.entries(all).filter(([name, number]) => name !== kind && number > 0);
      expect([all[kind] > 0, others]).toEqual([true, []]);
      service.lines.length = 0;
      await service.handlers['stores.reconcile']({});
      expect(service.lines.join('')).toContain('the stores do not fit together');
    } finally {
      await repair();
    }
    expect(differences(await found())).toBe(0);
  });

  it('leave alone a key whose row is on its way', async () => {
    const young = service.clock.now().toISOString();
    await onKeys(`insert into wrapped_key values ('${key}', '\\x00', '${young}')`);
    expect(differences(await found())).toBe(0);
    await onKeys(`delete from wrapped_key where id = '${key}'`);
  });

  it('say in the proof log what was found, every night', async () => {
    service.lines.length = 0;
    await service.handlers['stores.reconcile']({});
    expect(service.lines.join('')).not.toContain('do not fit');
    const effects = (await onContent(
      `select effect from proof_effect where effect like '%reconciliation%' order by seq`,
    )) as { effect: string }[];
    expect(JSON.parse(effects.at(-1)?.effect ?? '').found).toEqual(await found());
  });
});
