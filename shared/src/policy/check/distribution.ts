import { rolesThat } from '../../rules/can.ts';
import { type Check, quote } from './contradiction.ts';

/** Who sees what waits for somebody has to be able to give it to somebody. */
const assigning: Check = (policy) =>
  rolesThat(policy, 'distribution.read', 'consultation.hand-over').map((role) => ({
    rule: 'distribution-without-assigning',
    path: 'permissions',
    message: `Die Rolle ${quote(role.label)} soll Anfragen verteilen und darf keine vergeben.`,
  }));

export const distribution: Check[] = [assigning];
