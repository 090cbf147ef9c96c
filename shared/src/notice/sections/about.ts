import type { Contact } from '../../policy/index.ts';
import { aboutTexts, contactLeads, controllerTexts } from '../../texts/about.ts';
import { sentence } from '../../texts/german.ts';
import {
  addressLine,
  type Context,
  type Draft,
  information,
  promise,
  sentencesFor,
  standard,
} from '../context.ts';

/** What this is. The summary is said in the register the service was written for. */
export function about(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = aboutTexts[register];
  const asksName = policy.fields.some((field) => field.id === 'first_name' || field.id === 'last_name');
  const anonymity = asksName ? texts.anonymousByChoice : texts.anonymous;
  const summary = policy.service.register === register ? [sentence(policy.service.summary)] : [];
  return [
    ...summary.map((text) => information('about.summary', text, ['service.summary'])),
    ...sentencesFor(context, 'preface'),
    ...(policy.service.anonymous ? [promise('about.anonymous', anonymity, ['service.anonymous'])] : []),
    ...(policy.service.freeOfCharge ? [promise('about.free', texts.free, ['service.freeOfCharge'])] : []),
    standard('about.executable', texts.executable, []),
  ];
}

const questions = ['data-protection-officer', 'privacy', 'technical'] as const;

/** A label like "Bei technischen Fragen" begins the sentence; any other names the place (AMB-19). */
function contact(
  context: Context,
  kind: (typeof questions)[number],
  { label, organisation }: Contact,
): Draft {
  const texts = controllerTexts[context.register];
  const leads = /^(Bei|Für|Zu) /.test(label);
  const named = leads || label === organisation.unit ? '' : `${label}, `;
  const text = texts.contact(leads ? label : contactLeads[kind], named + addressLine(organisation));
  return promise(`controller.${kind}`, text, [`contacts[${kind}]`]);
}

/** Who is responsible, and whom to ask. */
export function controller(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = controllerTexts[register];
  const responsible = addressLine(policy.controller);
  const provider = policy.provider ? addressLine(policy.provider) : responsible;
  return [
    promise('controller.controller', texts.controller(responsible), ['controller']),
    ...(provider === responsible
      ? []
      : [promise('controller.provider', texts.provider(provider), ['provider'])]),
    ...questions.flatMap((kind) =>
      policy.contacts.filter((one) => one.kind === kind).map((one) => contact(context, kind, one)),
    ),
    ...sentencesFor(context, 'controller'),
  ];
}
