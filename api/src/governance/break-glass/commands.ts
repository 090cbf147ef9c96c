import type { Policy } from '@sprechraum/shared/policy';
import { addPeriod, can } from '@sprechraum/shared/rules';
import { eq, sql } from 'drizzle-orm';
import { lockColleague, onRecord } from '../../identity/staff/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { common, defineProblems, type FieldError } from '../../platform/errors.ts';
import { enter } from '../../platform/ledger/enter.ts';
import type { Platform } from '../../platform/platform.ts';
import { endOf, justificationPlace, runningFor } from './queries.ts';
import { breakGlass } from './tables.ts';

const problem = defineProblems('break-glass', {
  invalid: [422, 'Bitte die markierten Angaben prüfen.'],
  running: [409, 'Für diese Person ist schon ein Notzugriff offen. Er lässt sich nicht verlängern.'],
  ended: [409, 'Dieser Notzugriff ist schon zu Ende.'],
  'still-running': [409, 'Dieser Notzugriff läuft noch. Was bis zu seinem Ende gelesen wird, steht hier.'],
});

type Rules = NonNullable<Policy['breakGlass']>;

export interface NewOpening {
  /** Made by who opens it: sent twice, it is opened once. */
  readonly id: string;
  /** The absent colleague. */
  readonly colleague: string;
  readonly reason: string;
  readonly justification: string;
}

const planned =
  'Aus diesem Grund gibt es keinen Notzugriff. Für eine geplante Abwesenheit, zum Beispiel Urlaub, werden Beratungen vorher übergeben.';
const own = 'Für eigene Beratungen braucht es keinen Notzugriff.';
const left =
  'Diese Person arbeitet hier nicht mehr. Ihre offenen Beratungen kommen zurück zu den neuen Anfragen.';

function errorsOf({ reasons }: Rules, { actor }: Context, { reason, colleague }: NewOpening): FieldError[] {
  return [
    ...(reasons.includes(reason) ? [] : [{ field: 'reason', code: 'not-an-emergency', message: planned }]),
    ...(colleague === actor.id ? [{ field: 'colleague', code: 'own', message: own }] : []),
  ];
}

/** Who is not on record here does not exist; who has left holds nothing any more. */
async function lockHolder(tx: Tx, { db, policy }: Platform, context: Context, id: string): Promise<void> {
  const roles = policy.roles.map((role) => role.id).filter((role) => can(policy, role, 'consultation.write'));
  const directory = asSystem('directory', context.now);
  await db.within(tx, context, directory, async () => {
    if (await lockColleague(tx, id, roles, context.now)) return;
    if (!(await onRecord(tx, id, roles))) throw common('not-found');
    throw problem('invalid', [{ field: 'colleague', code: 'left', message: left }]);
  });
}

/**
 * Opens the cases of a colleague who is absent without a plan, for as long as the policy says (ENZ-37). Two are never
 * open at once for the same colleague: that would be a prolongation.
 *
 * @throws Problem `break-glass.invalid`, `.running`, `common.not-found`
 */
export async function openInEmergency(
  platform: Platform,
  context: Context,
  rules: Rules,
  input: NewOpening,
): Promise<void> {
  const { db, vault } = platform;
  const { now, actor } = context;
  const errors = errorsOf(rules, context, input);
  if (errors.length > 0) throw problem('invalid', errors);
  const { id, colleague: holderId, reason, justification } = input;
  const keyId = await vault.createKey(now);
  let opened = false;
  try {
    const justificationSealed = await vault.seal(keyId, justificationPlace(id), justification);
    opened = await db.transaction(context, async (tx) => {
      await lockHolder(tx, platform, context, holderId);
      // Two requests at once must not open two, and the same one sent twice is answered when it has been opened.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`break-glass ${actor.id} ${holderId}`}))`);
      const [before] = await tx.select({ id: breakGlass.id }).from(breakGlass).where(eq(breakGlass.id, id));
      if (before) return false;
      if (await runningFor(tx, context, holderId)) throw problem('running');
      const endsAt = addPeriod(now, rules.duration);
      const added = await tx
        .insert(breakGlass)
        .values({
          id,
          keyId,
          openerId: actor.id ?? '',
          holderId,
          reason,
          justificationSealed,
          openedAt: now,
          endsAt,
        })
        .onConflictDoNothing()
        .returning({ id: breakGlass.id });
      if (added.length === 0) throw common('not-found');
      await note(tx, context, id, 'added', { step: 'open', holder: holderId });
      return true;
    });
  } finally {
    if (!opened) await vault.destroyKeys([keyId]);
  }
}

const note = (
  tx: Tx,
  context: Context,
  objectId: string,
  change: 'added' | 'changed',
  facts: Record<string, string>,
) => audit(tx, context, { action: 'break-glass.open', change, objectType: 'break_glass', objectId, facts });

/** Whoever opened it needs it no longer. @throws Problem `break-glass.ended`, `common.not-found` */
export async function endEmergency({ db }: Platform, context: Context, id: string): Promise<void> {
  await db.transaction(context, async (tx) => {
    const [row] = await tx.select().from(breakGlass).where(eq(breakGlass.id, id)).for('update');
    if (!row) throw common('not-found');
    if (endOf(row) <= context.now) throw problem('ended');
    await tx.update(breakGlass).set({ endedAt: context.now }).where(eq(breakGlass.id, id));
    await enter(tx, context, [{ act: 'revoked', category: 'governance.break-glass', objectId: id }]);
    await note(tx, context, id, 'changed', { step: 'end' });
  });
}

/**
 * The colleague, back again, has read who opened their cases. Said twice, it is noted once, and not before the end:
 * whatever is read until then belongs to what they take note of.
 *
 * @throws Problem `break-glass.still-running`, `common.not-found`
 */
export async function takeNote({ db }: Platform, context: Context, id: string): Promise<void> {
  await db.transaction(context, async (tx) => {
    const [row] = await tx.select().from(breakGlass).where(eq(breakGlass.id, id)).for('update');
    if (!row) throw common('not-found');
    if (row.seenAt) return;
    if (endOf(row) > context.now) throw problem('still-running');
    await tx.update(breakGlass).set({ seenAt: context.now }).where(eq(breakGlass.id, id));
    await audit(tx, context, {
      action: 'break-glass.notice',
      change: 'changed',
      objectType: 'break_glass',
      objectId: id,
    });
  });
}
