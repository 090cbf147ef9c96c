import { services } from '@sprechraum/shared/services';
import { afterAll, expect, it } from 'vitest';
import { cloneDatabases } from '../../../test/databases.ts';
import { query } from '../../../test/query.ts';
import { openDatabase } from '../../platform/db/database.ts';
import { judgeStart, takeUp } from './start.ts';

const { app } = await cloneDatabases();
const db = openDatabase(app.appUrl, {}, 2);
afterAll(() => db.close());

const now = new Date('2026-03-02T09:00:00+01:00');
const policy = services.enz;
const other = { ...policy, service: { ...policy.service, summary: 'Beratung für alle im Enzkreis.' } };
/** The same as another program writes it. */
const rewritten = JSON.parse(
  JSON.stringify(Object.fromEntries(Object.entries(policy).reverse())),
) as typeof policy;

it('takes up the first policy that a service is started with, once, however many processes start', async () => {
  expect(await judgeStart(db, policy, now)).toEqual({ faults: [], told: [] });
  const taken = await Promise.all([takeUp(db, policy, now), takeUp(db, policy, now)]);
  for (const inForce of taken) expect(inForce.policy).toEqual(policy);
  expect(await query(app.superuserUrl, 'select version, ground from policy_version')).toEqual([
    { version: policy.notice.version, ground: 'first' },
  ]);
  expect(await judgeStart(db, rewritten, now)).toEqual({ faults: [], told: [] });
});

it('refuses a policy that nobody agreed to, and says what is in force and what to do', async () => {
  const { faults } = await judgeStart(db, other, now);
  expect(faults).toEqual([expect.stringMatching(/In Kraft ist die Fassung 1 \(SHA-256 [0-9a-f]{64}\)/)]);
  expect(faults[0]).toContain('policy plan DATEI --propose');
  expect((await takeUp(db, other, now)).policy).toEqual(policy);
});

it('takes up another one in a try-out, where nobody was promised anything', async () => {
  expect((await takeUp(db, other, now, { tryOut: true })).policy).toEqual(other);
  expect(await judgeStart(db, other, now)).toEqual({ faults: [], told: [] });
});

it('notices that somebody has altered what is in force', async () => {
  await query(app.superuserUrl, `update policy_version set policy = replace(policy, 'P14D', 'P1D')`);
  expect(await judgeStart(db, other, now)).toEqual({
    faults: [expect.stringContaining('passt nicht zu ihrer Prüfsumme')],
    told: [],
  });
  await expect(takeUp(db, other, now)).rejects.toThrow('passt nicht zu ihrer Prüfsumme');
});
