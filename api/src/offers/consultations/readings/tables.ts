import type { RoleId } from '@sprechraum/shared/policy';
import { sql } from 'drizzle-orm';
import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { seenOpening } from '../../../governance/break-glass/tables.ts';
import { seenTicket } from '../../../governance/it-tickets/tables.ts';
import { actor, doing, inOneOf, inRelation, instant, personalTable } from '../../../platform/db/columns.ts';
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
      .references(() => consultation.id, { onDelete: 'restrict' }),
    by: text('by', { enum: ['break-glass', 'it-ticket'] }).notNull(),
    /** The emergency access or the ticket; it may end sooner than the case. */
    accessId: uuid('access_id').notNull(),
    readerId: uuid('reader_id').notNull(),
    readAt: instant('read_at').notNull(),
  },
  (table) => {
    const inCase = caseOf(table.consultationId);
    const mine = sql`${table.readerId} = ${actor}`;
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

/**
 * That a member of staff has had a case open, for the person in it to see: who, as what, by what right, and from when
 * to when. Who looks again within half an hour is still reading.
 */
export const caseReading = pgTable(
  'case_reading',
  {
    id: uuid('id').primaryKey(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultation.id, { onDelete: 'restrict' }),
    readerId: uuid('reader_id').notNull(),
    /** As what they read it: somebody's role may be another later. */
    role: text('role').$type<RoleId>().notNull(),
    ground: text('ground', { enum: ['assigned', 'emergency', 'ticket'] }).notNull(),
    fromAt: instant('from_at').notNull(),
    untilAt: instant('until_at').notNull(),
  },
  (table) => {
    const inCase = caseOf(table.consultationId);
    const mine = inOneOf(
      ['assigned', 'host', 'emergency', 'ticket'],
      sql`${table.readerId} = ${actor} and ${inCase}`,
    );
    return [
      index('case_reading_in_case').on(table.consultationId, table.readerId, table.untilAt),
      ...personalTable('case_reading', sql`(${inRelation({ own: inCase })} or ${mine})`, mine, mine),
    ];
  },
);
