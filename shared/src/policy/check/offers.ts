import { rolesThat } from '../../rules/can.ts';
import type { Offer } from '../channels.ts';
import type { Policy } from '../policy.ts';
import { type CategoryId, type OfferKind, shownInPage } from '../vocabulary.ts';
import { type Check, enumerate, quote, withPath } from './contradiction.ts';

/** Without these an offer would keep data that no rule ends. */
const basics: Partial<Record<OfferKind, CategoryId[]>> = {
  'mail-counselling': ['consultations.case', 'consultations.message'],
  'live-counselling': ['consultations.case'],
  'open-hour': ['consultations.case'],
  'single-chat': ['consultations.case'],
  forum: ['forum.post'],
  'private-messages': ['private-messages.message'],
  concerns: ['concerns.content'],
  'chat-widget': ['concerns.content'],
  'place-search': ['places.search'],
  reservations: ['reservations.reservation'],
  'contact-form': ['enquiries.enquiry'],
  'citizen-cases': ['citizen-cases.case'],
  newsletter: ['newsletter.subscription', 'newsletter.unconfirmed'],
};

const logs: Partial<Record<OfferKind, CategoryId>> = {
  'live-counselling': 'chats.single-log',
  'open-hour': 'chats.single-log',
  'single-chat': 'chats.single-log',
  'group-chat': 'chats.group-log',
  'topic-chat': 'chats.group-log',
};

function needs(offer: Offer): CategoryId[] {
  const log = offer.keepsLog ? logs[offer.kind] : undefined;
  const files: CategoryId[] =
    offer.attachments && offer.kind === 'mail-counselling' ? ['consultations.attachment'] : [];
  const appointments: CategoryId[] = offer.appointments ? ['consultations.appointment'] : [];
  const kinds = (offer.kinds ?? []).flatMap((kind) => (kind.category ? [kind.category] : []));
  return [
    ...new Set([...(basics[offer.kind] ?? []), ...(log ? [log] : []), ...files, ...appointments, ...kinds]),
  ];
}

const inventory: Check = (policy) => {
  const known = new Set<CategoryId>(policy.categories.map((category) => category.id));
  return withPath(policy.offers, 'offers')
    .filter(({ item }) => item.enabled)
    .flatMap(({ item, path }) => {
      const named = new Set<CategoryId>(item.categories);
      return [
        ...item.categories
          .filter((id) => !known.has(id))
          .map((id) => ({
            rule: 'offer-without-category',
            path: `${path}.categories`,
            message: `Zum Angebot ${quote(item.label)} gehört die Datenart ${quote(id)}, die im Verzeichnis der Datenarten fehlt; niemand wüsste, wann sie gelöscht wird.`,
          })),
        ...needs(item)
          .filter((id) => !named.has(id))
          .map((id) => ({
            rule: 'offer-incomplete',
            path: `${path}.categories`,
            message: `Das Angebot ${quote(item.label)} kommt ohne die Datenart ${quote(id)} nicht aus, nennt sie aber nicht.`,
          })),
      ];
    });
};

const account: Check = (policy) => {
  if (policy.account) return [];
  return withPath(policy.offers, 'offers')
    .filter(({ item }) => item.enabled && item.needsAccount)
    .map(({ item, path }) => ({
      rule: 'offer-needs-account',
      path: `${path}.needsAccount`,
      message: `Das Angebot ${quote(item.label)} verlangt ein Konto, aber dieser Dienst hat keine Konten.`,
    }));
};

const registration: Check = (policy) => {
  const asked = policy.fields.filter((field) => field.form === 'registration');
  if (!policy.account) {
    if (asked.length === 0) return [];
    const message = `Bei der Registrierung würde nach ${enumerate(asked.map((field) => field.label))} gefragt, aber dieser Dienst hat keine Konten.`;
    return [{ rule: 'registration-without-account', path: 'fields', message }];
  }
  return (['username', 'password'] as const)
    .filter((id) => !asked.some((field) => field.id === id && field.required))
    .map((id) => ({
      rule: 'account-without-credentials',
      path: 'fields',
      message: `Konten gibt es, aber die Registrierung verlangt kein Feld ${quote(id)}; niemand könnte sich anmelden.`,
    }));
};

/** Names are asked, though the start page says that one stays anonymous. */
const anonymous: Check = (policy) => {
  if (!policy.service.anonymous) return [];
  const names = new Set<Policy['fields'][number]['id']>(['first_name', 'last_name']);
  const demanded = policy.fields
    .filter((field) => field.required && names.has(field.id))
    .map((field) => field.label);
  const realName = policy.account?.identifier === 'real-name';
  if (demanded.length === 0 && !realName) return [];
  const what = realName
    ? 'Konten laufen auf den wirklichen Namen'
    : `Pflichtangaben sind ${enumerate(demanded)}`;
  const message = `Der Dienst nennt sich anonym, aber ${what}.`;
  return [{ rule: 'anonymous-with-name', path: 'service.anonymous', message }];
};

