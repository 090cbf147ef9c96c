import {
  type ActionName,
  type CategoryId,
  isThirdCountry,
  type Permission,
  type Policy,
  type Processor,
  type Relation,
} from '../policy/index.ts';
import { capitalised, germanList } from '../texts/german.ts';
import { limitedRelations, onlyIn, processorWork } from '../texts/record.ts';

/** Under which actions staff come to see a category. What is not named here is shown to nobody. */
const readBy: Partial<Record<CategoryId, readonly ActionName[]>> = {
  'identity.account': ['consultation.list', 'login-data.read', 'applicant.read'],
  'identity.profile': ['consultation.profile', 'it-ticket.use'],
  'identity.staff': ['staff.manage', 'distribution.read'],
  'identity.absence': ['absence.edit', 'distribution.read'],
  'identity.sealed-address': ['sealed-address.open'],
  'consultations.case': ['consultation.read', 'intake.read', 'it-ticket.use'],
  'consultations.message': ['consultation.read', 'it-ticket.use'],
  'consultations.attachment': ['attachment.read'],
  'consultations.note': ['note.read'],
  'consultations.danger-assessment': ['danger.read', 'danger.second'],
  'consultations.appointment': ['appointment.edit'],
  'consultations.text-module': ['text-module.use', 'text-module.edit-team'],
  'chats.single-log': ['chat.read-log', 'it-ticket.use'],
  'chats.group-log': ['chat.read-log'],
  'forum.post': ['forum.moderate'],
  'private-messages.message': ['private-message.review'],
  'concerns.contact': ['concern.handle'],
  'concerns.content': ['concern.handle'],
  'enquiries.enquiry': ['enquiry.handle'],
  'reservations.reservation': ['reservation.handle', 'applicant.read'],
  'reservations.retained': ['retained.read'],
  'citizen-cases.case': ['citizen-case.handle'],
  'citizen-cases.retained': ['citizen-case.handle', 'retained.read'],
  'newsletter.subscription': ['newsletter.edit'],
  'statistics.counter': ['statistics.read'],
  'platform.access-log': ['log.read'],
  'governance.audit': ['audit.read'],
  'governance.receipt': ['retention.read'],
  'governance.proof': ['retention.read'],
  'governance.hold': ['hold.read', 'hold.set'],
  'governance.data-request': ['data-request.handle'],
  'governance.disclosure': ['disclosure.review', 'disclosure.record', 'disclosure.confirm'],
  'governance.break-glass': ['break-glass.open', 'break-glass.notice'],
  'governance.it-ticket': ['it-ticket.read'],
  'governance.policy': ['policy.read'],
};

/** Where one stands to the person, and not to what was said, nothing of it opens: a talk among several is no case. */
const openedAs: Partial<Record<CategoryId, Relation>> = { 'chats.group-log': 'host' };

const opens = (category: CategoryId, { action, relation }: Permission): boolean =>
  readBy[category]?.includes(action) === true && relation === (openedAs[category] ?? relation);

function limits(lines: readonly Permission[]): string {
  const exceptions = lines.map(({ relation }) => limitedRelations[relation]);
  return exceptions.every(Boolean) ? ` (${germanList(exceptions.map(String), 'oder')})` : '';
}

/** The operator's own people who may see any of these data, by the names of their roles. */
export function readersOf(policy: Policy, categories: readonly CategoryId[]): string[] {
  return policy.roles
    .filter(({ kind }) => kind === 'staff')
    .flatMap(({ id, label }) => {
      const lines = policy.permissions.filter(
        (line) => line.role === id && categories.some((category) => opens(category, line)),
      );
      return lines.length > 0 ? [`${label}${limits(lines)}`] : [];
    });
}

const touches = (ids: readonly string[], categories: readonly CategoryId[]) =>
  categories.some((category) => ids.includes(category));

/** Bodies outside that may receive any of these data. */
const bodiesFor = (policy: Policy, categories: readonly CategoryId[]) =>
  policy.recipients.filter((recipient) => touches(recipient.categories, categories));

/** Bodies outside with the grounds to which a disclosure to them is limited; what holds for several is said once. */
export function recipientsOf(policy: Policy, categories: readonly CategoryId[]): string[] {
  const byGrounds = new Map<string, string[]>();
  for (const { id, label } of bodiesFor(policy, categories)) {
    const grounds = policy.disclosures.grounds.filter(
      (ground) => ground.recipients.includes(id) && touches(ground.discloses, categories),
    );
    const named = germanList(
      grounds.map((ground) => ground.label),
      'oder',
    );
    byGrounds.set(named, [...(byGrounds.get(named) ?? []), label]);
  }
  return [...byGrounds].map(([grounds, labels]) => {
    const bodies = capitalised(germanList(labels, 'sowie'));
    return grounds === '' ? bodies : `${bodies} (${onlyIn(grounds)})`;
  });
}

/** What a processor comes into contact with by its task. */
const handled: Record<Processor['task'], (category: CategoryId) => boolean> = {
  hosting: () => true,
  backup: () => true,
  chat: (id) => id.startsWith('chats.') || id.startsWith('concerns.'),
  newsletter: (id) => id.startsWith('newsletter.'),
  mail: (id) => id === 'platform.mail',
};

const processorsFor = (policy: Policy, categories: readonly CategoryId[]) =>
  policy.processors.filter(({ task }) => categories.some(handled[task]));

export const processorsOf = (policy: Policy, categories: readonly CategoryId[]): string[] =>
  processorsFor(policy, categories).map(
    ({ organisation, task }) => `${organisation.name} (${processorWork[task]})`,
  );

/** Recipients and processors of these data in third countries (Art. 30 (1) (e) GDPR). */
export function transfersOf(policy: Policy, categories: readonly CategoryId[]): string[] {
  const parties = [
    ...bodiesFor(policy, categories).map(({ label, country }) => ({ name: label, country })),
    ...processorsFor(policy, categories).map(({ organisation, country }) => ({
      name: organisation.name,
      country,
    })),
  ];
  return parties
    .filter(({ country }) => isThirdCountry(country))
    .map(({ name, country }) => `${name} (${country})`);
}
