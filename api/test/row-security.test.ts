import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionName, Relation, RoleId } from '@sprechraum/shared/policy';
import { relationsFor } from '@sprechraum/shared/rules';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countable, release } from '../src/governance/statistics/index.ts';
import { asSystem, type SystemRelation } from '../src/platform/access/context.ts';
import { prove } from '../src/platform/proof/effects.ts';
import { plantCommunity } from './community.ts';
import { foreignSight } from './foreign-sight.ts';
import type { Life } from './life.ts';
import { livedService } from './lived.ts';
import { query } from './query.ts';
import { ask, away, breakGlassOn, holdOn, letter, wording } from './scene.ts';
import { untilProven, untilSealed } from './seal.ts';
import type { Person, TestService } from './service.ts';
import { setUpFactor } from './totp.ts';

interface Sight {
  readonly actor?: string;
  readonly action?: ActionName;
  readonly relations: readonly (Relation | SystemRelation)[];
}

describe('the database, asked by the login of the API itself', () => {
  let service: TestService;
  let life: Life;
  let stranger: Person;
  let colleague: Awaited<ReturnType<TestService['member']>>;
  let chief: typeof colleague;
  let waiting: string;
  let tables: string[];
  let client: pg.Client;

  beforeAll(async () => {
    ({ service, life } = await livedService());
    stranger = await service.person();
    colleague = await service.member();
    waiting = await ask(stranger);
    // A mail that is not sent yet, a case under a hold, a sealed log: something in every table.
    await life.counsellor.post(`/consultations/${life.caseId}/messages`, letter());
    for (const writer of [life.person, life.counsellor])
      await writer.put(`/drafts/${life.caseId}`, { text: 'noch nicht fertig' });
    await life.counsellor.put(`/text-modules/${randomUUID()}`, wording);
    await life.counsellor.put(`/absences/${randomUUID()}`, away);
    const admin = await service.member('counsellor_admin');
    expect((await admin.put(`/team-text-modules/${randomUUID()}`, wording)).status).toBe(204);
    const officer = await service.member('data_protection_officer');
    expect((await officer.post('/holds', holdOn(life.caseId))).status).toBe(201);
    chief = await service.member('counsellor_admin');
    expect((await chief.post('/break-glass', breakGlassOn(life.counsellor.id))).status).toBe(204);
    await setUpFactor(service, officer);
    await plantCommunity(service, (await service.person()).id, (await service.person()).id);
    // No policy has both what is above and an account that waits for its confirmation.
    await query(
      service.databases.app.superuserUrl,
      `insert into registration (id, account_id, token_digest, email_index, requested_at)
       values (gen_random_uuid(), '${stranger.id}', '\\x00', '\\x00', '${service.clock.now().toISOString()}')`,
      // What was announced and then booked had hosts before it had a case.
      `insert into chat_host select id, '${life.before.id}' from chat_room`,
    );
    await untilSealed(service.platform);
    const { db, clock } = service.platform;
    await db.erasing(asSystem('retention', clock.now()), (tx) =>
      prove(tx, { now: clock.now() }, 'hold', { act: 'set', category: 'consultations.case' }),
    );
    await untilProven(service.platform);
    const counting = asSystem('statistics', clock.now());
    const tally = { total: 9, groups: new Map([['topic', new Map([['as-parent', 9]])]]) };
    for (const period of countable('year', new Date('2024-12-31T23:00:00Z'), clock.now()))
      await db.counting(counting, (tx) => release(tx, counting, 5, period, tally));
    const forced = await query(
      service.databases.app.superuserUrl,
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`,
    );
    tables = (forced as { name: string }[]).map(({ name }) => name);
    client = new pg.Client({
      connectionString: service.databases.app.appUrl,
      // As the application: what is asked again is not planned again.
      options: '-c plan_cache_mode=force_generic_plan',
    });
    await client.connect();
    await client.query("select set_config('app.rules_known', 'yes', false)");
  });
  afterAll(() => client.end());

  /** Works in a transaction as the application does, but with SQL that no code of ours has written. */
  async function seen<Row extends pg.QueryResultRow>(
    sight: Sight | null,
    statement: string,
    values: unknown[] = [],
    name?: string,
  ) {
    await client.query('begin');
    try {
      if (sight)
        await client.query(
          `select set_config('app.actor', $1, true), set_config('app.action', $2, true),
             set_config('app.relations', $3, true), set_config('app.now', $4, true)`,
          [
            sight.actor ?? '',
            sight.action ?? '',
            `,${sight.relations.join(',')},`,
            service.clock.now().toISOString(),
          ],
        );
      return (await client.query<Row>({ text: statement, values, ...(name && { name }) })).rows;
    } finally {
      await client.query('rollback');
    }
  }
  /** How many rows of which tables; those without any are left out. */
  async function counts(sight: Sight | null): Promise<Record<string, number>> {
    const all = await seen<{ table: string; n: number }>(
      sight,
      tables
        .map((table) => `select '${table}' as table, count(*)::int as n from ${table}`)
        .join(' union all '),
      [],
      'counts',
    );
    return Object.fromEntries(all.filter(({ n }) => n > 0).map(({ table, n }) => [table, n]));
  }
  const count = async (sight: Sight | null, table: string) => (await counts(sight))[table] ?? 0;

  it('holds something in every personal table', async () => {
    for (const table of tables) {
      const rows = await query(service.databases.app.superuserUrl, `select from ${table}`);
      expect([table, rows.length > 0]).toEqual([table, true]);
    }
    expect(tables).toEqual(expect.arrayContaining(['account', 'consultation', 'message', 'draft', 'hold']));
  });

  it('[ENZ-46] shows no row of any personal table without a context', async () => {
    expect(await counts(null)).toEqual({});
    expect(await counts({ relations: [] })).toEqual({});
  });

  it('[ENZ-36] [ENZ-46] shows nobody a foreign row, whatever the policy allows them to do', async () => {
    const { permissions } = service.policy;
    const somebody = randomUUID();
    const leaks: string[] = [];
    const allowed = [...new Set(permissions.map(({ role, action }) => `${role} ${action}`))];
    for (const [role, action] of allowed.map((pair) => pair.split(' ') as [RoleId, ActionName])) {
      const relations = relationsFor(service.policy, role, action);
      const found = Object.keys(await counts({ actor: somebody, action, relations }));
      leaks.push(...found.map((table) => `${role} ${action}: ${table}`));
    }
    expect(leaks.sort()).toEqual(foreignSight(service.policy).sort());
  });

  it('shows each their own: who asked, and who took it over', async () => {
    const own = { actor: life.person.id, relations: ['own'] } as const;
    const assigned = { actor: life.counsellor.id, relations: ['assigned'] } as const;
    expect(await counts(own)).toMatchObject({
      account: 1,
      profile: 1,
      consultation: 1,
      message: 4,
      draft: 3,
      attachment: 2,
      draft_attachment: 2,
      exceptional_reading: 1,
      case_reading: 3,
      chat_room: 1,
      chat_place: 1,
      chat_message: 1,
    });
    expect(await counts(assigned)).toEqual({
      chat_room: 1,
      chat_message: 1,
      account: 1,
      profile: 1,
      consultation: 1,
      message: 4,
      hand_over: 1,
      note: 1,
      appointment: 1,
      risk_mark: 1,
      danger_assessment: 1,
      danger_request: 1,
      danger_entry: 4,
      attachment: 2,
      exceptional_reading: 1,
      case_reading: 1,
    });
    expect(await counts({ ...assigned, relations: ['own', 'assigned'] })).toMatchObject({ draft: 1 });
  });

  it('[ENZ-36] gives the team of a waiting enquiry the card, and not one letter', async () => {
    const team = { actor: colleague.id, relations: ['unassigned'] } as const;
    expect(await seen(team, 'select id from consultation')).toEqual([{ id: waiting }]);
    expect(await count(team, 'message')).toBe(0);
    expect(await count(team, 'account')).toBe(0);
  });

  it('[ENZ-36] gives a colleague no row of a case, even if the application forgot every condition', async () => {
    const other = { actor: colleague.id, relations: ['assigned'] } as const;
    for (const statement of [
      'select * from consultation',
      'select * from message',
      'select * from message m join consultation c on c.id = m.consultation_id',
      'select * from consultation c full join message m on true',
      'select * from (select distinct consultation_id from message) m',
    ])
      expect(await seen(other, statement)).toEqual([]);
    expect(await seen(other, 'update consultation set holder_id = $1 returning id', [colleague.id])).toEqual(
      [],
    );
    await expect(
      seen(
        other,
        `insert into message (id, consultation_id, author, author_id, client_message_id, body_sealed, sent_at)
         values (gen_random_uuid(), $1, 'counsellor', $2, gen_random_uuid(), '', $3)`,
        [life.caseId, colleague.id, service.clock.now()],
      ),
    ).rejects.toThrow('row-level security');
  });

  it('[ENZ-36] moves a case to nobody but oneself, and adds no hand-over, with what a counsellor may do', async () => {
    const holder = { actor: life.counsellor.id, relations: ['assigned', 'unassigned'] } as const;
    const values = [life.caseId, colleague.id];
    for (const statement of [
      'update consultation set holder_id = $2 where id = $1',
      `insert into hand_over (id, consultation_id, from_id, to_id, handed_over_at)
       values (gen_random_uuid(), $1, $2, $2, '2026-03-02')`,
    ])
      await expect(seen(holder, statement, values)).rejects.toThrow('row-level security');
    for (const statement of [
      'update hand_over set to_id = $2 where consultation_id = $1',
      'delete from hand_over where consultation_id = $1 or to_id = $2',
    ])
      await expect(seen(holder, statement, values)).rejects.toThrow('permission denied');
  });

  it('[ENZ-37] shows in an emergency what can be read, and lets nothing be written or moved by it', async () => {
    const emergency = { actor: chief.id, relations: ['emergency'] } as const;
    expect(await counts(emergency)).toEqual({
      account: 1,
      profile: 1,
      consultation: 1,
      message: 4,
      hand_over: 1,
      note: 1,
      risk_mark: 1,
      danger_assessment: 1,
      danger_request: 1,
      danger_entry: 4,
      attachment: 2,
      break_glass: 1,
      chat_room: 1,
      chat_message: 1,
    });
    const both = { actor: chief.id, relations: ['assigned', 'emergency'] } as const;
    const take = 'update consultation set holder_id = $1 returning id';
    expect(await seen(both, take, [chief.id])).toEqual([]);
    for (const statement of [
      `insert into note (id, consultation_id, author_id, source, body_sealed, written_at)
       values (gen_random_uuid(), $1, $2, 'phone', '', '2026-03-02')`,
      `insert into exceptional_reading (id, consultation_id, by, access_id, reader_id, read_at)
       values (gen_random_uuid(), $1, 'it-ticket', $1, $2, '2026-03-02')`,
    ])
      await expect(seen(emergency, statement, [life.caseId, chief.id])).rejects.toThrow('row-level security');
    expect(await counts({ actor: colleague.id, relations: ['emergency', 'ticket'] })).toEqual({});
  });

  it('[ENZ-36] shows who handed the case over nothing of it any more', async () => {
    const before = { actor: life.before.id, relations: ['own', 'assigned', 'host'] } as const;
    expect(await counts(before), 'a row that opens nothing').toEqual({ chat_host: 1 });
    const holder = { actor: life.counsellor.id, relations: ['host'] } as const;
    // Of who has had the case open, their own row.
    expect(await counts(holder)).toEqual({ consultation: 1, chat_room: 1, chat_message: 1, case_reading: 1 });
  });

  it.each([
    ['as the person', 'client', () => life.person.id],
    ['as somebody who is nobody', 'counsellor', () => randomUUID()],
  ])('lets a counsellor not write %s', async (_what, author, authorId) => {
    const assigned = { actor: life.counsellor.id, relations: ['assigned'] } as const;
    await expect(
      seen(
        assigned,
        `insert into message (id, consultation_id, author, author_id, client_message_id, body_sealed, sent_at)
         values (gen_random_uuid(), $1, $2, $3, gen_random_uuid(), '', $4)`,
        [life.caseId, author, authorId(), service.clock.now()],
      ),
    ).rejects.toThrow('row-level security');
  });

  it('[ENZ-47] may delete nothing', async () => {
    const rights = await seen(
      null,
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and (has_table_privilege(oid, 'DELETE') or has_table_privilege(oid, 'TRUNCATE'))`,
    );
    expect(rights).toEqual([]);
    const own = { actor: life.person.id, relations: ['own'] } as const;
    for (const table of tables)
      await expect(seen(own, `delete from ${table}`)).rejects.toThrow('permission denied');
  });

  it.each([
    ['audit_event', 'action'],
    ['audit_leaf', 'leaf'],
    ['audit_checkpoint', 'root'],
    ['proof_effect', 'effect'],
    ['proof_leaf', 'leaf'],
    ['proof_head', 'note'],
    ['consent_event', 'event'],
    ['message', 'body_sealed'],
  ])('[ENZ-47] [ENZ-51] may change nothing in %s, whatever it may see', async (table, column) => {
    const all = { actor: life.counsellor.id, relations: ['any', 'own', 'assigned', 'sealing'] } as const;
    await expect(seen(all, `update ${table} set ${column} = ${column}`)).rejects.toThrow('permission denied');
    await expect(seen(all, `delete from ${table}`)).rejects.toThrow('permission denied');
    await expect(seen(all, `truncate ${table}`)).rejects.toThrow('permission denied');
  });

  it('[ENZ-51] lets not even the eraser change the log, nor the owner past the trigger', async () => {
    await client.query('begin');
    await client.query('set local role sprechraum_eraser');
    await expect(client.query(`update audit_event set action = 'x'`)).rejects.toThrow('permission denied');
    await client.query('rollback');
    for (const table of [
      'audit_event',
      'audit_leaf',
      'audit_checkpoint',
      'proof_effect',
      'proof_leaf',
      'proof_head',
    ])
      await expect(query(service.databases.app.ownerUrl, `truncate ${table} cascade`)).rejects.toThrow(
        'append-only',
      );
  });

  it('forgets who asked when the transaction ends, and never keeps the right to erase', async () => {
    const { db } = service.platform;
    const now = service.clock.now();
    const actor = { kind: 'client', id: life.person.id, role: 'client' } as const;
    await db.erasing(asSystem('retention', now), async () => {});
    await db.transaction({ actor, action: 'own-data.read', relations: ['own'], now }, async () => {});
    const left = await Promise.all(
      Array.from({ length: 10 }, () =>
        db.pool.query(`select current_user as role, current_setting('app.relations', true) as relations,
          current_setting('app.actor', true) as actor, current_setting('app.action', true) as action,
          (select count(*)::int from consultation) as cases`),
      ),
    );
    for (const { rows } of left) {
      expect(rows[0]).toMatchObject({ role: 'sprechraum_web', cases: 0 });
      for (const part of ['relations', 'actor', 'action']) expect(rows[0]?.[part] || null).toBeNull();
    }
  });

  it('takes on the rights to erase and to count in one place, for the length of a transaction', () => {
    const root = join(import.meta.dirname, '..', 'src');
    const places = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) =>
        readFileSync(join(root, file), 'utf8')
          .split('\n')
          .filter(
            (line) =>
              /set\s+(?:local\s+|session\s+)?role\b/i.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line),
          )
          .map((line) => [file, line.trim().match(/set local role \w+/)?.[0]]),
      );
    // The command line looks at databases as whoever operates them.
    expect(places.filter(([file]) => !/^cli\/|^platform\/postgres\//.test(file ?? ''))).toEqual([
      ['platform/db/database.ts', 'set local role sprechraum_eraser'],
      ['platform/db/database.ts', 'set local role sprechraum_counter'],
      ['platform/db/database.ts', 'set local role none'],
    ]);
  });
});
