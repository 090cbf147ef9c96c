import { asSystem, type Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import type { Platform } from '../../platform/platform.ts';
import { consultation } from './tables.ts';

/**
 * Who holds these cases now, whoever asks (ENZ-36). A case that is restricted, or stays alone under a hold, has nobody
 * who could do anything in it.
 */
export async function holdersOf(
  tx: Tx,
  context: Context,
  { db }: Pick<Platform, 'db'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.within(tx, context, asSystem('hand-over', context.now), () =>
    tx
      .select({ id: consultation.id, holderId: consultation.holderId })
      .from(consultation)
      .where(anyOf(consultation.id, ids)),
  );
  return new Map(rows.flatMap(({ id, holderId }) => (holderId ? [[id, holderId]] : [])));
}
