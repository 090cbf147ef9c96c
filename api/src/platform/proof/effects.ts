import { randomUUID } from 'node:crypto';
import type { CategoryId } from '@sprechraum/shared/policy';
import canonicalize from 'canonicalize';
import type { Tx } from '../db/database.ts';
import { leafHash } from './merkle.ts';
import { proofEffect } from './tables.ts';

/** Who set an erasure off. */
export type Trigger = 'schedule' | 'staff' | 'person' | 'restore';

/** What the policy can bring about, each with the numbers and code words that tell it, and nothing that names anybody. */
export interface Effects {
  /** Rows were removed by a rule. The destruction of the keys that open them follows as an effect of its own. */
  readonly erasure: {
    readonly by: Trigger;
    readonly run: string;
    readonly category: CategoryId;
    readonly rule: string;
    readonly objects: number;
    readonly counts: Readonly<Record<string, number>>;
  };
  /** Keys no longer exist, and what they opened is unreadable wherever a copy lies. */
  readonly 'keys-destroyed': { readonly run: string; readonly category: CategoryId; readonly keys: number };
  /** A pass over everything that is due has ended. */
  readonly run: {
    readonly run: string;
    readonly by: Trigger;
    readonly planned: number;
    readonly erased: number;
    readonly held: number;
    readonly failed: number;
  };
  /** A rule was suspended for one object (*Aussetzung*), or no longer is. */
  readonly hold: { readonly act: 'set' | 'released'; readonly category: CategoryId };
  /** Something was blocked for every ordinary use (Art. 18 GDPR), or no longer is. */
  readonly restriction: { readonly act: 'set' | 'lifted' };
  /** Somebody has consented to a purpose of the policy, or does so no longer. */
  readonly consent: { readonly act: 'given' | 'withdrawn'; readonly purpose: string };
  /** Another policy is in force. Digests of both, as canonical JSON. */
  readonly policy: { readonly before: string; readonly after: string; readonly from: string };
  /** A backup was taken or has outlived its lifetime, or was gone back to. */
  readonly backup: {
    readonly act: 'taken' | 'removed' | 'restored';
    readonly store: 'content' | 'keys';
    readonly backup: string;
    readonly repeated?: number;
  };
  /** The stores were held against each other. All numbers are to be zero. */
  readonly reconciliation: { readonly found: Readonly<Record<string, number>> };
}

export type EffectKind = keyof Effects;

/**
 * Effects that everybody may read. The others happen to somebody: of those everybody gets the digest alone, so that
 * nobody can tell from the log what was erased when.
 */
const open: Readonly<Record<EffectKind, boolean>> = {
  erasure: false,
  'keys-destroyed': false,
  run: true,
  hold: false,
  restriction: false,
  consent: false,
  policy: true,
  backup: true,
  reconciliation: true,
};

/** A random number in each makes it impossible to guess the effect from its digest. */
function told(kind: EffectKind, effect: object, id: string, at: Date): string {
  const text = canonicalize({ ...effect, kind, id, at: at.toISOString() });
  if (text === undefined) throw new TypeError('an effect is an object');
  return text;
}

/**
 * Writes what was brought about into the proof log, in the transaction that brings it about: both happen, or neither.
 */
export async function prove<Kind extends EffectKind>(
  tx: Tx,
  { now }: { readonly now: Date },
  kind: Kind,
  effect: Effects[Kind],
): Promise<void> {
  const id = randomUUID();
  const text = told(kind, effect, id, now);
  await tx
    .insert(proofEffect)
    .values({ id, at: now, effect: text, open: open[kind], leaf: leafHash(Buffer.from(text)) });
}
