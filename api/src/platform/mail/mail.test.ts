import { randomUUID } from 'node:crypto';
import { mailPurposes } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { dbscan, mailscan } from '../../../test/dbscan.ts';
import { canaryPolicy, enquiry, expectStatus, liveThrough, unique } from '../../../test/life.ts';
import { startMailSink } from '../../../test/mail-sink.ts';
import { startService } from '../../../test/service.ts';
import { openCase } from '../../../test/stories.ts';
import { addressOf } from '../../identity/accounts/index.ts';
import { mails } from '../../modules.ts';
import { asSystem } from '../access/context.ts';
import { workOff } from '../jobs/runner.ts';
import { PurposeViolation, queueMail } from './mailer.ts';
import { createMailWorker } from './worker.ts';

const start = '2026-03-02T09:00:00+01:00';

describe('the mails that tell of an answer and of an appointment', async () => {
  const service = await startService({ policy: canaryPolicy, now: start });

  it('[ENZ-02] [ENZ-12] [ENZ-24] say nothing: no word of the answer, no topic, no name, in no header and no part', async () => {
    const { sink, databases } = service;
    const life = await liveThrough(service);
    expect(sink.mails.map(({ to, parsed }) => [to, parsed.subject])).toEqual([
      [[life.email], 'Eine neue Nachricht ist da'],
      [[life.email], 'Eine neue Mitteilung ist da'],
    ]);
    const labels = [life.codes.topic, life.codes.reason].map((code) => `Etikett ${code}`);
    const { email: _to, ...others } = { ...life.codes, ...life.words, email: life.email };
    const mustNotSay = [
      ...Object.values(others),
      ...labels,
      life.username,
      life.place,
      life.counsellor.nickname,
      life.caseId,
      life.person.id,
      canaryPolicy.service.name,
      canaryPolicy.controller.name,
    ];
    expect(mailscan(service, mustNotSay)).toEqual([]);

    for (const { parsed } of sink.mails) {
      expect(parsed.headers.find(({ key }) => key === 'content-type')?.value).toMatch(
        /^multipart\/alternative/,
      );
      for (const part of [parsed.text, parsed.html])
        expect(part).toContain('https://beratung.example/anmelden');
      expect(parsed.attachments).toEqual([]);
      // Nothing else travels along: a new header has to be thought about.
      expect(parsed.headers.map(({ key }) => key).sort()).toEqual(
        [
          'auto-submitted',
          'content-type',
          'date',
          'from',
          'message-id',
          'mime-version',
          'subject',
          'to',
          'x-auto-response-suppress',
        ].sort(),
      );
    }
    // The topic itself: sealed where it is in the person's own words, a code where it comes from the list.
    expect(await dbscan(service, [life.words['subject'] ?? ''])).toEqual([]);
    const client = new pg.Client({ connectionString: databases.app.superuserUrl });
    await client.connect();
    const { rows } = await client.query('select topic, reason from consultation where id = $1', [
      life.caseId,
    ]);
    await client.end();
    expect(rows).toEqual([{ topic: life.codes.topic, reason: life.codes.reason }]);
  });

  it('is sent once for every answer, and for nothing else', async () => {
    const { sink } = service;
    sink.mails.length = 0;
    const person = await service.person(undefined, { email: `${unique()}@post.example` });
    const counsellor = await service.member();
    const { id } = await openCase(person);
    await expectStatus(counsellor.post(`/consultations/${id}/take`), 200);
    const answer = enquiry('Guten Tag');
    for (const body of [answer, answer, enquiry('Noch etwas')])
      await counsellor.post(`/consultations/${id}/messages`, body);
    await person.post(`/consultations/${id}/messages`, enquiry('Danke'));
    await counsellor.patch(`/consultations/${id}`, { topic: canaryPolicy.service.topics[0]?.code ?? '' });
    await counsellor.post(`/consultations/${id}/close`);
    await service.runJobs();
    expect(sink.mails).toHaveLength(2);
    // A job that runs again finds nothing to do.
    const { rows } = await service.platform.db.erasing(asSystem('mail', service.clock.now()), (tx) =>
      tx.execute<{ id: string }>('select id from mail_outbox'),
    );
    for (const row of rows) await service.handlers['mail.send']({ id: row.id });
    expect(sink.mails).toHaveLength(2);
  });
});

