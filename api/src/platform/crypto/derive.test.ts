import { createPublicKey, hkdfSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { derive, deriveKeys } from './derive.ts';

const secret = Buffer.alloc(32, 7);
const hex = (bytes: Buffer) => bytes.toString('hex');

describe('the keys that follow from a secret', () => {
  it('are those of RFC 5869, each for its use', () => {
    const expected = hkdfSync('sha256', secret, '', 'sprechraum/session/1', 32);
    expect(derive(secret, 'session')).toEqual(Buffer.from(expected));
  });

  it('need 32 bytes to come from', () => {
    expect(() => derive(Buffer.alloc(31), 'session')).toThrow(
      new RangeError('a key that others come from needs at least 32 bytes'),
    );
    expect(derive(Buffer.alloc(33), 'session')).toHaveLength(32);
  });

  // Whoever changes one of these shuts out everybody, or makes every signature worthless.
  it('stay what they are', () => {
    const keys = deriveKeys(secret);
    const publicOf = (key: typeof keys.auditSigning) =>
      hex(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
    expect({
      session: hex(keys.session),
      pepper: hex(keys.pepper),
      secondFactor: hex(keys.secondFactor),
      auditSigning: publicOf(keys.auditSigning),
      proofSigning: publicOf(keys.proofSigning),
      name: hex(keys.blindIndex('username', 'mond')),
    }).toEqual({
      session: '4c1ca071da72888af8fa13ddc413b64b630f86fc853a81d94ecebf47784d00a7',
      pepper: 'ba6e9ca47af9d6576429d3899307bf0c93bb8db1222e0b149f6e19bcae8548d8',
      secondFactor: '8b7bfa576ecdf8789662a1d0a0e88d77dc470ae8dc8da255203a820b5a7a99bb',
      auditSigning: 'e2c2e32e44f55e28d1941858948f6dab125262ad04d01876784c6276c32225b1',
      proofSigning: '0a355a8e0515d11dd4122e61edfbc56535cccf47f49b38b2ee78e7bb12bc4167',
      name: '7794b643ac2fe9181616be602ee56b27172b0b06ef5f120bdea7d4cb1ab44e42',
    });
  });

  it('sign by Ed25519', () => {
    const { auditSigning, proofSigning } = deriveKeys(secret);
    const signature = sign(null, Buffer.from('x'), auditSigning);
    expect(auditSigning.asymmetricKeyType).toBe('ed25519');
    expect(verify(null, Buffer.from('x'), createPublicKey(auditSigning), signature)).toBe(true);
    expect(verify(null, Buffer.from('x'), createPublicKey(proofSigning), signature)).toBe(false);
  });

  it('find a value by its field, and no other', () => {
    const { blindIndex } = deriveKeys(secret);
    const digests = [
      blindIndex('username', 'mond'),
      blindIndex('username', 'monde'),
      blindIndex('email', 'mond'),
      blindIndex('user', 'namemond'),
      deriveKeys(Buffer.alloc(32, 8)).blindIndex('username', 'mond'),
    ].map(hex);
    expect(new Set(digests).size).toBe(digests.length);
    expect(blindIndex('username', 'mond')).toEqual(blindIndex('username', 'mond'));
  });
});
