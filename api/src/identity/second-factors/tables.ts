import { sql } from 'drizzle-orm';
import { bigint, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { actor, bytea, doing, inRelation, instant, personalTable } from '../../platform/db/columns.ts';
import { staff } from '../staff/tables.ts';

/** What somebody who works here has besides the password: an app that shows codes (RFC 6238), and codes on paper. */
export const secondFactor = pgTable(
  'second_factor',
  {
    staffId: uuid('staff_id')
      .primaryKey()
      .references(() => staff.id),
    secretSealed: bytea('secret_sealed').notNull(),
    begunAt: instant('begun_at').notNull(),
    /** When the first code of the app was right; until then it counts for nothing. */
    confirmedAt: instant('confirmed_at'),
    /** The step of time whose code was used last: no code opens twice, and none that is older. */
    lastStep: bigint('last_step', { mode: 'number' }).notNull(),
    /** Keyed digests of the recovery codes that are left. */
    recoveryDigests: text('recovery_digests').array().notNull(),
  },
  (table) => {
    const own = sql`(${table.staffId} = ${actor} and ${doing('second-factor.edit')})`;
    const usable = inRelation({ own, authentication: sql`true` });
    return personalTable('second_factor', usable, inRelation({ own }), usable);
  },
);
