import type { CategoryId } from '@sprechraum/shared/policy';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Act } from '../../platform/ledger/enter.ts';
import {
  type Disposal,
  hasOwnClock,
  type OwnClock,
  type PrivacyHandlers,
  type RidesAlong,
} from '../../platform/privacy.ts';
import type { ActiveHolds } from '../holds/index.ts';

/** Something of the person is under a hold, so the person's own row has to stay as well. */
export class StillHeld extends Error {}

/** Something has been disposed of and has not gone: then nothing has, and its key stays. */
class StillThere extends Error {}

type Kept = readonly [CategoryId, OwnClock];

/** The categories with a clock of their own, in the order in which the modules hand them in. */
export const clocksOf = (handlers: PrivacyHandlers): Kept[] =>
  (Object.entries(handlers) as [CategoryId, PrivacyHandlers[CategoryId]][]).filter(
    (entry): entry is [CategoryId, OwnClock] => entry[1] !== undefined && hasOwnClock(entry[1]),
  );

/** Everything of one person, in the order in which the modules hand it in, the person's own row last. */
export async function objectsOfPerson(
  tx: Tx,
  handlers: PrivacyHandlers,
  accountId: string,
  { lock }: { lock: boolean },
) {
  const clocks = clocksOf(handlers);
  const objects: { category: CategoryId; handler: OwnClock; id: string }[] = [];
  for (const [category, handler] of [
    ...clocks.filter(([, entry]) => !entry.person),
    ...clocks.filter(([, entry]) => entry.person),
  ])
    for (const id of (await handler.ofPerson?.(tx, accountId, lock)) ?? [])
      objects.push({ category, handler, id });
  return objects;
}

/** Locks a person, and then all that is theirs: in the order in which an erasure does. With the eraser's sight. */
export async function lockObjectsOfPerson(tx: Tx, handlers: PrivacyHandlers, accountId: string) {
  const person = clocksOf(handlers).find(([, handler]) => handler.person);
  await person?.[1].lock?.(tx, accountId);
  return objectsOfPerson(tx, handlers, accountId, { lock: true });
}

export interface DueObject {
  readonly category: CategoryId;
  readonly handler: OwnClock;
  readonly id: string;
  /** Asked when the object and its person were locked: a hold that comes later waits, and finds nothing any more. */
  readonly holds: ActiveHolds;
}

/** What a disposal removed, and what of it stays alone under a hold, counted as if it had been removed. */
export interface Disposed extends Disposal {
  readonly sealed: { readonly objects: number; readonly keys: number; readonly counts: Disposal['counts'] };
  /** What is gone for good, for the ledger: no backup may bring it back. */
  readonly erased: readonly Act[];
}

/** Adds up numbers by their names. */
function add(sums: Record<string, number>, counts: Disposal['counts']): void {
  for (const [store, rows] of Object.entries(counts)) sums[store] = (sums[store] ?? 0) + rows;
}

/** What goes with the objects of a category. */
const goingWith = (handlers: PrivacyHandlers, category: CategoryId): RidesAlong[] =>
  Object.values(handlers).filter(
    (other): other is RidesAlong => !hasOwnClock(other) && other.with === category,
  );

/**
 * Removes many objects of a category at once with all that belongs to them: locked, under no hold, and neither persons
 * nor members of staff, of whom others have to let go first. A thousand statements would take longer than the erasure.
 */
export async function disposeTogether(
  tx: Tx,
  context: Context,
  handlers: PrivacyHandlers,
  { category, disposeMany }: { category: CategoryId; disposeMany: NonNullable<OwnClock['disposeMany']> },
  ids: readonly string[],
): Promise<Disposal> {
  const counts: Record<string, number> = {};
  const keys: string[] = [];
  const disposals = [
    ...goingWith(handlers, category).map((other) => () => other.disposeWith?.(tx, context, ids)),
    () => disposeMany(tx, context, ids),
  ];
  for (const dispose of disposals) {
    const disposal = await dispose();
    add(counts, disposal?.counts ?? {});
    keys.push(...(disposal?.keys ?? []));
  }
  return { counts, keys };
}

/**
 * Removes one object with all that belongs to it; the object is locked. What is under a hold stays: alone, where the
 * policy says so, and otherwise with everything else.
 *
 * @throws StillHeld, StillThere
 */
export async function disposeOne(
  tx: Tx,
  context: Context,
  handlers: PrivacyHandlers,
  { category, handler, id, holds }: DueObject,
): Promise<Disposed> {
  // First, so that nothing is written to them any more of which this erasure would know nothing.
  if (handler.person) for (const [, other] of clocksOf(handlers)) await other.forgetPerson?.(tx, context, id);
  const objects = handler.person
    ? await objectsOfPerson(tx, handlers, id, { lock: true })
    : [{ category, handler, id }];
  const isHeld = (object: { category: CategoryId; id: string }) => holds.has(object.category, object.id);
  if (objects.some((object) => isHeld(object) && !(holds.detach && object.handler.detach)))
    throw new StillHeld();
  if (handler.staff) for (const [, other] of clocksOf(handlers)) await other.forgetStaff?.(tx, context, id);
  const counts: Record<string, number> = {};
  const keys: string[] = [];
  const erased: Act[] = [];
  const alone = { objects: 0, keys: 0, counts: {} as Record<string, number> };
  const remove = async (disposing: Promise<Disposal> | undefined) => {
    const disposal = await disposing;
    add(counts, disposal?.counts ?? {});
    keys.push(...(disposal?.keys ?? []));
  };
  for (const object of objects) {
    const { detach } = object.handler;
    const along = goingWith(handlers, object.category);
    if (detach && isHeld(object)) {
      for (const other of along) {
        const stays = await other.detachWith?.(tx, context, object.id);
        add(alone.counts, stays?.counts ?? {});
      }
      const sealed = await detach(tx, context, object.id);
      add(alone.counts, sealed.counts);
      alone.objects += 1;
      alone.keys += sealed.keys.length;
      continue;
    }
    for (const other of along) await remove(other.disposeWith?.(tx, context, [object.id]));
    await remove(object.handler.dispose(tx, context, object.id));
    if (await object.handler.lock?.(tx, object.id)) throw new StillThere(object.category);
    erased.push({ act: 'erased', category: object.category, objectId: object.id });
  }
  return { counts, keys, sealed: alone, erased };
}
