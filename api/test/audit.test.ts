import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { appointmentChanges } from './appointment-changes.ts';
import { chatChanges } from './chat-changes.ts';
import { dangerChanges } from './danger-changes.ts';
import { needlesIn } from './dbscan.ts';
import { deskChanges } from './desk-changes.ts';
import { type Change, disclosureChanges } from './disclosure-changes.ts';
import { withCourt } from './emergency.ts';
import { exceptionalChanges } from './exceptional-changes.ts';
import { besideDraft, layBeside } from './files.ts';
import { changesOfHolds } from './holds.ts';
import { canaryPolicy } from './life.ts';
import { livedService } from './lived.ts';
import { offRecord } from './off-record.ts';
import { changesOfPolicy } from './proposals.ts';
import { query } from './query.ts';
import { changesOfRequests } from './requests.ts';
import { ask, askAndTake, letter } from './scene.ts';
import { type Person, passphrase, startService, type TestService } from './service.ts';
import { staffChanges } from './staff-changes.ts';

type Member = Awaited<ReturnType<TestService['member']>>;

describe('whatever changes something', () => {
  let service: TestService;
  let person: Person;
  let counsellor: Member;
  let admin: Member;
  let officer: Member;
  let itAdmin: Member;
  let second: Member;
  let tables: string[];
  let offTheRecord: Awaited<ReturnType<typeof offRecord>>;
  beforeAll(async () => {
    service = await startService({ policy: withCourt });
    person = await service.person();
    counsellor = await service.member();
    admin = await service.member('counsellor_admin');
    officer = await service.member('data_protection_officer');
    second = await service.member('data_protection_officer');
    itAdmin = await service.member('it_admin');
    offTheRecord = await offRecord(service);
    tables = (
      (await superuser(`select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`)) as { name: string }[]
    ).map(({ name }) => name);
  });
  const superuser = (...statements: string[]) => query(service.databases.app.superuserUrl, ...statements);

  const noteOn = (id: string) => `/consultations/${id}/notes/${randomUUID()}`;
  const newName = () => `stern${Math.random().toString(36).slice(2, 10)}`;
  const noticeVersion = canaryPolicy.notice.version;

  /** Every request that changes something: what goes before it, the request itself, and the actions on record. */
  const changes: Record<string, Change> = {
    ...exceptionalChanges(() => ({ service, person, admin })),
    ...staffChanges(
      () => service,
      () => ({ person, itAdmin }),
    ),
    'POST /accounts': {
      actions: ['account.register', 'consent.record', 'profile.edit', 'session.create'],
      prepare: async () => {
        const body = {
          username: newName(),
          password: passphrase,
          noticeVersion,
          fields: { place: 'Mühlacker' },
        };
        return () => service.browser().post('/accounts', body);
      },
    },
    'POST /sessions': {
      actions: ['session.create'],
      prepare: async () => () =>
        service.browser().post('/sessions', { username: person.username, password: passphrase }),
    },
    'DELETE /session': {
      actions: ['session.end'],
      prepare: async () => {
        const browser = service.browser();
        await browser.post('/sessions', { username: person.username, password: passphrase });
        return () => browser.delete('/session');
      },
    },
    'POST /password': {
      actions: ['password.change', 'session.end'],
      prepare: async () => {
        const { username, ...changing } = await service.person();
        await service.browser().post('/sessions', { username, password: passphrase });
        return () => changing.post('/password', { current: passphrase, new: 'zwei tassen auf dem dach 9' });
      },
    },
    'POST /recovery-code': {
      actions: ['recovery-code.edit'],
      prepare: async () => () => person.post('/recovery-code', {}),
    },
    'POST /recovery-code/confirmation': {
      actions: ['recovery-code.edit'],
      prepare: async () => {
        const { body } = await person.post('/recovery-code', {});
        return () => person.post('/recovery-code/confirmation', { code: body.words.join(' ') });
      },
    },
    'POST /recoveries': {
      actions: ['account.recover', 'recovery-code.edit', 'session.create', 'session.end'],
      prepare: async () => {
        const { username, ...lost } = await service.person();
        const code = (await lost.post('/recovery-code', {})).body.words.join(' ');
        return () => service.browser().post('/recoveries', { username, code, password: passphrase });
      },
    },
    'PATCH /profile': {
      actions: ['consent.record', 'profile.edit'],
      prepare: async () => () => person.patch('/profile', { place: '75417', age: '27-45' }),
    },
    'DELETE /profile/:field': {
      actions: ['consent.record', 'profile.edit'],
      prepare: async () => {
        await person.patch('/profile', { gender: 'diverse' });
        return () => person.delete('/profile/gender');
      },
    },
    'POST /consent-records': {
      actions: ['consent.record'],
      prepare: async () => () => person.post('/consent-records', { consent: 'statistics', event: 'given' }),
    },
    'POST /consultations': {
      actions: ['consultation.open', 'draft.edit'],
      prepare: async () => {
        await person.put('/drafts/new-enquiry', { text: 'x' });
        return () => person.post('/consultations', letter());
      },
    },
    'POST /consultations/:id/take': {
      actions: ['consultation.take'],
      prepare: async () => {
        const id = await ask(person);
        return () => counsellor.post(`/consultations/${id}/take`);
      },
    },
    'POST /consultations/:id/hand-over': {
      actions: ['consultation.hand-over', 'draft.edit'],
      prepare: async () => {
        const id = await askAndTake(person, counsellor);
        await counsellor.put(`/drafts/${id}`, { text: 'x' });
        const { id: to } = await service.member();
        return () => counsellor.post(`/consultations/${id}/hand-over`, { to, note: 'x' });
      },
    },
    'POST /consultations/:id/messages': {
      actions: ['consultation.write'],
      prepare: async () => {
        const id = await askAndTake(person, counsellor);
        return () => counsellor.post(`/consultations/${id}/messages`, letter());
      },
    },
    'PATCH /consultations/:id': {
      actions: ['consultation.code'],
      prepare: async () => {
        const id = await askAndTake(person, counsellor);
        return () => counsellor.patch(`/consultations/${id}`, { reason: 'school' });
      },
    },
    'PUT /consultations/:id/seen': {
      actions: ['consultation.read'],
      prepare: async () => {
        const id = await askAndTake(person, counsellor);
        return () => counsellor.put(`/consultations/${id}/seen`, {});
      },
    },
    'POST /consultations/search': {
      actions: ['consultation.search'],
      prepare: async () => () => counsellor.post('/consultations/search', { words: 'Abend' }),
    },
    'POST /consultations/:id/close': {
      actions: ['counselling.ended'],
      prepare: async () => {
        const id = await askAndTake(person, counsellor);
        return () => person.post(`/consultations/${id}/close`);
      },
    },
    'DELETE /consultations/:id': {
      actions: ['consultation.delete'],
      prepare: async () => {
        const id = await askAndTake(person, counsellor);
        return () => person.delete(`/consultations/${id}`);
      },
    },
    'PUT /consultations/:id/notes/:noteId': {
      actions: ['note.edit'],
      prepare: async () => {
        const id = await askAndTake(person, counsellor);
        return () => counsellor.put(noteOn(id), { source: 'phone', text: 'x' });
      },
    },
    'DELETE /consultations/:id/notes/:noteId': {
      actions: ['note.edit'],
      prepare: async () => {
        const path = noteOn(await askAndTake(person, counsellor));
        await counsellor.put(path, { source: 'phone', text: 'x' });
        return () => counsellor.delete(path);
      },
    },
    ...deskChanges(() => ({ counsellor, admin })),
    ...chatChanges(() => ({ service, person, counsellor })),
    ...appointmentChanges(() => ({ service, person, counsellor })),
    ...dangerChanges(() => ({ service, person, counsellor })),
    'PUT /drafts/:key': {
      actions: ['draft.edit'],
      prepare: async () => () => person.put('/drafts/new-enquiry', { text: 'x' }),
    },
    'PUT /drafts/:key/attachments/:attachmentId': {
      actions: ['attachment.add', 'draft.edit'],
      prepare: async () => {
        const writer = await service.person();
        return () => writer.upload(besideDraft('new-enquiry').path, Buffer.from('x'), 'x.txt');
      },
    },
    'DELETE /drafts/:key/attachments/:attachmentId': {
      actions: ['attachment.remove'],
      prepare: async () => {
        const writer = await service.person();
        const { id, path } = besideDraft('new-enquiry');
        await writer.upload(path, Buffer.from(id), 'x.txt');
        return () => writer.delete(path);
      },
    },
    'DELETE /consultations/:id/attachments/:attachmentId': {
      actions: ['attachment.remove'],
      prepare: async () => {
        const writer = await service.person();
        const file = await layBeside(writer, 'new-enquiry');
        const id = await ask(writer, { ...letter(), attachments: [file] });
        return () => writer.delete(`/consultations/${id}/attachments/${file}`);
      },
    },
    'DELETE /account': {
      actions: ['account.delete', 'consultation.delete', 'session.create', 'session.end'],
      prepare: async () => {
        const leaving = await service.person();
        await ask(leaving);
        return () => leaving.delete('/account');
      },
    },
    'POST /retention/runs': {
      actions: ['retention.run'],
      prepare: async () => () => officer.post('/retention/runs'),
    },
    ...disclosureChanges(() => ({ service, person, counsellor })),
  };
  Object.assign(
    changes,
    changesOfRequests(() => ({ service, person, officer, superuser })),
    changesOfHolds(() => ({ person, officer, second })),
    changesOfPolicy(() => ({ service, officer, superuser })),
  );
  /** What looks like a change and is none. */
  const changesNothing = ['POST /audit-events/verification', 'POST /request-codes/reading'];
  /** What is its own record: a word that is said bears who said it and when (decision 16). */
  const recordsItself = ['POST /live'];

  /** Where the record and the transactions are at. */
  const present = async () =>
    (
      (await superuser(`select coalesce(max(seq), 0) as seq,
        mod(pg_snapshot_xmax(pg_current_snapshot())::text::numeric, 4294967296) as transaction
        from audit_event`)) as { seq: string; transaction: string }[]
    )[0] ?? { seq: '', transaction: '' };
  const ofEachTable = (select: (table: string) => string, where = '') =>
    superuser(tables.map((table) => `${select(table)} from ${table} t ${where}`).join(' union all '));
  /** A digest of all rows of each table, with the transactions that wrote them. */
  const digests = () =>
    ofEachTable((table) => `select '${table}' as name, sum(hashtextextended(xmin || t::text, 0)), count(*)`);
  /** The rows that this transaction or a later one wrote. */
  const writtenSince = async (transaction: string) =>
    (await ofEachTable(
      (table) => `select '${table} ' || t::text as row, xmin::text as writer`,
      `where xmin::text::numeric >= ${transaction}`,
    )) as { row: string; writer: string }[];

  it('[ENZ-51] is listed here, so that a new route cannot stay unnoticed', () => {
    const routes = service.app.declaredRoutes
      .filter(({ method }) => method !== 'GET' && method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url.replace('/api/v1', '')}`);
    expect(routes.sort()).toEqual([...Object.keys(changes), ...changesNothing, ...recordsItself].sort());
  });

  it.each(Object.entries(changes))(
    '[ENZ-51] %s is put on record, in the transaction of what it did, and does not happen when it cannot be',
    async (_route, { prepare, actions }) => {
      const act = await prepare();
      const before = await digests();
      expect((await offTheRecord(act)).status).toBe(500);
      expect(await digests()).toEqual(before);

      // The same again shows that nothing half done stands in the way either.
      const since = await present();
      expect((await act()).status).toBeLessThan(300);
      const events = (await superuser(
        `select action, actor_kind, staff_id, role, mod(xid::text::numeric, 4294967296)::text as writer
         from audit_event where seq > ${since.seq}`,
      )) as { action: string; actor_kind: string; staff_id: string | null; role: string; writer: string }[];
      expect([...new Set(events.map(({ action }) => action))].sort()).toEqual(actions);
      const writers = new Set(events.map(({ writer }) => writer));
      const written = await writtenSince(since.transaction);
      expect(written.filter(({ row }) => row.startsWith('audit_event '))).toHaveLength(events.length);
      const unrecorded = written.filter(({ writer }) => !writers.has(writer)).map(({ row }) => row);
      // Receipts, proofs, the ledger, and who has had a case open are a record themselves.
      const records = /^(?:erasure_(?:run|receipt)|proof_(?:effect|leaf|head)|case_reading|ledger_entry) /;
      expect(unrecorded.filter((row) => !records.test(row))).toEqual([]);
      for (const event of events) {
        expect(event.staff_id === null).toBe(event.actor_kind !== 'staff');
        expect(event.role).not.toBe('');
      }
    },
  );

  it('changes nothing where verification only looks', async () => {
    const before = await digests();
    expect((await officer.post('/audit-events/verification')).status).toBe(200);
    expect(await digests()).toEqual(before);
  });

  it('names members of staff, and of clients only that it was one', async () => {
    await ask(person);
    const events = (await superuser('select actor_kind, staff_id, role from audit_event')) as {
      actor_kind: string;
      staff_id: string | null;
      role: string;
    }[];
    const kinds = new Set(
      events.map((event) => `${event.actor_kind} ${event.role} ${event.staff_id !== null}`),
    );
    expect([...kinds].sort()).toEqual([
      'client client false',
      'staff counsellor true',
      'staff counsellor_admin true',
      'staff data_protection_officer true',
      'staff it_admin true',
      'system system false',
      'visitor visitor false',
    ]);
  });
});

it('[ENZ-51] the audit log holds no word, no name and no address of anybody', async () => {
  const { service, life } = await livedService();
  const { person, phone, caseId, all } = life;
  await person.post(`/consultations/${caseId}/close`);
  await phone.delete('/account');
  await service.runJobs();
  const events = (await query(
    service.databases.app.superuserUrl,
    'select e::text as text from audit_event e',
  )) as { text: string }[];
  expect(events.length).toBeGreaterThan(25);
  expect(needlesIn(events.map(({ text }) => text).join('\n'), all)).toEqual([]);
});
