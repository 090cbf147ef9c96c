import { composeNotice, type Notice } from '@sprechraum/shared/notice';
import {
  appointmentKinds,
  type CategoryId,
  chatKinds,
  type Field,
  maxBytesOf,
  type OfferKind,
  type Policy,
} from '@sprechraum/shared/policy';
import { readersOf } from '@sprechraum/shared/record';
import { caseBases, requestableRights } from '@sprechraum/shared/rules';
import { Temporal } from 'temporal-polyfill';
import { Type } from 'typebox';
import { fieldStatement, voluntaryFields } from '../../identity/accounts/index.ts';

const optional = Type.Optional;
const text = Type.String();
const Organisation = Type.Object({
  name: text,
  unit: optional(text),
  person: optional(text),
  street: optional(text),
  postcode: optional(text),
  city: optional(text),
  phone: optional(text),
  fax: optional(text),
  email: optional(text),
  url: optional(text),
});
const Code = Type.Object({ code: text, label: text });

/** The fields of a form, as the policy describes them. */
const Fields = Type.Array(
  Type.Object({
    id: text,
    label: text,
    required: Type.Boolean(),
    hint: optional(text),
    options: optional(Type.Array(Code)),
    maxLength: optional(Type.Integer()),
    purposes: Type.Array(text),
    /** What one agrees to by filling in the field. */
    consents: Type.Array(text),
    keptUntil: text,
    /** What one agrees to by filling in a voluntary field, word for word: the ledger keeps the digest of this. */
    statement: optional(text),
  }),
);

/** What everybody may know about the service: all of it comes from the policy. */
export const Service = Type.Object({
  id: text,
  name: text,
  summary: text,
  register: Type.Enum(['sie', 'du', 'leicht']),
  registers: Type.Array(Type.Enum(['sie', 'du', 'leicht'])),
  freeOfCharge: Type.Boolean(),
  anonymous: Type.Boolean(),
  accent: optional(text),
  controller: Organisation,
  provider: optional(Organisation),
  contacts: Type.Array(Type.Object({ kind: text, label: text, organisation: Organisation })),
  offers: Type.Array(
    Type.Object({
      kind: text,
      label: text,
      available: Type.Boolean(),
      answerWithinWorkingDays: optional(Type.Integer()),
      attachments: optional(
        Type.Object({ types: Type.Array(text), maxBytes: Type.Integer(), maxCount: Type.Integer() }),
      ),
      /** What becomes of the words where people talk live: until when they are kept, and who of the team reads them. Left out where nothing is kept. */
      log: optional(Type.Object({ keptUntil: text, readBy: Type.Array(text) })),
      /** How one can meet at an appointment, where appointments can be made. */
      appointmentKinds: optional(Type.Array(Type.Enum([...appointmentKinds]))),
    }),
  ),
  registration: Type.Union([
    Type.Object({
      identifier: Type.Enum(['pseudonym', 'nickname', 'real-name']),
      passwordMinLength: Type.Integer(),
      noticeVersion: text,
      fields: Fields,
    }),
    Type.Null(),
  ]),
  /** What is asked beside an enquiry, and kept with the account. */
  enquiry: Type.Object({ fields: Fields }),
  /** The terms of use; empty where the service has none. */
  terms: Type.Array(Type.Object({ heading: text, paragraphs: Type.Array(text) })),
  /** What the page with all that is held about oneself is called, if not as usual (BKE-24). */
  ownDataLabel: optional(text),
  /** Whether a case that is held for a reason may outlive its account; said to everybody alike (AMB-06). */
  mayKeepCases: Type.Boolean(),
  /** How somebody gets back in who lost their password; `none` where there are no accounts. */
  recovery: Type.Enum(['code', 'email', 'none']),
  /** Where the service is responsible, and where others find help: a page decides for itself and asks nobody. */
  area: Type.Union([
    Type.Object({
      responsibleFor: Type.Array(text),
      referral: Type.Object({ label: text, url: text }),
    }),
    Type.Null(),
  ]),
  /** How people talk live, where they do. */
  chats: Type.Union([
    Type.Object({
      audiences: Type.Array(Code),
      rules: Type.Array(text),
      longestMinutes: Type.Integer(),
      largest: Type.Integer(),
    }),
    Type.Null(),
  ]),
  /** When somebody is there to read and to answer, if the service says so. */
  officeHours: Type.Array(Type.Object({ days: text, hours: text })),
  /** In which languages one is answered, the usual one first; empty where it is one alone. */
  languages: Type.Array(Code),
  reasons: Type.Array(Code),
  topics: Type.Array(Code),
  /** The legal bases that a case can be coded with. */
  bases: Type.Array(Code),
  /** The rights that can be asked for (Art. 15–21 GDPR). */
  rights: Type.Array(Type.String()),
  emergency: Type.Array(Type.Object({ number: text, label: text, hint: text })),
  sessionIdleMinutes: Type.Integer(),
  promises: Type.Array(
    Type.Object({ word: Type.Enum(['anonymous', 'free', 'confidential']), statement: text }),
  ),
});

