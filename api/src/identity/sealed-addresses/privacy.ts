import { asc, eq, sql } from 'drizzle-orm';
import { audit } from '../../platform/audit/audit.ts';
import { holdingsOf, idsOf, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { sealedAddress } from './tables.ts';

export const inventory: Inventory = {
  sealed_address: {
    'identity.sealed-address': ['id', 'account_id', 'key_id', 'address_sealed', 'logged_in_at'],
  },
};

const clock = sql`${sealedAddress.loggedInAt}`;

export const privacy = {
  'identity.sealed-address': {
    events: { start: 'session.started' },
    holdings: (tx) => holdingsOf(tx, sealedAddress, clock),
    running: (tx, page) => runningRows(tx, sealedAddress, clock, page),
    ofPerson: (tx, accountId, lock) => idsOf(tx, sealedAddress, eq(sealedAddress.accountId, accountId), lock),
    async dispose(tx, context, id) {
      const gone = await tx
        .delete(sealedAddress)
        .where(eq(sealedAddress.id, id))
        .returning({ id: sealedAddress.id });
      // It came with a login, which is what the log knows.
      if (gone.length > 0)
        await audit(tx, context, {
          action: 'session.create',
          change: 'removed',
          objectType: 'sealed_address',
          objectId: id,
        });
      // The key is the person's and goes with the person.
      return { counts: { sealed_address: gone.length }, keys: [] };
    },
    /** What the person may know of it: that there is one, and since when. The service itself cannot open it. */
    exportFor: ({ db }, context) =>
      db.transaction(context, async (tx) => {
        const rows = await tx
          .select({ at: sealedAddress.loggedInAt })
          .from(sealedAddress)
          .where(eq(sealedAddress.accountId, context.actor.id ?? ''))
          .orderBy(asc(sealedAddress.loggedInAt));
        return {
          since: rows[0]?.at ?? null,
          start: rows.at(-1)?.at ?? null,
          data: rows.map(({ at }) => ({
            label: 'IP-Adresse einer Anmeldung',
            value:
              'versiegelt; der Schlüssel liegt nicht beim Dienst, und geöffnet wird nur im Notfall zu zweit',
            since: at,
            start: at,
          })),
        };
      }),
  },
} as const satisfies PrivacyHandlers;
