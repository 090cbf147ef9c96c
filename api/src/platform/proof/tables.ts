import { sql } from 'drizzle-orm';
import { bigint, bigserial, boolean, index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { allows, appRole, bytea, eraserRole, instant, transactionNumber } from '../db/columns.ts';

/** What only sealing and showing the log see; nothing in it is changed. */
const sealed = (name: string) => [
  pgPolicy(`${name}_read`, { for: 'select', to: appRole, using: allows('sealing') }),
  pgPolicy(`${name}_add`, { for: 'insert', to: appRole, withCheck: allows('sealing') }),
];

/** What the policy has brought about: words and numbers that name nobody, written with the effect or not at all. */
export const proofEffect = pgTable(
  'proof_effect',
  {
    id: uuid('id').primaryKey(),
    seq: bigserial('seq', { mode: 'number' }).notNull().unique(),
    at: instant('at').notNull(),
    /** Canonical JSON (RFC 8785): the bytes that the leaf is the digest of. */
    effect: text('effect').notNull(),
    /** Whether everybody may read it. Of the others everybody gets the leaf. */
    open: boolean('open').notNull(),
    leaf: bytea('leaf').notNull(),
    /** The inserting transaction: sealing waits until all older ones have ended. */
    xid: transactionNumber('xid').notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [
    index('proof_effect_at').on(table.at, table.id),
    index('proof_effect_xid').on(table.xid),
    pgPolicy('proof_effect_read', { for: 'select', to: appRole, using: allows('sealing') }),
    pgPolicy('proof_effect_add', {
      for: 'insert',
      to: [appRole, eraserRole],
      withCheck: sql`true`,
    }),
    pgPolicy('proof_effect_erase', { for: 'delete', to: eraserRole, using: sql`true` }),
    pgPolicy('proof_effect_erase_read', { for: 'select', to: eraserRole, using: sql`true` }),
  ],
);

/** The leaves in the order in which they were sealed. They outlive the effects. */
export const proofLeaf = pgTable(
  'proof_leaf',
  {
    leafIndex: bigint('leaf_index', { mode: 'number' }).primaryKey(),
    eventId: uuid('event_id').notNull().unique(),
    leaf: bytea('leaf').notNull(),
  },
  () => sealed('proof_leaf'),
);

/** Signed tree heads, each of which names the one before. */
export const proofHead = pgTable(
  'proof_head',
  {
    treeSize: bigint('tree_size', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    /** Roots of the tree's complete subtrees, one after the other: all that is needed to append to it. */
    peaks: bytea('peaks').notNull(),
    /** The signed note as a witness gets it. */
    note: text('note').notNull(),
    /** The public key that the note is signed for. */
    publicKey: bytea('public_key').notNull(),
    /** Of all transactions before this one everything is sealed. Missing in a head that came back from its copy. */
    sealedBelow: transactionNumber('sealed_below'),
  },
  () => sealed('proof_head'),
);
