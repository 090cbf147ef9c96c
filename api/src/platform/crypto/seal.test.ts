import { createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Place, seal, unseal } from './seal.ts';
import { sealerFor } from './sealer.ts';

const key = randomBytes(32);
const place: Place = { table: 'message', column: 'body_sealed', row: '7' };
const text = Buffer.from('Was niemand sonst liest');

describe('what is sealed', () => {
  it('opens with its key in its place', () => {
    for (const content of [text, Buffer.alloc(0), randomBytes(100_000)])
      expect(unseal(key, place, seal(key, place, content))).toEqual(content);
  });

  it('is AES-256-GCM: version, nonce, tag, ciphertext, bound to its place', () => {
    const sealed = seal(key, place, text);
    expect(sealed).toHaveLength(1 + 12 + 16 + text.length);
    expect(sealed[0]).toBe(1);
    const open = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13));
    open.setAAD(Buffer.from('message|body_sealed|7|1')).setAuthTag(sealed.subarray(13, 29));
    expect(Buffer.concat([open.update(sealed.subarray(29)), open.final()])).toEqual(text);
  });

  it('never looks alike, nor does it hold what it says', () => {
    const [one, other] = [seal(key, place, text), seal(key, place, text)];
    expect(one.subarray(1, 13)).not.toEqual(other.subarray(1, 13));
    expect(one.subarray(29)).not.toEqual(other.subarray(29));
    expect(one.includes(text)).toBe(false);
  });

  it.each([
    ['table', { ...place, table: 'note' }],
    ['column', { ...place, column: 'name_sealed' }],
    ['row', { ...place, row: '8' }],
  ])('opens in no other %s', (_what, elsewhere) => {
    const sealed = seal(key, place, text);
    expect(() => unseal(key, elsewhere, sealed)).toThrow('not authentic');
  });

  it('opens with no other key', () => {
    expect(() => unseal(randomBytes(32), place, seal(key, place, text))).toThrow('not authentic');
  });

  it('does not open where a single bit has been changed', () => {
    const sealed = seal(key, place, text);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unseal(key, place, changed)).toThrow(at === 0 ? 'unknown form' : 'not authentic');
    }
  });

  it('does not open where its end is missing', () => {
    const sealed = seal(key, place, Buffer.alloc(0));
    expect(sealed).toHaveLength(29);
    for (const length of [0, 1, 13, 28])
      expect(() => unseal(key, place, sealed.subarray(0, length))).toThrow('unknown form');
  });
});

describe('who seals many texts', () => {
  it('seals each as all others do', () => {
    const sealer = sealerFor(createSecretKey(key));
    for (const content of ['', 'Grüße', 'x'.repeat(10_000)]) {
      const sealed = sealer.seal(place, content);
      expect(unseal(key, place, sealed).toString()).toBe(content);
      expect(() => unseal(key, { ...place, row: '8' }, sealed)).toThrow('not authentic');
    }
  });

  it('counts the nonces on from a random beginning, and another one begins elsewhere', () => {
    const [one, other] = [sealerFor(createSecretKey(key)), sealerFor(createSecretKey(key))];
    const nonces = Array.from({ length: 300 }, () => one.seal(place, 'x').subarray(1, 13));
    const begin = nonces[0]?.subarray(0, 6);
    for (const [index, nonce] of nonces.entries())
      expect([nonce.subarray(0, 6), nonce.readUIntBE(6, 6)]).toEqual([begin, index]);
    expect(other.seal(place, 'x').subarray(1, 7)).not.toEqual(begin);
  });
});
