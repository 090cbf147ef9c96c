import { sql } from 'drizzle-orm';
import { index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { sealedAddress } from '../../identity/sealed-addresses/tables.ts';
import {
  actor,
  appRole,
  bytea,
  doing,
  inRelation,
  instant,
  notExpired,
  now,
  personalTable,
} from '../../platform/db/columns.ts';

/**
 * That something of somebody is to be passed on to a body outside, who agreed, and when it happened (ENZ-50). It
 * outlives the case as a proof, so it has no content: random ids, and a justification that can be read for as long as
 * the case's key exists.
 */
export const disclosure = pgTable(
  'disclosure',
  {
    /** Made by who asks: asking twice asks once. */
    id: uuid('id').primaryKey(),
    consultationId: uuid('consultation_id').notNull(),
    accountId: uuid('account_id').notNull(),
    /** The case's key. */
    keyId: uuid('key_id').notNull(),
    ground: text('ground').notNull(),
    /** As the policy words it at that time (ENZ-30). */
    legalGround: text('legal_ground').notNull(),
    recipient: text('recipient').notNull(),
    categories: text('categories').array().notNull(),
    justificationSealed: bytea('justification_sealed').notNull(),
    requestedBy: uuid('requested_by').notNull(),
    requestedAt: instant('requested_at').notNull(),
    /** Until then it can be agreed to and carried out. */
    endsAt: instant('ends_at').notNull(),
    /** The second person; where the policy demands none, who asked. */
    confirmedBy: uuid('confirmed_by'),
    confirmedAt: instant('confirmed_at'),
    /** Who took it back or refused it. */
    endedBy: uuid('ended_by'),
    endedAt: instant('ended_at'),
    /** When it was really passed on; null where it never was. */
    disclosedAt: instant('disclosed_at'),
  },
  (table) => {
    const clock = sql`coalesce(${table.disclosedAt}, ${table.requestedAt})`;
    const alive = notExpired(clock, 'governance.disclosure');
    const asked = sql`(${doing('disclosure.record', 'sealed-address.open')} and ${table.requestedBy} = ${actor})`;
    const waits = sql`(${table.confirmedAt} is null and ${table.endedAt} is null and ${table.endsAt} > ${now})`;
    // Who has just decided still sees what they decided, as PostgreSQL demands.
    const decides = sql`(${doing('disclosure.confirm')} and (${waits} or ${table.confirmedBy} = ${actor} or ${table.endedBy} = ${actor}))`;
    const told = sql`(${doing('own-data.read', 'own-data.export')} and ${table.accountId} = ${actor} and ${table.disclosedAt} is not null)`;
    const visible = sql`(${inRelation({
      assigned: asked,
      emergency: asked,
      any: sql`(${decides} or ${doing('disclosure.review')})`,
      own: told,
    })} and ${alive})`;
    return [
      index('disclosure_clock').on(clock, table.id),
      index('disclosure_case').on(table.consultationId, table.requestedAt),
      index('disclosure_account').on(table.accountId),
      ...personalTable(
        'disclosure',
        visible,
        inRelation({ assigned: asked, emergency: asked }),
        inRelation({ assigned: asked, emergency: asked, any: decides }),
      ),
    ];
  },
);

/**
 * The only way to a sealed address, for the database too (ENZ-28): of the one person, for who asked, while two have
 * agreed.
 */
export const addressOfDisclosure = pgPolicy('sealed_address_of_disclosure', {
  for: 'select',
  to: appRole,
  using: sql`(${doing('sealed-address.open')} and ${notExpired(sql`${sealedAddress.loggedInAt}`, 'identity.sealed-address')}
    and exists (select 1 from ${disclosure} where ${disclosure.accountId} = ${sealedAddress.accountId}
      and ${disclosure.requestedBy} = ${actor} and ${disclosure.confirmedBy} <> ${disclosure.requestedBy}
      and 'identity.sealed-address' = any (${disclosure.categories})
      and ${disclosure.endedAt} is null and ${disclosure.endsAt} > ${now}))`,
}).link(sealedAddress);
