import { count, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { modulePlace, titlePlace } from './places.ts';
import { textModule } from './tables.ts';

/** Whose a text module is: the actor's own, or the whole team's. */
export type Shelf = 'own' | 'team';

export const shelfOf = (shelf: Shelf, { actor }: Context) =>
  shelf === 'team' ? isNull(textModule.ownerId) : eq(textModule.ownerId, actor.id ?? '');

/** How many stand there. */
export async function countOn(tx: Tx, context: Context, shelf: Shelf): Promise<number> {
  const [row] = await tx.select({ held: count() }).from(textModule).where(shelfOf(shelf, context));
  return row?.held ?? 0;
}

/** The text modules that the actor may use, their own and the team's, by title. */
export async function readTextModules({ db, vault }: Platform, context: Context) {
  const rows = await db.transaction(context, (tx) => tx.select().from(textModule));
  await vault.ready(rows.map(({ keyId }) => keyId));
  const items = await Promise.all(
    rows.map(async ({ id, ownerId, keyId, titleSealed, wordingSealed, editedAt }) => ({
      id,
      title: await vault.unseal(keyId, titlePlace(id), titleSealed),
      text: await vault.unseal(keyId, modulePlace(id), wordingSealed),
      shelf: ownerId === null ? ('team' as const) : ('own' as const),
      editedAt: editedAt.toISOString(),
    })),
  );
  return items.sort((a, b) => a.title.localeCompare(b.title, 'de'));
}
