import { can, relationsFor, rolesThat } from '../../rules/can.ts';
import type { Policy } from '../policy.ts';
import type { CategoryId } from '../vocabulary.ts';
import { type Check, type Contradiction, quote, roleLabel, withPath } from './contradiction.ts';
import { canExceed, inWords, isNothing } from './periods.ts';

/** Access that is not everybody's every day: in an emergency by a colleague, with a ticket by IT administration. */

/** A relation in which nobody could ever stand to anything. */
const emergency: Check = ({ breakGlass, ...policy }) =>
  withPath(policy.permissions, 'permissions')
    .filter(({ item }) => item.relation === 'emergency' && item.role !== breakGlass?.role)
    .map(({ item, path }) => ({
      rule: 'emergency-without-break-glass',
      path,
      message: `Die Rolle ${roleLabel({ breakGlass, ...policy }, item.role)} hat die Erlaubnis ${quote(item.action)} für den Notfall, kann aber keinen Notzugriff öffnen; sie könnte sie nie nutzen.`,
    }));

const withoutRules: Check = (policy) =>
  policy.itTickets
    ? []
    : withPath(policy.permissions, 'permissions')
        .filter(({ item }) => item.action === 'it-ticket.use')
        .map(({ item, path }) => ({
          rule: 'ticket-without-rules',
          path,
          message: `Die Rolle ${roleLabel(policy, item.role)} soll mit einem Auftrag weitere Daten sehen, aber die Regelung sagt nicht, wer Aufträge freigibt und wann sie enden.`,
        }));

/** Two persons: who asks, and who decides. */
function approval(policy: Policy, approver: NonNullable<Policy['itTickets']>['approvedBy']): Contradiction[] {
  const path = 'itTickets.approvedBy';
  const granters = rolesThat(policy, 'it-ticket.grant').map(({ id }) => id);
  return [
    ...(rolesThat(policy, 'it-ticket.use').length > 0
      ? []
      : [
          {
            rule: 'ticket-for-nobody',
            path: 'itTickets',
            message:
              'Aufträge der IT-Administration sind geregelt, aber keine Rolle darf mit einem arbeiten.',
          },
        ]),
    ...(rolesThat(policy, 'it-ticket.request').length > 0
      ? []
      : [
          {
            rule: 'ticket-asked-by-nobody',
            path: 'itTickets',
            message: 'Aufträge der IT-Administration sind geregelt, aber keine Rolle darf einen stellen.',
          },
        ]),
    ...(granters.includes(approver)
      ? []
      : [
          {
            rule: 'ticket-without-approval',
            path,
            message: `Aufträge der IT-Administration soll die Rolle ${roleLabel(policy, approver)} freigeben, ihr fehlt aber die Erlaubnis dazu.`,
          },
        ]),
    ...granters
      .filter((role) => role !== approver)
      .map((role) => ({
        rule: 'ticket-approved-by-others',
        path,
        message: `Die Rolle ${roleLabel(policy, role)} dürfte Aufträge der IT-Administration freigeben; vorgesehen ist das nur für ${roleLabel(policy, approver)}.`,
      })),
    ...(can(policy, approver, 'it-ticket.request')
      ? [
          {
            rule: 'ticket-by-one-role',
            path,
            message: `Die Rolle ${roleLabel(policy, approver)} dürfte Aufträge der IT-Administration stellen und freigeben; beides gehört in zwei Hände.`,
          },
        ]
      : []),
  ];
}

const tickets: Check = (policy) =>
  policy.itTickets ? approval(policy, policy.itTickets.approvedBy) : withoutRules(policy);

/** Who reached what, and why, is kept somewhere, and ends some day. */
const recorded: Check = ({ breakGlass, itTickets, categories }) => {
  const known = new Set<CategoryId>(categories.map(({ id }) => id));
  const needed: [string, unknown, CategoryId][] = [
    ['breakGlass', breakGlass, 'governance.break-glass'],
    ['itTickets', itTickets, 'governance.it-ticket'],
  ];
  return needed
    .filter(([, rules, category]) => rules && !known.has(category))
    .map(([path, , category]) => ({
      rule: 'exceptional-access-unrecorded',
      path,
      message: `Zugriffe außerhalb des Alltags sind erlaubt, aber die Datenart ${quote(category)} fehlt im Verzeichnis; wer was mit welcher Begründung gesehen hat, stünde nirgends.`,
    }));
};

const longest = 'P7D';

/** Access for a time: long enough to be used, and too short to become a lasting right to look. */
const limited: Check = ({ breakGlass, itTickets }) => {
  const durations: [string, string, string | undefined][] = [
    ['breakGlass.duration', 'Ein Notzugriff', breakGlass?.duration],
    ['itTickets.duration', 'Ein Auftrag der IT-Administration', itTickets?.duration],
  ];
  return durations.flatMap(([path, what, duration]) => {
    if (!duration) return [];
    if (isNothing(duration)) {
      const message = `${what} gälte gar keine Zeit; niemand könnte damit etwas lesen.`;
      return [{ rule: 'exceptional-access-without-time', path, message }];
    }
    if (!canExceed(duration, longest)) return [];
    const message = `${what} gälte ${quote(inWords(duration))}; höchstens sind ${quote(inWords(longest))} möglich, sonst wird aus der Ausnahme der Alltag.`;
    return [{ rule: 'exceptional-access-too-long', path, message }];
  });
};

/** Whose cases can be opened in an emergency has to learn that they were. */
const noticed: Check = (policy) =>
  policy.breakGlass
    ? policy.roles
        .filter(
          ({ id }) =>
            relationsFor(policy, id, 'consultation.write').includes('assigned') &&
            !relationsFor(policy, id, 'break-glass.notice').includes('own'),
        )
        .map(({ label }) => ({
          rule: 'emergency-unnoticed',
          path: 'breakGlass',
          message: `Die Beratungen der Rolle ${quote(label)} lassen sich im Notfall öffnen, aber ihr fehlt die Erlaubnis, davon zu erfahren.`,
        }))
    : [];

export const exceptional: Check[] = [emergency, tickets, recorded, limited, noticed];
