import { randomUUID } from 'node:crypto';
import {
  type AuditedAction,
  type AuditedObject,
  auditedActions,
  type auditedChanges,
} from '@sprechraum/shared/policy';
import type { Context } from '../access/context.ts';
import type { Tx } from '../db/database.ts';
import { insertAll } from '../db/lists.ts';
import { leafHash } from '../proof/merkle.ts';
import { auditEvent } from './tables.ts';

/** What happened, in words that name no person and no content. */
export interface AuditEntry {
  readonly action: AuditedAction;
  readonly change: (typeof auditedChanges)[number];
  readonly objectType: AuditedObject;
  readonly objectId: string | null;
  readonly facts?: Readonly<Record<string, number | string | boolean>>;
}

/** What is being done, where that is something of which the log has a word. */
export const actionOf = ({ action }: Context, otherwise: AuditedAction): AuditedAction =>
  auditedActions.find((known) => known === action) ?? otherwise;

type StoredEvent = Omit<typeof auditEvent.$inferSelect, 'seq' | 'leaf' | 'xid'>;

/** The bytes that the log is sealed over: every field, in one fixed order. */
export function leafOf(event: StoredEvent): Buffer {
  const facts = Object.entries(event.facts).sort(([a], [b]) => (a < b ? -1 : 1));
  const fields = [
    event.id,
    event.at.toISOString(),
    event.actorKind,
    event.staffId,
    event.role,
    event.action,
    event.change,
    event.objectType,
    event.objectId,
    facts,
  ];
  return leafHash(Buffer.from(JSON.stringify(fields)));
}

function eventOf({ actor, now }: Context, entry: AuditEntry): typeof auditEvent.$inferInsert {
  const event: StoredEvent = {
    id: randomUUID(),
    at: now,
    actorKind: actor.kind,
    staffId: actor.kind === 'staff' ? actor.id : null,
    role: actor.role,
    action: entry.action,
    change: entry.change,
    objectType: entry.objectType,
    objectId: entry.objectId,
    facts: { ...entry.facts },
  };
  return { ...event, leaf: leafOf(event) };
}

/** Writes one event into the transaction of what it records: both happen, or neither (ENZ-51). */
export const audit = (tx: Tx, context: Context, entry: AuditEntry): Promise<void> =>
  auditAll(tx, context, [entry]);

/** The same for many at once. */
export const auditAll = (tx: Tx, context: Context, entries: readonly AuditEntry[]): Promise<void> =>
  insertAll(
    tx,
    auditEvent,
    entries.map((entry) => eventOf(context, entry)),
  );
