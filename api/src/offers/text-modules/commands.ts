import { and, eq } from 'drizzle-orm';
import { disposeNow } from '../../governance/retention/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { actionOf, audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { modulePlace, titlePlace } from './places.ts';
import { privacy } from './privacy.ts';
import { problem } from './problems.ts';
import { countOn, type Shelf, shelfOf } from './queries.ts';
import { textModule } from './tables.ts';

/** As many as one still finds something in. */
const mostOnShelf = 100;

interface Wording {
  readonly title: string;
  readonly text: string;
}

/** Which one, by the id that its writer made, and where it stands. */
interface Standing {
  readonly id: string;
  readonly shelf: Shelf;
}

const onShelf = (shelf: Shelf, context: Context, id: string) =>
  and(eq(textModule.id, id), shelfOf(shelf, context));

const sealed = async ({ vault }: Platform, keyId: string, id: string, { title, text }: Wording) => ({
  titleSealed: await vault.seal(keyId, titlePlace(id), title),
  wordingSealed: await vault.seal(keyId, modulePlace(id), text),
});

const record = (tx: Tx, context: Context, change: 'added' | 'changed', id: string) =>
  audit(tx, context, {
    action: actionOf(context, 'text-module.use'),
    change,
    objectType: 'text_module',
    objectId: id,
  });

/** @returns whether there is one to change */
const change = (platform: Platform, context: Context, { id, shelf }: Standing, wording: Wording) =>
  platform.db.transaction(context, async (tx) => {
    const [row] = await tx
      .select()
      .from(textModule)
      .where(onShelf(shelf, context, id))
      .for('update');
    if (!row) return false;
    const values = { ...(await sealed(platform, row.keyId, id, wording)), editedAt: context.now };
    await tx.update(textModule).set(values).where(eq(textModule.id, id));
    await record(tx, context, 'changed', id);
    return true;
  });

/** @returns whether its id was free */
async function add(platform: Platform, context: Context, { id, shelf }: Standing, wording: Wording) {
  const { db, vault } = platform;
  const keyId = await vault.createKey(context.now);
  let added = false;
  try {
    added = await db.transaction(context, async (tx) => {
      if ((await countOn(tx, context, shelf)) >= mostOnShelf) throw problem('too-many');
      const ownerId = shelf === 'team' ? null : context.actor.id;
      const values = { id, keyId, ownerId, ...(await sealed(platform, keyId, id, wording)) };
      const rows = await tx
        .insert(textModule)
        .values({ ...values, editedAt: context.now })
        .onConflictDoNothing()
        .returning({ id: textModule.id });
      if (rows.length > 0) await record(tx, context, 'added', id);
      return rows.length > 0;
    });
  } finally {
    if (!added) await vault.destroyKeys([keyId]);
  }
  return added;
}

/**
 * Keeps a text module: a new one, or new words for one that is there. Sent twice, it is kept once.
 *
 * @throws Problem `text-modules.not-found` where the id is somebody else's, `.too-many`
 */
export async function keepTextModule(
  platform: Platform,
  context: Context,
  standing: Standing,
  wording: Wording,
): Promise<void> {
  // Between looking and adding the same may have come by another way: then it is there to be changed.
  for (const attempt of [change, add, change])
    if (await attempt(platform, context, standing, wording)) return;
  throw problem('not-found');
}

/** Removes a text module with its key. @throws Problem `text-modules.not-found` */
export async function removeTextModule(
  platform: Platform,
  context: Context,
  { id, shelf }: Standing,
): Promise<void> {
  const found = await platform.db.transaction(context, (tx) =>
    tx
      .select({ id: textModule.id })
      .from(textModule)
      .where(onShelf(shelf, context, id)),
  );
  if (found.length === 0) throw problem('not-found');
  await disposeNow(platform, privacy, context, 'consultations.text-module', id);
}
