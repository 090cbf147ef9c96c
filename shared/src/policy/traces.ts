import { type Static, Type } from 'typebox';
import { Period, RoleId } from './vocabulary.ts';

const closed = { additionalProperties: false } as const;

/** Everything a log line could hold. A service lists what it may. */
export const logFields = [
  'time',
  'login_date',
  'start_time',
  'end_time',
  'time_zone',
  'ip',
  'method',
  'resource',
  'query',
  'status',
  'bytes',
  'browser',
  'operating_system',
  'isp_domain',
  'referrer',
  'service_kind',
  'duration',
] as const;
export type LogField = (typeof logFields)[number];

export const AccessLog = Type.Object(
  {
    scope: Type.Enum(['off', 'every-request', 'login', 'chat-start']),
    fields: Type.Array(Type.Enum(logFields)),
    purpose: Type.String({ description: 'id of a purpose' }),
    lifetime: Period,
    readableBy: Type.Array(RoleId),
    sink: Type.Enum(['database', 'separate']),
  },
  closed,
);
export type AccessLog = Static<typeof AccessLog>;

/** What happens to the network address. `never` means that it is used for the connection and forgotten. */
export const Addresses = Type.Object(
  {
    mode: Type.Enum(['never', 'sealed', 'access-log', 'access-log-at-chat-start']),
    lifetime: Type.Optional(Period),
    /** Throttling keeps a keyed digest for this long, in memory only. */
    throttleWindow: Period,
  },
  closed,
);
export type Addresses = Static<typeof Addresses>;

export const Cookie = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    class: Type.Enum(['necessary', 'statistics']),
    purpose: Type.String({ minLength: 1, description: 'what it is for, in the words of the notice' }),
    lifetime: Type.Union([Type.Literal('session'), Period]),
    setWhen: Type.Enum(['login', 'objection', 'consent', 'dismissal']),
    category: Type.Optional(Type.String()),
  },
  closed,
);
export type Cookie = Static<typeof Cookie>;

export const Analytics = Type.Object(
  {
    mode: Type.Enum(['off', 'cookieless', 'cookie-with-consent']),
    objection: Type.Boolean({ description: 'whether the notice offers a control to object' }),
    addressBytesKept: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 })),
    keyLifetime: Type.Optional(Period),
    rawLifetime: Type.Optional(Period),
  },
  closed,
);
export type Analytics = Static<typeof Analytics>;

export const Statistics = Type.Object(
  {
    dimensions: Type.Array(Type.String({ minLength: 1 })),
    /** Over how long it is counted, where no grouping says so. */
    period: Type.Optional(Type.Enum(['month', 'quarter', 'year'])),
    smallestCell: Type.Integer({ minimum: 2 }),
    readableBy: Type.Array(RoleId),
    external: Type.Boolean({ description: 'whether aggregates may leave the operator' }),
  },
  closed,
);
export type Statistics = Static<typeof Statistics>;
