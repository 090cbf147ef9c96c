import { randomUUID } from 'node:crypto';
import type { CategoryId, Policy } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { common, defineProblems, type FieldError } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { hasOwnClock, type PrivacyHandlers } from '../../platform/privacy.ts';
import { prove } from '../../platform/proof/effects.ts';
import { hold } from './tables.ts';

type Rules = NonNullable<Policy['holds']>;

const problem = defineProblems('holds', {
  invalid: [422, 'Bitte prüfen Sie die markierten Angaben.'],
  gone: [409, 'Die Daten, um die es geht, gibt es nicht mehr.'],
  'needs-another': [409, 'Eine Aussetzung muss eine zweite Person bestätigen.'],
  confirmed: [409, 'Diese Aussetzung ist schon bestätigt.'],
  ended: [409, 'Diese Aussetzung gilt nicht mehr.'],
});

export interface NewHold {
  readonly category: string;
  readonly objectId: string;
  readonly reason: string;
  readonly reviewOn: Date;
  /** Without it, the hold lasts as long as the policy allows at most. */
  readonly endsAt?: Date;
}

/** What may be held: objects of their own that the policy calls holdable and that a module can lock. */
export const holdableCategories = (policy: Policy, handlers: PrivacyHandlers): CategoryId[] =>
  policy.categories.flatMap(({ id, holdable }) => {
    const handler = handlers[id];
    return holdable && handler && hasOwnClock(handler) && handler.lock ? [id] : [];
  });

/** What speaks against a review on that day; the next review is as near as the policy demands. */
function reviewErrors(rules: Rules, now: Date, reviewOn: Date, endsAt: Date): FieldError[] {
  const field = 'reviewOn';
  if (reviewOn <= now) return [{ field, code: 'past', message: 'Die Prüfung muss in der Zukunft liegen.' }];
  if (reviewOn > addPeriod(now, rules.reviewEvery) || reviewOn > endsAt)
    return [{ field, code: 'too-late', message: 'So spät darf die Prüfung nicht liegen.' }];
  return [];
}

function errorsOf(
  rules: Rules,
  holdable: readonly string[],
  now: Date,
  input: Required<NewHold>,
): FieldError[] {
  const errors = reviewErrors(rules, now, input.reviewOn, input.endsAt);
  if (!holdable.includes(input.category))
    errors.push({
      field: 'category',
      code: 'not-holdable',
      message: 'Bei diesen Daten kann die Löschung nicht ausgesetzt werden.',
    });
  if (!rules.reasons.includes(input.reason))
    errors.push({
      field: 'reason',
      code: 'unknown',
      message: 'Aus diesem Grund darf die Löschung nicht ausgesetzt werden.',
    });
  if (input.endsAt <= now || input.endsAt > addPeriod(now, rules.maximum))
    errors.push({
      field: 'endsAt',
      code: 'too-long',
      message: 'So lange darf die Löschung nicht ausgesetzt werden.',
    });
  return errors;
}

export interface Holding {
  readonly platform: Platform;
  readonly handlers: PrivacyHandlers;
  readonly rules: Rules;
}

/** Locks the object, so that no engine erases it while it is being held. Who may hold only theirs must see it. */
async function lockObject(
  tx: Tx,
  { platform, handlers }: Holding,
  context: Context,
  category: string,
  objectId: string,
): Promise<boolean> {
  const handler = handlers[category as CategoryId];
  if (!handler || !hasOwnClock(handler) || !handler.lock) return false;
  const lock = handler.lock;
  if (!context.relations.includes('any') && !(await lock(tx, objectId))) return false;
  return platform.db.asEraser(tx, () => lock(tx, objectId));
}

/**
 * Suspends the rule for one object. Where the policy demands two persons it takes effect when another one has
 * confirmed it.
 *
 * @returns the hold's id
 */
export async function setHold(holding: Holding, context: Context, input: NewHold): Promise<string> {
  const { platform, handlers, rules } = holding;
  const { now, actor } = context;
  const asked = { ...input, endsAt: input.endsAt ?? addPeriod(now, rules.maximum) };
  const errors = errorsOf(rules, holdableCategories(platform.policy, handlers), now, asked);
  if (errors.length > 0) throw problem('invalid', errors);
  const id = randomUUID();
  await platform.db.transaction(context, async (tx) => {
    if (!(await lockObject(tx, holding, context, asked.category, asked.objectId)))
      throw problem('invalid', [
        { field: 'objectId', code: 'unknown', message: 'Diesen Vorgang gibt es nicht.' },
      ]);
    await tx.insert(hold).values({ id, ...asked, setBy: actor.id ?? '', setAt: now });
    await note(tx, context, id, 'added', 'set');
    if (rules.persons === 1) await proveHold(tx, context, 'set', asked.category);
  });
  return id;
}

const note = (tx: Tx, context: Context, id: string, change: 'added' | 'changed', step: string) =>
  audit(tx, context, {
    action: 'hold.set',
    change,
    objectType: 'hold',
    objectId: id,
    facts: { step },
  });

/** Proves what really suspends a rule, or ends that: a hold that waits for a second person does not. */
const proveHold = (tx: Tx, context: Context, act: 'set' | 'released', category: string) =>
  prove(tx, context, 'hold', { act, category: category as CategoryId });

async function openHold(tx: Tx, { now }: Context, id: string) {
  const [row] = await tx.select().from(hold).where(eq(hold.id, id)).for('update');
  if (!row) throw common('not-found');
  if (row.releasedAt || row.endsAt <= now) throw problem('ended');
  return row;
}

/** The second person agrees: from now on nothing erases the object. */
export async function confirmHold(holding: Holding, context: Context, id: string): Promise<void> {
  await holding.platform.db.transaction(context, async (tx) => {
    const row = await openHold(tx, context, id);
    if (row.confirmedBy) throw problem('confirmed');
    if (row.setBy === context.actor.id) throw problem('needs-another');
    if (!(await lockObject(tx, holding, context, row.category, row.objectId))) throw problem('gone');
    await tx.update(hold).set({ confirmedBy: context.actor.id }).where(eq(hold.id, id));
    await note(tx, context, id, 'changed', 'confirm');
    await proveHold(tx, context, 'set', row.category);
  });
}

/** Somebody has looked whether the reason still stands, and sets the day of the next look. */
export async function reviewHold(
  { platform, rules }: Holding,
  context: Context,
  id: string,
  reviewOn: Date,
): Promise<void> {
  await platform.db.transaction(context, async (tx) => {
    const row = await openHold(tx, context, id);
    const errors = reviewErrors(rules, context.now, reviewOn, row.endsAt);
    if (errors.length > 0) throw problem('invalid', errors);
    await tx.update(hold).set({ reviewOn }).where(eq(hold.id, id));
    await note(tx, context, id, 'changed', 'review');
  });
}

/** The rule holds again. One person is enough: it is what the notice promises. */
export async function releaseHold({ platform, rules }: Holding, context: Context, id: string): Promise<void> {
  await platform.db.transaction(context, async (tx) => {
    const row = await openHold(tx, context, id);
    await tx.update(hold).set({ releasedAt: context.now }).where(eq(hold.id, id));
    await note(tx, context, id, 'changed', 'release');
    if (rules.persons === 1 || row.confirmedBy) await proveHold(tx, context, 'released', row.category);
  });
}
