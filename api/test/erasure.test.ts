import { services } from '@sprechraum/shared/services';
import { describe, expect, it } from 'vitest';
import { inventory } from '../src/modules.ts';
import { countOf } from './bulk.ts';
import { dbscan, mailscan, needlesIn } from './dbscan.ts';
import { canaryPolicy, expectStatus, liveThrough } from './life.ts';
import { livedService } from './lived.ts';
import { query } from './query.ts';
import { passphrase, startService, type TestService } from './service.ts';

const start = '2026-03-02T09:00:00+01:00';
const personal = services.enz.categories.filter(({ persons }) => persons === 'clients').map(({ id }) => id);

/** The tables that hold data of those who seek advice, with the columns that do. */
const clientColumns = Object.entries(inventory).map(([table, byCategory]) => ({
  table,
  columns: Object.entries(byCategory)
    .filter(([category]) => (personal as string[]).includes(category) && category !== 'governance.hold')
    .flatMap(([, columns]) => columns ?? []),
}));

const rowsOf = async (url: string, sql: string) => (await query(url, sql)) as Record<string, unknown>[];

/** The tables of a database in which there is anything at all. */
async function filledTables(url: string): Promise<string[]> {
  const tables = await rowsOf(
    url,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const each = tables.map(({ name }) => `select '${name}' as name where exists (select from ${name})`);
  return (await rowsOf(url, each.join(' union all '))).map(({ name }) => String(name));
}

/** What may outlive a person: the team, what was done (without content), and the software's own books. */
const mayStay = new Set([
  'public.staff',
  'public.session',
  'public.audit_event',
  'public.audit_leaf',
  'public.audit_checkpoint',
  'public.proof_effect',
  'public.proof_leaf',
  'public.proof_head',
  'public.erasure_run',
  'public.erasure_receipt',
  'public.ledger_entry',
  'public.ledger_copy',
  // Random bytes, wrapped.
  'public.service_secret',
  // Sums of everybody, small ones suppressed.
  'public.statistic_period',
  // What everybody was promised.
  'public.policy_version',
  'public.shown_text',
  // The proof that something was passed on: random ids, no content.
  'public.disclosure',
]);
const ofPersons = (tables: string[]) =>
  tables.filter((name) => name.startsWith('public.') && !mayStay.has(name));

async function nothingIsLeft(service: TestService) {
  expect(ofPersons(await filledTables(service.databases.app.superuserUrl))).toEqual([]);
  expect(ofPersons(await filledTables(service.databases.keys.superuserUrl))).toEqual([]);
  expect(await countOf(service, 'session where account_id is not null')).toBe(0);
  const jobs = await filledTables(service.databases.app.superuserUrl);
  expect(jobs).not.toContain('graphile_worker._private_jobs');
}

/** Needles in what is about no one person, and is looked at by others: log, mails, numbers of operation, audit log, statistics. */
async function shownOutside(service: TestService, needles: readonly string[]): Promise<string[]> {
  const officer = await service.member('data_protection_officer');
  const paths = ['/statistics', '/statistics/export.csv', '/audit-events', '/retention', '/retention/plan'];
  const shown: Record<string, string> = {
    log: service.lines.join('\n'),
    metrics: (await service.app.inject('/metrics')).body,
  };
  for (const path of paths) {
    const { status, text } = await officer.get(path);
    if (status === 200) shown[path] = text;
  }
  expect(Object.keys(shown)).toEqual(['log', 'metrics', ...paths]);
  expect(shown['/statistics'], 'a period has been counted').toContain('2. Quartal 2026');
  return [
    ...Object.entries(shown).flatMap(([where, text]) =>
      needlesIn(text, needles).map((needle) => `${where}: ${needle}`),
    ),
    ...mailscan(service, needles).map(({ where, needle }) => `${where}: ${needle}`),
  ];
}

const notDoneYet = [
  'pseudonym_sealed',
  'object_id',
  'extended_at',
  'settled_at',
  'identified_by',
  'restricted_at',
  'lift_on',
  'lifted_at',
  'erasure_asked_by',
  'erased_at',
];

/** What only services with a forum and private messages keep of an account. */
const elsewhere = [
  ...['id', 'post_id', 'account_id', 'offered_at', 'seen_at'].map((column) => `forum_offer.${column}`),
  ...['member_id', 'switched_on', 'changed_at'].map((column) => `private_member.${column}`),
  ...['blocker_id', 'blocked_id', 'active', 'changed_at'].map((column) => `private_block.${column}`),
];

describe('a whole life in the service', () => {
  it('[ENZ-44] fills every field that a client can have, so that what follows looks for all of them', async () => {
    const { service, life } = await livedService();
    const { caseId, person } = life;
    await expectStatus(person.post(`/consultations/${caseId}/close`), 200);
    const empty: string[] = [];
    for (const { table, columns } of clientColumns) {
      if (columns.length === 0) continue;
      const { app, keys } = service.databases;
      const url = (table === 'wrapped_key' ? keys : app).superuserUrl;
      const counts = columns.map((column) => `count(${column})::int as ${column}`).join(', ');
      const [filled] = await rowsOf(url, `select ${counts} from ${table}`);
      empty.push(...columns.filter((column) => filled?.[column] === 0).map((column) => `${table}.${column}`));
    }
    expect(empty).toEqual([
      // Nobody waits in a case that has ended, and no case has ended while another goes on.
      'consultation.waiting_for',
      'consultation.waiting_since',
      // Nothing is blocked or done upon the request yet, and who has an account needs no code and shows no
      // more: whose request outlives the account is looked at where two officers erase it.
      'consultation.restricted_at',
      // A danger is still being assessed, and nothing has been decided.
      'danger_assessment.closed_at',
      'danger_request.ended_at',
      'danger_entry.about_id',
      // The forum, private messages and what accounts forget by are another service's.
      ...elsewhere,
      'account.counselling_since',
      'account.last_used_at',
      'account.last_login_at',
      'account.email_index',
      'account.restricted_at',
      ...notDoneYet.map((column) => `data_request.${column}`),
      // What was passed on was neither taken back nor refused.
      'disclosure.ended_by',
      'disclosure.ended_at',
    ]);
  });

  it('[failure 5] [ENZ-42] [ENZ-44] leaves no trace two years after its end, in no table, queue, log or mail', async () => {
    const service = await startService({ policy: canaryPolicy, now: start });
    const life = await liveThrough(service);
    await expectStatus(life.counsellor.post(`/consultations/${life.caseId}/close`), 200);
    const saidOfAll = Object.values(life.words).concat(life.username, life.email, life.place, life.addresses);
    service.clock.set(new Date('2026-07-16T09:00:00+02:00'));
    await service.handlers['statistics.count']({});
    expect(await shownOutside(service, saidOfAll), 'while it is there').toEqual([]);
    service.clock.set(new Date('2028-02-16T08:59:59+01:00'));
    await service.runRetention();
    expect(await countOf(service, 'message'), 'present before the margin').toBe(3);
    expect((await dbscan(service, life.all)).map(({ where }) => where)).toEqual([
      'content: public.consultation',
      'content: public.consultation',
      'content: public.consultation',
    ]);

    service.clock.set(new Date('2028-02-16T09:00:00+01:00'));
    const run = await service.runRetention();
    expect(run?.state).toBe('done');
    await service.runJobs();
    service.clock.set(new Date('2028-03-02T09:00:00+01:00'));
    expect(await dbscan(service, life.all)).toEqual([]);
    expect(await shownOutside(service, saidOfAll), 'after its end').toEqual([]);
    expect(mailscan(service, life.all)).toEqual([]);
    await nothingIsLeft(service);
    expect(await countOf(service, 'wrapped_key', true)).toBe(0);
  });

  it('[failure 18] [ENZ-44] leaves no trace right after the person has deleted it, before any job has run', async () => {
    const { service, life } = await livedService();
    // A mail that has not been sent yet.
    await expectStatus(
      life.counsellor.post(`/consultations/${life.caseId}/messages`, {
        clientMessageId: crypto.randomUUID(),
        text: 'Noch eine Antwort',
      }),
      201,
    );
    const receipt = await expectStatus(life.person.delete('/account'), 200);
    expect(await dbscan(service, life.all)).toEqual([]);
    await nothingIsLeft(service);
    expect(receipt['keysDestroyed'], 'of the person, the case, the ticket and the request').toBe(4);
    expect(await countOf(service, 'wrapped_key', true)).toBe(0);
    expect((await life.phone.get('/own-data')).status, 'the other browser').toBe(401);
    await service.runJobs();
    expect(service.sink.mails, 'those of before').toHaveLength(2);
  });

  it('[ENZ-44] keeps the person and erases the case, where only that is asked for', async () => {
    const { service, life } = await livedService();
    const { person, caseId, words, files, codes, username, email } = life;
    const { draft, draftSubject, request, requestReply, officersQuestion, ...others } = words;
    const { draftFile, draftFileName, ...ofCase } = { ...others, ...files };
    await expectStatus(person.delete(`/consultations/${caseId}`), 200);
    expect(await dbscan(service, Object.values(ofCase))).toEqual([]);
    const copy = (await person.get('/own-data/export.json')).text;
    for (const text of Object.values(ofCase)) expect(copy).not.toContain(text);
    for (const kept of [
      draft,
      draftSubject,
      request,
      requestReply,
      officersQuestion,
      draftFileName,
      username,
      email,
      codes.gender,
    ])
      expect(copy).toContain(kept);
  });

  it('[ENZ-09] shows the password nowhere: in no table, no queue, no log line and no mail', async () => {
    const { service, life } = await livedService();
    const mistyped = 'himmel tasse rot 5 berg';
    const visitor = service.browser();
    await visitor.post('/sessions', { username: life.username, password: mistyped });
    // The password in the wrong field, as it happens.
    await visitor.post('/sessions', { username: mistyped, password: life.username });
    await visitor.post('/accounts', { username: mistyped, password: mistyped });
    await service.runJobs();
    for (const needles of [[passphrase], [mistyped]]) {
      expect(await dbscan(service, needles)).toEqual([]);
      expect(mailscan(service, needles)).toEqual([]);
    }
  });
});
