import { and, eq } from 'drizzle-orm';
import { accountsNamed, pseudonymsOf } from '../../identity/accounts/index.ts';
import { staff } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import type { Platform } from '../../platform/platform.ts';
import { remembering } from '../../platform/realtime/memory.ts';
import { channel, everything, longestMs } from './changes.ts';
import { forumPost } from './tables.ts';

/** Stands in a text where somebody is mentioned: the name itself is looked up whenever it is shown. */
const mark = '\uFFFC';
/** In place of an id that nobody bears any more. */
export const nobody = '00000000-0000-0000-0000-000000000000';
const mention = /(?<![\p{L}\p{N}])@([\p{L}\p{N}][\p{L}\p{N}._-]{1,38}[\p{L}\p{N}])/gu;

/** A reader's context that also knows the names under which people write here. */
export const withNames = (context: Context): Context => ({
  ...context,
  relations: [...context.relations, 'directory'],
});

/** The names of accounts and of the team, by id; who is gone is left out. */
export async function namesOf(tx: Tx, platform: Platform, ids: readonly string[]) {
  const names = new Map<string, string>();
  const wanted = [...new Set(ids)].filter((id) => id !== nobody);
  if (wanted.length === 0) return names;
  for (const [id, name] of await pseudonymsOf(tx, platform, wanted)) names.set(id, name);
  const colleagues = await tx
    .select({ id: staff.id, nickname: staff.nickname })
    .from(staff)
    .where(anyOf(staff.id, wanted));
  for (const { id, nickname } of colleagues) names.set(id, nickname);
  return names;
}

/** Looks up names, for who shows a page. */
export type Names = (context: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** Of so many who write here the name is remembered. */
const most = 2000;

/**
 * The names under which people write, as everybody reads them: looked up and unsealed once, and remembered beside the
 * keys that open them, until somebody is gone.
 */
export function rememberedNames(platform: Platform): Names {
  const { db, signals, clock } = platform;
  const memory = remembering<{ name: string; until: number }>(signals, channel, { most, everything });
  return async (context, ids) => {
    const names = new Map<string, string>();
    const now = clock.now().getTime();
    const missing: string[] = [];
    for (const id of ids) {
      if (names.has(id) || id === nobody) continue;
      const found = memory.known(id);
      if (found && found.until > now) names.set(id, found.name);
      else missing.push(id);
    }
    if (missing.length === 0) return names;
    const keep = memory.lookingUp();
    const found = await db.transaction(withNames(context), (tx) => namesOf(tx, platform, missing));
    for (const [id, name] of found) {
      names.set(id, name);
      keep(id, { name, until: now + longestMs });
    }
    return names;
  };
}

/** The text with the names of those who are mentioned, for readers; a `null` is somebody who is gone. */
export const spelt = (body: string, mentions: readonly string[], names: ReadonlyMap<string, string>) => {
  if (mentions.length === 0) return body;
  let next = 0;
  return body.replaceAll(mark, () => {
    const name = names.get(mentions[next++] ?? nobody);
    return name === undefined ? '@gelöschtes Konto' : `@${name}`;
  });
};

interface Referring {
  readonly body: string;
  readonly mentions: string[];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');

/**
 * Turns each `@name` of somebody who writes in the forum into a reference, so that no name stays behind in a text when
 * its bearer goes (AMB-04). Who has never written here is no one that a text could name: whether there is such an
 * account is nobody's business.
 */
export async function referring(
  tx: Tx,
  context: Context,
  platform: Platform,
  threadId: string,
  text: string,
): Promise<Referring> {
  const clean = text.replaceAll(mark, '').trim();
  if (!clean.includes('@')) return { body: clean, mentions: [] };
  const known = await bearers(tx, context, platform, threadId, clean);
  const longestFirst = [...known].sort(([one], [other]) => other.length - one.length);
  if (longestFirst.length === 0) return { body: clean, mentions: [] };
  const mentions: string[] = [];
  const names = longestFirst.map(([name]) => escaped(name)).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])@(${names})(?![\\p{L}\\p{N}])`, 'giu');
  const ids = new Map(longestFirst.map(([name, id]) => [name.toLowerCase(), id]));
  const body = clean.replace(pattern, (whole, name: string) => {
    const id = ids.get(name.toLowerCase());
    if (!id) return whole;
    mentions.push(id);
    return mark;
  });
  return { body, mentions };
}

/** Who may be meant: those who write in this topic, and who has written elsewhere and is named. */
async function bearers(tx: Tx, context: Context, platform: Platform, threadId: string, text: string) {
  const reading: Context = { ...context, action: 'forum.read', relations: ['any', 'directory'] };
  return platform.db.within(tx, context, reading, async () => {
    const here = await tx
      .selectDistinct({ accountId: forumPost.accountId, staffId: forumPost.staffId })
      .from(forumPost)
      .where(eq(forumPost.threadId, threadId));
    const ids = here.flatMap(({ accountId, staffId }) => accountId ?? staffId ?? []);
    const named = [...new Set([...text.matchAll(mention)].map(([, name]) => name ?? ''))].slice(0, 20);
    const bearing = await accountsNamed(tx, platform, named);
    if (bearing.length > 0) {
      const elsewhere = await tx
        .selectDistinct({ id: forumPost.accountId })
        .from(forumPost)
        .where(and(anyOf(forumPost.accountId, bearing), eq(forumPost.state, 'published')));
      ids.push(...elsewhere.flatMap(({ id }) => id ?? []));
    }
    const names = await namesOf(tx, platform, ids);
    return new Map([...names].map(([id, name]) => [name, id]));
  });
}
