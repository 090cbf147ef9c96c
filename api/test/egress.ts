import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The environment of a process whose ways out are to be noted in a file. */
export const recording = (file: string) => ({
  EGRESS_FILE: file,
  NODE_OPTIONS: `--import=${join(import.meta.dirname, 'egress-recorder.ts')}`,
});

/** Every way out that was taken, once each. */
export const waysOut = (file: string): string[] =>
  existsSync(file) ? [...new Set(readFileSync(file, 'utf8').trim().split('\n'))].sort() : [];
