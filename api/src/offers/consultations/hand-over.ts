import { randomUUID } from 'node:crypto';
import type { Policy } from '@sprechraum/shared/policy';
import { can, relationsFor } from '@sprechraum/shared/rules';
import { and, eq } from 'drizzle-orm';
import { absencesOf } from '../../identity/absences/index.ts';
import { colleagues, lockColleague } from '../../identity/staff/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Database, Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { lockCase } from './commands.ts';
import { handOverPlace } from './places.ts';
import { problem } from './problems.ts';
import { seenCase } from './queries.ts';
import { consultation, draft, handOver } from './tables.ts';

const unavailable = 'Diese Person kann gerade keine Beratung übernehmen.';

/** The roles that may counsel in a case they hold: to them a case can go. */
const counsellingRoles = (policy: Policy) =>
  policy.roles
    .map(({ id }) => id)
    .filter(
      (role) =>
        can(policy, role, 'consultation.write') &&
        relationsFor(policy, role, 'consultation.read').includes('assigned'),
    );

/** Who could be there instead: those who work here at present and counsel, by nickname; never oneself. */
export async function possibleHolders(platform: Platform, { actor }: Context) {
  const everybody = await colleagues(platform, counsellingRoles(platform.policy));
  const others = everybody.filter(({ id }) => id !== actor.id);
  const absences = await absencesOf(
    platform,
    others.map(({ id }) => id),
  );
  return others.map((colleague) => ({ ...colleague, absence: absences.get(colleague.id) }));
}

export interface NewHandOver {
  /** The colleague's id. */
  readonly to: string;
  /** What the colleague must know; stays in the case, and the person the case is about may ask for it. */
  readonly note?: string;
}

/**
 * Hands a case over for a planned absence (ENZ-36), gives that of an absent colleague to somebody who is there, in an
 * emergency and oneself included (ENZ-37), or assigns an enquiry that nobody holds where the policy lets
 * somebody do that. In one transaction the old holder loses it and the new one has it, with the answer that was begun:
 * no text is lost, and nobody reads on in a case that is not theirs.
 *
 * @throws Problem `consultations.not-found` for whom the case does not exist, `.closed`, `.colleague`
 */
export async function handOverCase(
  platform: Platform,
  context: Context,
  id: string,
  { to, note }: NewHandOver,
): Promise<void> {
  const { db, vault, policy } = platform;
  await seenCase(platform, context, id);
  await db.transaction(context, async (tx) => {
    // Members of staff are locked before cases, here as where one of them is erased.
    const found = await db.within(tx, context, asSystem('directory', context.now), () =>
      lockColleague(tx, to, counsellingRoles(policy), context.now),
    );
    const row = await lockCase(tx, id);
    if (row.state === 'closed') throw problem('closed');
    if (!found || to === row.holderId)
      throw problem('colleague', [{ field: 'to', code: 'unavailable', message: unavailable }]);
    const handOverId = randomUUID();
    const noteSealed = note ? await vault.seal(row.keyId, handOverPlace(handOverId), note) : null;
    // Row-level security has said that the case is the actor's to give; whose it becomes is nobody's own any more.
    await db.within(tx, context, asSystem('hand-over', context.now), async () => {
      await tx.insert(handOver).values({
        id: handOverId,
        consultationId: id,
        fromId: context.actor.id ?? '',
        toId: to,
        noteSealed,
        handedOverAt: context.now,
      });
      await tx
        .update(consultation)
        .set({ holderId: to, state: 'active', takenAt: context.now, unread: true })
        .where(eq(consultation.id, id));
    });
    if (row.holderId) await passOnDraft(db, tx, context, { id, from: row.holderId, to });
    await audit(tx, context, {
      action: 'consultation.hand-over',
      change: 'changed',
      objectType: 'consultation',
      objectId: id,
      // In an emergency somebody else than the holder does it.
      facts: { to, ...(row.holderId && row.holderId !== context.actor.id && { from: row.holderId }) },
    });
  });
}

/**
 * The answer that was begun goes with the case: it is sealed with the case's key, and only its owner changes. The
 * eraser does it, because no one may write in another's name.
 */
async function passOnDraft(
  db: Database,
  tx: Tx,
  context: Context,
  { id, from, to }: { id: string; from: string; to: string },
): Promise<void> {
  const passed = await db.asEraser(tx, () =>
    tx
      .update(draft)
      .set({ ownerId: to })
      .where(and(eq(draft.consultationId, id), eq(draft.ownerId, from)))
      .returning({ id: draft.id }),
  );
  for (const { id: objectId } of passed)
    await audit(tx, context, { action: 'draft.edit', change: 'changed', objectType: 'draft', objectId });
}
