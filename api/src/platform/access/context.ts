import type { ActionName, Relation, RoleId } from '@sprechraum/shared/policy';

/** Who acts. A visitor has no session, the system no face. */
export interface Actor {
  readonly kind: 'visitor' | 'client' | 'staff' | 'system';
  readonly id: string | null;
  readonly role: RoleId | 'system';
  /** All that may be done with this session, whatever the role may do: until something is set right. */
  readonly confinedTo?: readonly ActionName[];
}

/** Relations that only the software itself can hold, each for one mechanism. */
export type SystemRelation =
  | 'authentication'
  | 'chat'
  | 'directory'
  | 'hand-over'
  | 'mail'
  | 'policy'
  | 'retention'
  | 'sealing'
  | 'statistics';

/** In whose name a transaction runs, in which relations to the rows, and when. */
export interface Context {
  readonly actor: Actor;
  /** What is being done: where `any` stands in for a relation, it alone says which rows are meant. */
  readonly action?: ActionName;
  readonly relations: readonly (Relation | SystemRelation)[];
  readonly now: Date;
}

export const visitor: Actor = { kind: 'visitor', id: null, role: 'visitor' };
const system: Actor = { kind: 'system', id: null, role: 'system' };

/** The context in which a mechanism of the software works, with exactly one relation of its own. */
export const asSystem = (relation: SystemRelation, now: Date): Context => ({
  actor: system,
  relations: [relation],
  now,
});
