import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const document = join(root, 'docs', 'reliability.md');

const testFiles = ['api/src', 'api/test', 'shared/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(root, folder, file)),
);

/** The numbers that a text names, each once. */
const numbersIn = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, number]) => Number(number)))].toSorted((a, b) => a - b);

it('each failure that others had with deletion has a test that names it', () => {
  const told = numbersIn(readFileSync(document, 'utf8'), /^(\d+)\. /gm);
  const titles = testFiles
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((text) => text.match(/^ *(?:it|test)(?:\.each\(.*\))?\(\s*['"`].*$/gm) ?? [])
    .join('\n');
  expect(told).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(numbersIn(titles, /\[failure (\d+)\]/g)).toEqual(told);
});
