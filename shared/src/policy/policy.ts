import { type Static, Type } from 'typebox';
import { BreakGlass, Disclosures, ItTickets, Permission, Role, StaffRules } from './access.ts';
import { Account, Code, Consent, Email, Field, Offer } from './channels.ts';
import { Chats } from './chats.ts';
import { Forum } from './forum.ts';
import { Centre, Contact, Organisation, Processor, Recipient, Referral } from './parties.ts';
import { Backups, DataCategory, Holds, RetentionRule } from './retention.ts';
import { AccessLog, Addresses, Analytics, Cookie, Statistics } from './traces.ts';
import { Period, Register } from './vocabulary.ts';

const closed = { additionalProperties: false } as const;
const id = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' });
const text = Type.String({ minLength: 1 });

/** A legal basis, cited as the notice cites it. */
export const Basis = Type.Object({ id, citation: text }, closed);

/** What data are processed for. Purposes carry their own bases (AMB-13). */
export const Purpose = Type.Object(
  { id, label: text, bases: Type.Array(Type.String({ description: 'id of a basis' })) },
  closed,
);

/** A right of the person (Art. 7, 15–22 GDPR) and how it is exercised here. */
export const Right = Type.Object(
  {
    kind: Type.Enum([
      'access',
      'rectification',
      'erasure',
      'restriction',
      'portability',
      'objection',
      'withdrawal',
      'complaint',
    ]),
    /** `statute`: the notice is silent, the law grants it all the same (AMB-29). */
    source: Type.Enum(['notice', 'statute']),
  },
  closed,
);

/** A fixed sentence of this service's notice that no other value of the policy expresses. */
export const Sentence = Type.Object(
  {
    id,
    section: Type.Enum([
      'preface',
      'controller',
      'data',
      'purposes',
      'access',
      'cookies',
      'analytics',
      'transfer',
      'retention',
      'rights',
      'security',
      'changes',
    ]),
    sie: Type.Optional(text),
    du: Type.Optional(text),
    leicht: Type.Optional(text),
    rows: Type.Array(Type.String({ pattern: '^[A-Z]{3}-\\d{2}$' })),
  },
  closed,
);
export type Sentence = Static<typeof Sentence>;

/** How this policy itself may change. */
export const PolicyChanges = Type.Object(
  {
    /** So long after a version has come into force, what it shortens ends by the rules before it. */
    grace: Period,
  },
  closed,
);

/** A value that the notice leaves open and the controller has to decide (contract, section 6). */
export const Gap = Type.Object({ path: text, reason: text }, closed);

/**
 * All that one service promises and does. It drives the forms, the access checks, the retention engine, the
 * mails, the logs and the cookies, and it renders the notice.
 */
export const Policy = Type.Object(
  {
    service: Type.Object(
      {
        id,
        name: text,
        /** One sentence on the start page: what this is. */
        summary: text,
        register: Register,
        registers: Type.Array(Register, { minItems: 1 }),
        timeZone: Type.Literal('Europe/Berlin'),
        freeOfCharge: Type.Boolean(),
        anonymous: Type.Boolean(),
        accent: Type.Optional(Type.String({ pattern: '^#[0-9a-f]{6}$' })),
        /** Postcode prefixes the service is responsible for; empty: everywhere (ENZ-14). */
        responsibleFor: Type.Array(Type.String({ pattern: '^\\d{1,5}$' })),
        /** Where people from elsewhere find a centre near them; nothing about them goes there (ENZ-14). */
        referral: Type.Union([Referral, Type.Null()]),
        /** When somebody is there to read and to answer; `null` where the service does not say. */
        officeHours: Type.Union([Type.Array(Type.Object({ days: text, hours: text }, closed)), Type.Null()]),
        /** Whose public holidays are no working days: those of a Land, or of all Germany; without it, none. */
        holidays: Type.Optional(
          Type.Enum([
            ...['BUND', 'BW', 'BY', 'BE', 'BB', 'HB', 'HE', 'HH', 'MV'],
            ...['NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'],
          ] as const),
        ),
        /** In which languages one is answered, the usual one first; without them, in German. */
        languages: Type.Optional(Type.Array(Code, { minItems: 1 })),
        reasons: Type.Array(Code),
        topics: Type.Array(Code),
      },
      closed,
    ),
    /** The terms of use, in the policy's words; without them there is no such page. */
    terms: Type.Optional(
      Type.Array(Type.Object({ heading: text, paragraphs: Type.Array(text, { minItems: 1 }) }, closed)),
    ),
    notice: Type.Object(
      {
        version: text,
        effectiveFrom: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
        showsDate: Type.Boolean(),
        explainsCookies: Type.Boolean(),
        cookieNoticeOnFirstVisit: Type.Boolean(),
        sentences: Type.Array(Sentence),
      },
      closed,
    ),
    controller: Organisation,
    provider: Type.Optional(Organisation),
    contacts: Type.Array(Contact),
    processors: Type.Array(Processor),
    bases: Type.Array(Basis),
    purposes: Type.Array(Purpose),
    offers: Type.Array(Offer),
    /** What the search for counselling centres finds; a list that the operator puts in. */
    centres: Type.Optional(Type.Array(Centre)),
    /** `null` in a service without a forum. */
    forum: Type.Union([Forum, Type.Null()]),
    /** `null` where nobody talks live. */
    chats: Type.Union([Chats, Type.Null()]),
    account: Type.Union([Account, Type.Null()]),
    fields: Type.Array(Field),
    email: Email,
    roles: Type.Array(Role),
    permissions: Type.Array(Permission),
    staff: StaffRules,
    breakGlass: Type.Union([BreakGlass, Type.Null()]),
    itTickets: Type.Union([ItTickets, Type.Null()]),
    categories: Type.Array(DataCategory),
    retention: Type.Array(RetentionRule),
    holds: Type.Union([Holds, Type.Null()]),
    backups: Backups,
    policyChanges: PolicyChanges,
    log: AccessLog,
    addresses: Addresses,
    cookies: Type.Array(Cookie),
    analytics: Analytics,
    consents: Type.Array(Consent),
    recipients: Type.Array(Recipient),
    disclosures: Disclosures,
    statistics: Type.Union([Statistics, Type.Null()]),
    rights: Type.Array(Right),
    /** How fast the engine must be: an item overdue for longer raises an alarm. */
    retentionAlarmAfter: Period,
    gaps: Type.Array(Gap),
  },
  closed,
);
export type Policy = Static<typeof Policy>;
