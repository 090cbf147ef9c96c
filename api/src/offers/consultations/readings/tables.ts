import { sql } from 'drizzle-orm';
import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { seenOpening } from '../../../governance/break-glass/tables.ts';
import { seenTicket } from '../../../governance/it-tickets/tables.ts';
import { doing, inRelation, instant, personalTable } from '../../../platform/db/columns.ts';
import { caseOf, consultation } from '../tables.ts';

/**
 * That somebody read a case that was not theirs: in an emergency, or with a ticket of IT administration. Once for each
 * permission to do so; every single look is in the audit log.
 */
export const exceptionalReading = pgTable(
  'exceptional_reading',
  {
    id: uuid('id').primaryKey(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultation.id),
    by: text('by', { enum: ['break-glass', 'it-ticket'] }).notNull(),
    /** The emergency access or the ticket; it may end sooner than the case. */
    accessId: uuid('access_id').notNull(),
    readerId: uuid('reader_id').notNull(),
    readAt: instant('read_at').notNull(),
  },
  (table) => {
    const inCase = caseOf(table.consultationId);
    const mine = sql`${table.readerId} = (select app_actor())`;
    // Whose desk was opened learns how many cases were read, whoever holds them by now.
    const onMyDesk = sql`(${doing('break-glass.notice')} and ${seenOpening(table.accessId)})`;
    // Only under a permission that runs, which its own row-level security says.
    const under = { emergency: seenOpening(table.accessId), ticket: seenTicket(table.accessId) };
    const [read, add, , erase] = personalTable(
      'exceptional_reading',
      sql`((${inRelation({ own: sql`true`, assigned: sql`true`, emergency: mine, ticket: mine })} and ${inCase})
        or ${inRelation({ own: onMyDesk })})`,
      sql`(${mine} and ${inRelation(under)} and ${inCase})`,
    );
    return [
      unique('exceptional_reading_once').on(table.accessId, table.consultationId),
      index('exceptional_reading_in_case').on(table.consultationId, table.readAt),
      ...(read && add && erase ? [read, add, erase] : []),
    ];
  },
);
