import { sql } from 'drizzle-orm';
import { index, pgTable, uuid } from 'drizzle-orm/pg-core';
import { actor, bytea, doing, inRelation, instant, personalTable } from '../../platform/db/columns.ts';

/**
 * A piece of text for answers, of one member of staff or of the whole team. By rule nothing about anybody stands in it;
 * it is sealed with a key of its own all the same, because staff write freely and a slip must be erasable.
 */
export const textModule = pgTable(
  'text_module',
  {
    id: uuid('id').primaryKey(),
    /** Whose it is. The team's has no owner, and nobody is on record for having written it. */
    ownerId: uuid('owner_id'),
    keyId: uuid('key_id').notNull(),
    titleSealed: bytea('title_sealed').notNull(),
    wordingSealed: bytea('wording_sealed').notNull(),
    editedAt: instant('edited_at').notNull(),
  },
  (table) => {
    const mine = sql`${table.ownerId} = ${actor}`;
    const teams = sql`${table.ownerId} is null`;
    const writable = inRelation({
      own: sql`(${doing('text-module.use')} and ${mine})`,
      any: sql`(${doing('text-module.edit-team')} and ${teams})`,
    });
    const visible = inRelation({
      own: sql`(${doing('text-module.use')} and (${mine} or ${teams}))`,
      any: sql`(${doing('text-module.edit-team')} and ${teams})`,
    });
    return [
      index('text_module_owner').on(table.ownerId),
      ...personalTable('text_module', visible, writable, writable),
    ];
  },
);
