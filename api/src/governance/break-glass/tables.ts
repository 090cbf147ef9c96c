import { type SQL, sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import {
  actor,
  bytea,
  doing,
  inRelation,
  instant,
  notExpired,
  now,
  personalTable,
} from '../../platform/db/columns.ts';

/**
 * That somebody opened the cases of an absent colleague in an emergency: why, and until when (ENZ-37). It is never
 * prolonged: the database lets its opener do nothing but end it by now, and the colleague nothing but note, when it has
 * ended, that they have seen it.
 */
export const breakGlass = pgTable(
  'break_glass',
  {
    id: uuid('id').primaryKey(),
    /** Of its own: the justification may say something about the colleague's health. */
    keyId: uuid('key_id').notNull(),
    openerId: uuid('opener_id').notNull(),
    /** The absent colleague, whose open cases can be read. Both are named by id as an author is. */
    holderId: uuid('holder_id').notNull(),
    reason: text('reason').notNull(),
    justificationSealed: bytea('justification_sealed').notNull(),
    openedAt: instant('opened_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** Ended by its opener before its time. */
    endedAt: instant('ended_at'),
    /** When the colleague, back again, has taken note of it. */
    seenAt: instant('seen_at'),
  },
  (table) => {
    const alive = notExpired(sql`${table.openedAt}`, 'governance.break-glass');
    const mine = sql`${table.openerId} = ${actor}`;
    const opening = sql`(${doing('break-glass.open')} and ${mine})`;
    const onMyDesk = sql`(${doing('break-glass.notice')} and ${table.holderId} = ${actor})`;
    const emergency = sql`(${mine} and coalesce(${table.endedAt}, ${table.endsAt}) > ${now})`;
    const ended = sql`(${opening} and ${table.seenAt} is null and ${table.endedAt} <= ${now})`;
    const seen = sql`(${onMyDesk} and ${table.seenAt} is not null and coalesce(${table.endedAt}, ${table.endsAt}) <= ${now})`;
    return [
      check('break_glass_ends_early', sql`${table.endedAt} between ${table.openedAt} and ${table.endsAt}`),
      index('break_glass_opener').on(table.openerId, table.holderId),
      index('break_glass_holder').on(table.holderId),
      index('break_glass_opened').on(table.openedAt, table.id),
      ...personalTable(
        'break_glass',
        sql`(${inRelation({ any: opening, emergency, own: onMyDesk })} and ${alive})`,
        inRelation({ any: sql`(${opening} and ${table.holderId} <> ${actor})` }),
        sql`(${inRelation({ any: opening, own: onMyDesk })} and ${alive})`,
        inRelation({ any: ended, own: seen }),
      ),
    ];
  },
);

/** In the relation `emergency`: that the actor has a running access to what this member of staff holds. */
export const inEmergencyFor = (holder: unknown): SQL =>
  sql`${holder} = any ((select app_in_emergency_for())::uuid[])`;

/** That the actor may see this emergency access. */
export const seenOpening = (id: unknown): SQL => sql`${id} = any ((select app_openings())::uuid[])`;
