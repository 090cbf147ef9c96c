import type { Policy } from '../policy.ts';
import type { CategoryId } from '../vocabulary.ts';
import { type Check, quote } from './contradiction.ts';
import { canExceed, inWords, isNothing, isSame } from './periods.ts';

function ruleOf(policy: Policy, id: CategoryId) {
  const category = policy.categories.find((candidate) => candidate.id === id);
  return policy.retention.find((rule) => rule.id === category?.retention);
}

/** Durations that stand in two places; the notice could print only one of them. */
const stated = (
  policy: Policy,
): [path: string, what: string, duration: string | undefined, category: CategoryId][] => [
  ['log.lifetime', 'das Zugriffsprotokoll', policy.log.lifetime, 'platform.access-log'],
  ['addresses.lifetime', 'versiegelte IP-Adressen', policy.addresses.lifetime, 'identity.sealed-address'],
  ['email.outboxLifetime', 'Mails in der Warteschlange', policy.email.outboxLifetime, 'platform.mail'],
  ['holds.maximum', 'ausgesetzte Löschungen', policy.holds?.maximum, 'governance.hold'],
  ['analytics.rawLifetime', 'gezählte Seitenaufrufe', policy.analytics.rawLifetime, 'analytics.page-view'],
];

const twoDurations: Check = (policy) =>
  stated(policy).flatMap(([path, what, duration, category]) => {
    const rule = ruleOf(policy, category);
    if (!duration || !rule || isSame(duration, rule.period)) return [];
    const message = `Für ${what} stehen zwei Dauern in der Regelung: ${quote(inWords(duration))} und, nach der Löschregel ${quote(rule.id)}, ${quote(inWords(rule.period))}.`;
    return [{ rule: 'two-durations', path, message }];
  });

const sessions: Check = (policy) => {
  const rule = ruleOf(policy, 'identity.session');
  if (!rule) return [];
  const maxima: [string, string, string | undefined][] = [
    ['account.sessionMaximum', 'Ratsuchende', policy.account?.sessionMaximum],
    ['staff.sessionMaximum', 'Mitarbeitende', policy.staff.sessionMaximum],
  ];
  return maxima.flatMap(([path, who, maximum]) => {
    if (!maximum || !canExceed(maximum, rule.period)) return [];
    const message = `${who} dürfen ${quote(inWords(maximum))} angemeldet bleiben, die Löschregel ${quote(rule.id)} löscht die Anmeldung aber schon früher (${inWords(rule.period)}).`;
    return [{ rule: 'session-outlives-rule', path, message }];
  });
};

const idle: Check = (policy) => {
  const pairs: [string, string, string, string][] = [
    ['staff.sessionIdle', 'Mitarbeitenden', policy.staff.sessionIdle, policy.staff.sessionMaximum],
  ];
  if (policy.account) {
    const { sessionIdle, sessionMaximum } = policy.account;
    pairs.push(['account.sessionIdle', 'Ratsuchenden', sessionIdle, sessionMaximum]);
  }
  return pairs.flatMap(([path, who, quiet, maximum]) => {
    if (!canExceed(quiet, maximum)) return [];
    const message = `Eine ruhende Anmeldung von ${who} soll nach ${quote(inWords(quiet))} enden, jede Anmeldung aber schon nach ${quote(inWords(maximum))}; die erste Zahl könnte nie gelten.`;
    return [{ rule: 'idle-beyond-maximum', path, message }];
  });
};

const longestInvitation = 'P30D';

/** A code that opens a login must not lie in a drawer for months. */
const invitation: Check = (policy) => {
  const lifetime = policy.staff.invitationLifetime;
  const path = 'staff.invitationLifetime';
  if (isNothing(lifetime))
    return [
      {
        rule: 'invitation-without-time',
        path,
        message: 'Eine Einladung könnte niemand annehmen: Sie gilt gar keine Zeit.',
      },
    ];
  if (!canExceed(lifetime, longestInvitation)) return [];
  const message = `Mit einer Einladung könnte sich noch nach ${quote(inWords(lifetime))} jemand ein Passwort geben; höchstens sind ${quote(inWords(longestInvitation))} möglich.`;
  return [{ rule: 'invitation-too-long', path, message }];
};

export const durations: Check[] = [twoDurations, sessions, idle, invitation];
