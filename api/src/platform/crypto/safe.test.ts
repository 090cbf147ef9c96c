import { armor, Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { asLetters, makeSafeKey, openSafe } from './safe.ts';

describe('a safe', () => {
  it('is opened by the private half alone, with what everybody has (age)', async () => {
    const { publicKey, privateKey } = await makeSafeKey();
    expect([publicKey.slice(0, 4), privateKey.slice(0, 16)]).toEqual(['age1', 'AGE-SECRET-KEY-1']);
    const sealed = await openSafe(publicKey).seal('Grüße');
    const keeper = new Decrypter();
    keeper.addIdentity(privateKey);
    expect(await keeper.decrypt(sealed, 'text')).toBe('Grüße');
    expect(await keeper.decrypt(armor.decode(asLetters(sealed)), 'text')).toBe('Grüße');
    expect(asLetters(sealed)).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    const other = new Decrypter();
    other.addIdentity((await makeSafeKey()).privateKey);
    await expect(other.decrypt(sealed, 'text')).rejects.toThrow();
  });

  it('takes no key that is none', () => {
    expect(() => openSafe('age1x')).toThrow();
  });
});
