import { sql } from 'drizzle-orm';
import { bigint, index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import {
  actor,
  appRole,
  bytea,
  counterRole,
  eraserRole,
  inRelation,
  instant,
} from '../../platform/db/columns.ts';
import { account } from '../accounts/tables.ts';

/** What somebody was shown and said to it. Rows are only ever added; a withdrawal is a row of its own. */
export const consentEvent = pgTable(
  'consent_event',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    /** A consent of the policy, a voluntary field (`field:email`), or `notice` for the notice that was shown. */
    purpose: text('purpose').notNull(),
    event: text('event', { enum: ['shown', 'given', 'withdrawn'] }).notNull(),
    /** SHA-256 of the exact text that was shown. */
    textDigest: bytea('text_digest').notNull(),
    noticeVersion: text('notice_version').notNull(),
    register: text('register').notNull(),
    at: instant('at').notNull(),
    /** The order in which they came in; two may carry the same instant, and the last one counts. */
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
  },
  (table) => {
    const own = sql`${table.accountId} = ${actor}`;
    const readable = inRelation({
      own,
      authentication: sql`true`,
      mail: sql`true`,
    });
    const addable = inRelation({ own, authentication: sql`true` });
    return [
      index('consent_event_account').on(table.accountId, table.seq),
      pgPolicy('consent_event_read', { for: 'select', to: appRole, using: readable }),
      pgPolicy('consent_event_count', {
        for: 'select',
        to: counterRole,
        using: inRelation({ statistics: sql`true` }),
      }),
      pgPolicy('consent_event_add', { for: 'insert', to: appRole, withCheck: addable }),
      pgPolicy('consent_event_erase', { for: 'all', to: eraserRole, using: sql`true`, withCheck: sql`true` }),
    ];
  },
);
