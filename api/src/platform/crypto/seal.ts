import { type CipherKey, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where a ciphertext belongs. It opens nowhere else: a ciphertext moved to another row is a forgery. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** The ciphertext was altered, moved, or belongs to another key. */
class SealBroken extends Error {}

export const version = 1;
const ivLength = 12;
const tagLength = 16;

/** What a ciphertext is bound to without holding it. */
export const associated = (place: Place) =>
  Buffer.from(`${place.table}|${place.column}|${place.row}|${version}`);

/** AES-256-GCM: version, nonce, tag, ciphertext. */
export function seal(key: CipherKey, place: Place, plaintext: Buffer): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(associated(place));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), body]);
}

/** @throws SealBroken */
export function unseal(key: CipherKey, place: Place, sealed: Buffer): Buffer {
  if (sealed[0] !== version || sealed.length < 1 + ivLength + tagLength) throw new SealBroken('unknown form');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + ivLength)).setAAD(
    associated(place),
  );
  decipher.setAuthTag(sealed.subarray(1 + ivLength, 1 + ivLength + tagLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + ivLength + tagLength)), decipher.final()]);
  } catch {
    throw new SealBroken('not authentic');
  }
}
