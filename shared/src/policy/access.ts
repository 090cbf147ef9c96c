import { type Static, Type } from 'typebox';
import { Action } from './actions.ts';
import { Period, Relation, RoleId } from './vocabulary.ts';

const closed = { additionalProperties: false } as const;

/** What must be recorded about a member of staff before the account can be activated. */
export const StaffRequirement = Type.Enum([
  'affiliation',
  'employed-until',
  'confidentiality-date',
  'qualification',
  'training-date',
]);

export const Role = Type.Object(
  {
    id: RoleId,
    label: Type.String({ minLength: 1 }),
    kind: Type.Enum(['public', 'client', 'staff']),
    /** Shown to those who seek advice instead of a real name. */
    nicknameOnly: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type Role = Static<typeof Role>;

/** One line of the permission table: role × action × relation × field. Lines are OR-ed; there is no deny. */
export const Permission = Type.Object(
  {
    role: RoleId,
    action: Action,
    relation: Relation,
    /** Only these fields of the object; without it, all that the response schema knows. */
    fields: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
  },
  closed,
);
export type Permission = Static<typeof Permission>;

/** Staff accounts: what activation needs, how long an invitation holds, whether a second factor is demanded. */
export const StaffRules = Type.Object(
  {
    affiliation: Type.Optional(Type.String({ minLength: 1, description: 'employer named in the notice' })),
    requirements: Type.Array(StaffRequirement),
    /** With real people's data, `optional` is demanded all the same; in a try-out it is what it says. */
    secondFactor: Type.Enum(['off', 'optional', 'required']),
    /** How long the one-time code holds with which somebody chooses their own password. */
    invitationLifetime: Period,
    sessionIdle: Period,
    sessionMaximum: Period,
  },
  closed,
);

/** Emergency access by a colleague with administrator rights (ENZ-37). */
export const BreakGlass = Type.Object(
  { role: RoleId, reasons: Type.Array(Type.String({ minLength: 1 })), duration: Period },
  closed,
);

/**
 * Access of IT administration beyond login data (ENZ-39): for one person or one case, asked for by one person and
 * granted by another, for a time.
 */
export const ItTickets = Type.Object({ approvedBy: RoleId, duration: Period }, closed);

/** When data may leave the operator, to whom, and who must agree. */
export const Disclosures = Type.Object(
  {
    grounds: Type.Array(
      Type.Object(
        {
          id: Type.String({ minLength: 1 }),
          label: Type.String({ minLength: 1 }),
          recipients: Type.Array(Type.String(), { description: 'ids of recipients' }),
          discloses: Type.Array(Type.String(), { description: 'data categories' }),
          legalGround: Type.Optional(Type.String({ minLength: 1 })),
          needsConsent: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
    ),
    /** How many persons must agree; 2 means requester and another. */
    persons: Type.Integer({ minimum: 1, maximum: 2 }),
    priorReviewBy: Type.Optional(RoleId),
    thirdCountries: Type.Boolean(),
  },
  closed,
);
export type Disclosures = Static<typeof Disclosures>;
