import type { ActionName, CategoryId, EventName } from '@sprechraum/shared/policy';
import { type SQL, sql } from 'drizzle-orm';
import { customType, pgPolicy, pgRole, timestamp } from 'drizzle-orm/pg-core';

/** Ciphertext, digests and keys. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** The number of a transaction, which no other one of the cluster ever gets. */
export const transactionNumber = customType<{ data: string }>({ dataType: () => 'xid8' });

/** An instant in UTC. It has no default: the injected clock writes it. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/**
 * The group roles of the database: the first owns nothing, the second alone may delete personal rows, the third counts
 * for the statistics and has no right to anything that was written (BKE-50), the fourth writes down what is said live.
 */
export const appRole = pgRole('sprechraum_app').existing();
export const eraserRole = pgRole('sprechraum_eraser').existing();
export const counterRole = pgRole('sprechraum_counter').existing();
export const scribeRole = pgRole('sprechraum_scribe').existing();

/**
 * How an actor can stand to a row, each with the SQL that says so. The words are the policy's relations, and a few
 * of the software's own (`authentication`, `mail`) that no person ever holds.
 */
export type RelationPredicates = Readonly<Record<string, SQL>>;

// Settings are read in place: a function around each was planned anew for every policy of every statement, and a query
// around it was set up at each execution, which cost more than all the rows that are read by their keys.

/** Who acts, or nobody. */
export const actor = sql`nullif(current_setting('app.actor', true), '')::uuid`;

/** The present of the injected clock. */
export const now = sql`nullif(current_setting('app.now', true), '')::timestamptz`;

/** That the current action is allowed to somebody who stands in this relation. */
export const allows = (relation: string) =>
  sql.raw(`strpos(current_setting('app.relations', true), ',${relation},') > 0`);

/**
 * That the actor does one of these. The predicate of `any`, which is no relation to a row: without the action, who
 * may do one thing at all would see what belongs to another.
 */
export const doing = (...actions: readonly ActionName[]) =>
  sql.raw(`current_setting('app.action', true) in (${actions.map((action) => `'${action}'`).join(', ')})`);

/** The rows to which the actor stands in one of the relations that the current action allows. */
export function inRelation(predicates: RelationPredicates): SQL {
  const terms = Object.entries(predicates).map(
    ([relation, predicate]) => sql`(${allows(relation)} and ${predicate})`,
  );
  return sql`(${sql.join(terms, sql` or `)})`;
}

/** The same where one predicate says it for several relations: the database plans it once. */
export const inOneOf = (relations: readonly string[], predicate: SQL): SQL =>
  sql`((${sql.join(relations.map(allows), sql` or `)}) and ${predicate})`;

/**
 * Row-level security of a personal table: what the app may see, add and change, and that the eraser may do its work.
 * Nobody else has a policy, so nobody else sees a row.
 *
 * @param changed how a row may be after a change, where not every change is allowed
 */
export function personalTable(
  name: string,
  visible: SQL,
  addable: SQL = visible,
  changeable: SQL = visible,
  changed: SQL = changeable,
) {
  return [
    pgPolicy(`${name}_read`, { for: 'select', to: appRole, using: visible }),
    pgPolicy(`${name}_add`, { for: 'insert', to: appRole, withCheck: addable }),
    pgPolicy(`${name}_change`, { for: 'update', to: appRole, using: changeable, withCheck: changed }),
    pgPolicy(`${name}_erase`, { for: 'all', to: eraserRole, using: sql`true`, withCheck: sql`true` }),
  ];
}

/** That a period, counted from a start event, is not over at the present of the injected clock. */
export const notExpired = (start: SQL, category: string): SQL =>
  sql`coalesce(app_end(${start}, (select app_rule(${sql.raw(`'${category}'`)}))) > ${now}, true)`;

const ruleOf = (category: string, event: EventName) =>
  sql.raw(`(select app_rule('${category}', '${event}'))`);

/** The same for one clock of several: only where the policy has a rule for the category that starts with this event. */
export const notExpiredSince = (event: EventName, start: SQL, category: CategoryId): SQL =>
  sql`coalesce(app_end(${start}, ${ruleOf(category, event)}) > ${now}, true)`;

/** That a policy has a rule for a category that starts with one of these events. */
export const countsFrom = (category: CategoryId, ...events: readonly EventName[]): SQL =>
  sql`(${sql.join(
    events.map((event) => sql`${ruleOf(category, event)} is not null`),
    sql` or `,
  )})`;
/**
 * The same, where many rows are read at once: what started late enough is certainly not over, and the calendar is asked
 * about the rest alone. Computing with it takes longer than finding the row.
 */
export const notExpiredOfMany = (start: SQL, category: string): SQL =>
  sql`(${start} > (select app_certain_since(${sql.raw(`'${category}'`)})) or ${notExpired(start, category)})`;
