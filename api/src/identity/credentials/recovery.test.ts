import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import argon2 from 'argon2';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { dbscan, mailscan } from '../../../test/dbscan.ts';
import { query } from '../../../test/query.ts';
import { ask, letter } from '../../../test/scene.ts';
import { type Person, passphrase, startService, type TestService } from '../../../test/service.ts';
import { codeWords } from '../../platform/crypto/code-words.ts';

const chosen = 'zwei tassen auf dem dach 9';
const start = '2026-03-02T08:00:00Z';

describe('the recovery code', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ now: start, slowHashes: true });
  });

  const makeCode = async (who: Pick<Person, 'post'>): Promise<string[]> => {
    const { status, body, text } = await who.post('/recovery-code', {});
    if (status !== 201) throw new Error(`code: ${status} ${text}`);
    return body.words as string[];
  };
  const recover = (username: string, words: string, password = chosen, browser = service.browser()) =>
    browser.post('/recoveries', { username, code: words, password });
  const logIn = (username: string, password: string) =>
    service.browser().post('/sessions', { username, password });
  const after = (minutes: number) => service.clock.set(new Date(Date.parse(start) + minutes * 60_000));
  /** Six words that are a code, and nobody's. */
  const wrong = 'wolke wolke wolke wolke wolke wolke';

  it('is six words of the list, another one each time, shown once and kept as a slow salted hash', async () => {
    const person = await service.person();
    const first = await makeCode(person);
    const second = await makeCode(person);
    for (const word of [...first, ...second]) expect(codeWords).toContain(word);
    expect([first.length, second.length]).toEqual([6, 6]);
    expect(first).not.toEqual(second);
    const rows = (await query(
      service.databases.app.superuserUrl,
      `select code_hash from recovery_code where account_id = '${person.id}'`,
    )) as { code_hash: string }[];
    expect(rows).toEqual([
      { code_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,(?:t=2,p=1|p=1,t=2)\$/) },
    ]);
    const forms = [second.join(' '), second.join(' ').toLowerCase()];
    expect(await dbscan(service, forms)).toEqual([]);
    expect(mailscan(service, forms)).toEqual([]);
    expect(service.lines.join('\n')).not.toContain(second.join(' '));
    for (const path of ['/recovery-code', '/own-data', '/own-data/export.json', '/session'])
      expect((await person.get(path)).text).not.toContain(second.join(' '));
    expect((await person.get('/own-data')).text).toContain('Wiederherstellungscode');
  });

  it('is confirmed by its words, however they are typed, and by no others', async () => {
    const person = await service.person();
    const state = async () => (await person.get('/recovery-code')).body;
    expect(await state()).toEqual({ madeAt: null, confirmedAt: null, passwordNeeded: false });
    const none = await person.post('/recovery-code/confirmation', { code: wrong });
    expect([none.status, none.body.errors[0].code]).toEqual([422, 'wrong']);
    const words = await makeCode(person);
    const now = service.clock.now().toISOString();
    expect(await state()).toMatchObject({ madeAt: now, confirmedAt: null });
    for (const [typed, code] of [
      [wrong, 'wrong'],
      [words.slice(0, 5).join(' '), 'count'],
      [[...words.slice(0, 5), 'xyxyxyxy'].join(' '), 'unknown'],
    ] as const) {
      const refused = await person.post('/recovery-code/confirmation', { code: typed });
      expect([refused.status, refused.body.errors[0].code]).toEqual([422, code]);
    }
    const typed = words.map((word, at) => `${at + 1}. ${word.toUpperCase()}`).join('\n');
    expect((await person.post('/recovery-code/confirmation', { code: typed })).status).toBe(204);
    expect(await state()).toMatchObject({ madeAt: now, confirmedAt: now });
    // Another one has not been written down yet.
    await makeCode(person);
    expect(await state()).toMatchObject({ confirmedAt: null });
  });

  it('lets its person back in with a new password, all letters still there, and is used up', async () => {
    const person = await service.person(undefined, { place: 'Mühlacker' });
    const words = await makeCode(person);
    const id = await ask(person, letter('Das soll mir bleiben.'));
    await person.put('/drafts/new-enquiry', { text: 'Noch nicht fertig.' });
    const elsewhere = service.browser();
    await elsewhere.post('/sessions', { username: person.username, password: passphrase });

    const phone = service.browser();
    const typed = words.map((word) => ` ${word.toLowerCase()}, `).join('-');
    const answer = await recover(`  ${person.username.toUpperCase()} `, typed, chosen, phone);
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body.session.actor).toMatchObject({ id: person.id, kind: 'client' });
    expect((await phone.get(`/consultations/${id}`)).text).toContain('Das soll mir bleiben.');
    expect((await phone.get('/drafts/new-enquiry')).text).toContain('Noch nicht fertig.');
    expect((await phone.get('/profile')).text).toContain('Mühlacker');
    for (const browser of [person, elsewhere]) expect((await browser.get('/session')).status).toBe(401);
    expect((await logIn(person.username, passphrase)).status).toBe(401);
    expect((await logIn(person.username, chosen)).status).toBe(201);

    const again = await recover(person.username, words.join(' '));
    expect([again.status, again.body.code]).toEqual([401, 'credentials.refused']);
    const next = answer.body.words as string[];
    expect(next).toHaveLength(6);
    expect(next).not.toEqual(words);
    expect((await recover(person.username, next.join(' '), passphrase)).status).toBe(201);
  });

  it('opens once, if two bring it at the same time', async () => {
    const person = await service.person();
    const words = (await makeCode(person)).join(' ');
    const answers = await Promise.all([1, 2, 3].map(() => recover(person.username, words)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
    const live = await query(
      service.databases.app.superuserUrl,
      `select from session where account_id = '${person.id}'`,
    );
    expect(live).toHaveLength(1);
  });

  it('[ENZ-45] answers alike, after the same work, whether name or words are wrong, or there is no code', async () => {
    const [known, without, member] = [await service.person(), await service.person(), await service.member()];
    await makeCode(known);
    const old = await startService({ now: '2020-01-01T12:00:00Z', slowHashes: true });
    const expired = await old.person();
    const lost = (await makeCode(expired)).join(' ');
    old.clock.set(new Date('2022-01-02T12:00:00Z'));

    // Watched, not replaced: each call goes through to the real hash.
    const work = [vi.spyOn(argon2, 'verify'), vi.spyOn(argon2, 'hash')] as const;
    const answers: object[] = [];
    for (const [browser, username, words] of [
      [service.browser(), known.username, wrong],
      [service.browser(), without.username, wrong],
      [service.browser(), member.username, wrong],
      [service.browser(), `niemand${randomUUID().slice(0, 8)}`, wrong],
      [old.browser(), expired.username, lost],
    ] as const) {
      for (const spy of work) spy.mockClear();
      const { status, text, headers } = await recover(username, words, chosen, browser as never);
      answers.push({
        status,
        text,
        headers: Object.keys(headers).sort(),
        work: work.map((spy) => spy.mock.calls.length),
        cost: work[0].mock.calls.map(([hash]) => hash.split('$').slice(1, 4).join('$')),
      });
    }
    for (const spy of work) spy.mockRestore();
    expect(answers[0]).toMatchObject({ status: 401, work: [1, 0] });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('[ENZ-45] stops trying out codes for a name, known or unknown, from wherever it comes', async () => {
    const person = await service.person();
    const words = (await makeCode(person)).join(' ');
    for (const name of [person.username, `niemand${randomUUID().slice(0, 8)}`]) {
      const statuses: number[] = [];
      for (let turn = 0; turn < 11; turn++)
        statuses.push((await recover(turn % 2 ? name.toUpperCase() : name, wrong)).status);
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    }
    expect((await recover(person.username, words)).status).toBe(429);
    // Whoever knows the password is not kept out by somebody who tries codes.
    expect((await logIn(person.username, passphrase)).status).toBe(201);
  });

  it('says what is wrong with the words or the password before it looks for anybody', async () => {
    const verify = vi.spyOn(argon2, 'verify');
    for (const [words, password, errors] of [
      ['drei kleine worte', chosen, ['code count']],
      [`xyxyxyxy ${wrong.slice(6)}`, chosen, ['code unknown']],
      [wrong, 'kurz', ['password too-short']],
      ['eins', 'kurz', ['code count', 'password too-short']],
    ] as const) {
      const { status, body } = await recover('Niemand', words, password);
      const found = body.errors.map(
        (entry: { field: string; code: string }) => `${entry.field} ${entry.code}`,
      );
      expect([status, found]).toEqual([422, errors]);
    }
    expect(verify).not.toHaveBeenCalled();
    verify.mockRestore();
  });

  it('is replaced by whoever has just logged in, and later by whoever knows the password', async () => {
    after(0);
    const person = await service.person();
    const first = (await makeCode(person)).join(' ');
    after(14.9);
    const second = (await makeCode(person)).join(' ');
    after(15);
    expect((await person.get('/recovery-code')).body).toMatchObject({ passwordNeeded: true });
    for (const password of [undefined, 'ganz falsches wort']) {
      const refused = await person.post('/recovery-code', password ? { password } : {});
      expect([refused.status, refused.body.errors[0]]).toMatchObject([
        422,
        { field: 'password', code: 'wrong' },
      ]);
    }
    expect((await recover(person.username, first)).status).toBe(401);
    const third = await person.post('/recovery-code', { password: passphrase });
    expect(third.status).toBe(201);
    expect((await recover(person.username, second)).status).toBe(401);
    expect((await recover(person.username, third.body.words.join(' '))).status).toBe(201);
    after(0);
  });

  it('goes with the account', async () => {
    const person = await service.person();
    await makeCode(person);
    const { body } = await person.delete('/account');
    expect(JSON.stringify(body)).toContain('"recovery_code":1');
  });

  it('does not exist where the policy has no code, or no account', async () => {
    for (const policy of [services.kob, services.pib]) {
      const other = await startService({ policy });
      const urls = other.app.declaredRoutes.map(({ url }) => url).filter((url) => url.includes('recover'));
      expect([policy.service.id, urls]).toEqual([policy.service.id, []]);
      const { body } = await other.browser().get('/service');
      expect(body.recovery).toBe(policy.account?.recovery ?? 'none');
    }
  });
});
