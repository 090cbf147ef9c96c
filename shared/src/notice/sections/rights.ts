import { can } from '../../rules/index.ts';
import { controllerTexts } from '../../texts/about.ts';
import { germanPeriod, germanShortDate } from '../../texts/german.ts';
import { changeTexts, rightTexts } from '../../texts/rights.ts';
import {
  addressLine,
  type Context,
  type Draft,
  information,
  promise,
  publicMay,
  sentencesFor,
  standard,
} from '../context.ts';

/** What the person may demand, and how. */
export function rights(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = rightTexts[register];
  const may = (role: 'client' | 'visitor') =>
    policy.permissions.some(
      (line) => line.role === role && line.action === 'own-data.read' && line.relation === 'own',
    );
  const asking = ['permissions[data-request.open]'];
  const contacts = policy.contacts.filter((contact) => contact.kind === 'access-requests');
  return [
    ...policy.rights.flatMap(({ kind }) =>
      kind === 'complaint' ? [] : [standard(`rights.${kind}`, texts[kind], [`rights[${kind}]`])],
    ),
    standard('rights.how', texts.how, ['rights']),
    // What the law and the page say, no promise of this service's own.
    ...(publicMay(policy, 'data-request.open') ? [information('rights.page', texts.page, asking)] : []),
    ...(can(policy, 'visitor', 'data-request.open')
      ? [information('rights.without-account', texts.withoutAccount, asking)]
      : []),
    ...(can(policy, 'client', 'data-request.open')
      ? [information('rights.with-account', texts.withAccount, asking)]
      : []),
    ...contacts.map((contact) =>
      promise(
        'rights.contact',
        controllerTexts[register].contact(texts.lead, addressLine(contact.organisation)),
        ['contacts[access-requests]'],
      ),
    ),
    ...(may('client')
      ? [promise('rights.self-service', texts.selfService, ['permissions[own-data.read]'])]
      : []),
    ...(may('visitor') ? [promise('rights.by-code', texts.byCode, ['permissions[own-data.read]'])] : []),
    ...sentencesFor(context, 'rights'),
  ];
}

/** Where to complain. An authority the policy does not name is not invented. */
export function complaint({ policy, register }: Context): Draft[] {
  const texts = rightTexts[register];
  if (!policy.rights.some((right) => right.kind === 'complaint')) return [];
  const authorities = policy.contacts.filter((contact) => contact.kind === 'supervisory-authority');
  if (authorities.length === 0)
    return [promise('complaint.authority', texts.complaintAnywhere, ['rights[complaint]'])];
  return authorities.map((authority) =>
    promise('complaint.authority', texts.complaint(addressLine(authority.organisation)), [
      'contacts[supervisory-authority]',
    ]),
  );
}

/** Which version this is. */
export function changes(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = changeTexts[register];
  const { version, effectiveFrom, showsDate } = policy.notice;
  return [
    ...(showsDate
      ? [promise('changes.updated', texts.updated(germanShortDate(effectiveFrom)), ['notice.effectiveFrom'])]
      : []),
    information('changes.version', texts.version(version), ['notice.version']),
    promise('changes.kept', texts.kept, ['notice.version']),
    promise('changes.grace', texts.grace(germanPeriod(policy.policyChanges.grace)), ['policyChanges.grace']),
    ...(policy.account ? [standard('changes.shown', texts.shown, ['account'])] : []),
    ...(policy.account && policy.consents.length > 0
      ? [standard('changes.asked-again', texts.askedAgain, ['consents'])]
      : []),
    ...sentencesFor(context, 'changes'),
  ];
}
