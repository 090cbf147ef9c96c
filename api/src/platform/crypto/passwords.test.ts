import { readdirSync, readFileSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { describe, expect, it } from 'vitest';
import { createPasswords, isCommonPassword } from './passwords.ts';

describe('common passwords', () => {
  it.each([
    'passwortpasswort',
    '123456789012',
    'qwertzuiopasd',
    'regenbogen7777',
    'Schatz123456',
    'aaaaaaaaaaaaaa',
  ])('%s is refused', (password) => {
    expect(isCommonPassword(password, ['Regenbogen7'])).toBe(true);
  });

  it.each(['sprechraum2026', 'beratung-mond', 'onlineberatung2026'])(
    '%s is built from what stands on the page',
    (password) => {
      expect(isCommonPassword(password, [])).toBe(true);
    },
  );

  it('are looked at no further than hundred and twenty-eight characters', () => {
    expect(isCommonPassword(`${'a'.repeat(128)}xK7pQ2mVt9Lw lampe fluss grün`, [])).toBe(true);
    expect(isCommonPassword(`${'a'.repeat(100)}xK7pQ2mVt9Lw lampe fluss grün`, [])).toBe(false);
  });

  it.each(['lampe fluss grün 3 mond', 'Wir essen dienstags Suppe', 'xK7pQ2mVt9Lw'])(
    '%s is fine, without any rule of composition',
    (password) => {
      expect(isCommonPassword(password, ['Regenbogen7'])).toBe(false);
    },
  );
});

describe('hashes', () => {
  it.runIf(process.platform === 'linux')('are made by threads behind those who are served', async () => {
    await createPasswords(Buffer.alloc(32, 1));
    const hashing = readdirSync('/proc/self/task').filter(
      (id) => readFileSync(`/proc/self/task/${id}/comm`, 'utf8').trim() === 'libuv-worker',
    );
    expect(hashing.length).toBeGreaterThan(0);
    const { PRIORITY_LOW } = constants.priority;
    const behind = Math.min(getPriority(process.pid) + 1, PRIORITY_LOW);
    for (const id of hashing) expect(getPriority(Number(id))).toBeGreaterThanOrEqual(behind);
  });

  it('are argon2id, salted and peppered', async () => {
    const passwords = await createPasswords(Buffer.alloc(32, 1));
    const [a, b] = await Promise.all([
      passwords.hash('lampe fluss grün'),
      passwords.hash('lampe fluss grün'),
    ]);
    expect(a).toMatch(/^\$argon2id\$/);
    expect(a).not.toBe(b);
    expect(await passwords.matches(a, 'lampe fluss grün')).toBe(true);
    expect(await passwords.matches(a, 'lampe fluss blau')).toBe(false);
    expect(await passwords.matches(null, 'nobody has this password')).toBe(false);
    const other = await createPasswords(Buffer.alloc(32, 2));
    expect(await other.matches(a, 'lampe fluss grün')).toBe(false);
  });

  it('cost as much as OWASP says, unless somebody says otherwise', async () => {
    const pepper = Buffer.alloc(32, 1);
    const usual = await createPasswords(pepper);
    expect(await usual.hash('x')).toContain('$m=19456,p=1,t=2$');
    const cheap = await createPasswords(pepper, { memoryCost: 1024, timeCost: 3 });
    expect(await cheap.hash('x')).toContain('$m=1024,p=1,t=3$');
  });

  it('are made one after the other, and whoever comes when 64 wait is asked to come back', async () => {
    const passwords = await createPasswords(Buffer.alloc(32, 1), { memoryCost: 1024, timeCost: 2 });
    const answers = await Promise.allSettled(
      Array.from({ length: 66 }, (_, index) =>
        index % 2 === 0 ? passwords.hash('x') : passwords.matches(null, 'x'),
      ),
    );
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(answers.findIndex(({ status }) => status === 'rejected')).toBe(64);
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ code: 'common.busy', status: 503 });
    expect(refused[0].detail).toContain('in einer Minute');
    // Those have had their turn.
    expect(await passwords.matches(await passwords.hash('x'), 'x')).toBe(true);
  });
});
