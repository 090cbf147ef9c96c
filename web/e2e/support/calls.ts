import type { Commands } from './service-process.ts';

/** What a journey's process asks of its service's. */
export interface Call {
  readonly id: number;
  readonly name: keyof Commands;
  readonly args: readonly unknown[];
}

export type Reply =
  | { readonly url: string }
  | { readonly id: number; readonly value?: unknown; readonly error?: string };

/** Of everybody in a journey. */
export const passphrase = 'lampe fluss gruen 3 mond';
