import { type SQL, sql } from 'drizzle-orm';
import { check, index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { account, accountAlive, profile, usableAccount } from '../../identity/accounts/tables.ts';
import {
  actor,
  appRole,
  bytea,
  doing,
  inRelation,
  instant,
  notExpired,
  now,
  personalTable,
} from '../../platform/db/columns.ts';

/**
 * A ticket of IT administration: the data of one person, or one case, asked for by one person, granted by another, for
 * a time (ENZ-39).
 */
export const itTicket = pgTable(
  'it_ticket',
  {
    id: uuid('id').primaryKey(),
    /** Of its own: what is written here ends with the ticket. */
    keyId: uuid('key_id').notNull(),
    requesterId: uuid('requester_id').notNull(),
    /** Whose data it is about; with a case, the person in it. */
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    /** Only this case, and no details of the person. Without it, the details and every case of the person. */
    consultationId: uuid('consultation_id'),
    referenceSealed: bytea('reference_sealed').notNull(),
    justificationSealed: bytea('justification_sealed').notNull(),
    requestedAt: instant('requested_at').notNull(),
    decision: text('decision', { enum: ['granted', 'refused'] }),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    endsAt: instant('ends_at'),
    /** Ended, or withdrawn, before its time. */
    endedAt: instant('ended_at'),
  },
  (table) => {
    const alive = notExpired(sql`${table.requestedAt}`, 'governance.it-ticket');
    const mine = sql`${table.requesterId} = ${actor}`;
    const aboutMe = sql`(${doing('own-data.read', 'own-data.export')} and ${table.accountId} = ${actor})`;
    const asking = sql`(${doing('it-ticket.request')} and ${mine})`;
    const deciding = doing('it-ticket.grant', 'it-ticket.end');
    const decided = sql`(${doing('it-ticket.grant')} and ${table.decidedBy} = ${actor} and ${table.endedAt} is null)`;
    const ended = sql`(${doing('it-ticket.end')} and ${table.endedAt} <= ${now})`;
    return [
      check('it_ticket_two_persons', sql`${table.decidedBy} <> ${table.requesterId}`),
      // No decision without somebody who took it, and no time without a yes.
      check(
        'it_ticket_decided_by_somebody',
        sql`num_nulls(${table.decision}, ${table.decidedBy}, ${table.decidedAt}) in (0, 3)`,
      ),
      check(
        'it_ticket_time_from_the_yes',
        sql`(${table.endsAt} is not null) = (${table.decision} is not distinct from 'granted')`,
      ),
      index('it_ticket_account').on(table.accountId),
      index('it_ticket_consultation').on(table.consultationId),
      index('it_ticket_requester').on(table.requesterId),
      index('it_ticket_requested').on(table.requestedAt, table.id),
      ...personalTable(
        'it_ticket',
        sql`(${inRelation({
          own: sql`(${mine} or ${aboutMe})`,
          any: sql`(${doing('it-ticket.read', 'it-ticket.grant', 'it-ticket.end')} or ${asking})`,
          ticket: sql`(${mine} and ${table.decision} = 'granted' and coalesce(${table.endedAt}, ${table.endsAt}) > ${now})`,
        })} and ${alive})`,
        inRelation({ any: sql`(${asking} and ${table.decision} is null)` }),
        sql`(${inRelation({ any: deciding, own: sql`(${doing('it-ticket.end')} and ${mine})` })} and ${alive})`,
        inRelation({ any: sql`(${decided} or ${ended})`, own: sql`(${ended} and ${mine})` }),
      ),
    ];
  },
);

/** In the relation `ticket`: that a running ticket of the actor is for this case, or for this person. */
const withTicket = (id: unknown): SQL => sql`${id} = any ((select app_ticket_for())::uuid[])`;

/** That the actor has a running ticket for this case, or for the person in it. */
export const withTicketFor = (consultation: unknown, client: unknown): SQL =>
  sql`(${withTicket(consultation)} or ${withTicket(client)})`;

/** That the actor may see this ticket. */
export const seenTicket = (id: unknown): SQL => sql`${id} = any ((select app_tickets())::uuid[])`;

/** Whoever asks for a ticket, works with it or decides on it sees the pseudonym it is about. */
export const accountOfTicket = pgPolicy('account_of_ticket', {
  for: 'select',
  to: appRole,
  using: sql`(${doing('it-ticket.read', 'it-ticket.use')} and ${account.id} = any ((select app_ticket_accounts())::uuid[]) and ${accountAlive(account)})`,
}).link(account);

export const profileOfTicket = pgPolicy('profile_of_ticket', {
  for: 'select',
  to: appRole,
  using: inRelation({
    ticket: sql`(${withTicket(profile.accountId)} and ${usableAccount(profile.accountId)})`,
  }),
}).link(profile);
