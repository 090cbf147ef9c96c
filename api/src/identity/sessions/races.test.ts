import { describe, expect, it } from 'vitest';
import { pauses } from '../../../test/pause.ts';
import { passphrase, startService } from '../../../test/service.ts';
import { codeFor } from '../../../test/totp.ts';

describe('logging in, while something else happens to the same person', async () => {
  const service = await startService({ now: '2026-03-02T23:50:00+01:00' });
  const pauseBefore = await pauses(service);
  const logIn = (username: string) => {
    const browser = service.browser();
    return { browser, answer: browser.post('/sessions', { username, password: passphrase }) };
  };
  const nextDay = () => service.clock.set(new Date(service.clock.now().getTime() + 86_400_000));

  it('lets one person in from two browsers at once, the first of the day', async () => {
    const { username } = await service.member();
    nextDay();
    const pause = await pauseBefore('insert on session');
    const first = logIn(username).answer;
    await pause.reached();
    const second = logIn(username).answer;
    await pause.letOthersCome();
    await pause.goOn();
    expect([(await first).status, (await second).status]).toEqual([201, 201]);
  });

  it('does not get into the way of a new invitation for who is at work over midnight', async () => {
    const member = await service.member();
    service.clock.set(new Date(service.clock.now().getTime() + 20 * 60_000));
    const admin = await service.member('it_admin');
    const pause = await pauseBefore('update on session');
    const working = member.get('/intake');
    await pause.reached();
    const inviting = admin.post(`/staff/${member.id}/invitation`);
    await pause.letOthersCome();
    await pause.goOn();
    expect([(await working).status, (await inviting).status]).toEqual([200, 200]);
    expect((await member.get('/intake')).status).toBe(401);
  });

  it.each(['a change of the password', 'a recovery'])(
    'lets nobody in by a password that %s has just ended',
    async (what) => {
      const person = await service.person();
      const chosen = 'zwei tassen auf dem dach 9';
      const { words } = (await person.post('/recovery-code', {})).body;
      const pause = await pauseBefore('update on account');
      const changing =
        what === 'a recovery'
          ? service
              .browser()
              .post('/recoveries', { username: person.username, code: words.join(' '), password: chosen })
          : person.post('/password', { current: passphrase, new: chosen });
      await pause.reached();
      const login = logIn(person.username);
      await pause.letOthersCome();
      await pause.goOn();
      expect([200, 201, 204]).toContain((await changing).status);
      expect((await login.answer).status).toBe(401);
    },
  );

  it('ends a login that found no second factor when one is confirmed', async () => {
    const member = await service.member();
    const { uri } = (await member.post('/second-factor', { password: passphrase })).body;
    const pause = await pauseBefore('insert on session');
    const login = logIn(member.username);
    await pause.reached();
    const code = codeFor(uri, service.clock.now());
    const confirming = member.post('/second-factor/confirm', { code });
    await pause.letOthersCome();
    await pause.goOn();
    expect((await confirming).status).toBe(200);
    // Told of a session that has ended since, or that there is none.
    expect([201, 401]).toContain((await login.answer).status);
    expect((await login.browser.get('/intake')).status).toBe(401);
    expect((await member.get('/intake')).status).toBe(200);
  });
});
