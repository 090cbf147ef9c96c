import type { Policy } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { eq } from 'drizzle-orm';
import { accountIdNamed } from '../../identity/accounts/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { ownerIsGone } from '../../platform/db/failures.ts';
import { common, defineProblems } from '../../platform/errors.ts';
import { enter } from '../../platform/ledger/enter.ts';
import type { Platform } from '../../platform/platform.ts';
import { justificationPlace, referencePlace, stateOf } from './queries.ts';
import { itTicket } from './tables.ts';

const problem = defineProblems('it-tickets', {
  invalid: [422, 'Bitte die markierten Angaben prüfen.'],
  'needs-another': [409, 'Über einen Auftrag entscheidet eine andere Person.'],
  decided: [409, 'Über diesen Auftrag ist schon entschieden, oder er ist zurückgezogen oder zu alt.'],
  ended: [409, 'Dieser Auftrag ist schon zu Ende.'],
});

export interface NewTicket {
  /** Made by who asks: sent twice, it is asked for once. */
  readonly id: string;
  /** Number in the system in which IT administration keeps its tasks. */
  readonly reference: string;
  readonly justification: string;
  /** Whose data: exactly one of the two. */
  readonly pseudonym?: string;
  readonly consultationId?: string;
}

/**
 * Who is in a case, which cannot go until the transaction ends; `null` where there is no such case. Handed in by the
 * offers that have cases.
 *
 * @param tx a transaction in the relation `retention`
 */
export type ClientOf = (tx: Tx, consultationId: string) => Promise<string | null>;

/** The one person whom it is about. */
async function personOf(
  platform: Platform,
  { now }: Context,
  clientOf: ClientOf,
  { pseudonym, consultationId }: NewTicket,
): Promise<string> {
  const about = (field: string, code: string, message: string) =>
    problem('invalid', [{ field, code, message }]);
  if (!pseudonym === !consultationId)
    throw about(
      'pseudonym',
      'exactly-one',
      'Ein Auftrag betrifft genau eine Person oder genau eine Beratung.',
    );
  if (consultationId) {
    const found = await platform.db.transaction(asSystem('retention', now), (tx) =>
      clientOf(tx, consultationId),
    );
    if (!found) throw about('consultationId', 'unknown', 'Diese Beratung gibt es nicht.');
    return found;
  }
  const found = await accountIdNamed(platform, pseudonym ?? '');
  if (!found) throw about('pseudonym', 'unknown', 'Diesen Benutzernamen gibt es nicht.');
  return found;
}

/** Asks for access to the data of one person or of one case (ENZ-39). @throws Problem `it-tickets.invalid`, `common.not-found` */
export async function requestTicket(
  platform: Platform,
  context: Context,
  clientOf: ClientOf,
  input: NewTicket,
): Promise<void> {
  const { db, vault } = platform;
  const { id, reference, justification, consultationId } = input;
  const accountId = await personOf(platform, context, clientOf, input);
  const keyId = await vault.createKey(context.now);
  let requested = false;
  try {
    const referenceSealed = await vault.seal(keyId, referencePlace(id), reference);
    const justificationSealed = await vault.seal(keyId, justificationPlace(id), justification);
    requested = await db.transaction(context, async (tx) => {
      const added = await tx
        .insert(itTicket)
        .values({
          id,
          keyId,
          requesterId: context.actor.id ?? '',
          accountId,
          consultationId: consultationId ?? null,
          referenceSealed,
          justificationSealed,
          requestedAt: context.now,
        })
        .onConflictDoNothing();
      if (added.rowCount === 0) {
        const [before] = await tx.select({ id: itTicket.id }).from(itTicket).where(eq(itTicket.id, id));
        if (!before) throw common('not-found');
        return false;
      }
      // The person first, whom the ticket holds, and then the case, as everywhere: an erased one has no ticket.
      const system = asSystem('retention', context.now);
      if (consultationId && !(await db.within(tx, context, system, () => clientOf(tx, consultationId))))
        throw common('not-found');
      await note(tx, context, 'it-ticket.request', 'added', id);
      return true;
    });
  } catch (error) {
    // Whom it is about was erased this very moment.
    throw ownerIsGone(error) ? common('not-found') : error;
  } finally {
    if (!requested) await vault.destroyKeys([keyId]);
  }
}

const note = (
  tx: Tx,
  context: Context,
  action: 'it-ticket.request' | 'it-ticket.grant' | 'it-ticket.end',
  change: 'added' | 'changed' | 'refused',
  objectId: string,
) => audit(tx, context, { action, change, objectType: 'it_ticket', objectId });

async function lockTicket(tx: Tx, id: string) {
  const [row] = await tx.select().from(itTicket).where(eq(itTicket.id, id)).for('update');
  if (!row) throw common('not-found');
  return row;
}

/**
 * A second person says yes or no. The time runs from the yes.
 *
 * @throws Problem `it-tickets.needs-another`, `.decided`, `common.not-found`
 */
export async function decideTicket(
  { db }: Platform,
  context: Context,
  { duration }: NonNullable<Policy['itTickets']>,
  id: string,
  decision: 'granted' | 'refused',
): Promise<void> {
  const { now, actor } = context;
  await db.transaction(context, async (tx) => {
    const row = await lockTicket(tx, id);
    if (row.requesterId === actor.id) throw problem('needs-another');
    if (stateOf(row, now) !== 'waiting') throw problem('decided');
    const endsAt = decision === 'granted' ? addPeriod(now, duration) : null;
    await tx
      .update(itTicket)
      .set({ decision, decidedBy: actor.id, decidedAt: now, endsAt })
      .where(eq(itTicket.id, id));
    await note(tx, context, 'it-ticket.grant', decision === 'granted' ? 'changed' : 'refused', id);
  });
}

/** It is no longer needed, or was asked for by mistake. @throws Problem `it-tickets.ended`, `common.not-found` */
export async function endTicket({ db }: Platform, context: Context, id: string): Promise<void> {
  await db.transaction(context, async (tx) => {
    const row = await lockTicket(tx, id);
    if (!['waiting', 'running'].includes(stateOf(row, context.now))) throw problem('ended');
    await tx.update(itTicket).set({ endedAt: context.now }).where(eq(itTicket.id, id));
    await enter(tx, context, [{ act: 'revoked', category: 'governance.it-ticket', objectId: id }]);
    await note(tx, context, 'it-ticket.end', 'changed', id);
  });
}
