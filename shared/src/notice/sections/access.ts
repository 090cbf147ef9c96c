import type { Permission } from '../../policy/index.ts';
import { accessTexts } from '../../texts/access.ts';
import { germanList, germanPeriod } from '../../texts/german.ts';
import { derivedNames, rolePhrases, type Somebody } from '../../texts/words.ts';
import {
  type Context,
  type Draft,
  nameOf,
  offers,
  promise,
  publicMay,
  roleLabels,
  rolesWith,
  sentencesFor,
  staffLines,
  standard,
  together,
  whoMay,
} from '../context.ts';

type Action = Permission['action'];

const path = (action: Action) => [`permissions[${action}]`];

function fieldList({ policy }: Context, lines: readonly Permission[]): string {
  const label = (id: string) => policy.fields.find((field) => field.id === id)?.label;
  return germanList(
    lines.flatMap((line) => line.fields ?? []).map((id) => label(id) ?? derivedNames[id] ?? id),
  );
}

const asInformation = (draft: Draft): Draft => ({ ...draft, kind: 'information' });

/** "Only" is the truth of every day where an emergency or an order may let others in. */
export const usually = ({ policy, register }: Context) =>
  policy.breakGlass || rolesWith(policy, 'it-ticket.use').length > 0 ? accessTexts[register].usually : '';

/** A statement that needs nothing but who may do the action. */
function simply(
  context: Context,
  id: string,
  action: Action,
  text: (who: Somebody, usually: string) => string,
): Draft[] {
  const who = whoMay(context, action);
  return who ? [promise(`access.${id}`, text(who, usually(context)), path(action))] : [];
}

function consultation(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = accessTexts[register];
  const profile = staffLines(policy, 'consultation.profile');
  const fields = fieldList(context, profile);
  const reader = whoMay(context, 'consultation.profile');
  const handsOver = rolesWith(policy, 'consultation.hand-over').length > 0;
  // Who may read what nobody has taken yet sees more than that it is there.
  const readsOpen = (['consultation.read', 'concern.handle'] as const)
    .flatMap((action) => staffLines(policy, action))
    .some((line) => line.relation === 'unassigned');
  const intake = readsOpen ? [] : staffLines(policy, 'intake.read');
  return [
    ...simply(context, 'consultation', 'consultation.read', texts.consultation),
    ...(handsOver ? [standard('access.hand-over', texts.handOver, path('consultation.hand-over'))] : []),
    ...(intake.length > 0 ? [standard('access.intake', texts.intake(), path('intake.read'))] : []),
    ...(rolesWith(policy, 'danger.second').length > 0
      ? [standard('access.danger', texts.danger, path('danger.second'))]
      : []),
    ...(reader
      ? [
          promise(
            'access.profile',
            fields === '' ? texts.profile(reader, usually(context)) : texts.profileFields(reader, fields),
            path('consultation.profile'),
          ),
        ]
      : []),
    ...simply(context, 'chat-log', 'chat.read-log', texts.chatLog),
  ];
}

function emergency({ policy, register }: Context): Draft[] {
  const { breakGlass } = policy;
  if (!breakGlass) return [];
  const texts = accessTexts[register];
  const reasons = germanList(breakGlass.reasons, 'oder');
  const handsOver = policy.permissions.some(
    ({ action, relation }) => action === 'consultation.hand-over' && relation === 'emergency',
  );
  const text = texts.emergency(reasons, germanPeriod(breakGlass.duration, 'dative'));
  return [
    promise('access.emergency', handsOver ? `${text} ${texts.emergencyHandOver}` : text, [
      'breakGlass.reasons',
      'breakGlass.duration',
      ...(handsOver ? path('consultation.hand-over') : []),
    ]),
  ];
}

/** What IT administration reaches beyond login data, who has to agree, and for how long. */
function itTicket({ policy, register }: Context): Draft[] {
  const { itTickets } = policy;
  if (!itTickets) return [];
  const text = accessTexts[register].itTicket(
    roleLabels(policy, rolesWith(policy, 'it-ticket.use')),
    roleLabels(policy, [itTickets.approvedBy]),
    germanPeriod(itTickets.duration, 'dative'),
  );
  return [promise('access.it-ticket', text, [...path('it-ticket.use'), 'itTickets'])];
}

function concern(context: Context): Draft[] {
  const texts = accessTexts[context.register];
  const lines = staffLines(context.policy, 'concern.handle');
  const open = lines.filter((line) => line.relation === 'unassigned');
  const who = together((open.length > 0 ? open : lines).map((line) => nameOf(context, line)));
  if (!who) return [];
  const taken = open.length > 0 && lines.length > open.length ? texts.taken : '';
  return [promise('access.concern', texts.concern(who, usually(context), taken), path('concern.handle'))];
}

