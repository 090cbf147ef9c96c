import type { ActionName } from '../actions.ts';
import type { Policy } from '../policy.ts';
import { type Check, quote, roleLabel, withPath } from './contradiction.ts';

/** What getting back in with a code needs, and whose it is. */
const needed = [
  { action: 'recovery-code.edit', kind: 'client' },
  { action: 'account.recover', kind: 'public' },
] as const satisfies { action: ActionName; kind: Policy['roles'][number]['kind'] }[];

const kindOf = ({ roles }: Policy, role: string) => roles.find(({ id }) => id === role)?.kind;

/** A code that nobody could use, that opens nothing, or that staff could use. */
export const recovery: Check[] = [
  (policy) => {
    if (policy.account?.recovery !== 'code') return [];
    return needed
      .filter(
        ({ action, kind }) =>
          !policy.permissions.some((item) => item.action === action && kindOf(policy, item.role) === kind),
      )
      .map(({ action }) => ({
        rule: 'recovery-by-nobody',
        path: 'account.recovery',
        message: `Ein vergessenes Passwort soll ein Code ersetzen, aber niemand, dem er dient, hat die Erlaubnis ${quote(action)}.`,
      }));
  },
  (policy) => {
    const codes = needed.map(({ action }): ActionName => action);
    return withPath(policy.permissions, 'permissions')
      .filter(({ item }) => codes.includes(item.action))
      .flatMap(({ item, path }) => {
        const who = `Die Rolle ${roleLabel(policy, item.role)} hat die Erlaubnis ${quote(item.action)}`;
        if (policy.account?.recovery !== 'code') {
          const message = `${who}, aber einen Code, der ein vergessenes Passwort ersetzt, gibt es in diesem Dienst nicht.`;
          return [{ rule: 'recovery-without-code', path, message }];
        }
        if (kindOf(policy, item.role) !== 'staff') return [];
        const message = `${who}; in ein fremdes Konto soll aber niemand von den Mitarbeitenden kommen.`;
        return [{ rule: 'recovery-by-staff', path, message }];
      });
  },
];