/** Numbers that help at once, in every service (ux: always one tap away). */
const emergency = [
  { number: '112', label: 'Notruf', hint: 'Wenn jemand in Lebensgefahr ist. Rund um die Uhr.' },
  {
    number: '116111',
    label: 'Nummer gegen Kummer für Kinder und Jugendliche',
    hint: 'Montag bis Samstag von 14 bis 20 Uhr, kostenlos und anonym.',
  },
  {
    number: '116117',
    label: 'Ärztlicher Bereitschaftsdienst',
    hint: 'Wenn es nicht bis morgen warten kann. Rund um die Uhr.',
  },
  { number: '0800 111 0 111', label: 'TelefonSeelsorge', hint: 'Rund um die Uhr, kostenlos und anonym.' },
];

/** The statements of the notice that stand behind the three words on the start page. */
const provenBy = { anonymous: 'data.registration', free: 'about.free', confidential: 'access.' } as const;

function promisesOf(notice: Notice) {
  const ids = notice.sections.flatMap((section) => section.statements.map((statement) => statement.id));
  return (Object.entries(provenBy) as [keyof typeof provenBy, string][]).flatMap(([word, prefix]) => {
    const statement = ids.find((id) => id.startsWith(prefix));
    return statement ? [{ word, statement }] : [];
  });
}

/** What becomes of what is said in chats of an offer. */
function logOf(
  policy: Policy,
  categories: readonly CategoryId[],
  sentence: (category: string) => string,
): { keptUntil: string; readBy: string[] } {
  const logs = categories.filter((category) => category.startsWith('chats.'));
  return { keptUntil: logs.map(sentence).join(' '), readBy: readersOf(policy, logs) };
}

/**
 * The service as its start page and its forms need it.
 *
 * @param available what this version of the software can really offer
 */
export function describeService(policy: Policy, available: readonly OfferKind[]) {
  const { service, notice, account } = policy;
  const rendered = composeNotice(policy, service.register);
  const sentence = (category: string) =>
    rendered.sections
      .flatMap((section) => section.statements)
      .find(({ id }) => id === `retention.${category.replace('.', '-')}`)?.text ?? '';
  const field = (asked: Field) => {
    const { id, label, required, hint, options, maxLength, purposes, category } = asked;
    return {
      id,
      label,
      required,
      ...(hint && { hint }),
      ...(options && { options }),
      ...(maxLength && { maxLength }),
      consents: policy.consents
        .filter((consent) => purposes.includes(consent.purpose))
        .map((consent) => consent.text),
      purposes: purposes.map(
        (purpose) => policy.purposes.find((entry) => entry.id === purpose)?.label ?? purpose,
      ),
      keptUntil: sentence(category),
      ...(!required && { statement: fieldStatement(policy, asked) }),
    };
  };
  const offered = policy.offers.filter((offer) => offer.enabled);
  const canRegister =
    account !== null && offered.some((offer) => offer.needsAccount && available.includes(offer.kind));
  return {
    id: service.id,
    name: service.name,
    summary: service.summary,
    register: service.register,
    registers: service.registers,
    freeOfCharge: service.freeOfCharge,
    anonymous: service.anonymous,
    ...(service.accent && { accent: service.accent }),
    controller: policy.controller,
    ...(policy.provider && { provider: policy.provider }),
    contacts: policy.contacts,
    offers: offered.map(
      ({
        kind,
        label,
        answerWithinWorkingDays,
        needsAccount,
        attachments,
        appointments,
        keepsLog,
        categories,
      }) => ({
        kind,
        label,
        available: available.includes(kind) && (canRegister || !needsAccount),
        ...(answerWithinWorkingDays && { answerWithinWorkingDays }),
        ...(attachments && {
          attachments: {
            types: attachments.types,
            maxBytes: maxBytesOf(attachments),
            maxCount: attachments.maxCount,
          },
        }),
        ...(appointments && { appointmentKinds: appointments.kinds }),
        ...(keepsLog && { log: logOf(policy, categories, sentence) }),
      }),
    ),
    registration:
      canRegister && account
        ? {
            identifier: account.identifier,
            passwordMinLength: account.passwordMinLength,
            noticeVersion: notice.version,
            fields: policy.fields.filter(({ form }) => form === 'registration').map(field),
          }
        : null,
    enquiry: {
      fields: voluntaryFields(policy)
        .filter(({ form }) => form === 'enquiry')
        .map(field),
    },
    terms: policy.terms ?? [],
    ...(account?.selfDeletion.isMenuItem && { ownDataLabel: account.selfDeletion.label }),
    mayKeepCases: policy.holds?.detach ?? false,
    recovery: account?.recovery ?? ('none' as const),
    area:
      service.responsibleFor.length > 0 && service.referral
        ? { responsibleFor: service.responsibleFor, referral: service.referral }
        : null,
    chats:
      policy.chats && offered.some(({ kind }) => chatKinds.some((chat) => chat === kind))
        ? {
            audiences: policy.chats.audiences,
            rules: policy.chats.rules,
            longestMinutes: policy.chats.longestMinutes,
            largest: policy.chats.largest,
          }
        : null,
    officeHours: service.officeHours ?? [],
    languages: service.languages ?? [],
    reasons: service.reasons,
    topics: service.topics,
    bases: caseBases(policy),
    rights: requestableRights(policy),
    emergency,
    sessionIdleMinutes: Temporal.Duration.from((account ?? policy.staff).sessionIdle).total('minutes'),
    promises: promisesOf(rendered),
  };
}
