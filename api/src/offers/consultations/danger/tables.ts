import { type SQL, sql } from 'drizzle-orm';
import { bigint, index, pgPolicy, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import {
  actor,
  allows,
  appRole,
  bytea,
  doing,
  inRelation,
  instant,
  personalTable,
} from '../../../platform/db/columns.ts';
import { caseOf, consultation } from '../tables.ts';

/**
 * For whoever has the case, in an emergency too; and whom it is about may know what is held about them, as part of that
 * and nowhere else. The case is looked up once for all of them: each policy that names another table is planned anew
 * with that table's own.
 */
const forThoseInCase = (column: unknown, forPerson: SQL = sql`true`) =>
  sql`((${allows('assigned')} or ${allows('emergency')} or (${allows('own')} and ${doing('own-data.read', 'own-data.export')} and ${forPerson})) and ${caseOf(column)})`;

/**
 * How much a case worries whoever has it, and why; the newest counts, the earlier ones are the history. Level and
 * reason are sealed together: nothing can count them, sort by them in the database or send anybody anywhere.
 */
export const riskMark = pgTable(
  'risk_mark',
  {
    id: uuid('id').primaryKey(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultation.id, { onDelete: 'restrict' }),
    authorId: uuid('author_id').notNull(),
    bodySealed: bytea('body_sealed').notNull(),
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
    markedAt: instant('marked_at').notNull(),
  },
  (table) => {
    const inCase = caseOf(table.consultationId);
    // What was thought once is not changed: one thinks anew.
    const [read, add, , erase] = personalTable(
      'risk_mark',
      forThoseInCase(table.consultationId),
      inRelation({ assigned: sql`(${inCase} and ${table.authorId} = ${actor})` }),
    );
    return [
      index('risk_mark_in_case').on(table.consultationId, table.seq),
      ...(read && add && erase ? [read, add, erase] : []),
    ];
  },
);

/** One assessment of a danger by two (§ 8a SGB VIII), from its first step to its end. */
export const dangerAssessment = pgTable(
  'danger_assessment',
  {
    id: uuid('id').primaryKey(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultation.id, { onDelete: 'restrict' }),
    openedBy: uuid('opened_by').notNull(),
    openedAt: instant('opened_at').notNull(),
    /** When whoever has the case had given their own view: from then on they may read the other one's. */
    assessedAt: instant('assessed_at'),
    closedAt: instant('closed_at'),
  },
  (table) => {
    const inCase = caseOf(table.consultationId);
    return [
      // One after the other, so that nobody writes in the wrong one.
      uniqueIndex('danger_assessment_open').on(table.consultationId).where(sql`${table.closedAt} is null`),
      index('danger_assessment_in_case').on(table.consultationId, table.openedAt),
      ...personalTable(
        'danger_assessment',
        forThoseInCase(table.consultationId),
        inRelation({ assigned: inCase }),
        inRelation({ assigned: inCase }),
      ),
    ];
  },
);

/** That a colleague is asked for a second view, with the excerpt that is all they get to see. */
export const dangerRequest = pgTable(
  'danger_request',
  {
    id: uuid('id').primaryKey(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultation.id, { onDelete: 'restrict' }),
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => dangerAssessment.id),
    /** The case's key: the excerpt is opened without the case. */
    keyId: uuid('key_id').notNull(),
    fromId: uuid('from_id').notNull(),
    toId: uuid('to_id').notNull(),
    excerptSealed: bytea('excerpt_sealed').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** When the colleague had given their own view: from then on they may read the other one's. */
    assessedAt: instant('assessed_at'),
    /** Nobody is asked any more: taken back, or the assessment is closed. */
    endedAt: instant('ended_at'),
  },
  (table) => {
    const inCase = caseOf(table.consultationId);
    const forMe = sql`(${table.toId} = ${actor} and ${table.endedAt} is null)`;
    return [
      index('danger_request_in_case').on(table.consultationId),
      index('danger_request_of_assessment').on(table.assessmentId, table.askedAt),
      index('danger_request_to').on(table.toId, table.endedAt),
      ...personalTable(
        'danger_request',
        sql`(${forThoseInCase(table.consultationId)} or ${inRelation({ consulted: forMe })})`,
        inRelation({
          assigned: sql`(${inCase} and ${table.fromId} = ${actor} and ${table.toId} <> ${actor})`,
        }),
        inRelation({ assigned: inCase, consulted: forMe }),
      ),
    ];
  },
);

