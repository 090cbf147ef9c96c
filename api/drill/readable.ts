import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { masterKeys } from '../src/platform/crypto/master-keys.ts';
import { unseal } from '../src/platform/crypto/seal.ts';
import type { Dump } from '../test/dumps.ts';

/** A sealed value as its reader sees it, and the key that it takes. */
export interface Sealed {
  readonly text: string;
  readonly keyId: string;
}

const isBytes = (value: unknown): value is string => typeof value === 'string' && value.startsWith('\\x');
const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);
export const bytesOf = (value: unknown): Buffer => Buffer.from(String(value).slice(2), 'hex');

/** What a function gives, unless it throws. */
function tried<T>(attempt: () => T): T[] {
  try {
    return [attempt()];
  } catch {
    return [];
  }
}

/**
 * All that whoever has both databases and the master key reads: every sealed value, tried with the key that its row
 * names and with those of whatever its row belongs to.
 */
export function sealedValues(content: Dump, keys: Dump, masterKey: Buffer): Sealed[] {
  const masters = masterKeys(masterKey);
  const opened = new Map(
    keys
      .filter(({ table }) => table === 'wrapped_key')
      .map(({ table, row }) => {
        const id = String(row['id']);
        return [
          id,
          masters.unwrap(
            { table, column: 'wrapped', row: id },
            { wrapped: bytesOf(row['wrapped']), wrapped_by: String(row['wrapped_by']) },
          ),
        ] as const;
      }),
  );
  const keyOf = new Map(
    content.flatMap(({ row }) => (isId(row['key_id']) ? [[row['id'], row['key_id']]] : [])),
  );
  return content.flatMap(({ table, row }) => {
    const ids = Object.values(row).filter(isId);
    const candidates = [...new Set(ids.flatMap((id) => [id, String(keyOf.get(id) ?? '')]))];
    return Object.entries(row).flatMap(([column, value]) => {
      if (!isBytes(value)) return [];
      const sealed = bytesOf(value);
      return candidates.flatMap((keyId) => {
        const key = opened.get(keyId);
        if (!key) return [];
        return ids.flatMap((id) =>
          tried(() => ({ text: unseal(key, { table, column, row: id }, sealed).toString(), keyId })),
        );
      });
    });
  });
}

/** Every file below a folder, if there is one. */
export const filesBelow = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .map((file) => join(folder, file))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());

/** Where to look: some bytes, and what they are called. */
export interface Place {
  readonly name: string;
  bytes(): Buffer;
}

/** What a running PostgreSQL has removed in the meantime holds nothing any more. */
const bytesOfFile = (name: string): Buffer => (existsSync(name) ? readFileSync(name) : Buffer.alloc(0));

export const placesOf = (files: readonly string[]): Place[] =>
  files.map((name) => ({ name, bytes: () => bytesOfFile(name) }));

export const placesBelow = (folder: string): Place[] => placesOf(filesBelow(folder));

/** Which of the keys stand, wrapped, in any of the places. */
export function keysFound(wrapped: ReadonlyMap<string, Buffer>, places: readonly Place[]): Set<string> {
  const found = new Set<string>();
  for (const place of places) {
    const bytes = place.bytes();
    for (const [id, key] of wrapped) if (!found.has(id) && bytes.includes(key)) found.add(id);
  }
  return found;
}
