import { can } from '../../rules/can.ts';
import { type Check, quote } from './contradiction.ts';
import { canExceed, inWords, isNothing } from './periods.ts';

/** A policy that nobody may change would have to be changed past everybody. */
const somebody: Check = (policy) => {
  const staff = policy.roles.filter(({ kind }) => kind === 'staff');
  if (staff.some(({ id }) => can(policy, id, 'policy.change'))) return [];
  const message =
    'Diese Regelung könnte niemand ändern: Keine Rolle darf eine neue Fassung vorschlagen und ihr zustimmen.';
  return [{ rule: 'policy-unchangeable', path: 'permissions', message }];
};

const longestGrace = 'P90D';

/** Without days of grace data would be gone before anybody had read that they go. */
const grace: Check = ({ policyChanges }) => {
  const path = 'policyChanges.grace';
  if (isNothing(policyChanges.grace)) {
    const message =
      'Eine kürzere Frist würde sofort wirken: Daten wären fort, bevor jemand lesen konnte, dass sie gelöscht werden.';
    return [{ rule: 'no-grace', path, message }];
  }
  if (!canExceed(policyChanges.grace, longestGrace)) return [];
  const message = `Eine kürzere Frist würde erst nach ${quote(inWords(policyChanges.grace))} wirken; höchstens sind ${quote(inWords(longestGrace))} möglich.`;
  return [{ rule: 'grace-too-long', path, message }];
};

export const policyChanges: Check[] = [somebody, grace];