/** What providers see of a person who asks for a place, before and after it is accepted (KOB-14, KOB-29). */
function applicant(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = accessTexts[register];
  const limited = (relation: Permission['relation'], ...actions: Action[]) =>
    actions.flatMap((action) =>
      staffLines(policy, action).filter((line) => line.relation === relation && line.fields),
    );
  const before = limited('chosen', 'applicant.read', 'reservation.handle');
  const after = limited('assigned', 'applicant.read');
  // After acceptance the reader is the same; only the fields grow.
  const readers = (lines: readonly Permission[]) =>
    together(lines.map((line) => nameOf(context, { role: line.role, relation: 'chosen' })));
  const first = readers(before);
  const then = readers(after);
  const known = new Set(before.flatMap((line) => line.fields ?? []));
  const more = after.map((line) => ({
    ...line,
    fields: line.fields?.filter((field) => !known.has(field)) ?? [],
  }));
  return [
    ...(first
      ? [
          promise(
            'access.applicant',
            texts.applicant(first, fieldList(context, before)),
            path('applicant.read'),
          ),
        ]
      : []),
    ...(then
      ? [promise('access.accepted', texts.accepted(then, fieldList(context, more)), path('applicant.read'))]
      : []),
    ...(first ? [standard('access.applicant-ends', texts.applicantEnds, path('applicant.read'))] : []),
  ];
}

function reservation(context: Context): Draft[] {
  const lines = staffLines(context.policy, 'reservation.handle').filter((line) => !line.fields);
  const who = together(lines.map((line) => nameOf(context, line)));
  const text = accessTexts[context.register].reservation;
  return who ? [promise('access.reservation', text(who, usually(context)), path('reservation.handle'))] : [];
}

/** Where a role sees an address, it does so in the relation in which it works. */
const worksBy: Action[] = [
  'consultation.profile',
  'applicant.read',
  'concern.handle',
  'enquiry.handle',
  'citizen-case.handle',
  'newsletter.edit',
];

function email(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = accessTexts[register];
  if (policy.email.collected === 'never') return [];
  const source = ['email.visibleTo'];
  if (policy.email.visibleTo.length === 0) return [promise('access.email', texts.emailNobody, source)];
  const who = together(
    policy.email.visibleTo.map((role) => {
      const lines = worksBy
        .flatMap((action) => staffLines(policy, action))
        .filter((line) => line.role === role);
      const line = lines.find((one) => one.relation === 'unassigned') ?? lines[0];
      return line ? nameOf(context, line) : rolePhrases[register][role];
    }),
  );
  return who ? [promise('access.email', texts.email(who), source)] : [];
}

function administration({ policy, register }: Context): Draft[] {
  const texts = accessTexts[register];
  const labelled = (id: string, action: Action, text: (names: string) => string): Draft[] => {
    const names = roleLabels(policy, rolesWith(policy, action));
    return names === '' ? [] : [promise(`access.${id}`, text(names), path(action))];
  };
  return [
    ...(policy.account ? labelled('login-data', 'login-data.read', texts.itLogin) : []),
    ...itTicket({ policy, register }),
    ...labelled('retained', 'retained.read', texts.retained),
    ...labelled('audit', 'audit.read', texts.audit),
  ];
}

/** Who can read what: the permission table in words. */
export function access(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = accessTexts[register];
  return [
    ...consultation(context),
    ...emergency(context),
    ...concern(context),
    ...simply(context, 'enquiry', 'enquiry.handle', texts.enquiry),
    ...reservation(context),
    ...applicant(context),
    ...simply(context, 'case', 'citizen-case.handle', texts.case),
    ...simply(context, 'special', 'citizen-case.special', texts.special),
    ...simply(context, 'newsletter', 'newsletter.edit', texts.newsletter),
    ...(offers(policy, 'private-messages').length > 0
      ? [promise('access.private-message', texts.privateMessage, path('private-message.send'))]
      : []),
    ...(publicMay(policy, 'forum.read')
      ? [standard('access.forum-public', texts.forumPublic, path('forum.read'))]
      : []),
    ...simply(context, 'forum-moderation', 'forum.moderate', texts.forum).map(asInformation),
    ...email(context),
    ...(policy.roles.some((role) => role.nicknameOnly)
      ? [standard('access.nickname', texts.nickname, ['roles.nicknameOnly'])]
      : []),
    ...administration(context),
    ...sentencesFor(context, 'access'),
  ];
}
