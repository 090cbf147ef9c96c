import { randomUUID } from 'node:crypto';
import { mailPurposes } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { dbscan, needlesIn } from '../../../test/dbscan.ts';
import { unique } from '../../../test/life.ts';
import { query } from '../../../test/query.ts';
import { askAndTake } from '../../../test/scene.ts';
import { demandedBy, passphrase, startService, type TestService, tokenIn } from '../../../test/service.ts';
import { asSystem } from '../../platform/access/context.ts';
import { PurposeViolation, queueMail } from '../../platform/mail/mailer.ts';

const { bke } = services;
const day = 24 * 3_600_000;

describe('a registration that a link confirms', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ policy: bke });
  });

  const form = (more: Record<string, string> = {}, username = `mond${unique()}`) => ({
    username,
    password: passphrase,
    noticeVersion: bke.notice.version,
    fields: { ...demandedBy(bke), ...more },
  });
  const register = (body: object) => service.browser().post('/accounts', body);
  const logIn = (username: string, password = passphrase) =>
    service.browser().post('/sessions', { username, password });
  const confirm = (token: string) => service.browser().post('/registrations/confirmation', { token });
  /** The link's word of the last mail to an address. */
  async function linkTo(email: string): Promise<string> {
    await service.runJobs();
    return tokenIn(service.sink.mails.findLast(({ to }) => to.includes(email))?.parsed.text);
  }

  it('[BKE-03] asks for nickname, password, mail and child, and for no name, address or telephone', async () => {
    const { body } = await service.browser().get('/service');
    const asked = body.registration.fields.map(({ id }: { id: string }) => id);
    expect(asked).toEqual(['username', 'password', 'email', 'child_birth']);
    expect(asked.filter((id: string) => id.startsWith('child'))).toHaveLength(1);
    const columns = (await query(
      service.databases.app.superuserUrl,
      `select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name in ('account', 'profile', 'registration')`,
    )) as { name: string }[];
    expect(columns.length).toBeGreaterThan(15);
    expect(columns.filter(({ name }) => /first_name|last_name|street|phone|child_name/.test(name))).toEqual(
      [],
    );
    for (const field of ['first_name', 'last_name', 'phone', 'street', 'child_name'])
      expect((await register(form({ [field]: 'Mia' }))).status).toBe(422);
  });

  it.each([
    ['[BKE-16] without a mail address', { email: '' }, 'email'],
    ['[BKE-16] with something that is none', { email: 'mond im fluss' }, 'email'],
    ['[BKE-26] without the child', { child_birth: '' }, 'child_birth'],
    ['[BKE-26] with a day that does not exist', { child_birth: '2015-02-30' }, 'child_birth'],
    ['[BKE-26] with a day to come', { child_birth: '2031-01' }, 'child_birth'],
    ['[BKE-27] with a child that is too old', { child_birth: '2005-03-03' }, 'child_birth'],
  ])('%s is refused', async (_name, fields, field) => {
    const { status, body } = await register(form(fields));
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain(field);
  });

  it('[BKE-13] takes a nickname once, and none that is the mail address', async () => {
    const taken = form();
    expect((await register(taken)).status).toBe(202);
    expect((await register(form({}, taken.username.toUpperCase()))).status).toBe(409);
    const { status, body } = await register(form({ email: 'a@b.example' }, 'a@b.example'));
    expect([status, body.errors[0].code]).toEqual([422, 'looks-like-email']);
  });

  it('[BKE-17] begins no session, and lets nobody in before the link was used', async () => {
    const body = form();
    const own = service.browser();
    const registered = await own.post('/accounts', body);
    expect([registered.status, registered.body]).toEqual([202, { awaits: 'confirmation' }]);
    expect(registered.headers['set-cookie']).toBeUndefined();
    expect((await own.get('/own-data')).status).toBe(401);
    const early = await logIn(body.username);
    expect([early.status, early.body.code]).toEqual([403, 'sessions.unconfirmed']);
    // Who does not know the password learns nothing of it.
    const wrong = await logIn(body.username, 'ein ganz anderes wort');
    const unknown = await logIn(`mond${unique()}`, 'ein ganz anderes wort');
    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text]);
  });

  it('[BKE-17] is confirmed by a POST, once, and by no GET', async () => {
    const body = form();
    await register(body);
    const token = await linkTo(body.fields['email'] ?? '');
    expect(token.length).toBeGreaterThan(40);
    await service.browser().get('/bestaetigen');
    expect((await service.browser().get(`/registrations/confirmation?token=${token}`)).status).toBe(404);
    expect((await logIn(body.username)).status).toBe(403);
    expect((await confirm(token)).status).toBe(204);
    expect((await logIn(body.username)).status).toBe(201);
    const again = await confirm(token);
    const unknown = await confirm('x'.repeat(43));
    expect([again.status, again.text]).toEqual([unknown.status, unknown.text]);
    expect(again.body.code).toBe('registrations.link-void');
  });

  it('[BKE-17] [BKE-19] never says whether an address is another account’s', async () => {
    const email = `${unique()}@post.example`;
    const first = form({ email });
    await register(first);
    expect((await confirm(await linkTo(email))).status).toBe(204);
    const shouted = email.replace(/^[^@]+/, (name) => name.toUpperCase());
    const second = form({ email: shouted });
    const answers = [await register(second), await register(form())];
    expect(answers.map(({ status, text }) => [status, text])[0]).toEqual([
      answers[1]?.status,
      answers[1]?.text,
    ]);
    const token = await linkTo(shouted);
    const [known, other] = service.sink.mails
      .slice(-2)
      .map(({ parsed }) => [parsed.subject, parsed.text?.replace(/#[\w-]+/, '#')]);
    expect(known).toEqual(other);
    const refused = await confirm(token);
    expect([refused.status, refused.body.code]).toEqual([410, 'registrations.link-void']);
    expect((await logIn(second.username)).status).toBe(403);
    expect((await logIn(first.username)).status).toBe(201);
  });

  it('sends the link once more to whoever proves the password, and not for ever', async () => {
    const body = form();
    await register(body);
    const email = body.fields['email'] ?? '';
    const first = await linkTo(email);
    const ask = (password: string) =>
      service.browser().post('/registrations/mail', { username: body.username, password });
    const answers = [await ask('ein ganz anderes wort'), await ask(passphrase), await ask(passphrase)];
    answers.push(await ask(passphrase));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    expect(await linkTo(email)).toBe(first);
    expect(service.sink.mails.filter(({ to }) => to.includes(email))).toHaveLength(3);
    expect((await confirm(first)).status).toBe(204);
  });

  it('[BKE-17] [BKE-23] goes with address and child if nobody confirms it in time', async () => {
    const fresh = await startService({ policy: bke });
    const email = `${unique()}@post.example`;
    const body = { ...form({ email }), username: `mond${unique()}` };
    await fresh.browser().post('/accounts', body);
    await fresh.runJobs();
    const token = tokenIn(fresh.sink.mails.at(-1)?.parsed.text);
    const start = fresh.clock.now().getTime();
    fresh.clock.set(new Date(start + 2 * day - 1000));
    await fresh.runRetention();
    expect(await countOf(fresh, 'account')).toBe(1);
    fresh.clock.set(new Date(start + 2 * day));
    const late = await fresh.browser().post('/registrations/confirmation', { token });
    expect(late.status, 'hidden before the engine has run').toBe(410);
    await fresh.runRetention();
    for (const table of ['account', 'profile', 'registration', 'mail_outbox', 'consent_event'])
      expect([table, await countOf(fresh, table)]).toEqual([table, 0]);
    expect(await dbscan(fresh, [email, body.username])).toEqual([]);
    expect((await fresh.browser().post('/accounts', body)).status).toBe(202);
  });

  it('[BKE-14] [BKE-19] nobody of the team finds address, child or password anywhere, nor can search by them', async () => {
    const email = `${unique()}@post.example`;
    const person = await service.person(undefined, { email, child_birth: '2013-11-17' });
    const counsellor = await service.member();
    const id = await askAndTake(person, counsellor);
    const team = [counsellor];
    for (const { id: role, kind } of bke.roles)
      if (kind === 'staff' && role !== 'counsellor') team.push(await service.member(role));
    const routes = service.app.declaredRoutes.filter(
      ({ method, url }) => method === 'GET' && url.startsWith('/api/') && !url.includes('ttachmentId'),
    );
    let answered = 0;
    for (const member of team)
      for (const { url } of routes) {
        const { status, text } = await member.get(url.replace('/api/v1', '').replace(/:\w+/g, id));
        if (status === 200) answered++;
        expect(needlesIn(text, [email, '2013-11-17', passphrase]), `${member.nickname} ${url}`).toEqual([]);
      }
    expect(answered).toBeGreaterThan(30);
    for (const member of team) {
      const found = await member.post('/login-data', { username: email });
      expect(found.text).not.toContain(person.username);
    }
    // Logs, queue, audit log and the databases as they lie on the disk.
    expect(await dbscan(service, [email, '2013-11-17', passphrase])).toEqual([]);
    // The only words about a password that a route of the team's takes are one's own.
    const taking = service.app.declaredRoutes.filter(
      ({ url, schema }) => url.includes('/staff') && JSON.stringify(schema ?? {}).includes('password'),
    );
    expect(taking).toEqual([]);
  });

  it('[BKE-22] sends no mail for anything else, whoever asks', async () => {
    expect(bke.email.purposes).toEqual(['registration_confirm']);
    const { db, clock } = service.platform;
    const context = asSystem('mail', clock.now());
    for (const purpose of mailPurposes.filter((each) => each !== 'registration_confirm'))
      await expect(
        db.transaction(context, (tx) =>
          queueMail(tx, context, service.platform, { purpose, accountId: randomUUID() }),
        ),
      ).rejects.toThrow(PurposeViolation);
  });
});
