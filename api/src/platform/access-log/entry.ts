import type { LogField, Policy } from '@sprechraum/shared/policy';
import { germanDay, timeZone } from '@sprechraum/shared/rules';
import { type Static, Type } from 'typebox';

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const instant = Type.String({ format: 'date-time' });

/** Everything that a line can say. A line says of these what the policy lists, and nothing else (BKE-32). */
const words = {
  ip: text(45),
  /** The German day of the login, ISO. */
  login_date: Type.String({ format: 'date' }),
  /** Begin and end of the visit, UTC; the end stands in the second line of a visit. */
  start_time: instant,
  end_time: instant,
  /** In which the service reads these times. */
  time_zone: text(40),
  /** What was asked for when the visit began. */
  resource: text(200),
  /** What the visit was sent, in bytes; known at its end. */
  bytes: Type.Integer({ minimum: 0 }),
  browser: text(60),
  operating_system: text(60),
  /** The site that led here, without path and question. */
  referrer: text(200),
  service_kind: text(20),
} as const satisfies Partial<Record<LogField, unknown>>;
type Word = keyof typeof words;

const isWord = (field: LogField): field is Word => field in words;
/** What is known at the end of a visit only. */
const later: readonly Word[] = ['end_time', 'bytes'];

/** The closed schema of a line, made from the policy. */
export const entrySchema = ({ log }: Policy) =>
  Type.Object(
    Object.fromEntries(
      log.fields
        .filter(isWord)
        .map((field) => [field, later.includes(field) ? Type.Optional(words[field]) : words[field]]),
    ),
    { additionalProperties: false },
  );

export type Entry = { readonly [Field in Word]?: Static<(typeof words)[Field]> };

/** What a login tells of a browser. */
export interface Visit {
  readonly ip: string;
  readonly resource: string;
  readonly agent: string;
  readonly referrer: string;
}

const named = (list: readonly (readonly [RegExp, string])[], agent: string): string => {
  for (const [pattern, name] of list) {
    const found = pattern.exec(agent);
    if (found) return found[1] ? `${name} ${found[1]}` : name;
  }
  return 'unbekannt';
};
// The order matters: most browsers also name the ones that they descend from.
const browsers = [
  [/Edg\/(\d+)/, 'Edge'],
  [/OPR\/(\d+)/, 'Opera'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[^ ]* .*Safari/, 'Safari'],
] as const;
const systems = [
  [/Android (\d+)/, 'Android'],
  [/(?:iPhone|iPad).* OS (\d+)/, 'iOS'],
  [/Windows NT (\d+)/, 'Windows'],
  [/Mac OS X (\d+)/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
] as const;

/** The site alone: what was looked for there is nobody's business here. */
const siteOf = (referrer: string): string => (URL.canParse(referrer) ? new URL(referrer).origin : 'keine');

/** The line of a login; at the end of the visit the same with what is known then. */
export function entryOf(
  { log }: Policy,
  { ip, resource, agent, referrer }: Visit,
  start: Date,
  ended?: { readonly at: Date; readonly bytes: number },
): Entry {
  const all: Required<Omit<Entry, 'end_time' | 'bytes'>> & Entry = {
    // As it is written on the wire of IPv4, where a socket of both kinds adds a prefix.
    ip: ip.replace(/^::ffff:(?=\d+\.)/i, ''),
    login_date: germanDay(start),
    start_time: start.toISOString(),
    time_zone: timeZone,
    resource: resource.slice(0, 200),
    browser: named(browsers, agent),
    operating_system: named(systems, agent),
    referrer: siteOf(referrer).slice(0, 200),
    service_kind: 'https',
    ...(ended && { end_time: ended.at.toISOString(), bytes: ended.bytes }),
  };
  return Object.fromEntries(Object.entries(all).filter(([field]) => log.fields.includes(field as LogField)));
}
