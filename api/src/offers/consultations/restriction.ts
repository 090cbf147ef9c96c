import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { ObjectFact } from '../../platform/privacy.ts';
import { consultation } from './tables.ts';

/** The cases of a person, oldest first, without a word of what they are about. */
export const caseFacts = (tx: Tx, accountId: string): Promise<ObjectFact[]> =>
  tx
    .select({
      id: consultation.id,
      since: consultation.openedAt,
      endedAt: consultation.closedAt,
      restrictedAt: consultation.restrictedAt,
    })
    .from(consultation)
    .where(eq(consultation.clientId, accountId))
    .orderBy(asc(consultation.openedAt));

/** Takes a case out of everybody's sight but the person's, or gives it back. With the rights of the eraser. */
export async function restrictCase(tx: Tx, context: Context, id: string, at: Date | null): Promise<void> {
  const changed = await tx
    .update(consultation)
    .set({ restrictedAt: at })
    .where(and(eq(consultation.id, id), (at ? isNull : isNotNull)(consultation.restrictedAt)))
    .returning({ id: consultation.id });
  if (changed.length > 0)
    await audit(tx, context, {
      action: 'data-request.handle',
      change: 'changed',
      objectType: 'consultation',
      objectId: id,
      facts: { restricted: at !== null },
    });
}
