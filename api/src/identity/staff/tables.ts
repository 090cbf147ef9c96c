import { sql } from 'drizzle-orm';
import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { inRelation, instant, personalTable } from '../../platform/db/columns.ts';

/** A member of staff. Those who seek advice only ever see the nickname. */
export const staff = pgTable(
  'staff',
  {
    id: uuid('id').primaryKey(),
    username: text('username').notNull().unique(),
    passwordHash: text('password_hash').notNull(),
    name: text('name').notNull(),
    nickname: text('nickname').notNull(),
    role: text('role').notNull(),
    affiliation: text('affiliation'),
    employedUntil: date('employed_until'),
    confidentialityDate: date('confidentiality_date'),
    qualification: text('qualification'),
    trainingDate: date('training_date'),
    addedAt: instant('added_at').notNull(),
    /** The last German day on which the login was used; the day it was given counts. No hour of anybody's work. */
    lastUsedOn: date('last_used_on').notNull(),
    leftAt: instant('left_at'),
  },
  (table) => {
    const working = sql`${table.leftAt} is null`;
    return [
      index('staff_left').on(table.leftAt, table.id),
      ...personalTable(
        'staff',
        inRelation({ authentication: working, directory: sql`true` }),
        inRelation({ directory: sql`true` }),
      ),
    ];
  },
);
