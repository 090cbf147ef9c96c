import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { account } from '../../identity/accounts/tables.ts';
import {
  actor,
  bytea,
  doing,
  inRelation,
  instant,
  notExpired,
  personalTable,
} from '../../platform/db/columns.ts';

/** How somebody showed that an account is theirs, without a name (Art. 11, 12 (6) GDPR). */
export const identityWays = ['account', 'knowledge', 'in-person'] as const;

/**
 * Since when a request is answered and nothing that was done upon it still goes on; null while something does: as long
 * as data are blocked, it says why.
 */
export const clockOf = (
  table: Readonly<Record<'settledAt' | 'restrictedAt' | 'liftedAt', AnyPgColumn>>,
): SQL =>
  sql`(case when ${table.settledAt} is not null and (${table.restrictedAt} is null or ${table.liftedAt} is not null) then greatest(${table.settledAt}, ${table.liftedAt}) end)`;

/** What somebody demands of their data (Art. 15–21 GDPR), with the clock of Art. 12 (3) GDPR. */
export const dataRequest = pgTable(
  'data_request',
  {
    id: uuid('id').primaryKey(),
    keyId: uuid('key_id').notNull(),
    /** The first part of the code: what the two sides call the request by. It opens nothing. */
    reference: text('reference').notNull(),
    /** Digest of the code, or of the account and what its holder sent: sending twice opens one request. */
    openingDigest: bytea('opening_digest').notNull().unique(),
    /** Whose it is: opened while logged in, or shown since. */
    accountId: uuid('account_id').references(() => account.id),
    /** A right of the policy. */
    kind: text('kind').notNull(),
    /** `waiting`: for the person, who was asked something. */
    state: text('state', { enum: ['received', 'waiting', 'in-work', 'answered', 'refused'] }).notNull(),
    /** The name of the account, as the person says; proven is nothing by that. */
    pseudonymSealed: bytea('pseudonym_sealed'),
    /** The one thing it is about, where it is not about all that is held. */
    objectId: uuid('object_id'),
    receivedAt: instant('received_at').notNull(),
    extendedAt: instant('extended_at'),
    settledAt: instant('settled_at'),
    identityWay: text('identity_way', { enum: identityWays }),
    identifiedBy: uuid('identified_by'),
    /** Since when the data are blocked, and when that ends or has ended (Art. 18 GDPR). */
    restrictedAt: instant('restricted_at'),
    liftOn: instant('lift_on'),
    liftedAt: instant('lifted_at'),
    /** Who wants to erase: what cannot be undone needs a second person. */
    erasureAskedBy: uuid('erasure_asked_by'),
    erasedAt: instant('erased_at'),
  },
  (table) => {
    const clock = clockOf(table);
    const alive = notExpired(clock, 'governance.data-request');
    // Who has no account acts as the request that their code has opened.
    const own = sql`(${table.accountId} = ${actor} or ${table.id} = ${actor})`;
    const handling = doing('data-request.handle');
    const visible = sql`(${inRelation({ own, any: handling })} and ${alive})`;
    return [
      index('data_request_account').on(table.accountId),
      index('data_request_clock').on(clock, table.id),
      ...personalTable(
        'data_request',
        sql`(${visible} or (${inRelation({ authentication: alive })}))`,
        inRelation({ own }),
        visible,
      ),
    ];
  },
);

/** What the person and the data protection officer said to each other about a request. */
export const dataRequestMessage = pgTable(
  'data_request_message',
  {
    /** Made by the writer: sending twice stores once. */
    id: uuid('id').primaryKey(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => dataRequest.id),
    author: text('author', { enum: ['person', 'officer'] }).notNull(),
    /** The member of staff; of a person no more is known than whose request it is. */
    authorId: uuid('author_id'),
    kind: text('kind', {
      enum: ['request', 'reply', 'question', 'extension', 'answer', 'refusal', 'lifting'],
    }).notNull(),
    textSealed: bytea('text_sealed').notNull(),
    /** The order in which they came in; two may carry the same instant. */
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => {
    const inRequest = sql`exists (select 1 from ${dataRequest} where ${dataRequest.id} = ${table.requestId})`;
    const handling = doing('data-request.handle');
    // Nobody writes in another's name, and what was said is never changed.
    const [read, add, , erase] = personalTable(
      'data_request_message',
      inRelation({ own: inRequest, any: sql`(${handling} and ${inRequest})` }),
      inRelation({
        own: sql`(${inRequest} and ${table.author} = 'person' and ${table.authorId} is null)`,
        any: sql`(${handling} and ${inRequest} and ${table.author} = 'officer' and ${table.authorId} = ${actor})`,
      }),
    );
    return [
      index('data_request_message_in_request').on(table.requestId, table.seq),
      ...(read && add && erase ? [read, add, erase] : []),
    ];
  },
);
