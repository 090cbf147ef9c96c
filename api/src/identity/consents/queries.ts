import { and, asc, count, desc, eq, notInArray, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../../platform/db/database.ts';
import type { InForce } from '../../platform/platform.ts';
import { consentEvent } from './tables.ts';

/** The ledger of one person, oldest first. */
export const consentsOf = (tx: Tx, accountId: string) =>
  tx.select().from(consentEvent).where(eq(consentEvent.accountId, accountId)).orderBy(asc(consentEvent.seq));

type ConsentEvent = Awaited<ReturnType<typeof consentsOf>>[number];

/**
 * Of what was said last to each purpose: what stands, and what was given and means something else since a later version
 * of the policy, so that it counts no more until it is given anew (KOB-46).
 */
export function sortConsents(events: readonly ConsentEvent[], { outdated }: Pick<InForce, 'outdated'>) {
  const given = [...new Map(events.map((event) => [event.purpose, event])).values()].filter(
    ({ event }) => event === 'given',
  );
  const isOutdated = ({ purpose, noticeVersion }: ConsentEvent) =>
    outdated.get(purpose)?.has(noticeVersion) ?? false;
  const purposes = (some: readonly ConsentEvent[]): ReadonlySet<string> =>
    new Set(some.map(({ purpose }) => purpose));
  return {
    standing: purposes(given.filter((event) => !isOutdated(event))),
    outdated: purposes(given.filter(isOutdated)),
  };
}

/** The consents of a person that stand: given, not withdrawn since, and to what the policy still says. */
export const standingConsents = async (
  tx: Tx,
  accountId: string,
  inForce: Pick<InForce, 'outdated'>,
): Promise<ReadonlySet<string>> => sortConsents(await consentsOf(tx, accountId), inForce).standing;

/** That something somebody was shown, gave or withdrew refers to a version of the notice. */
export const isReferredTo = (version: AnyPgColumn): SQL =>
  sql`exists (select 1 from ${consentEvent} where ${consentEvent.noticeVersion} = ${version})`;

/** How many people have given a consent that stands at present, whoever they are. With the sight of `authentication`. */
export async function peopleWho(
  tx: Tx,
  consent: string,
  { outdated }: Pick<InForce, 'outdated'>,
): Promise<number> {
  const stale = [...(outdated.get(consent) ?? [])];
  const last = tx
    .selectDistinctOn([consentEvent.accountId], {
      event: consentEvent.event,
      version: consentEvent.noticeVersion,
    })
    .from(consentEvent)
    .where(eq(consentEvent.purpose, consent))
    .orderBy(consentEvent.accountId, desc(consentEvent.seq))
    .as('last');
  const [row] = await tx
    .select({ people: count() })
    .from(last)
    .where(and(eq(last.event, 'given'), stale.length > 0 ? notInArray(last.version, stale) : undefined));
  return row?.people ?? 0;
}

/** The version of the notice that somebody was shown last. */
export async function noticeLastShown(tx: Tx, accountId: string): Promise<string | null> {
  const [row] = await tx
    .select({ version: consentEvent.noticeVersion })
    .from(consentEvent)
    .where(
      and(
        eq(consentEvent.accountId, accountId),
        eq(consentEvent.purpose, 'notice'),
        eq(consentEvent.event, 'shown'),
      ),
    )
    .orderBy(desc(consentEvent.seq))
    .limit(1);
  return row?.version ?? null;
}
