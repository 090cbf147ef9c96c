import { compareNotices, type SentenceChange } from '@sprechraum/shared/change';
import { composeNotice } from '@sprechraum/shared/notice';
import type { Register } from '@sprechraum/shared/policy';
import { Type } from 'typebox';
import type { Context } from '../../platform/access/context.ts';
import { common } from '../../platform/errors.ts';
import { closed, Instant, iso, oneOf, type Routes } from '../../platform/http/routes.ts';
import type { Platform } from '../../platform/platform.ts';
import { agreedVersions, noticeText } from './queries.ts';
import { Ground, Sentences } from './schemas.ts';
import { type AgreedVersion, currentOf, policyOf, UnreadableVersion } from './versions.ts';

const Entry = Type.Object({
  version: Type.String(),
  /** Whether it is the one in force. */
  current: Type.Boolean(),
  effectiveFrom: Instant,
  /** From when on the shorter periods of it act, where it has any. */
  shortensFrom: Type.Optional(Instant),
  /** When another took its place. */
  endedAt: Type.Optional(Instant),
  ground: Ground,
  reason: Type.String(),
  /** SHA-256 of the policy that it was made from, as canonical JSON. */
  digest: Type.String(),
});
const Version = Type.Object({
  ...Entry.properties,
  /** The notice word for word, as Markdown, and its SHA-256: what the ledger of consents keeps of it. */
  text: Type.String(),
  textDigest: Type.String(),
  /** The version before it and the sentences that it changed; left out where there was none. */
  changes: Type.Optional(Type.Object({ since: Type.String(), sentences: Sentences })),
});

const entryOf = (row: AgreedVersion, versions: readonly AgreedVersion[], now: Date) => ({
  version: row.version,
  current: currentOf(versions, now) === row,
  effectiveFrom: iso(row.effectiveFrom),
  ...(row.shortensFrom && { shortensFrom: iso(row.shortensFrom) }),
  ...(row.endedAt && { endedAt: iso(row.endedAt) }),
  ground: row.ground,
  reason: row.reason,
  digest: row.digest.toString('hex'),
});

/**
 * The sentences in which the notices of two versions differ.
 *
 * @returns `null` where one of them has a form that is no longer read: its text is there, and is not taken apart
 */
export function sentencesBetween(
  before: AgreedVersion,
  after: AgreedVersion,
  register: Register,
): SentenceChange[] | null {
  try {
    const [old, now] = [policyOf(before), policyOf(after)];
    const inOld = old.service.registers.includes(register) ? register : old.service.register;
    const inNew = now.service.registers.includes(register) ? register : now.service.register;
    return compareNotices(composeNotice(old, inOld), composeNotice(now, inNew));
  } catch (error) {
    if (error instanceof UnreadableVersion) return null;
    throw error;
  }
}

async function versionNamed({ db, policy }: Platform, context: Context, name: string, wanted?: Register) {
  return db.transaction(context, async (tx) => {
    const versions = await agreedVersions(tx);
    const row = versions.find(({ version }) => version === name);
    if (!row) throw common('not-found');
    const register = wanted ?? policy.service.register;
    const notice = await noticeText(tx, row.id, register);
    if (!notice) throw common('not-found');
    const before = versions.find(({ id }) => id === row.replaces);
    const sentences = before ? sentencesBetween(before, row, register) : null;
    return {
      ...entryOf(row, versions, context.now),
      text: notice.text,
      textDigest: notice.digest.toString('hex'),
      ...(before && sentences && { changes: { since: before.version, sentences } }),
    };
  });
}

/** `/privacy-notice/versions`: every version there was, word for word, and what each one changed (KOB-44, NRW-10). */
export const noticeVersionRoutes: Routes = (platform) => async (app) => {
  const { db, policy } = platform;
  const ByRegister = Type.Object({ register: Type.Optional(oneOf(policy.service.registers)) }, closed);
  const ByVersion = Type.Object({ version: Type.String({ minLength: 1, maxLength: 40 }) }, closed);

  app.get(
    '/privacy-notice/versions',
    {
      config: { access: 'service.read' },
      schema: { response: { 200: Type.Object({ items: Type.Array(Entry) }) } },
    },
    ({ context }) =>
      db.transaction(context, async (tx) => {
        const versions = await agreedVersions(tx);
        return { items: versions.map((row) => entryOf(row, versions, context.now)).reverse() };
      }),
  );

  app.get(
    '/privacy-notice/versions/:version',
    {
      config: { access: 'service.read' },
      schema: { params: ByVersion, querystring: ByRegister, response: { 200: Version } },
    },
    ({ context, params, query }) => versionNamed(platform, context, params.version, query.register),
  );
};