/** Whoever hears that others are responsible has to hear who. */
const referral: Check = ({ service }) => {
  if (service.responsibleFor.length === 0 || service.referral) return [];
  const message =
    'Die Zuständigkeit ist auf ein Gebiet begrenzt, aber Menschen von außerhalb würden nirgendwohin verwiesen.';
  return [{ rule: 'area-without-referral', path: 'service.referral', message }];
};

/** What somebody writes, they have to find again. */
const notes: Check = (policy) =>
  rolesThat(policy, 'note.edit', 'note.read').map((role) => ({
    rule: 'note-unreadable',
    path: 'permissions',
    message: `Die Rolle ${quote(role.label)} darf Notizen schreiben und keine lesen; auch die eigenen fände sie nie wieder.`,
  }));

/** Files that could be attached to nothing, by nobody, or that their reader could never open. */
const attachments: Check = (policy) =>
  withPath(policy.offers, 'offers').flatMap(({ item, path }) => {
    if (!item.enabled || !item.attachments) return [];
    const at = `${path}.attachments`;
    if (item.kind !== 'mail-counselling') {
      const message = `Zum Angebot ${quote(item.label)} gehören keine Briefe; eine Datei könnte keinem beiliegen.`;
      return [{ rule: 'attachments-without-letters', path: at, message }];
    }
    if (rolesThat(policy, 'attachment.add').length === 0) {
      const message = `Beim Angebot ${quote(item.label)} sollen Dateien beiliegen können, aber niemand darf eine beilegen.`;
      return [{ rule: 'attachments-by-nobody', path: at, message }];
    }
    const hidden = item.attachments.types.filter((type) => !shownInPage.includes(type));
    return hidden.flatMap((type) =>
      rolesThat(policy, 'attachment.read', 'attachment.copy').map((role) => ({
        rule: 'attachment-unreadable',
        path: `${at}.types`,
        message: `Dateien der Art ${quote(type)} lassen sich nur als Kopie öffnen, aber die Rolle ${quote(role.label)} darf sie lesen und keine Kopie nehmen; sie könnte sie nie sehen.`,
      })),
    );
  });

const chats: readonly OfferKind[] = ['live-counselling', 'open-hour', 'single-chat'];

/** Appointments that nobody may make, that may be made nowhere, or to a chat that there is not. */
const appointments: Check = (policy) => {
  const able = rolesThat(policy, 'appointment.edit');
  const offering = withPath(policy.offers, 'offers').filter(({ item }) => item.enabled && item.appointments);
  if (offering.length === 0)
    return able.map((role) => ({
      rule: 'appointments-nowhere',
      path: 'offers',
      message: `Die Rolle ${quote(role.label)} dürfte Termine absprechen, aber zu keinem Angebot gehören Termine.`,
    }));
  const chat = policy.offers.some(({ kind, enabled }) => enabled && chats.includes(kind));
  return offering.flatMap(({ item, path }) => [
    ...(able.length > 0
      ? []
      : [
          {
            rule: 'appointments-by-nobody',
            path: `${path}.appointments`,
            message: `Beim Angebot ${quote(item.label)} soll es Termine geben, aber niemand darf einen absprechen.`,
          },
        ]),
    ...(chat || !item.appointments?.kinds.includes('chat')
      ? []
      : [
          {
            rule: 'appointment-without-chat',
            path: `${path}.appointments.kinds`,
            message: `Beim Angebot ${quote(item.label)} sollen Termine zum Chat möglich sein, aber dieser Dienst hat keinen Chat.`,
          },
        ]),
  ]);
};

/** Of what is not kept nobody knows whether it was said before: an answer that came twice would be noted twice. */
const answers: Check = (policy) =>
  withPath(policy.offers, 'offers')
    .filter(({ item }) => item.enabled && chats.includes(item.kind) && !item.keepsLog)
    .filter(({ item }) => item.categories.includes('consultations.answer-log'))
    .map(({ item, path }) => ({
      rule: 'answers-unrecorded',
      path: `${path}.keepsLog`,
      message: `Die Zeitpunkte der Antworten sollen beim Angebot ${quote(item.label)} festgehalten werden, aber was dort gesagt wird, bleibt nirgends.`,
    }));

/** A forum without boards, or boards without a forum. */
const forum: Check = (policy) => {
  const offered = policy.offers.some(({ kind, enabled }) => enabled && kind === 'forum');
  if (offered && !policy.forum) {
    const message = 'Ein Forum wird angeboten, aber niemand sagt, welche Bereiche es hat.';
    return [{ rule: 'forum-without-boards', path: 'forum', message }];
  }
  if (!offered && policy.forum) {
    const message = 'Die Regelung beschreibt ein Forum, das nicht angeboten wird.';
    return [{ rule: 'boards-without-forum', path: 'forum', message }];
  }
  return [];
};

export const offers: Check[] = [
  inventory,
  account,
  registration,
  anonymous,
  referral,
  attachments,
  appointments,
  notes,
  answers,
  forum,
];
