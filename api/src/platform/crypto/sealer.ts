import { createCipheriv, type KeyObject, randomBytes } from 'node:crypto';
import type { Place } from './seal.ts';
import { associated, version } from './seal.ts';

/** Seals many short texts with one key, as `seal` does. */
export interface Sealer {
  seal(place: Place, content: string): Buffer;
}

const prefixLength = 6;

/**
 * For who seals often: nonces are counted on from a random beginning (NIST SP 800-38D, 8.2.1). No two sealers of a key begin alike, nor does one count so far that it would meet another.
 */
export function sealerFor(key: KeyObject): Sealer {
  const prefix = randomBytes(prefixLength);
  let counter = 0;
  return {
    seal(place, content) {
      const iv = Buffer.allocUnsafe(12);
      prefix.copy(iv);
      iv.writeUIntBE(counter++, prefixLength, 6);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(associated(place));
      const body = cipher.update(content, 'utf8');
      cipher.final();
      const sealed = Buffer.allocUnsafe(1 + 12 + 16 + body.length);
      sealed[0] = version;
      iv.copy(sealed, 1);
      cipher.getAuthTag().copy(sealed, 13);
      body.copy(sealed, 29);
      return sealed;
    },
  };
}
