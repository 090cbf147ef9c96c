import { sql } from 'drizzle-orm';
import { check, index, pgPolicy, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import {
  appRole,
  bytea,
  doing,
  eraserRole,
  inRelation,
  instant,
  personalTable,
} from '../../platform/db/columns.ts';

/**
 * A version of the policy, proposed by one person and agreed to by another. Once agreed to, it never changes; it is in
 * force from an instant on, until another one takes its place.
 */
export const policyVersion = pgTable(
  'policy_version',
  {
    id: uuid('id').primaryKey(),
    /** What its notice calls it. */
    version: text('version').notNull(),
    /** Canonical JSON (RFC 8785): the bytes that the digest is of. */
    policy: text('policy').notNull(),
    digest: bytea('digest').notNull(),
    /** The version that it changes; the first one has none. */
    replaces: uuid('replaces'),
    /** The consents that are asked for again because of it. */
    askedAgain: text('asked_again').array().notNull(),
    /** Why it was changed (KOB-44). */
    ground: text('ground', { enum: ['first', 'law', 'service', 'wording'] }).notNull(),
    /** The same in a sentence, which everybody reads. */
    reason: text('reason').notNull(),
    proposedBy: uuid('proposed_by'),
    proposedAt: instant('proposed_at').notNull(),
    decision: text('decision', { enum: ['agreed', 'refused'] }),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    effectiveFrom: instant('effective_from'),
    /** From when on the periods act that it shortens; null where it shortens none. */
    shortensFrom: instant('shortens_from'),
    /** When another one took its place; of what never came into force, when that was certain. */
    endedAt: instant('ended_at'),
  },
  (table) => {
    const agreed = sql`${table.decision} = 'agreed'`;
    const changing = sql`${doing('policy.change')}`;
    const readable = inRelation({
      any: sql`(${doing('policy.read', 'policy.change')} or (${doing('service.read')} and ${agreed}))`,
      own: sql`(${doing('consent.read', 'consent.record')} and ${agreed})`,
      policy: sql`true`,
    });
    const writable = inRelation({ any: changing, policy: sql`true` });
    return [
      check('policy_version_two_persons', sql`${table.decidedBy} <> ${table.proposedBy}`),
      check(
        'policy_version_decided',
        sql`(${table.decision} is null) = (${table.decidedAt} is null)
          and (coalesce(${table.decision} = 'agreed', false)) = (${table.effectiveFrom} is not null)`,
      ),
      uniqueIndex('policy_version_once').on(table.version).where(agreed),
      index('policy_version_ended').on(table.endedAt, table.id),
      ...personalTable('policy_version', readable, writable, writable),
    ];
  },
);

/**
 * Every text of a version that somebody may have been shown, word for word: what a digest in the ledger of consents was
 * made of can be looked up.
 */
export const shownText = pgTable(
  'shown_text',
  {
    versionId: uuid('version_id')
      .notNull()
      .references(() => policyVersion.id),
    /** SHA-256 of the text. */
    digest: bytea('digest').notNull(),
    kind: text('kind', { enum: ['notice', 'consent', 'field'] }).notNull(),
    /** The id of the consent or the field; of a notice, its register. */
    subject: text('subject').notNull(),
    text: text('text').notNull(),
  },
  (table) => {
    const readable = inRelation({
      any: doing('service.read'),
      policy: sql`true`,
    });
    return [
      primaryKey({ columns: [table.versionId, table.digest] }),
      index('shown_text_digest').on(table.digest),
      pgPolicy('shown_text_read', { for: 'select', to: appRole, using: readable }),
      pgPolicy('shown_text_add', {
        for: 'insert',
        to: appRole,
        withCheck: inRelation({ any: doing('policy.change'), policy: sql`true` }),
      }),
      pgPolicy('shown_text_erase', { for: 'all', to: eraserRole, using: sql`true`, withCheck: sql`true` }),
    ];
  },
);
