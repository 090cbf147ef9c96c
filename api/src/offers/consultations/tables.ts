import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  pgPolicy,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { inEmergencyFor } from '../../governance/break-glass/tables.ts';
import { withTicketFor } from '../../governance/it-tickets/tables.ts';
import { account, personAlive, profile, usableAccount } from '../../identity/accounts/tables.ts';
import { staff } from '../../identity/staff/tables.ts';
import {
  actor,
  appRole,
  bytea,
  counterRole,
  doing,
  inOneOf,
  inRelation,
  instant,
  notExpired,
  notExpiredSince,
  personalTable,
  type RelationPredicates,
} from '../../platform/db/columns.ts';

/**
 * One counselling case. All that is said in it is sealed with the case's own key.
 *
 * What hangs on it restricts its deletion. Without that word PostgreSQL looks, for each row that goes, whether another one
 * has taken its place, which takes as long as the deletion itself.
 */
export const consultation = pgTable(
  'consultation',
  {
    id: uuid('id').primaryKey(),
    keyId: uuid('key_id').notNull(),
    /** Whose it is; null for a case under a hold that has been sealed and stays alone (BKE-48). */
    clientId: uuid('client_id').references(() => account.id),
    /** The one counsellor who took it over; nobody else reads it (ENZ-36). */
    holderId: uuid('holder_id').references(() => staff.id),
    /** Client message id of the first message: sending twice opens one case. */
    enquiryId: uuid('enquiry_id').notNull(),
    mode: text('mode', { enum: ['mail', 'live'] }).notNull(),
    state: text('state', { enum: ['new', 'active', 'closed'] }).notNull(),
    reason: text('reason'),
    topic: text('topic'),
    /** In which language the person wants to be answered. */
    language: text('language'),
    /** The legal basis of the help that is given, as the counsellor codes it (ENZ-05). */
    basis: text('basis'),
    /** The topic in the person's own words. */
    subjectSealed: bytea('subject_sealed'),
    openedAt: instant('opened_at').notNull(),
    takenAt: instant('taken_at'),
    /** `counselling.ended`: by one of the two, or by inactivity. */
    closedAt: instant('closed_at'),
    closedBy: text('closed_by', { enum: ['client', 'counsellor', 'inactivity'] }),
    lastActivityAt: instant('last_activity_at').notNull(),
    /** Whose answer is awaited, since when. */
    waitingFor: text('waiting_for', { enum: ['client', 'counsellor'] }),
    waitingSince: instant('waiting_since'),
    /** Whether the person has written something that its holder has not opened. No instant of anybody's work. */
    unread: boolean('unread').notNull(),
    /** Since when no ordinary way leads to it (*Einschränkung*, Art. 18 GDPR); only the eraser sets and lifts it. */
    restrictedAt: instant('restricted_at'),
  },
  (table) => {
    const category = 'consultations.case';
    const ended = notExpiredSince('counselling.ended', sql`${table.closedAt}`, category);
    const alive = sql`(${ended} and ${personAlive(table.clientId, category)})`;
    const own = sql`${table.clientId} = ${actor}`;
    const mine = sql`${table.holderId} = ${actor}`;
    // A blocked case is there for the person and for the engine, a sealed one for the engine, and for nobody else: no
    // relation that is added here can forget it.
    const usable = sql`(${table.restrictedAt} is null and ${table.clientId} is not null)`;
    const ordinary = (relations: RelationPredicates) => sql`(${inRelation(relations)} and ${usable})`;
    const always = inRelation({ own, retention: sql`true` });
    // What an absent colleague holds and goes on with; what has ended needs nobody in an emergency (ENZ-37).
    const emergency = sql`(${table.state} = 'active' and ${inEmergencyFor(table.holderId)})`;
    const stands = {
      assigned: mine,
      // PostgreSQL demands that who takes a case over still sees the row it has become.
      unassigned: sql`((${table.holderId} is null and ${table.state} = 'new') or ${mine})`,
      'hand-over': sql`true`,
    };
    const ticket = withTicketFor(table.id, table.clientId);
    // Whoever holds a case hosts what is talked about in it.
    const seen = ordinary({ ...stands, host: mine, emergency, ticket });
    const visible = sql`((${always} or ${seen}) and ${alive})`;
    // Whoever reads by exception changes nothing, but may lock a case to hand it over.
    const giving = sql`(${doing('consultation.hand-over')} and ${emergency})`;
    const changeable = sql`((${always} or ${ordinary({ ...stands, emergency: giving })}) and ${alive})`;
    // Taking over turns an unassigned case into one's own; besides, only handing over may move it.
    const changed = sql`(${always} or ${ordinary({ assigned: mine, unassigned: mine, 'hand-over': sql`true` })})`;
    const [read, , , erase] = personalTable('consultation', visible);
    return [
      unique('consultation_enquiry').on(table.clientId, table.enquiryId),
      index('consultation_client').on(table.clientId),
      index('consultation_holder').on(table.holderId, table.state),
      index('consultation_opened').on(table.openedAt),
      index('consultation_closed').on(table.closedAt, table.id),
      index('consultation_activity').on(table.state, table.lastActivityAt),
      ...(read && erase ? [read, erase] : []),
      pgPolicy('consultation_count', {
        for: 'select',
        to: counterRole,
        // Who counts reads nothing of persons but what is counted; whose own time is over has no details to count.
        using: ordinary({ statistics: ended }),
      }),
      pgPolicy('consultation_add', { for: 'insert', to: appRole, withCheck: inRelation({ own }) }),
      pgPolicy('consultation_change', { for: 'update', to: appRole, using: changeable, withCheck: changed }),
    ];
  },
);