describe('a mail in the outbox', async () => {
  const service = await startService({ now: start });
  const { sink, clock, platform, handlers } = service;
  const database = new pg.Client({ connectionString: service.databases.app.superuserUrl });
  beforeAll(() => database.connect());
  afterAll(() => database.end());
  afterEach(async () => {
    sink.refuse(false);
    sink.mails.length = 0;
    await database.query('delete from mail_outbox');
    await database.query('delete from graphile_worker._private_jobs');
    clock.set(new Date(start));
  });

  async function answered() {
    const email = `${unique()}@post.example`;
    const person = await service.person(undefined, { email });
    const counsellor = await service.member();
    const { id } = await openCase(person);
    await expectStatus(counsellor.post(`/consultations/${id}/take`), 200);
    await expectStatus(counsellor.post(`/consultations/${id}/messages`, enquiry('Guten Tag')), 201);
    return { person, email, caseId: id };
  }
  const outbox = async () =>
    (await database.query('select id, outcome, attempts, settled_at from mail_outbox')).rows;
  const outcomes = async () => (await outbox()).map(({ outcome }) => outcome);
  const hasten = () =>
    database.query("update graphile_worker._private_jobs set run_at = now() - interval '1 second'");

  it('[ENZ-44] knows neither address nor text, nor does its job, not even when sending fails', async () => {
    const { email } = await answered();
    sink.refuse(true);
    await workOff(platform, handlers);
    const jobs = async () =>
      (await database.query('select last_error, attempts from graphile_worker._private_jobs')).rows;
    // The queue notes the failure when the run of its worker is over.
    await expect.poll(jobs).toEqual([{ last_error: expect.stringMatching(/^E[A-Z]+/), attempts: 1 }]);
    expect(await dbscan(service, [email, email.split('@')[0] ?? ''])).toEqual([]);
    expect(service.lines.join('')).toContain('job failed');
  });

  it('is tried again when the server refuses for a time, and is sent once', async () => {
    await answered();
    const tryAgain = (attempts: number) =>
      vi.waitFor(async () => {
        await hasten();
        await workOff(platform, handlers);
        expect(await outbox()).toMatchObject([{ attempts }]);
      });
    sink.refuse(true);
    await tryAgain(1);
    await tryAgain(2);
    expect(await outcomes()).toEqual([null]);
    sink.refuse(false);
    await tryAgain(3);
    await hasten();
    await workOff(platform, handlers);
    expect(sink.mails).toHaveLength(1);
    expect(await outbox()).toMatchObject([{ outcome: 'sent', attempts: 3 }]);
    expect(await countOf(service, 'graphile_worker._private_jobs')).toBe(0);
  });

  it('is given up at once when there is no such mailbox', async () => {
    await answered();
    sink.refuse(550);
    await service.runJobs();
    expect(await outcomes()).toEqual(['given-up']);
    sink.refuse(false);
    await service.runJobs();
    expect(sink.mails).toEqual([]);
  });

  it('is given up when its lifetime in the outbox is over, whoever comes first', async () => {
    await answered();
    await answered();
    clock.set(new Date('2026-03-03T08:59:59+01:00'));
    const [first] = await outbox();
    sink.refuse(true);
    await expect(handlers['mail.send']({ id: first.id })).rejects.toThrow();
    sink.refuse(false);
    clock.set(new Date('2026-03-03T09:00:00+01:00'));
    await handlers['mail.send']({ id: first.id });
    expect((await outcomes()).sort()).toEqual(['given-up', null]);
    await service.runRetention();
    expect(await outcomes()).toEqual(['given-up', 'given-up']);
    await service.runJobs();
    expect(sink.mails, 'too late to be of use').toEqual([]);
  });

  it('[ENZ-44] is purged by its rule once it is settled, however it was', async () => {
    await answered();
    await service.runJobs();
    const settled = clock.now();
    clock.set(new Date(settled.getTime() + 24 * 3_600_000 - 1000));
    await service.runRetention();
    expect(await outcomes()).toEqual(['sent']);
    clock.set(new Date(settled.getTime() + 24 * 3_600_000));
    await service.runRetention();
    expect(await outbox()).toEqual([]);
  });

  it.each([
    [
      'the address has been withdrawn',
      (person: Awaited<ReturnType<typeof answered>>['person']) => person.delete('/profile/email'),
    ],
    [
      'the consent has been withdrawn',
      (person: Awaited<ReturnType<typeof answered>>['person']) =>
        person.post('/consent-records', { consent: 'notification', event: 'withdrawn' }),
    ],
  ])('is not sent when %s in the meantime', async (_what, withdraw) => {
    const { person } = await answered();
    expect((await withdraw(person)).status).toBeLessThan(300);
    await service.runJobs();
    expect(sink.mails).toEqual([]);
    expect(await outcomes()).toEqual(['no-address']);
  });

  it('is not sent to who never gave an address', async () => {
    const person = await service.person();
    const counsellor = await service.member();
    const { id } = await openCase(person);
    await expectStatus(counsellor.post(`/consultations/${id}/take`), 200);
    await expectStatus(counsellor.post(`/consultations/${id}/messages`, enquiry('Guten Tag')), 201);
    await service.runJobs();
    expect(sink.mails).toEqual([]);
    expect(await outcomes()).toEqual(['no-address']);
  });

  it('goes with the account, and its job with it', async () => {
    const { person } = await answered();
    await expectStatus(person.delete('/account'), 200);
    expect(await outbox()).toEqual([]);
    expect(await countOf(service, 'graphile_worker._private_jobs')).toBe(0);
  });
});

