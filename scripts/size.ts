import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, root } from './sources.ts';

const limit = 400;

/** Long without being hard to read: nobody writes the first, and the others hold data and no decision. */
const exempt: [files: RegExp, why: string][] = [
  [/\.generated\.ts$/, 'written by a program'],
  [/^shared\/src\/services\//, 'policies: data only'],
  [/^shared\/src\/texts\//, 'texts: data only'],
];

export function checkSize(): string[] {
  return listFiles()
    .filter((file) => /\.(?:ts|vue|mjs|cjs|css)$/.test(file) && !exempt.some(([files]) => files.test(file)))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(
      ({ file, lines }) =>
        `${file} has ${lines} lines; ${limit} is the limit. Split it by verb, never by layer.`,
    );
}
