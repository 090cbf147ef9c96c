import { setImmediate } from 'node:timers/promises';
import { desc, eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Place } from '../../platform/crypto/seal.ts';
import { anyOf } from '../../platform/db/lists.ts';
import type { Platform } from '../../platform/platform.ts';
import { bodyPlace, notePlace, subjectPlace } from './places.ts';
import { consultation, message, note } from './tables.ts';
import { type Excerpt, excerptOf, fold, wordsOf } from './words.ts';

/** One place in a case where one of the words stands. */
export interface Hit {
  readonly consultationId: string;
  readonly where: 'subject' | 'letter' | 'note';
  /** Who wrote the letter. */
  readonly from?: 'client' | 'counsellor';
  readonly at: string;
  readonly excerpt: Excerpt;
}

/** How much one question may unseal: the latest of more, and whoever asks is told so. */
const mostCases = 300;
const mostTexts = 4000;
/** After so many texts others get their turn. */
const atATime = 100;
const hitsOfCase = 2;
const shownCases = 30;

interface Sealed extends Omit<Hit, 'excerpt'> {
  readonly place: Place;
  readonly sealed: Buffer;
}

type Case = Pick<typeof consultation.$inferSelect, 'id' | 'keyId' | 'openedAt' | 'subjectSealed'>;

/** Everything sealed that was written in the cases that the actor holds, the latest first. */
const sealedOf = ({ db }: Platform, context: Context) =>
  db.transaction(context, async (tx) => {
    const cases: Case[] = await tx
      .select({
        id: consultation.id,
        keyId: consultation.keyId,
        openedAt: consultation.openedAt,
        subjectSealed: consultation.subjectSealed,
      })
      .from(consultation)
      // Said here, too: whatever else somebody may read one day, they search in what they hold.
      .where(eq(consultation.holderId, context.actor.id ?? ''))
      .orderBy(desc(consultation.lastActivityAt))
      .limit(mostCases + 1);
    const searched = cases.slice(0, mostCases).map(({ id }) => id);
    const letters = await tx
      .select()
      .from(message)
      .where(anyOf(message.consultationId, searched))
      .orderBy(desc(message.sentAt), desc(message.seq))
      .limit(mostTexts + 1);
    const notes = await tx
      .select()
      .from(note)
      .where(anyOf(note.consultationId, searched))
      .orderBy(desc(note.writtenAt), desc(note.seq))
      .limit(mostTexts + 1);
    await audit(tx, context, {
      action: 'consultation.search',
      change: 'read',
      objectType: 'consultation',
      objectId: null,
      facts: { cases: searched.length },
    });
    return { cases, letters, notes };
  });

/** The same as texts of one kind, the latest first. */
function textsOf({ cases, letters, notes }: Awaited<ReturnType<typeof sealedOf>>): Sealed[] {
  const texts: Sealed[] = [
    ...letters.map(({ id, consultationId, author, bodySealed, sentAt }) => ({
      consultationId,
      where: 'letter' as const,
      from: author,
      at: sentAt.toISOString(),
      place: bodyPlace(id),
      sealed: bodySealed,
    })),
    ...notes.map(({ id, consultationId, bodySealed, writtenAt }) => ({
      consultationId,
      where: 'note' as const,
      at: writtenAt.toISOString(),
      place: notePlace(id),
      sealed: bodySealed,
    })),
    ...cases.flatMap(({ id, subjectSealed, openedAt }) =>
      subjectSealed
        ? {
            consultationId: id,
            where: 'subject' as const,
            at: openedAt.toISOString(),
            place: subjectPlace(id),
            sealed: subjectSealed,
          }
        : [],
    ),
  ];
  return texts.sort((a, b) => b.at.localeCompare(a.at));
}

interface Found {
  readonly words: Set<string>;
  readonly hits: { readonly hit: Hit; readonly words: number }[];
}

/**
 * Looks for words in what was written in the cases that the actor holds, in memory (ENZ-18): the texts are opened for
 * this one question and forgotten with it. A case is found if all words stand somewhere in it.
 *
 * @param question words as somebody types them
 * @returns the places found, the case with the latest first; `complete` is false where more was there than is searched
 */
export async function searchOwnCases(
  platform: Platform,
  context: Context,
  question: string,
): Promise<{ items: Hit[]; complete: boolean }> {
  const { vault } = platform;
  const words = wordsOf(question);
  if (words.length === 0) return { items: [], complete: true };
  const sealed = await sealedOf(platform, context);
  const keys = new Map(sealed.cases.slice(0, mostCases).map(({ id, keyId }) => [id, keyId]));
  const all = textsOf(sealed).filter(({ consultationId }) => keys.has(consultationId));
  await vault.ready([...keys.values()]);

  const found = new Map<string, Found>();
  for (const [index, { place, sealed: closed, ...rest }] of all.slice(0, mostTexts).entries()) {
    if (index % atATime === atATime - 1) await setImmediate();
    const text = await vault.unseal(keys.get(rest.consultationId) ?? '', place, closed);
    const folded = fold(text);
    const here = words.filter((word) => folded.includes(word));
    if (here.length === 0) continue;
    const known = found.get(rest.consultationId) ?? { words: new Set(), hits: [] };
    found.set(rest.consultationId, known);
    for (const word of here) known.words.add(word);
    // The latest came first: a place with no more words than those that are kept is not shown.
    if (known.hits.length === hitsOfCase && here.length <= (known.hits.at(-1)?.words ?? 0)) continue;
    known.hits.push({ hit: { ...rest, excerpt: excerptOf(text, folded, here) }, words: here.length });
    known.hits.sort((a, b) => b.words - a.words).splice(hitsOfCase);
  }
  const whole = [...found.values()].filter((entry) => entry.words.size === words.length);
  return {
    items: whole.slice(0, shownCases).flatMap(({ hits }) => hits.map(({ hit }) => hit)),
    complete: sealed.cases.length <= mostCases && all.length <= mostTexts && whole.length <= shownCases,
  };
}
