import type { Policy } from '@sprechraum/shared/policy';
import { count, eq, sql } from 'drizzle-orm';
import { asSystem } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { holdingsOf } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { withdrawConsent } from './commands.ts';
import { consentsOf } from './queries.ts';
import { consentEvent } from './tables.ts';

export const inventory: Inventory = {
  consent_event: {
    'identity.consent': [
      'id',
      'account_id',
      'purpose',
      'event',
      'text_digest',
      'notice_version',
      'register',
      'at',
      'seq',
    ],
  },
};

/** What a record is about, as the person knows it: the notice, a field or a consent. */
function subjectOf({ fields, consents }: Policy, purpose: string): string {
  if (purpose === 'notice') return 'Datenschutzhinweis';
  const field = fields.find(({ form, id }) => form === 'registration' && `field:${id}` === purpose);
  return field?.label ?? consents.find(({ id }) => id === purpose)?.text ?? purpose;
}

const words = { shown: 'angezeigt', given: 'erteilt', withdrawn: 'widerrufen' } as const;

export const privacy = {
  'identity.consent': {
    with: 'identity.account',
    holdings: (tx) => holdingsOf(tx, consentEvent, sql`${consentEvent.at}`),
    // A detail that was withdrawn takes its own statement along, where details are kept.
    async repeat(platform, { now }, { objectId: accountId, what: consent }) {
      const context = asSystem('authentication', now);
      await platform.db.transaction(context, (tx) =>
        withdrawConsent(tx, context, platform, { accountId, consent: consent ?? '' }),
      );
    },
    exportFor: ({ db, policy }, context) =>
      db.transaction(context, async (tx) => {
        const events = await consentsOf(tx, context.actor.id ?? '');
        const data = events.map((event) => ({
          label: subjectOf(policy, event.purpose),
          value: `${words[event.event]} (Fassung ${event.noticeVersion})`,
          since: event.at,
        }));
        return { since: events[0]?.at ?? null, start: null, data };
      }),
  },
} as const satisfies PrivacyHandlers;

/** The ledger of a person goes with the account. @returns how many rows */
export async function eraseConsents(tx: Tx, accountId: string): Promise<number> {
  const [row] = await tx
    .select({ rows: count() })
    .from(consentEvent)
    .where(eq(consentEvent.accountId, accountId));
  await tx.delete(consentEvent).where(eq(consentEvent.accountId, accountId));
  return row?.rows ?? 0;
}
