import { type Static, Type } from 'typebox';
import {
  AppointmentKind,
  CategoryId,
  MailPurpose,
  MediaType,
  OfferKind,
  Period,
  RoleId,
} from './vocabulary.ts';

const closed = { additionalProperties: false } as const;
const code = Type.Object(
  { code: Type.String({ pattern: '^[a-z0-9-]+$' }), label: Type.String({ minLength: 1 }) },
  closed,
);
export const Code = code;
export type Code = Static<typeof code>;

/** A kind of case, with the data category it belongs to where that differs from the offer's. */
const Kind = Type.Object({ ...code.properties, category: Type.Optional(CategoryId) }, closed);

/** Which files may go with what is written. */
export const Attachments = Type.Object(
  {
    types: Type.Array(MediaType, { minItems: 1, uniqueItems: true }),
    /** The size of one file; a megabyte is a million bytes. */
    maxMegabytes: Type.Integer({ minimum: 1, maximum: 20 }),
    /** How many may go with one letter. */
    maxCount: Type.Integer({ minimum: 1, maximum: 20 }),
  },
  closed,
);
export type Attachments = Static<typeof Attachments>;
/** The largest file that may be attached, in bytes. */
export const maxBytesOf = ({ maxMegabytes }: Attachments): number => maxMegabytes * 1_000_000;

/** Which appointments can be made inside a case. */
export const Appointments = Type.Object(
  {
    /** How one can meet, in the order in which it is offered. */
    kinds: Type.Array(AppointmentKind, { minItems: 1, uniqueItems: true }),
  },
  closed,
);

/** One thing the service offers, with the data it needs. */
export const Offer = Type.Object(
  {
    kind: OfferKind,
    label: Type.String({ minLength: 1 }),
    enabled: Type.Boolean(),
    categories: Type.Array(CategoryId),
    /** Working days within which a first answer is promised on the start page. */
    answerWithinWorkingDays: Type.Optional(Type.Integer({ minimum: 1 })),
    /** Whether what is said is kept as a log (ENZ-20). */
    keepsLog: Type.Optional(Type.Boolean()),
    /** One a person and day (chatiquette), where the service says so. */
    onePerDay: Type.Optional(Type.Boolean()),
    needsAccount: Type.Boolean(),
    /** `null`: no file can be attached. There is no default, because every file says more than its sender knows. */
    attachments: Type.Union([Attachments, Type.Null()]),
    /** Without it nobody can propose an appointment (ENZ-12). */
    appointments: Type.Optional(Appointments),
    /** Kinds of case it knows (PIB-17, NRW-23). */
    kinds: Type.Optional(Type.Array(Kind)),
    /** Ways on which it may reach the service, shown side by side (PIB-11). */
    channels: Type.Optional(Type.Array(code)),
  },
  closed,
);
export type Offer = Static<typeof Offer>;

/**
 * Fields that a form can have. Each is a column of its own in the database, so the list is closed.
 * There is deliberately no street, no phone and no date of birth of a client.
 */
export const fieldIds = [
  'username',
  'password',
  'email',
  'place',
  'gender',
  'age',
  'referral',
  'first_counselling',
  'child_birth',
  'salutation',
  'first_name',
  'last_name',
  'postcode',
  'city',
  'desired_start',
  'desired_facility',
  'message',
  'subject',
  'interests',
] as const;
export type FieldId = (typeof fieldIds)[number];

export const Field = Type.Object(
  {
    form: Type.Enum([
      'registration',
      'enquiry',
      'search',
      'contact',
      'concern',
      'citizen-case',
      'newsletter',
    ]),
    id: Type.Enum(fieldIds),
    label: Type.String({ minLength: 1 }),
    required: Type.Boolean(),
    category: CategoryId,
    purposes: Type.Array(Type.String({ description: 'id of a purpose' }), { minItems: 1 }),
    /** Said under the field: why it is asked, what is a wise choice. */
    hint: Type.Optional(Type.String({ minLength: 1 })),
    maxLength: Type.Optional(Type.Integer({ minimum: 1 })),
    options: Type.Optional(Type.Array(code)),
    /** Readable by no human role (BKE-19). */
    hiddenFromStaff: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type Field = Static<typeof Field>;

/** What the mailer may send. Whatever is not listed is refused. */
export const Email = Type.Object(
  {
    collected: Type.Enum(['never', 'optional', 'required']),
    purposes: Type.Array(MailPurpose),
    visibleTo: Type.Array(RoleId, { description: 'empty: nobody' }),
    outboxLifetime: Period,
  },
  closed,
);
export type Email = Static<typeof Email>;

/** The account of the person who seeks advice; a service may have none. */
export const Account = Type.Object(
  {
    identifier: Type.Enum(['pseudonym', 'nickname', 'real-name']),
    confirmation: Type.Enum(['none', 'email-link']),
    recovery: Type.Enum(['code', 'email']),
    passwordMinLength: Type.Integer({ minimum: 12 }),
    sessionIdle: Period,
    sessionMaximum: Period,
    selfDeletion: Type.Object(
      {
        label: Type.String({ minLength: 1 }),
        /** Whether the label names the page with all that is held, in the menu, and not only the button on it (BKE-24). */
        isMenuItem: Type.Optional(Type.Boolean()),
        effect: Type.Enum(['immediate', 'restrict-where-law-demands']),
      },
      closed,
    ),
    /** Birthday of the registered child with which the account ends (BKE-27, AMB-03). */
    childLimitAge: Type.Optional(Type.Enum([20, 21])),
    /** So long before an end that no use puts off, the person reads of it when they are there (BKE-22: never by mail). */
    endNotice: Type.Optional(Period),
    reservedNames: Type.Array(Type.String()),
  },
  closed,
);
export type Account = Static<typeof Account>;

export const Consent = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    purpose: Type.String(),
    text: Type.String({ minLength: 1 }),
    withdrawable: Type.Literal(true),
  },
  closed,
);
export type Consent = Static<typeof Consent>;
