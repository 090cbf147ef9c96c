import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, uuid } from 'drizzle-orm/pg-core';
import { actor, inRelation, personalTable } from '../../platform/db/columns.ts';
import { staff } from '../staff/tables.ts';

/** Days on which a member of staff is not there. Why is nobody's business: there is no column for it. */
export const absence = pgTable(
  'absence',
  {
    id: uuid('id').primaryKey(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
    /** German calendar days, both included. */
    firstDay: date('first_day').notNull(),
    lastDay: date('last_day').notNull(),
  },
  (table) => {
    const mine = sql`${table.staffId} = ${actor}`;
    return [
      check('absence_forward', sql`${table.lastDay} >= ${table.firstDay}`),
      index('absence_of_staff').on(table.staffId, table.lastDay),
      index('absence_last_day').on(table.lastDay, table.id),
      ...personalTable(
        'absence',
        inRelation({ own: mine, directory: sql`true` }),
        inRelation({ own: mine }),
        inRelation({ own: mine }),
      ),
    ];
  },
);
