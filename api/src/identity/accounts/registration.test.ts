import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { dbscan, mailscan } from '../../../test/dbscan.ts';
import { unique } from '../../../test/life.ts';
import { query } from '../../../test/query.ts';
import { letter } from '../../../test/scene.ts';
import { demandedBy, passphrase, startService, type TestService } from '../../../test/service.ts';

const noticeVersion = services.enz.notice.version;
const minimal = (username: string) => ({ username, password: passphrase, noticeVersion });

describe('registering', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ slowHashes: true });
  });

  const register = (body: object) => service.browser().post('/accounts', body);
  const name = () => `stern${randomUUID().slice(0, 8)}`;
  const errorsOf = (response: Awaited<ReturnType<typeof register>>) =>
    (response.body.errors ?? []).map(
      (entry: { field: string; code: string }) => `${entry.field} ${entry.code}`,
    );
  const profileOf = async (id: string) =>
    (
      await query(
        service.databases.app.superuserUrl,
        `select email_sealed, place_sealed, gender_sealed, age_sealed, referral_sealed, first_counselling_sealed
         from profile where account_id = '${id}'`,
      )
    )[0];
  const nothing = {
    email_sealed: null,
    place_sealed: null,
    gender_sealed: null,
    age_sealed: null,
    referral_sealed: null,
    first_counselling_sealed: null,
  };

  it('[ENZ-08] needs a name and a password, and the name is free in every other service', async () => {
    const other = await startService({ policy: services.bke });
    expect((await register(minimal('Regenbogen7'))).status).toBe(201);
    const elsewhere = await other.browser().post('/accounts', {
      ...minimal('Regenbogen7'),
      noticeVersion: services.bke.notice.version,
      fields: demandedBy(services.bke),
    });
    expect(elsewhere.status).toBe(202);
    const email = await register(minimal('regenbogen@example.org'));
    expect([email.status, errorsOf(email)]).toEqual([422, ['username looks-like-email']]);
  });

  it('[ENZ-10] opens nothing in another service', async () => {
    const other = await startService({ policy: services.bke });
    const person = await service.person();
    const credentials = { username: person.username, password: passphrase };
    expect((await service.browser().post('/sessions', credentials)).status).toBe(201);
    expect((await other.browser().post('/sessions', credentials)).status).toBe(401);
  });

  it('[ENZ-16] [ENZ-25] leaves empty what is not given, and counsels all the same', async () => {
    const person = await service.person();
    expect(await profileOf(person.id)).toEqual(nothing);
    const { status, body } = await person.post('/consultations', letter());
    expect(status).toBe(201);
    expect(body).not.toHaveProperty('reason');
    expect(body).not.toHaveProperty('topic');
    const profile = await person.get('/profile');
    expect(profile.body.fields.map((field: { value: unknown }) => field.value)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });

  it('[ENZ-25] takes an empty field for one that was not given', async () => {
    const empty = Object.fromEntries(
      ['email', 'place', 'gender', 'age', 'referral', 'first_counselling'].map((field) => [field, '']),
    );
    const { id } = await service.person(name(), empty);
    expect(await profileOf(id)).toEqual(nothing);
  });

  it('[ENZ-25] requires nothing in any form but what is technically needed', () => {
    const demanded = services.enz.fields.filter((field) => field.required).map(({ id }) => id);
    expect(demanded).toEqual(['username', 'password']);
    const required = service.app.declaredRoutes.flatMap(({ method, url, schema }) => {
      const body = schema.body as {
        required?: string[];
        properties?: Record<string, { required?: string[] }>;
      };
      if (!url.startsWith('/api/') || !body) return [];
      const nested = Object.values(body.properties ?? {}).flatMap((property) => property.required ?? []);
      return [`${method} ${url}: ${[...(body.required ?? []), ...nested].sort().join(', ')}`];
    });
    const ofStaff =
      /\/chats\/:id(?::|\/measures)|\/disclosures|\/holds|\/hand-over|\/search|text-modules|data-requests\/:id/;
    const clients = required.filter((line) => !ofStaff.test(line));
    expect(clients.sort()).toMatchInlineSnapshot(`
      [
        "PATCH /api/v1/consultations/:id: ",
        "PATCH /api/v1/profile: ",
        "PATCH /api/v1/staff/:id: ",
        "POST /api/v1/accounts: noticeVersion, password, username",
        "POST /api/v1/break-glass: colleague, id, justification, reason",
        "POST /api/v1/chats/:id/invitation: accepted",
        "POST /api/v1/consent-records: consent, event",
        "POST /api/v1/consultations/:id/danger-assessments/:assessmentId/steps/:step/sign: ",
        "POST /api/v1/consultations/:id/messages: clientMessageId, text",
        "POST /api/v1/consultations: clientMessageId, text",
        "POST /api/v1/danger-requests/:id/steps/:step/sign: answers",
        "POST /api/v1/data-requests: clientRequestId, kind, text",
        "POST /api/v1/invitation/accept: code, password, username",
        "POST /api/v1/it-tickets: id, justification, reference",
        "POST /api/v1/login-data: username",
        "POST /api/v1/notice-change/seen: version",
        "POST /api/v1/password: current, new",
        "POST /api/v1/recoveries: code, password, username",
        "POST /api/v1/recovery-code/confirmation: code",
        "POST /api/v1/recovery-code: ",
        "POST /api/v1/request-codes/messages: code, messageId, text",
        "POST /api/v1/request-codes/reading: code",
        "POST /api/v1/second-factor/confirm: code",
        "POST /api/v1/second-factor/remove: code, password",
        "POST /api/v1/second-factor: password",
        "POST /api/v1/sessions: password, username",
        "POST /api/v1/staff: name, nickname, role, username",
        "PUT /api/v1/absences/:id: firstDay, lastDay",
        "PUT /api/v1/chats/:id/place: acceptsRules",
        "PUT /api/v1/consultations/:id/appointments/:appointmentId/answer: answer",
        "PUT /api/v1/consultations/:id/appointments/:appointmentId: kind, times",
        "PUT /api/v1/consultations/:id/danger-assessments/:assessmentId/requests/:requestId: excerpt, to",
        "PUT /api/v1/consultations/:id/danger-assessments/:assessmentId/steps/:step: ",
        "PUT /api/v1/consultations/:id/notes/:noteId: source, text",
        "PUT /api/v1/consultations/:id/risk-marks/:markId: level",
        "PUT /api/v1/danger-requests/:id/steps/:step: answers",
        "PUT /api/v1/drafts/:key: text",
        "PUT /api/v1/own-data/requests/:id/messages/:messageId: text",
        "PUT /api/v1/unsent/:place: text",
      ]
    `);
  });

  it('[ENZ-16] offers the four genders, and takes no other', async () => {
    const gender = services.enz.fields.find(({ id }) => id === 'gender');
    expect(gender?.options?.map(({ label }) => label)).toEqual([
      'weiblich',
      'männlich',
      'divers',
      'keine Angabe',
    ]);
    for (const { code } of gender?.options ?? [])
      expect((await register({ ...minimal(name()), fields: { gender: code } })).status).toBe(201);
    const other = await register({ ...minimal(name()), fields: { gender: 'other' } });
    expect([other.status, errorsOf(other)]).toEqual([422, ['fields.gender enum']]);
  });

  it.each(['75417', 'Mühlacker', 'Bad Liebenzell', 'Königsbach-Stein', ''])(
    '[ENZ-13] takes %j for a place',
    async (place) => {
      const { id } = await service.person(name(), { place });
      expect((await profileOf(id)) as object).toMatchObject({
        place_sealed: place === '' ? null : expect.any(Buffer),
      });
    },
  );

  it.each([
    'Hauptstraße 5',
    '75417 Mühlacker',
    '7541',
    '754170',
    'Bahnhofstr. 12b, 75417 Mühlacker',
    `Ort ${'a'.repeat(60)}`,
  ])('[ENZ-13] refuses %j as a place', async (place) => {
    const response = await register({ ...minimal(name()), fields: { place } });
    expect([response.status, errorsOf(response)[0]]).toEqual([422, expect.stringMatching(/^fields\.place /)]);
  });

  it.each([
    ['too short', 'kurz genug', 'password too-short'],
    ['one of those that are tried first', 'passwort1234', 'password common'],
    ['the name again', 'Regenbogenfisch12', 'password common'],
  ])('refuses a password that is %s', async (_what, password, error) => {
    const response = await register({ ...minimal('regenbogenfisch'), password });
    expect([response.status, errorsOf(response)]).toEqual([422, [error]]);
    expect(response.text).not.toContain(password);
  });

  it('says all that is wrong at once', async () => {
    const response = await register({ username: 'a@b', password: 'x', noticeVersion });
    expect(errorsOf(response)).toEqual(['username looks-like-email', 'password too-short']);
  });

  it('takes no field that the policy does not know', async () => {
    for (const extra of [{ realName: 'Anna' }, { fields: { street: 'Hauptstraße' } }, { role: 'it_admin' }]) {
      const response = await register({ ...minimal(name()), ...extra });
      expect([response.status, errorsOf(response)[0]]).toEqual([
        422,
        expect.stringMatching(/additionalProperties$/),
      ]);
    }
  });

  it('asks to read the notice again when another version was shown', async () => {
    const response = await register({ ...minimal(name()), noticeVersion: '0' });
    expect([response.status, response.body.code]).toEqual([409, 'accounts.notice-changed']);
  });

  it('gives a name once, however it is written and however many ask at the same time', async () => {
    const taken = name();
    const tries = await Promise.all(
      [taken, taken.toUpperCase(), ` ${taken}`, taken.replace('stern', 'ｓｔｅｒｎ'), taken].map((username) =>
        register(minimal(username)),
      ),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const refused = tries.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'accounts.name-taken', errors: [{ field: 'username' }] });
  });

  it('leaves no key behind where it fails', async () => {
    const { username } = await service.person();
    const keys = () => query(service.databases.keys.superuserUrl, 'select id from wrapped_key');
    const before = await keys();
    await register(minimal(username));
    expect(await keys()).toEqual(before);
  });

  it('[ENZ-09] keeps the password as a slow salted hash and nowhere else', async () => {
    const password = `lampe ${unique()}`;
    const browser = service.browser();
    const username = name();
    const mailed = { username, password, noticeVersion, fields: { email: 'canary@post.example' } };
    expect((await browser.post('/accounts', mailed)).status).toBe(201);
    expect((await service.browser().post('/sessions', { username, password })).status).toBe(201);
    expect((await service.browser().post('/sessions', { username, password: `${password}x` })).status).toBe(
      401,
    );
    await browser.post('/consents', { password });
    const hashes = (await query(service.databases.app.superuserUrl, 'select password_hash from account')) as {
      password_hash: string;
    }[];
    for (const { password_hash: hash } of hashes)
      expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,p=1,t=2\$|^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(new Set(hashes.map(({ password_hash: hash }) => hash)).size).toBe(hashes.length);
    expect(await dbscan(service, [password])).toEqual([]);
    expect(mailscan(service, [password])).toEqual([]);
    for (const path of ['/own-data/export.json', '/own-data', '/session', '/profile'])
      expect((await browser.get(path)).text).not.toContain(password);
  });

  it('[ENZ-09] lets nobody but the person set it', () => {
    const takePassword = service.app.declaredRoutes
      .filter(({ schema }) => /password|"current"/.test(JSON.stringify(schema.body ?? {})))
      .map(({ method, url }) => `${method} ${url}`);
    // The first two are for who is not logged in; a member of staff gets 404 from the first (matrix). The others are
    // about whoever is logged in, or ask for a code that only the one person has: nobody sets it for another.
    expect(takePassword).toEqual([
      'POST /api/v1/accounts',
      'POST /api/v1/sessions',
      'POST /api/v1/password',
      'POST /api/v1/recovery-code',
      'POST /api/v1/recoveries',
      'POST /api/v1/invitation/accept',
      'POST /api/v1/second-factor',
      'POST /api/v1/second-factor/remove',
    ]);
    const { permissions, roles } = services.enz;
    const staff = roles.filter(({ kind }) => kind === 'staff').map(({ id }) => id);
    expect(
      permissions.filter((entry) => entry.action === 'account.register').map(({ role }) => role),
    ).toEqual(['visitor']);
    expect(staff).not.toContain('visitor');
  });
});
