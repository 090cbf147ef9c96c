import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scratchFolder } from './scratch.ts';

interface Fault {
  readonly line: number | null;
  readonly what: string;
}

interface CheckedLog {
  readonly faults: readonly Fault[];
  readonly heads: readonly { readonly note: string; readonly size: number }[];
  readonly size: number;
  readonly told: number;
}

interface Verifier {
  verifyLog(text: string): CheckedLog;
  verifyReceipt(text: string, log: CheckedLog): { readonly faults: readonly Fault[] };
  verifyHeads(text: string, log: CheckedLog): readonly Fault[];
}

const file = resolve(import.meta.dirname, '../../verify.mjs');

/** What an outsider checks with. */
export const verifier = (await import(file)) as Verifier;

/** Runs it as an outsider does: a file alone, in an empty folder, with nothing but Node. */
export function verifyApart(files: Readonly<Record<string, string>>, ...args: string[]) {
  const folder = scratchFolder('elsewhere');
  mkdirSync(folder);
  copyFileSync(file, join(folder, 'verify.mjs'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  try {
    const output = execFileSync(process.execPath, ['verify.mjs', ...args], {
      cwd: folder,
      env: {},
      encoding: 'utf8',
    });
    return { code: 0, output };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, output: stdout };
  }
}

/** A text in which one bit is another. */
export function flipped(bytes: Buffer, bit: number): string {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy.toString();
}