describe('the purposes of mails', async () => {
  const service = await startService({ now: start });
  const { platform, clock, databases } = service;
  const allowed = services.enz.email.purposes;
  const refusals = () => countOf(service, "audit_event where action = 'mail.send' and change = 'refused'");

  it.each(mailPurposes.filter((purpose) => !allowed.includes(purpose)))(
    '[ENZ-11] the mailer refuses %s, and that is on record although the transaction fails',
    async (purpose) => {
      const before = await refusals();
      const context = asSystem('mail', clock.now());
      const asking = platform.db.transaction(context, (tx) =>
        queueMail(tx, context, platform, { purpose, accountId: randomUUID() }),
      );
      await expect(asking).rejects.toThrow(PurposeViolation);
      expect(await countOf(service, 'mail_outbox')).toBe(0);
      expect(await refusals()).toBe(before + 1);
    },
  );

  it('[ENZ-11] the policy allows exactly two', () => {
    expect(allowed).toEqual(['answer_waiting', 'appointment_question']);
  });

  it('[ENZ-11] asked for every template, the mailer sends exactly two; the others violate the purpose, on record', async () => {
    const { id: accountId } = await service.person(undefined, { email: `${unique()}@post.example` });
    const before = await refusals();
    const refused: string[] = [];
    for (const purpose of mailPurposes) {
      const context = asSystem('mail', clock.now());
      await platform.db
        .transaction(context, (tx) => queueMail(tx, context, platform, { purpose, accountId }))
        .catch((error: unknown) => {
          expect(error).toBeInstanceOf(PurposeViolation);
          refused.push(purpose);
        });
    }
    await service.runJobs();
    expect(refused).toEqual(mailPurposes.filter((purpose) => !allowed.includes(purpose)));
    expect(await refusals()).toBe(before + refused.length);
    expect(service.sink.mails.map(({ parsed }) => parsed.subject)).toEqual([
      'Eine neue Nachricht ist da',
      'Eine neue Mitteilung ist da',
    ]);
    service.sink.mails.length = 0;
  });

  it('[ENZ-11] what got into the outbox all the same is refused at the door', async () => {
    const client = new pg.Client({ connectionString: databases.app.superuserUrl });
    await client.connect();
    const id = randomUUID();
    await client.query(
      `insert into mail_outbox (id, purpose, account_id, created_at, attempts) values ($1, 'newsletter_issue', $1, $2, 0)`,
      [id, clock.now()],
    );
    const before = await refusals();
    await expect(service.handlers['mail.send']({ id })).rejects.toThrow(PurposeViolation);
    expect(await refusals()).toBe(before + 1);
    await service.handlers['mail.send']({ id });
    const { rows } = await client.query('select outcome from mail_outbox where id = $1', [id]);
    await client.end();
    expect(rows).toEqual([{ outcome: 'refused' }]);
    expect(service.sink.mails).toEqual([]);
  });
});

describe('in production', async () => {
  const service = await startService({ now: start });
  const encrypting = await startMailSink({ encrypts: true });
  afterAll(() => encrypting.stop());

  const sendBy = async (url: string) => {
    const person = await service.person(undefined, { email: `${unique()}@post.example` });
    const { platform, clock } = service;
    const context = asSystem('mail', clock.now());
    await platform.db.transaction(context, (tx) =>
      queueMail(tx, context, platform, { purpose: 'answer_waiting', accountId: person.id }),
    );
    const { rows } = await platform.db.erasing(context, (tx) =>
      tx.execute<{ id: string }>(`select id from mail_outbox where account_id = '${person.id}'`),
    );
    const worker = createMailWorker(platform, mails, addressOf, {
      url,
      from: 'beratung@example.org',
      requireTls: true,
    });
    try {
      await worker.send(rows[0]?.id ?? '');
    } finally {
      worker.close();
    }
  };

  it.each(['', '?ignoreTLS=true', '?requireTLS=false', '?opportunisticTLS=true&secure=false'])(
    '[BKE-08] no mail goes over a line that cannot be encrypted (smtp://…%s)',
    async (options) => {
      await expect(sendBy(`${service.sink.url}${options}`)).rejects.toThrow();
      expect(service.sink.mails).toEqual([]);
      expect(await countOf(service, 'mail_outbox where settled_at is not null')).toBe(0);
    },
  );

  it('a mail goes over an encrypted line', async () => {
    await sendBy(`${encrypting.url}?tls.rejectUnauthorized=false`);
    expect(encrypting.mails).toMatchObject([{ encrypted: true }]);
  });

  it('a server that shows no valid certificate gets nothing', async () => {
    encrypting.mails.length = 0;
    await expect(sendBy(encrypting.url)).rejects.toThrow();
    expect(encrypting.mails).toEqual([]);
  });
});
