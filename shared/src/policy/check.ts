import type { Policy } from './policy.ts';

/** A contradiction within one policy: something it promises and at the same time makes impossible. */
export type Contradiction = { rule: string; path: string; message: string };

export function checkPolicy(_policy: Policy): Contradiction[] {
  return [];
}

export type MissingInformation = { article: string; message: string };

export function missingInformation(_policy: Policy): MissingInformation[] {
  return [];
}
