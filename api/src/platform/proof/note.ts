import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** What a tree head says: how many leaves there were, what digest stands for them all, when, and after which note. */
export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly at: Date;
  /** Digest of the note before, so that two histories cannot be told to two witnesses. Zeros for the first. */
  readonly previous: Buffer;
}

export const firstPrevious = Buffer.alloc(32);
export const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The 32 bytes of an Ed25519 public key: the end of its DER form. */
export const publicBytes = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);

/** By which one tells which key signed: the first 4 bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ key) (C2SP signed-note). */
const keyIdOf = (name: string, key: KeyObject): Buffer =>
  createHash('sha256').update(`${name}\n\u0001`).update(publicBytes(key)).digest().subarray(0, 4);

/** The signature line of a note or receipt: an em dash, the name, and key id ‖ signature (C2SP signed-note). */
export const signatureLine = (name: string, text: string, key: KeyObject): string =>
  `— ${name} ${Buffer.concat([keyIdOf(name, key), sign(null, Buffer.from(text), key)]).toString('base64')}\n`;

/** A tree head as a signed note (C2SP tlog-checkpoint, with two lines of its own: time and the note before). */
export function noteOf({ origin, size, root, at, previous }: TreeHead, key: KeyObject): string {
  const text = [
    origin,
    size,
    root.toString('base64'),
    `time ${at.toISOString()}`,
    `previous ${previous.toString('base64')}`,
    '',
  ].join('\n');
  return `${text}\n${signatureLine(origin, text, key)}`;
}
