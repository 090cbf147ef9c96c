import type { CategoryId } from '@sprechraum/shared/policy';
import { allWork, leaving } from '../../identity/staff/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Entry } from '../../platform/ledger/ledger.ts';
import { failure } from '../../platform/log.ts';
import type { Platform } from '../../platform/platform.ts';
import { hasOwnClock, type OwnClock, type PrivacyHandlers } from '../../platform/privacy.ts';
import { prove } from '../../platform/proof/effects.ts';
import { type ActiveHolds, activeHolds } from '../holds/index.ts';
import { clocksOf, disposeOne } from './disposal.ts';
import { releaseFromStaff } from './engine.ts';
import { difference, proveErasure, proveRun } from './proving.ts';
import {
  beginRun,
  emptyReceipt,
  finishRun,
  plus,
  type Receipt,
  type RunResult,
  rememberKeys,
  runOf,
  tryToDestroyKeys,
  writeReceipt,
} from './receipts.ts';
import { ruleFor } from './unkept.ts';

/** What could not be done again; nobody is served before it is. */
class NotRepeated extends Error {
  override name = 'NotRepeated';
  constructor(left: number) {
    super(`${left} acts that a restored backup has forgotten could not be done again.`);
  }
}

export interface Repetition {
  /** What the contents had forgotten, by its acts. */
  readonly entries: readonly Entry[];
  readonly run: RunResult;
  /** What they still do not know of. */
  readonly left: number;
}

interface Run {
  readonly platform: Platform;
  readonly handlers: PrivacyHandlers;
  readonly context: Context;
  readonly id: string;
  /** Everything that was erased, so that no hold of the backup's brings it back. */
  readonly erased: Set<string>;
}

/** One object to be erased again, and where the ledger says so. */
interface Gone {
  readonly objectId: string;
  readonly entry?: Entry;
}

/** One batch is one transaction. */
const batchSize = 100;

/** A hold keeps what it is about, unless that has been erased: by then it was over. */
async function holdsFor({ platform, context, erased }: Run, tx: Tx): Promise<ActiveHolds> {
  const holds = await activeHolds(tx, platform.policy, context.now);
  const has = (category: string, id: string) => !erased.has(`${category} ${id}`) && holds.has(category, id);
  return { ...holds, has };
}

/** Erases one object again, if it is there. @returns the receipt with it */
async function eraseAgain(
  run: Run,
  tx: Tx,
  [category, handler]: readonly [CategoryId, OwnClock],
  { id, holds }: { id: string; holds: ActiveHolds },
  before: Receipt,
): Promise<Receipt> {
  const { context, handlers } = run;
  // What went with somebody just before is gone already.
  if (handler.lock && !(await handler.lock(tx, id))) return before;
  const object = { category, handler, id, holds };
  const { counts, keys } = await disposeOne(tx, context, handlers, object);
  if (Object.values(counts).every((rows) => rows === 0)) return before;
  await rememberKeys(tx, { runId: run.id, category, requestedAt: context.now }, keys);
  return plus(before, { planned: 1, disposed: 1, counts });
}

/** One transaction: some objects, each by itself, and the note that it is done. */
async function eraseBatch(
  run: Run,
  category: CategoryId,
  gone: readonly Gone[],
  before: Receipt,
): Promise<Receipt> {
  const { platform, handlers, context } = run;
  const handler = handlers[category];
  return platform.db.erasing(context, async (tx) => {
    let receipt = before;
    const done: Entry[] = [];
    // Nobody is served yet, so nobody sets another one meanwhile.
    const holds = await holdsFor(run, tx);
    for (const { objectId, entry } of gone)
      try {
        receipt = await platform.db.alone(tx, async () => {
          if (handler && hasOwnClock(handler))
            return eraseAgain(run, tx, [category, handler], { id: objectId, holds }, receipt);
          await handler?.remove?.(tx, context, objectId);
          return receipt;
        });
        if (entry) done.push(entry);
      } catch (error) {
        platform.log.error(
          { job: 'retention.repeat', ...failure(error) },
          'an erasure could not be repeated',
        );
        receipt = plus(receipt, { planned: 1, failed: 1 });
      }
    await platform.ledger.remember(tx, done);
    await writeReceipt(tx, run.id, receipt);
    await proveErasure(tx, context, { by: 'restore', run: run.id }, difference(receipt, before));
    return receipt;
  });
}

/** Erases again what is gone of one category. */
async function eraseAllAgain(run: Run, category: CategoryId, gone: readonly Gone[]): Promise<Receipt> {
  let receipt = emptyReceipt(category, ruleFor(run.platform.policy, category)?.id ?? '');
  for (let from = 0; from < gone.length; from += batchSize)
    receipt = await eraseBatch(run, category, gone.slice(from, from + batchSize), receipt);
  return receipt;
}

/** Does again what is no erasure: a restriction, its lifting, a revocation, a withdrawal. */
async function doAgain({ platform, handlers, context }: Run, entry: Entry): Promise<void> {
  const { act, category, objectId, what, at } = entry;
  const handler = handlers[category];
  if (act === 'revoked' || act === 'withdrawn') await handler?.repeat?.(platform, context, entry);
  await platform.db.erasing(context, async (tx) => {
    const own = handler && hasOwnClock(handler) ? handler : undefined;
    if (act === 'restricted' || act === 'lifted')
      await own?.restrict?.(tx, context, objectId, act === 'restricted' ? at : null);
    if (own?.staff && (what === leaving || what === allWork))
      await releaseFromStaff(handlers)(tx, context, objectId);
    await platform.ledger.remember(tx, [entry]);
  });
}

