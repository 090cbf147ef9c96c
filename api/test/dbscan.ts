import { createHash } from 'node:crypto';
import { composeNotice, renderMarkdown } from '@sprechraum/shared/notice';
import type { Policy } from '@sprechraum/shared/policy';
import pg from 'pg';
import { query } from './query.ts';
import type { TestService } from './service.ts';

/** Where something was found that should not be there. */
export interface Finding {
  readonly needle: string;
  readonly where: string;
}

/** A text as it could lie in a store: as it is, written as bytes, encoded, or by a digest that anybody can compute. */
export function formsOf(needle: string): {
  readonly exact: readonly string[];
  readonly folded: readonly string[];
} {
  const bytes = Buffer.from(needle);
  const inBase64 = (base: 'base64' | 'base64url') =>
    // What comes before shifts base64 by up to two characters; the ends depend on the neighbours.
    [0, 1, 2].map((shift) =>
      Buffer.concat([Buffer.alloc(shift), bytes])
        .toString(base)
        .replace(/=+$/, '')
        .slice(shift === 0 ? 0 : shift + 1, -1),
    );
  const digests = ['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) => {
    const digest = createHash(algorithm).update(bytes).digest();
    return [digest.toString('hex'), createHash(algorithm).update(needle.toLowerCase()).digest('hex')];
  });
  return {
    exact: [...new Set([...inBase64('base64'), ...inBase64('base64url')])],
    folded: [
      ...new Set([
        needle.toLowerCase(),
        encodeURIComponent(needle).toLowerCase(),
        JSON.stringify(needle).slice(1, -1).toLowerCase(),
        bytes.toString('hex'),
        Buffer.from(needle.toLowerCase()).toString('hex'),
        Buffer.from(needle, 'utf16le').toString('hex'),
        ...digests,
      ]),
    ],
  };
}

const known = new Map<string, ReturnType<typeof formsOf>>();

/** The needles that occur in a text, in any of their forms. */
export function needlesIn(text: string, needles: readonly string[]): string[] {
  const lower = text.toLowerCase();
  return needles.filter((needle) => {
    const { exact, folded } = known.get(needle) ?? formsOf(needle);
    known.set(needle, { exact, folded });
    return exact.some((form) => text.includes(form)) || folded.some((form) => lower.includes(form));
  });
}

/** Every row of every table of a database, whatever schema it is in: bytes come as hexadecimal digits. */
async function scanDatabase(url: string, name: string, needles: readonly string[]): Promise<Finding[]> {
  const tables = (await query(
    url,
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
     and n.nspname not like 'pg_toast%' order by 1, 2`,
  )) as { schema: string; name: string }[];
  const places = new Map([
    ...tables.map((table): [string, string] => {
      const from = `${pg.escapeIdentifier(table.schema)}.${pg.escapeIdentifier(table.name)}`;
      return [`${table.schema}.${table.name}`, `select t::text as text from ${from} t`];
    }),
    ['large objects', `select encode(data, 'hex') as text from pg_largeobject`],
  ]);
  const findings: Finding[] = [];
  for (const [place, rows] of places) {
    const texts = ((await query(url, rows)) as { text: string }[]).map(({ text }) => text);
    for (const needle of needlesIn(texts.join('\n'), needles))
      findings.push({ needle, where: `${name}: ${place}` });
  }
  return findings;
}

/** Where the policy itself and its notices are kept, with the words that it lets people choose from. */
const ofPolicy = ['content: public.policy_version', 'content: public.shown_text'];

const wordsOf = (policy: Policy): string =>
  [
    JSON.stringify(policy),
    ...policy.service.registers.map((register) => renderMarkdown(composeNotice(policy, register))),
  ]
    .join('\n')
    .toLowerCase();

/** All that the service keeps: both databases with the job queue, and the log. As superuser, so that nothing is hidden. */
export async function dbscan(service: TestService, needles: readonly string[]): Promise<Finding[]> {
  const { databases, lines } = service;
  const words = wordsOf(service.policy);
  const isWord = ({ needle, where }: Finding) =>
    ofPolicy.includes(where) && words.includes(needle.toLowerCase());
  return [
    ...(await scanDatabase(databases.app.superuserUrl, 'content', needles)).filter((found) => !isWord(found)),
    ...(await scanDatabase(databases.keys.superuserUrl, 'keys', needles)),
    ...needlesIn(lines.join('\n'), needles).map((needle) => ({ needle, where: 'log' })),
  ];
}

/** All that has left by mail: as it went over the wire, and as it is read. The receiver's address is no finding. */
export function mailscan({ sink }: TestService, needles: readonly string[]): Finding[] {
  return sink.mails.flatMap(({ raw, parsed, to }, index) => {
    const read = [parsed.subject, parsed.text, parsed.html, JSON.stringify(parsed.headers)].join('\n');
    const others = needles.filter((needle) => !to.includes(needle));
    return needlesIn(`${raw}\n${read}`, others).map((needle) => ({ needle, where: `mail ${index}` }));
  });
}
