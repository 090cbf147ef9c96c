import { can } from '../../rules/can.ts';
import type { Permission } from '../access.ts';
import type { ActionName } from '../actions.ts';
import type { Policy } from '../policy.ts';
import { type Check, quote, roleLabel, withPath } from './contradiction.ts';

/** What staff may learn about a person with these actions: all fields, unless the permission names some. */
const personActions: readonly ActionName[] = ['consultation.profile', 'applicant.read'];

/** What somebody without an account may do at all. */
const publicActions: readonly ActionName[] = [
  'service.read',
  'account.register',
  'account.recover',
  'session.create',
  'invitation.accept',
  'data-request.open',
  'own-data.read',
  'own-data.export',
  'forum.read',
  'centre.search',
  'chat.schedule',
  'chat.join',
  'concern.open',
  'concern.follow',
  'place.search',
  'enquiry.open',
  'citizen-case.open',
  'newsletter.subscribe',
  'analytics.count',
  'analytics.object',
];

const isStaff = (policy: Policy, role: string) =>
  policy.roles.some((r) => r.id === role && r.kind === 'staff');

/** Why a role must not see a field, or nothing. */
function secrecy(policy: Policy, role: Permission['role'], field: string): string | null {
  const hidden = policy.fields.find((candidate) => candidate.id === field && candidate.hiddenFromStaff);
  if (hidden) return `${quote(hidden.label)} darf keine Person sehen`;
  if (field !== 'email' || policy.email.collected === 'never' || policy.email.visibleTo.includes(role))
    return null;
  if (policy.email.visibleTo.length === 0) return 'Die E-Mail-Adresse darf keine Person sehen';
  const readers = policy.email.visibleTo.map((reader) => roleLabel(policy, reader)).join(', ');
  return `Die E-Mail-Adresse dürfen nur ${readers} sehen`;
}

function revealed(policy: Policy, permission: Permission): string[] {
  if (permission.fields) return permission.fields;
  if (!personActions.includes(permission.action)) return [];
  return [...new Set(policy.fields.map((field) => field.id as string))];
}

const hiddenFields: Check = (policy) =>
  withPath(policy.permissions, 'permissions')
    .filter(({ item }) => isStaff(policy, item.role))
    .flatMap(({ item, path }) =>
      revealed(policy, item).flatMap((field) => {
        const why = secrecy(policy, item.role, field);
        if (!why) return [];
        const message = `${why}, die Rolle ${roleLabel(policy, item.role)} bekäme das Feld ${quote(field)} mit der Erlaubnis ${quote(item.action)} aber zu Gesicht.`;
        return [{ rule: 'hidden-field-seen', path, message }];
      }),
    );

const publicRoles: Check = (policy) =>
  withPath(policy.permissions, 'permissions')
    .filter(({ item }) => policy.roles.some((role) => role.id === item.role && role.kind === 'public'))
    .filter(({ item }) => !publicActions.includes(item.action))
    .map(({ item, path }) => ({
      rule: 'public-beyond-public',
      path,
      message: `Ohne Anmeldung wäre möglich, was nur Angemeldeten zusteht: Die Rolle ${roleLabel(policy, item.role)} hat die Erlaubnis ${quote(item.action)}.`,
    }));

const logReaders: Check = (policy) => {
  const named = new Set<string>(policy.log.readableBy);
  return policy.roles.flatMap(({ id }) => {
    const allowed = can(policy, id, 'log.read');
    if (named.has(id) === allowed) return [];
    const message = allowed
      ? `Die Rolle ${roleLabel(policy, id)} darf das Zugriffsprotokoll lesen, obwohl die Regelung sie nicht zu den Lesenden zählt.`
      : `Das Zugriffsprotokoll soll für die Rolle ${roleLabel(policy, id)} lesbar sein, ihr fehlt aber die Erlaubnis.`;
    return [{ rule: 'log-reader-differs', path: 'log.readableBy', message }];
  });
};

const statisticsReaders: Check = (policy) => {
  const named = new Set<string>(policy.statistics?.readableBy ?? []);
  return policy.roles.flatMap(({ id }) => {
    const allowed = can(policy, id, 'statistics.read');
    if (named.has(id) === allowed) return [];
    const message = allowed
      ? `Die Rolle ${roleLabel(policy, id)} darf die Statistik lesen, obwohl die Regelung ${policy.statistics ? 'sie nicht zu den Lesenden zählt' : 'keine Statistik kennt'}.`
      : `Die Statistik soll für die Rolle ${roleLabel(policy, id)} lesbar sein, ihr fehlt aber die Erlaubnis.`;
    return [{ rule: 'statistics-reader-differs', path: 'statistics.readableBy', message }];
  });
};

const breakGlass: Check = (policy) => {
  const opener = policy.breakGlass?.role;
  if (opener && !can(policy, opener, 'break-glass.open')) {
    const message = `Den Notzugriff soll die Rolle ${roleLabel(policy, opener)} haben, ihr fehlt aber die Erlaubnis dazu.`;
    return [{ rule: 'break-glass-without-permission', path: 'breakGlass.role', message }];
  }
  return withPath(policy.permissions, 'permissions')
    .filter(({ item }) => item.action === 'break-glass.open' && item.role !== opener)
    .map(({ item, path }) => ({
      rule: 'break-glass-by-others',
      path,
      message: `Die Rolle ${roleLabel(policy, item.role)} dürfte fremde Fälle im Notfall öffnen; vorgesehen ist das ${opener ? `nur für ${roleLabel(policy, opener)}` : 'für niemanden'}.`,
    }));
};

const reviewer: Check = (policy) => {
  const role = policy.disclosures.priorReviewBy;
  if (!role || can(policy, role, 'disclosure.review')) return [];
  const message = `Jede Weitergabe soll die Rolle ${roleLabel(policy, role)} vorab prüfen, ihr fehlt aber die Erlaubnis dazu.`;
  return [{ rule: 'review-without-permission', path: 'disclosures.priorReviewBy', message }];
};

/** Words are searched for by who holds a case, in the cases they hold; a search beyond that would be another purpose. */
const searchOfOwn: Check = (policy) =>
  withPath(policy.permissions, 'permissions')
    .filter(({ item }) => item.action === 'consultation.search' && item.relation !== 'assigned')
    .map(({ item, path }) => ({
      rule: 'search-beyond-own',
      path,
      message: `Die Rolle ${roleLabel(policy, item.role)} könnte in Beratungen suchen, die sie nicht selbst hat; suchen darf nur, wer eine Beratung hat, und nur darin.`,
    }));

export const access: Check[] = [
  hiddenFields,
  publicRoles,
  logReaders,
  statisticsReaders,
  breakGlass,
  reviewer,
  searchOfOwn,
];