/** What whoever has the case writes, in the order of the steps; the excerpt is asked with and never signed. */
export const holderKinds = [
  'assessment',
  'excerpt',
  'advice',
  'decision',
  'information',
  'disclosure',
  'summary',
] as const;
/** What the colleague writes who was asked. */
export const secondKinds = ['second-assessment', 'second-decision'] as const;

/**
 * Something that was written down in an assessment: a draft until it is signed, and never changed after. Who thinks
 * otherwise later signs anew; the earlier view stays.
 */
export const dangerEntry = pgTable(
  'danger_entry',
  {
    id: uuid('id').primaryKey(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultation.id, { onDelete: 'restrict' }),
    assessmentId: uuid('assessment_id')
      .notNull()
      .references(() => dangerAssessment.id),
    /** Set where the colleague writes who was asked. */
    requestId: uuid('request_id').references(() => dangerRequest.id),
    kind: text('kind', { enum: [...holderKinds, ...secondKinds] }).notNull(),
    /** The decision that the colleague says something about. */
    aboutId: uuid('about_id'),
    authorId: uuid('author_id').notNull(),
    bodySealed: bytea('body_sealed').notNull(),
    savedAt: instant('saved_at').notNull(),
    signedAt: instant('signed_at'),
    /** The order in which drafts were begun. */
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
  },
  (table) => {
    const inCase = caseOf(table.consultationId);
    const ofHolder = sql`${table.requestId} is null`;
    const signed = sql`${table.signedAt} is not null`;
    /** Through the request's own row-level security: only of somebody who is still asked. */
    const askedFor = (what: SQL) =>
      sql`exists (select 1 from ${dangerRequest} where ${dangerRequest.assessmentId} = ${table.assessmentId} and ${dangerRequest.toId} = ${actor} and ${dangerRequest.endedAt} is null and ${what})`;
    const own = sql`${dangerRequest.id} = ${table.requestId}`;
    const others = sql`(${dangerRequest.assessedAt} is not null and ${signed} and ${table.kind} in ('assessment', 'decision'))`;
    // The colleague gives a view of their own before they read the other's.
    const forSecond = askedFor(sql`(${own} or ${others})`);
    const forHolder = sql`(${forThoseInCase(table.consultationId, signed)} and (${ofHolder} or ${signed}))`;
    const drawnUp = inRelation({
      assigned: sql`(${inCase} and ${ofHolder} and ${table.authorId} = ${actor})`,
      consulted: sql`(${askedFor(own)} and ${table.authorId} = ${actor})`,
    });
    const [read, add, , erase] = personalTable(
      'danger_entry',
      sql`(${forHolder} or ${inRelation({ consulted: forSecond })})`,
      drawnUp,
    );
    return [
      index('danger_entry_in_case').on(table.consultationId),
      index('danger_entry_of_assessment').on(table.assessmentId, table.seq),
      index('danger_entry_of_request').on(table.requestId),
      ...(read && add && erase ? [read, add, erase] : []),
      // A draft may be somebody's who handed the case over: whoever goes on writing becomes its author.
      pgPolicy('danger_entry_change', {
        for: 'update',
        to: appRole,
        using: sql`(${table.signedAt} is null and ${inRelation({ assigned: sql`(${inCase} and ${ofHolder})`, consulted: askedFor(own) })})`,
        withCheck: drawnUp,
      }),
    ];
  },
);
