import type { ChatKind } from '@sprechraum/shared/policy';
import { type SQL, sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { staff } from '../../identity/staff/tables.ts';
import {
  actor,
  appRole,
  bytea,
  doing,
  eraserRole,
  inOneOf,
  inRelation,
  instant,
  notExpired,
  personalTable,
  scribeRole,
} from '../../platform/db/columns.ts';
import { caseOf, consultation } from '../consultations/tables.ts';

/** The end of a chat, the start event of its log's rule: when it was ended, at the latest when it was to end (AMB-05). */
export const chatEnd = (table: Record<'endedAt' | 'endsAt', unknown>): SQL =>
  sql`coalesce(${table.endedAt}, ${table.endsAt})`;

const hosts = (room: unknown) =>
  sql`exists (select 1 from chat_host h where h.room_id = ${room} and h.staff_id = ${actor})`;
const takesPart = (room: unknown) =>
  sql`exists (select 1 from chat_place p where p.room_id = ${room} and p.account_id = ${actor} and p.state in ('waiting', 'in'))`;
/** What the live part of the software does for everybody who is in a room. */
const live = sql`true`;
/** The scribe has a right to no more than it needs, and none to read what was said: of that, it may have every row. */
const everyRow = sql`true`;

/**
 * Where people talk live: planned and announced, or opened for one person in single counselling. What is said is sealed
 * with the room's key; in single counselling that is the key of the case.
 */
export const chatRoom = pgTable(
  'chat_room',
  {
    id: uuid('id').primaryKey(),
    keyId: uuid('key_id').notNull(),
    kind: text('kind').$type<ChatKind>().notNull(),
    /** In single counselling: the case that all of it belongs to. */
    consultationId: uuid('consultation_id').references(() => consultation.id, { onDelete: 'restrict' }),
    /** Announced to everybody; a room of single counselling has none. */
    title: text('title'),
    about: text('about'),
    audiences: text('audiences').array().notNull(),
    /**
     * Who planned it and is responsible for it (*Fachkraft*); the others who host it stand in `chat_host`. What is in a
     * case is hosted by whoever holds the case, and by nobody else (ENZ-36).
     */
    hostId: uuid('host_id').references(() => staff.id),
    startsAt: instant('starts_at').notNull(),
    /** When it is to end. */
    endsAt: instant('ends_at').notNull(),
    /** When somebody ended or cancelled it before. */
    endedAt: instant('ended_at'),
    cancelled: boolean('cancelled').notNull(),
    /** How many of those who seek advice find room in it. */
    capacity: integer('capacity').notNull(),
    /** Whether what is said is kept (ENZ-20). */
    keepsLog: boolean('keeps_log').notNull(),
    /** Whether the answers of the team are noted in the answer log of the case (BKE-36). */
    logsAnswers: boolean('logs_answers').notNull(),
  },
  (table) => {
    const alive = notExpired(chatEnd(table), 'chats.group-log');
    const announced = sql`(${table.title} is not null and ${doing('chat.schedule', 'chat.enter')})`;
    const inCase = caseOf(table.consultationId);
    const planned = sql`(${table.hostId} = ${actor} or ${hosts(table.id)})`;
    const hosted = sql`(case when ${table.consultationId} is null then ${planned} else ${inCase} end)`;
    const readable = sql`(${inRelation({
      any: announced,
      participant: takesPart(table.id),
      own: sql`(${table.consultationId} is null and ${doing('own-data.read', 'own-data.export')})`,
      host: hosted,
      chat: live,
    })} and ${alive})`;
    const withCase = inOneOf(['own', 'assigned', 'emergency', 'ticket'], inCase);
    const addable = inRelation({ host: sql`${table.hostId} = ${actor}`, chat: live });
    const changeable = sql`(${inRelation({ host: hosted, chat: live })} and ${alive})`;
    return [
      index('chat_room_starts').on(table.startsAt),
      index('chat_room_host').on(table.hostId),
      index('chat_room_ended').on(chatEnd(table), table.id),
      index('chat_room_case').on(table.consultationId),
      ...personalTable('chat_room', sql`(${readable} or ${withCase})`, addable, changeable),
      pgPolicy('chat_room_scribe', { for: 'select', to: scribeRole, using: everyRow }),
    ];
  },
);

/** Where the numbering of a room's messages stands. Narrow, because it changes with each of them. */
export const chatPosition = pgTable(
  'chat_position',
  {
    roomId: uuid('room_id')
      .primaryKey()
      .references(() => chatRoom.id),
    lastSeq: bigint('last_seq', { mode: 'number' }).notNull(),
  },
  () => [
    ...personalTable('chat_position', inRelation({ chat: live })),
    pgPolicy('chat_position_scribe', { for: 'all', to: scribeRole, using: everyRow, withCheck: everyRow }),
  ],
);

/** Who of the team hosts a room that belongs to no case, the responsible one among them. */
export const chatHost = pgTable(
  'chat_host',
  {
    roomId: uuid('room_id')
      .notNull()
      .references(() => chatRoom.id),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id),
  },
  (table) => [
    primaryKey({ columns: [table.roomId, table.staffId] }),
    index('chat_host_staff').on(table.staffId),
    ...personalTable(
      'chat_host',
      inRelation({ host: sql`${table.staffId} = ${actor}`, chat: live }),
      inRelation({ chat: live }),
      inRelation({ chat: live }),
    ),
  ],
);

