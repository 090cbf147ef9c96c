import { sql } from 'drizzle-orm';
import { index, pgTable, uuid } from 'drizzle-orm/pg-core';
import {
  actor,
  bytea,
  doing,
  inRelation,
  instant,
  notExpired,
  personalTable,
} from '../../platform/db/columns.ts';
import { account } from '../accounts/tables.ts';

/**
 * From which address somebody logged in, sealed twice (ENZ-26): inside for a key that this software does not have,
 * outside with the person's key, so that erasing destroys it. Nobody sees a row of it but the person, and who carries
 * out a disclosure that two have agreed on (`governance/disclosures`).
 */
export const sealedAddress = pgTable(
  'sealed_address',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    keyId: uuid('key_id').notNull(),
    addressSealed: bytea('address_sealed').notNull(),
    /** `session.started` */
    loggedInAt: instant('logged_in_at').notNull(),
  },
  (table) => {
    const alive = notExpired(sql`${table.loggedInAt}`, 'identity.sealed-address');
    const own = sql`(${doing('own-data.read', 'own-data.export')} and ${table.accountId} = ${actor} and ${alive})`;
    // It is written once and never changed.
    const [read, add, , erase] = personalTable(
      'sealed_address',
      inRelation({ own }),
      inRelation({ authentication: sql`true` }),
    );
    return [
      index('sealed_address_account').on(table.accountId, table.loggedInAt),
      index('sealed_address_logged_in').on(table.loggedInAt, table.id),
      ...(read && add && erase ? [read, add, erase] : []),
    ];
  },
);
