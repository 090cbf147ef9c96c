import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { asBytes, contains, type Forms } from './forms.ts';

const chunkSize = 4 * 1024 * 1024;

/** The needles that occur in a file, read piece by piece with enough overlap to miss none at a seam. */
export function needlesInFile(path: string, needles: readonly Forms[]): string[] {
  const longest = Math.max(
    ...needles.flatMap(({ exactBytes, foldedBytes }) =>
      [...exactBytes, ...foldedBytes].map((form) => form.length),
    ),
  );
  const found = new Set<string>();
  const file = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(Math.min(chunkSize, fstatSync(file).size || 1));
  try {
    let rest = '';
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const bytes = rest + asBytes(chunk.subarray(0, read));
      const lower = bytes.toLowerCase();
      for (const forms of needles)
        if (!found.has(forms.needle) && contains(bytes, lower, forms)) found.add(forms.needle);
      rest = bytes.slice(-longest);
    }
  } finally {
    closeSync(file);
  }
  return [...found];
}

/** Every file below a folder; links are not followed. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) return filesBelow(path);
    return found?.isFile() ? [path] : [];
  });
}
