import { derive } from './derive.ts';
import { type Place, seal, unseal } from './seal.ts';

/** A key as it is kept: wrapped, and with the number of the master key that wraps it. */
export interface Wrapped {
  readonly wrapped: Buffer;
  /** `null` of what was wrapped before there could be two. */
  readonly wrapped_by: string | null;
}

/**
 * What is outside of the databases: the master key that wraps all others, and, while it is being exchanged, the one
 * before or after it. A process that knows both reads what either has wrapped, and wraps with the first.
 */
export interface MasterKeys {
  /** The number of the one that wraps. Nothing of a key follows from its number. */
  readonly current: string;
  /** The numbers of all that are known. */
  readonly known: readonly string[];
  /** Encrypt the backups: the first one those that are taken, all of them those that there are. */
  readonly backup: readonly [Buffer, ...Buffer[]];
  wrap(place: Place, key: Buffer): Wrapped;
  /** @throws UnknownMasterKey, SealBroken */
  unwrap(place: Place, key: Wrapped): Buffer;
}

/** None of the master keys that this process knows has wrapped it. */
class UnknownMasterKey extends Error {}

/** What follows from one master key. */
const readKey = (masterKey: Buffer) => ({
  id: derive(masterKey, 'number').subarray(0, 4).toString('hex'),
  wrapping: derive(masterKey, 'wrapping'),
  backup: derive(masterKey, 'backup'),
});

/**
 * @param masterKey at least 32 random bytes
 * @param other the one that it replaces, or that is about to replace it
 */
export function masterKeys(masterKey: Buffer, other: Buffer | null = null): MasterKeys {
  const current = readKey(masterKey);
  const all = [current, ...(other ? [readKey(other)] : [])];
  return {
    current: current.id,
    known: all.map(({ id }) => id),
    backup: [current.backup, ...all.slice(1).map(({ backup }) => backup)],
    wrap: (place, key) => ({ wrapped: seal(current.wrapping, place, key), wrapped_by: current.id }),
    unwrap(place, { wrapped, wrapped_by }) {
      const by = all.find(({ id }) => id === (wrapped_by ?? current.id));
      if (!by) throw new UnknownMasterKey(wrapped_by ?? '');
      return unseal(by.wrapping, place, wrapped);
    },
  };
}
