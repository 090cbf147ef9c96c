import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { actor, bytea, doing, inRelation, instant, personalTable } from '../../platform/db/columns.ts';

/** What the ledger calls it when somebody has left; a lost role it calls by the role that came instead. */
export const leaving = 'login';
/** What it calls it when all that waited for somebody went to others. */
export const allWork = 'work';

/** A member of staff. Those who seek advice only ever see the nickname. */
export const staff = pgTable(
  'staff',
  {
    id: uuid('id').primaryKey(),
    username: text('username').notNull().unique(),
    /** Chosen by the person with an invitation; null until then, and again when a new one is given. */
    passwordHash: text('password_hash'),
    name: text('name').notNull(),
    nickname: text('nickname').notNull(),
    role: text('role').notNull(),
    affiliation: text('affiliation'),
    employedUntil: date('employed_until'),
    confidentialityDate: date('confidentiality_date'),
    qualification: text('qualification'),
    trainingDate: date('training_date'),
    /** How many hours a week they counsel; null where nobody has said. */
    weeklyHours: integer('weekly_hours'),
    /** Codes of the languages in which they answer besides the usual one. */
    languages: text('languages').array(),
    addedAt: instant('added_at').notNull(),
    /** When somebody found everything that the policy demands on record; nobody logs in before. */
    activatedAt: instant('activated_at'),
    /** Keyed digest of the one-time code with which the person chooses a password. */
    invitationDigest: bytea('invitation_digest').unique(),
    invitationEndsAt: instant('invitation_ends_at'),
    /** The last German day on which the login was used; the day it was given counts. No hour of anybody's work. */
    lastUsedOn: date('last_used_on').notNull(),
    leftAt: instant('left_at'),
  },
  (table) => {
    const working = sql`${table.leftAt} is null`;
    const directory = sql`true`;
    const managing = doing('staff.manage');
    const oneself = sql`(${table.id} = ${actor} and ${doing('second-factor.edit')})`;
    return [
      index('staff_left').on(table.leftAt, table.id),
      ...personalTable(
        'staff',
        inRelation({ authentication: working, directory, any: managing, own: oneself }),
        inRelation({ directory, any: managing }),
        inRelation({ directory, any: managing }),
      ),
    ];
  },
);
