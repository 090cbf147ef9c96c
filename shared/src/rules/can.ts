import type { ActionName } from '../policy/actions.ts';
import type { Policy } from '../policy/policy.ts';
import type { Relation, RoleId } from '../policy/vocabulary.ts';

/** The relations in which a role may do something; none means that it may not. */
export function relationsFor(
  policy: Pick<Policy, 'permissions'>,
  role: RoleId,
  action: ActionName,
): Relation[] {
  return [
    ...new Set(
      policy.permissions.filter((p) => p.role === role && p.action === action).map((p) => p.relation),
    ),
  ];
}

/** Whether a role may do something in at least one relation. */
export function can(policy: Pick<Policy, 'permissions'>, role: RoleId, action: ActionName): boolean {
  return policy.permissions.some((p) => p.role === role && p.action === action);
}

/** The roles that may do one thing and, where it is said, not another. */
export const rolesThat = (
  policy: Pick<Policy, 'permissions' | 'roles'>,
  may: ActionName,
  mayNot?: ActionName,
): Policy['roles'] =>
  policy.roles.filter(({ id }) => can(policy, id, may) && !(mayNot && can(policy, id, mayNot)));

/** All that a role may do in some relation, for a face that offers only what is possible. */
export function permittedActions(policy: Pick<Policy, 'permissions'>, role: RoleId): ActionName[] {
  return [...new Set(policy.permissions.filter((p) => p.role === role).map((p) => p.action))].sort();
}

/**
 * The fields of an object that a role may see when doing something in a relation.
 *
 * @returns `null` where the permission names no fields, that is: all that the response schema knows
 */
export function fieldsFor(
  policy: Pick<Policy, 'permissions'>,
  role: RoleId,
  action: ActionName,
  relation: Relation,
): string[] | null {
  const lines = policy.permissions.filter(
    (p) => p.role === role && p.action === action && p.relation === relation,
  );
  if (lines.length === 0) return [];
  if (lines.some((line) => line.fields === undefined)) return null;
  return [...new Set(lines.flatMap((line) => line.fields ?? []))];
}
