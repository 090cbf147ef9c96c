import type { AuditedAction, AuditedObject } from '@sprechraum/shared/policy';
import { sql } from 'drizzle-orm';
import { bigint, bigserial, index, jsonb, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import {
  allows,
  appRole,
  bytea,
  counterRole,
  doing,
  eraserRole,
  inRelation,
  instant,
  transactionNumber,
} from '../db/columns.ts';

/**
 * Who entered, changed, removed or read what, never its content (ENZ-51). A client appears as a kind only; an object
 * as a random number that leads nowhere once it is erased (AMB-27).
 */
export const auditEvent = pgTable(
  'audit_event',
  {
    id: uuid('id').primaryKey(),
    seq: bigserial('seq', { mode: 'number' }).notNull().unique(),
    at: instant('at').notNull(),
    actorKind: text('actor_kind').notNull(),
    /** A member of staff. Clients and visitors are not named. */
    staffId: uuid('staff_id'),
    role: text('role').notNull(),
    action: text('action').$type<AuditedAction>().notNull(),
    change: text('change', { enum: ['added', 'changed', 'removed', 'read', 'refused'] }).notNull(),
    objectType: text('object_type').$type<AuditedObject>().notNull(),
    objectId: uuid('object_id'),
    /** Counts and codes, never words of a person. */
    facts: jsonb('facts').$type<Record<string, number | string | boolean>>().notNull(),
    leaf: bytea('leaf').notNull(),
    /** The inserting transaction: sealing waits until all older ones have ended. */
    xid: transactionNumber('xid').notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [
    index('audit_event_at').on(table.at, table.id),
    index('audit_event_xid').on(table.xid),
    pgPolicy('audit_event_read', {
      for: 'select',
      to: appRole,
      using: inRelation({ any: doing('audit.read'), sealing: sql`true` }),
    }),
    pgPolicy('audit_event_add', {
      for: 'insert',
      to: [appRole, eraserRole, counterRole],
      withCheck: sql`true`,
    }),
    pgPolicy('audit_event_erase', { for: 'delete', to: eraserRole, using: sql`true` }),
    pgPolicy('audit_event_erase_read', { for: 'select', to: eraserRole, using: sql`true` }),
  ],
);

/** What only sealing and verifying see. */
const sealed = (name: string) => [
  pgPolicy(`${name}_read`, { for: 'select', to: appRole, using: allows('sealing') }),
  pgPolicy(`${name}_add`, { for: 'insert', to: appRole, withCheck: allows('sealing') }),
];

/** The leaves of the Merkle tree in the order in which they were sealed. They outlive the events and name nobody. */
export const auditLeaf = pgTable(
  'audit_leaf',
  {
    leafIndex: bigint('leaf_index', { mode: 'number' }).primaryKey(),
    eventId: uuid('event_id').notNull().unique(),
    leaf: bytea('leaf').notNull(),
  },
  () => sealed('audit_leaf'),
);

/** A signed tree head (RFC 9162): what the log was, up to a size. */
export const auditCheckpoint = pgTable(
  'audit_checkpoint',
  {
    treeSize: bigint('tree_size', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    root: bytea('root').notNull(),
    /** Roots of the tree's complete subtrees, one after the other: all that is needed to append to it. */
    peaks: bytea('peaks').notNull(),
    signature: bytea('signature').notNull(),
    /** Of all transactions before this one everything is sealed. */
    sealedBelow: transactionNumber('sealed_below'),
  },
  () => sealed('audit_checkpoint'),
);
