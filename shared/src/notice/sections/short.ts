import type { Permission } from '../../policy/index.ts';
import type { CategoryId } from '../../policy/vocabulary.ts';
import { shortTexts } from '../../texts/about.ts';
import { type Context, type Draft, nameOf, promise, staffLines, together } from '../context.ts';
import { usually } from './access.ts';
import { endOf } from './retention.ts';

/** What people confide here, with the action by which staff read it. The first that a service has is its heart. */
const confided: readonly (readonly [CategoryId, Permission['action']])[] = [
  ['consultations.message', 'consultation.read'],
  ['concerns.content', 'concern.handle'],
  ['citizen-cases.case', 'citizen-case.handle'],
  ['reservations.reservation', 'reservation.handle'],
  ['enquiries.enquiry', 'enquiry.handle'],
];

function reader(context: Context, action: Permission['action']): Draft[] {
  const lines = staffLines(context.policy, action);
  const open = lines.filter((line) => line.relation === 'unassigned');
  const who = together((open.length > 0 ? open : lines).map((line) => nameOf(context, line)));
  if (!who) return [];
  const text = shortTexts[context.register].reader(who.name, who.plural, usually(context));
  return [promise('short.reader', text, [`permissions[${action}]`])];
}

/** The answers to the first questions, before all the rest (PIB-03). */
export function short(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = shortTexts[register];
  const grounds = policy.disclosures.grounds.length > 0;
  const heart = confided.find(([category]) => policy.categories.some(({ id }) => id === category));
  const category = heart && policy.categories.find(({ id }) => id === heart[0]);
  const end = category && endOf(context, category);
  return [
    ...(policy.fields.some((field) => field.required)
      ? []
      : [promise('short.voluntary', texts.voluntary, ['fields.required'])]),
    ...(heart ? reader(context, heart[1]) : []),
    promise('short.transfer', grounds ? texts.transfer : texts.noTransfer, ['disclosures.grounds']),
    ...(end
      ? [
          promise('short.end', end, [
            `categories[${category.id}].retention`,
            `retention[${category.retention}].period`,
          ]),
        ]
      : []),
    promise('short.rights', texts.ask, ['rights']),
  ];
}
