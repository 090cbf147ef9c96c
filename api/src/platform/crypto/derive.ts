import { createHmac, createPrivateKey, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** Keys of one service, all derived from its master key (RFC 5869), one for each use. */
export interface ServiceKeys {
  /** Wraps the keys of cases and persons. */
  readonly wrapping: Buffer;
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
  /** Encrypts the backups of both databases. */
  readonly backup: Buffer;
  /** A keyed digest that finds a value without storing it. */
  blindIndex(field: string, value: string): Buffer;
}

const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** @param masterKey at least 32 random bytes */
export function deriveKeys(masterKey: Buffer): ServiceKeys {
  if (masterKey.length < 32) throw new RangeError('the master key needs at least 32 bytes');
  const derive = (use: string) =>
    Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `sprechraum/${use}/1`, 32));
  // Prepared once: preparing it takes several times as long as the digest.
  const index = createSecretKey(derive('blind-index'));
  const signing = (use: string) =>
    createPrivateKey({
      key: Buffer.concat([ed25519Prefix, derive(use)]),
      format: 'der',
      type: 'pkcs8',
    });
  return {
    wrapping: derive('wrapping'),
    session: derive('session'),
    pepper: derive('pepper'),
    secondFactor: derive('second-factor'),
    auditSigning: signing('audit-signing'),
    proofSigning: signing('proof-signing'),
    backup: derive('backup'),
    blindIndex: (field, value) => createHmac('sha256', index).update(`${field}\0${value}`).digest(),
  };
}