// The case is read through its own row-level security: who sees it sees its messages, but an intake card has none.
export const caseOf = (column: unknown) =>
  sql`exists (select 1 from ${consultation} where ${consultation.id} = ${column})`;

/** A message of a case. */
export const message = pgTable(
  'message',
  {
    id: uuid('id').primaryKey(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultation.id, { onDelete: 'restrict' }),
    author: text('author', { enum: ['client', 'counsellor'] }).notNull(),
    authorId: uuid('author_id').notNull(),
    /** Made by the sender: sending twice stores once. */
    clientMessageId: uuid('client_message_id').notNull(),
    /** The order in which messages came in; two may carry the same instant. */
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
    bodySealed: bytea('body_sealed').notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => {
    const inCase = caseOf(table.consultationId);
    const by = (author: string) =>
      sql`(${inCase} and ${table.authorId} = ${actor} and ${table.author} = ${sql.raw(`'${author}'`)})`;
    const visible = inOneOf(['own', 'assigned', 'emergency', 'ticket'], inCase);
    // Nobody writes in another's name, and what was sent is never changed.
    const [read, add, , erase] = personalTable(
      'message',
      visible,
      inRelation({ own: by('client'), assigned: by('counsellor') }),
    );
    return [
      unique('message_once').on(table.consultationId, table.clientMessageId),
      index('message_in_case').on(table.consultationId, table.seq),
      ...(read && add && erase ? [read, add, erase] : []),
    ];
  },
);

/** Text that is not sent yet: of a new enquiry (no case), or of an answer in a case. */
export const draft = pgTable(
  'draft',
  {
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id').notNull(),
    consultationId: uuid('consultation_id').references(() => consultation.id, { onDelete: 'restrict' }),
    /** Where it is to be sent, if that is no case and no new enquiry: a topic of the forum, a private message. */
    place: text('place'),
    keyId: uuid('key_id').notNull(),
    bodySealed: bytea('body_sealed').notNull(),
    reason: text('reason'),
    topic: text('topic'),
    subjectSealed: bytea('subject_sealed'),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => {
    const alive = notExpired(sql`${table.savedAt}`, 'consultations.draft');
    // Of a case that is out of sight, what was begun to be answered is so too.
    const inSight = sql`(${table.consultationId} is null or ${caseOf(table.consultationId)})`;
    return [
      unique('draft_once').on(table.ownerId, table.consultationId, table.place).nullsNotDistinct(),
      index('draft_in_case').on(table.consultationId),
      index('draft_saved').on(table.savedAt, table.id),
      ...personalTable(
        'draft',
        inRelation({ own: sql`(${table.ownerId} = ${actor} and ${alive} and ${inSight})` }),
      ),
    ];
  },
);

/** That a case went from one member of staff to another, and what the other must know, sealed with the case's key. */
export const handOver = pgTable(
  'hand_over',
  {
    id: uuid('id').primaryKey(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultation.id, { onDelete: 'restrict' }),
    /** Who handed it over: the holder, or who assigned an enquiry that nobody held. Named by id as an author is. */
    fromId: uuid('from_id').notNull(),
    toId: uuid('to_id').notNull(),
    noteSealed: bytea('note_sealed'),
    /** The order of hand-overs; two may carry the same instant. */
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
    handedOverAt: instant('handed_over_at').notNull(),
  },
  (table) => {
    const inCase = caseOf(table.consultationId);
    // What happened is never changed, and only the one command that moves the case adds to it.
    const [read, add, , erase] = personalTable(
      'hand_over',
      inOneOf(['own', 'assigned', 'emergency'], inCase),
      inRelation({ 'hand-over': sql`true` }),
    );
    return [
      index('hand_over_in_case').on(table.consultationId, table.seq),
      ...(read && add && erase ? [read, add, erase] : []),
    ];
  },
);

/** How the team learned what a note says, where it was not by letter. */
export const noteSources = ['phone', 'in-person', 'other'] as const;

/** What the holder of a case wrote down about it, for example after a telephone call (ENZ-21). */
export const note = pgTable(
  'note',
  {
    id: uuid('id').primaryKey(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultation.id, { onDelete: 'restrict' }),
    authorId: uuid('author_id').notNull(),
    source: text('source', { enum: noteSources }).notNull(),
    bodySealed: bytea('body_sealed').notNull(),
    /** The order of notes; two may carry the same instant. */
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => {
    const inCase = caseOf(table.consultationId);
    const [read, add, , erase] = personalTable(
      'note',
      // Whom it is about may know it, as part of what is held about them, and nowhere else.
      sql`(${inRelation({
        assigned: sql`true`,
        emergency: sql`true`,
        own: doing('own-data.read', 'own-data.export'),
      })} and ${inCase})`,
      inRelation({ assigned: sql`(${inCase} and ${table.authorId} = ${actor})` }),
    );
    return [
      index('note_in_case').on(table.consultationId, table.seq),
      ...(read && add && erase ? [read, add, erase] : []),
    ];
  },
);

/** `superseded`: another question or proposal came in its place. */
export const appointmentStates = [
  'open',
  'accepted',
  'declined',
  'withdrawn',
  'cancelled',
  'superseded',
] as const;

/**
 * One word in the talk about an appointment: a question without a time, or a proposal with some (ENZ-12). Kind, times
 * and words are sealed with the case's key, the times too: nobody can list from the database who meets when.
 */
export const appointment = pgTable(
  'appointment',
  {
    id: uuid('id').primaryKey(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultation.id, { onDelete: 'restrict' }),
    author: text('author', { enum: ['client', 'counsellor'] }).notNull(),
    authorId: uuid('author_id').notNull(),
    state: text('state', { enum: appointmentStates }).notNull(),
    bodySealed: bytea('body_sealed').notNull(),
    /** The time that was chosen, and a word of who answered. */
    answerSealed: bytea('answer_sealed'),
    answeredBy: text('answered_by', { enum: ['client', 'counsellor'] }),
    /** The order in which they came; two may carry the same instant. */
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
    raisedAt: instant('raised_at').notNull(),
    answeredAt: instant('answered_at'),
  },
  (table) => {
    const inCase = caseOf(table.consultationId);
    const by = (author: string) =>
      sql`(${inCase} and ${table.authorId} = ${actor} and ${table.author} = ${sql.raw(`'${author}'`)})`;
    // Who holds the case answers for who held it before. What was proposed is never changed: the grants name columns.
    const sides = inRelation({ own: inCase, assigned: inCase });
    return [
      uniqueIndex('appointment_open').on(table.consultationId).where(sql`${table.state} = 'open'`),
      index('appointment_in_case').on(table.consultationId, table.seq),
      ...personalTable(
        'appointment',
        sides,
        inRelation({ own: by('client'), assigned: by('counsellor') }),
        sides,
      ),
    ];
  },
);

/** What a kept file consists of. Its name and its content are sealed with the key of what it belongs to. */
const fileColumns = () => ({
  id: uuid('id').primaryKey(),
  nameSealed: bytea('name_sealed').notNull(),
  contentSealed: bytea('content_sealed').notNull(),
  mediaType: text('media_type', {
    enum: ['image/jpeg', 'image/png', 'image/webp', 'text/plain', 'application/pdf'],
  }).notNull(),
  /** Of the file as it is kept, in bytes. */
  size: integer('size').notNull(),
  /** Its place among the files of the same letter. */
  position: integer('position').notNull(),
});

/** A file that was sent with a message. */
export const attachment = pgTable(
  'attachment',
  {
    ...fileColumns(),
    consultationId: uuid('consultation_id')
      .notNull()
      .references(() => consultation.id, { onDelete: 'restrict' }),
    messageId: uuid('message_id')
      .notNull()
      .references(() => message.id, { onDelete: 'restrict' }),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => {
    const inCase = caseOf(table.consultationId);
    // Only to a letter of one's own; and what was sent is never changed.
    const withOwn = sql`exists (select 1 from ${message} where ${message.id} = ${table.messageId} and ${message.consultationId} = ${table.consultationId} and ${message.authorId} = ${actor})`;
    const [read, add, , erase] = personalTable(
      'attachment',
      inOneOf(['own', 'assigned', 'emergency'], inCase),
      inRelation({ own: withOwn, assigned: withOwn }),
    );
    return [
      index('attachment_in_case').on(table.consultationId),
      index('attachment_of_message').on(table.messageId, table.position),
      ...(read && add && erase ? [read, add, erase] : []),
    ];
  },
);

/** A file that is to go with a text that is not sent yet, and ends with it. */
export const draftAttachment = pgTable(
  'draft_attachment',
  {
    ...fileColumns(),
    draftId: uuid('draft_id')
      .notNull()
      .references(() => draft.id),
  },
  (table) => {
    // Through the draft's own row-level security: who sees the text sees its files.
    const ofDraft = sql`exists (select 1 from ${draft} where ${draft.id} = ${table.draftId})`;
    const [read, add, , erase] = personalTable('draft_attachment', inRelation({ own: ofDraft }));
    return [
      index('draft_attachment_of_draft').on(table.draftId, table.position),
      ...(read && add && erase ? [read, add, erase] : []),
    ];
  },
);

/** That the actor counsels this person, or stands in for who does. */
const caseOfPerson = (person: unknown) => sql`app_counsels(${person})`;

/** The counsellor of a case sees the pseudonym and, where the policy says so, the voluntary details. */
export const accountOfCase = pgPolicy('account_of_case', {
  for: 'select',
  to: appRole,
  using: inOneOf(['assigned', 'emergency'], caseOfPerson(account.id)),
}).link(account);

export const profileOfCase = pgPolicy('profile_of_case', {
  for: 'select',
  to: appRole,
  using: inOneOf(
    ['assigned', 'emergency'],
    sql`(${caseOfPerson(profile.accountId)} and ${usableAccount(profile.accountId)})`,
  ),
}).link(profile);
