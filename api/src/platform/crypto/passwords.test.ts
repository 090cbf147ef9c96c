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

  it.each(['lampe fluss grün 3 mond', 'Wir essen dienstags Suppe', 'xK7pQ2mVt9Lw'])(
    '%s is fine, without any rule of composition',
    (password) => {
      expect(isCommonPassword(password, ['Regenbogen7'])).toBe(false);
    },
  );
});

describe('hashes', () => {
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
});
