import { createHmac, createPrivateKey, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** A key of this use alone (RFC 5869). @throws RangeError */
export function derive(from: Buffer, use: string): Buffer {
  if (from.length < 32) throw new RangeError('a key that others come from needs at least 32 bytes');
  return Buffer.from(hkdfSync('sha256', from, Buffer.alloc(0), `sprechraum/${use}/1`, 32));
}

/** Keys of one service, all derived from its secret, one for each use. */
export interface ServiceKeys {
  /** Signs session cookies. */
  readonly session: Buffer;
  /** Goes into password hashes (argon2 `secret`), so that a stolen database alone cannot be attacked. */
  readonly pepper: Buffer;
  /** Seals the keys of the second factors. */
  readonly secondFactor: Buffer;
  /** Ed25519 key that signs the checkpoints of the audit log. */
  readonly auditSigning: KeyObject;
  /** Ed25519 key that signs the tree heads of the proof log, and receipts. */
  readonly proofSigning: KeyObject;
  /** A keyed digest that finds a value without storing it. */
  blindIndex(field: string, value: string): Buffer;
}

const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** @param secret at least 32 random bytes */
export function deriveKeys(secret: Buffer): ServiceKeys {
  // Prepared once: preparing it takes several times as long as the digest.
  const index = createSecretKey(derive(secret, 'blind-index'));
  const signing = (use: string) =>
    createPrivateKey({
      key: Buffer.concat([ed25519Prefix, derive(secret, use)]),
      format: 'der',
      type: 'pkcs8',
    });
  return {
    session: derive(secret, 'session'),
    pepper: derive(secret, 'pepper'),
    secondFactor: derive(secret, 'second-factor'),
    auditSigning: signing('audit-signing'),
    proofSigning: signing('proof-signing'),
    blindIndex: (field, value) => createHmac('sha256', index).update(`${field}\0${value}`).digest(),
  };
}
