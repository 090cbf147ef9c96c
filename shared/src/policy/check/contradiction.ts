import type { Policy } from '../policy.ts';

/** A contradiction within one policy: something it promises and at the same time makes impossible. */
export interface Contradiction {
  /** Stable id of the rule that found it. */
  readonly rule: string;
  /** Where: `retention[2].margin`. */
  readonly path: string;
  /** What is wrong, in a sentence that a data protection officer understands. */
  readonly message: string;
}

export type Check = (policy: Policy) => Contradiction[];

export const quote = (text: string) => `„${text}“`;

/** „a“, „b“ und „c“ */
export function enumerate(texts: readonly string[]): string {
  const quoted = texts.map(quote);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} und ${last}`;
}

export function categoryLabel(policy: Policy, id: string): string {
  return quote(policy.categories.find((category) => category.id === id)?.label ?? id);
}

export function roleLabel(policy: Policy, id: string): string {
  return quote(policy.roles.find((role) => role.id === id)?.label ?? id);
}

/** Every element of a list with its path. */
export function withPath<T>(items: readonly T[], name: string): { item: T; path: string }[] {
  return items.map((item, index) => ({ item, path: `${name}[${index}]` }));
}