/** That somebody who seeks advice waits for a room, is in it, or was. */
export const chatPlace = pgTable(
  'chat_place',
  {
    roomId: uuid('room_id')
      .notNull()
      .references(() => chatRoom.id),
    /** An account, as long as there is one: what is sealed for good outlives it. */
    accountId: uuid('account_id').notNull(),
    state: text('state', { enum: ['waiting', 'in', 'left', 'removed'] }).notNull(),
    /** Since when they have waited: the order of the queue. */
    askedAt: instant('asked_at').notNull(),
    enteredAt: instant('entered_at'),
    muted: boolean('muted').notNull(),
    /** Who of the hosts would like to talk with them alone; they decide. */
    invitedBy: uuid('invited_by').references(() => staff.id),
    /** Where it went on: the room of single counselling that came of it. */
    onwardId: uuid('onward_id'),
  },
  (table) => [
    primaryKey({ columns: [table.roomId, table.accountId] }),
    index('chat_place_account').on(table.accountId, table.enteredAt),
    index('chat_place_invited').on(table.invitedBy),
    index('chat_place_queue').on(table.roomId, table.state, table.askedAt),
    ...personalTable(
      'chat_place',
      inRelation({
        any: sql`(${table.accountId} = ${actor} and ${doing('chat.schedule', 'chat.enter')})`,
        own: sql`${table.accountId} = ${actor}`,
        participant: sql`${table.accountId} = ${actor}`,
        chat: live,
      }),
      inRelation({ chat: live }),
      inRelation({ chat: live }),
    ),
  ],
);

/** What was said. Its number is its place in the room; its id was made by who said it, so that it is said once. */
export const chatMessage = pgTable(
  'chat_message',
  {
    /** Not looked up for each word: `chat_position` refers to the room, and who is not numbered there is not stored. */
    roomId: uuid('room_id').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    id: uuid('id').notNull(),
    /** 1: somebody who seeks advice, 2: somebody of the team. */
    authorKind: smallint('author_kind').notNull(),
    /** Null when the account, or the login, is erased and what was said still belongs to others. */
    authorId: uuid('author_id'),
    /** Said to one person alone, and heard by the hosts. */
    whisperTo: uuid('whisper_to'),
    bodySealed: bytea('body_sealed').notNull(),
    saidAt: instant('said_at').notNull(),
  },
  (table) => {
    const inRoom = sql`exists (select 1 from chat_room r where r.id = ${table.roomId})`;
    // Whoever wants to know what is held of theirs is told what they have said, also where they are no more.
    const copied = sql`(${table.authorId} = ${actor} and ${doing('own-data.read', 'own-data.export')})`;
    const forAll = sql`(${table.whisperTo} is null or ${actor} in (${table.whisperTo}, ${table.authorId}))`;
    const readable = sql`(${inRelation({
      participant: sql`(${takesPart(table.roomId)} and ${forAll})`,
      own: copied,
      chat: live,
    })} or ${inOneOf(['own', 'assigned', 'host', 'emergency', 'ticket'], inRoom)})`;
    return [
      primaryKey({ columns: [table.roomId, table.seq] }),
      unique('chat_message_once').on(table.roomId, table.id),
      index('chat_message_author').on(table.authorId),
      pgPolicy('chat_message_read', { for: 'select', to: appRole, using: readable }),
      pgPolicy('chat_message_scribe', { for: 'insert', to: scribeRole, withCheck: everyRow }),
      pgPolicy('chat_message_erase', { for: 'all', to: eraserRole, using: everyRow, withCheck: everyRow }),
    ];
  },
);
