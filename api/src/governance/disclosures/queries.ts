import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm';
import { isAddressKept } from '../../identity/sealed-addresses/index.ts';
import { nicknames } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import type { Place } from '../../platform/crypto/seal.ts';
import { KeyDestroyed } from '../../platform/crypto/vault.ts';
import { common } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Disclosing } from './source.ts';
import { disclosure } from './tables.ts';

export type Disclosure = typeof disclosure.$inferSelect;

export const justificationPlace = (row: string): Place => ({
  table: 'disclosure',
  column: 'justification_sealed',
  row,
});

/** Where a disclosure stands: `disclosed` is the only state in which anything has left the service. */
export const states = ['waiting', 'agreed', 'disclosed', 'withdrawn', 'refused', 'expired'] as const;

export function stateOf(row: Disclosure, now: Date): (typeof states)[number] {
  if (row.disclosedAt) return 'disclosed';
  if (row.endedAt) return row.endedBy === row.requestedBy ? 'withdrawn' : 'refused';
  if (row.endsAt <= now) return 'expired';
  return row.confirmedAt ? 'agreed' : 'waiting';
}

/** Why, in the words of who asked, as long as the case exists. */
export async function justificationOf(
  { vault }: Platform,
  { id, keyId, justificationSealed }: Disclosure,
): Promise<string | undefined> {
  try {
    return await vault.unseal(keyId, justificationPlace(id), justificationSealed);
  } catch (error) {
    if (error instanceof KeyDestroyed) return undefined;
    throw error;
  }
}

/** The nicknames of everybody who had a part in these. */
export const partiesOf = (platform: Platform, rows: readonly Disclosure[]) =>
  nicknames(platform, [
    ...new Set(rows.flatMap(({ requestedBy, confirmedBy }) => [requestedBy, confirmedBy ?? requestedBy])),
  ]);

/** The register with all that was ever asked for, newest first, for who oversees. */
export const allDisclosures = ({ db }: Platform, context: Context): Promise<Disclosure[]> =>
  db.transaction(context, (tx) =>
    tx.select().from(disclosure).orderBy(desc(disclosure.requestedAt), desc(disclosure.id)),
  );

/** What waits for a second person, longest first; one's own requests wait for others. */
export const waitingDisclosures = ({ db }: Platform, context: Context): Promise<Disclosure[]> =>
  db.transaction(context, (tx) =>
    tx
      .select()
      .from(disclosure)
      .where(
        and(
          isNull(disclosure.confirmedAt),
          isNull(disclosure.endedAt),
          ne(disclosure.requestedBy, context.actor.id ?? ''),
        ),
      )
      .orderBy(asc(disclosure.requestedAt), asc(disclosure.id)),
  );

/** One that the actor asked for. */
export async function askedDisclosure({ db }: Platform, context: Context, id: string): Promise<Disclosure> {
  const [row] = await db.transaction(context, (tx) =>
    tx.select().from(disclosure).where(eq(disclosure.id, id)),
  );
  if (!row) throw common('not-found');
  return row;
}

/** What one has asked for in a case of one's own, newest first, and whether an address of the person is still kept. */
export const disclosuresOfCase = (
  { platform, caseOf }: Disclosing,
  context: Context,
  consultationId: string,
) =>
  platform.db.transaction(context, async (tx) => {
    const found = await caseOf(tx, consultationId);
    if (!found) throw common('not-found');
    const rows = await tx
      .select()
      .from(disclosure)
      .where(eq(disclosure.consultationId, consultationId))
      .orderBy(desc(disclosure.requestedAt), desc(disclosure.id));
    return { rows, addressKept: await isAddressKept(platform.db, tx, found.clientId) };
  });
