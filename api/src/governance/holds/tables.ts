import { sql } from 'drizzle-orm';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { actor, doing, inRelation, instant, personalTable } from '../../platform/db/columns.ts';

/** A hold (*Aussetzung*): suspends the rule for one object, for a reason, by two persons, until a review. */
export const hold = pgTable(
  'hold',
  {
    id: uuid('id').primaryKey(),
    category: text('category').notNull(),
    objectId: uuid('object_id').notNull(),
    reason: text('reason').notNull(),
    setBy: uuid('set_by').notNull(),
    /** The second person, where the policy demands one; until then the hold suspends nothing. */
    confirmedBy: uuid('confirmed_by'),
    setAt: instant('set_at').notNull(),
    /** By then somebody has to look whether the reason still stands. */
    reviewOn: instant('review_on').notNull(),
    endsAt: instant('ends_at').notNull(),
    releasedAt: instant('released_at'),
  },
  (table) => [
    index('hold_object').on(table.category, table.objectId),
    index('hold_set').on(table.setAt, table.id),
    // Whoever may suspend the cases they hold sees the holds they set.
    ...personalTable(
      'hold',
      inRelation({
        any: doing('hold.read', 'hold.set'),
        assigned: sql`${table.setBy} = ${actor}`,
      }),
    ),
  ],
);