/** In the order in which the engine works: what hangs on something goes before it, single things last. */
const inOrder = (handlers: PrivacyHandlers, erased: readonly Entry[]) => {
  const byCategory = Map.groupBy(erased, ({ category }) => category);
  const clocks = clocksOf(handlers).map(([category]) => category);
  const last = [...byCategory.keys()].filter((category) => !clocks.includes(category));
  return [...clocks, ...last].map((category) => [category, byCategory.get(category) ?? []] as const);
};

async function begin(platform: Platform, handlers: PrivacyHandlers, erased: readonly Entry[]): Promise<Run> {
  const context = asSystem('retention', platform.clock.now());
  const id = await platform.db.erasing(context, (tx) => beginRun(tx, 'restore', context.now));
  const objects = new Set(erased.map(({ category, objectId }) => `${category} ${objectId}`));
  return { platform, handlers, context, id, erased: objects };
}

async function finish({ platform, context, id }: Run, receipts: readonly Receipt[]): Promise<RunResult> {
  await platform.db.erasing(context, async (tx) => {
    await finishRun(tx, id, platform.clock.now(), receipts);
    await proveRun(tx, context, { by: 'restore', run: id }, receipts);
  });
  await tryToDestroyKeys(platform);
  return runOf(platform, id);
}

async function repeatAll(
  platform: Platform,
  handlers: PrivacyHandlers,
  entries: readonly Entry[],
): Promise<RunResult> {
  const erased = entries.filter(({ act }) => act === 'erased');
  const run = await begin(platform, handlers, erased);
  const receipts: Receipt[] = [];
  for (const [category, gone] of inOrder(handlers, erased)) {
    const objects = gone.map((entry) => ({ objectId: entry.objectId, entry }));
    if (objects.length > 0) receipts.push(await eraseAllAgain(run, category, objects));
  }
  for (const entry of entries.filter(({ act }) => act !== 'erased'))
    await doAgain(run, entry).catch((error: unknown) =>
      platform.log.error({ job: 'retention.repeat', ...failure(error) }, 'an act could not be repeated'),
    );
  await platform.db.erasing(run.context, async (tx) => {
    for (const handler of Object.values(handlers)) await handler.restored?.(tx, run.context);
    const repeated = entries.length;
    await prove(tx, run.context, 'backup', { act: 'restored', store: 'content', backup: run.id, repeated });
  });
  return finish(run, receipts);
}

/**
 * Does again whatever the contents have forgotten because a backup was restored: every erasure, restriction, revocation
 * and withdrawal that the ledger in the database of keys knows and they do not. Then all sessions end. Before that the
 * proof log gets back what it has lost.
 *
 * @returns what it was; `null` if nothing was forgotten
 */
export async function repeatForgotten(
  platform: Platform,
  handlers: PrivacyHandlers,
): Promise<Repetition | null> {
  const client = await platform.db.pool.connect();
  try {
    // Processes that start at the same time wait for each other here, and the second finds nothing to do.
    await client.query(`select pg_advisory_lock(hashtext('sprechraum:repeat'))`);
    // What is done again goes on from the last head that was ever sealed.
    await platform.proofCopy.resume();
    await platform.ledger.carryLost();
    const entries = await platform.ledger.forgotten();
    if (entries.length === 0) return null;
    const run = await repeatAll(platform, handlers, entries);
    return { entries, run, left: (await platform.ledger.forgotten()).length };
  } finally {
    await client
      .query(`select pg_advisory_unlock(hashtext('sprechraum:repeat'))`)
      .finally(() => client.release());
  }
}

/**
 * Brings restored contents up to date before anybody is served.
 *
 * @throws NotRepeated
 */
export async function catchUpWithLedger(platform: Platform, handlers: PrivacyHandlers): Promise<void> {
  const repeated = await repeatForgotten(platform, handlers);
  if (!repeated) return;
  const { entries, left } = repeated;
  platform.log.warn({ job: 'retention.repeat', count: entries.length }, 'a backup was restored: done again');
  if (left > 0) throw new NotRepeated(left);
}

/**
 * Erases again what has no key any more: the keys lie in a database of their own, so whatever has lost its key was erased
 * after the backup was taken (design, rule 7). For a backup that is older than what the ledger remembers.
 */
export async function repeatErasures(platform: Platform, handlers: PrivacyHandlers): Promise<RunResult> {
  const { db, policy, vault } = platform;
  const run = await begin(platform, handlers, []);
  const receipts: Receipt[] = [];
  for (const [category, handler] of clocksOf(handlers)) {
    if (!handler.keyed || !ruleFor(policy, category)) continue;
    const keyed = await db.erasing(run.context, (tx) => handler.keyed?.(tx) ?? Promise.resolve([]));
    const missing = new Set(await vault.missing(keyed.map(({ keyId }) => keyId)));
    const gone = keyed.filter(({ keyId }) => missing.has(keyId));
    for (const { id } of gone) run.erased.add(`${category} ${id}`);
    const objects = gone.map(({ id }) => ({ objectId: id }));
    receipts.push(await eraseAllAgain(run, category, objects));
  }
  return finish(run, receipts);
}
