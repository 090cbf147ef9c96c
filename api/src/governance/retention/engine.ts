import type { CategoryId, RetentionRule } from '@sprechraum/shared/policy';
import { addPeriod, dueDate } from '@sprechraum/shared/rules';
import { asSystem, type Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { common, defineProblems } from '../../platform/errors.ts';
import { type Act, enter } from '../../platform/ledger/enter.ts';
import { failure } from '../../platform/log.ts';
import { endsBy, type Platform } from '../../platform/platform.ts';
import {
  type Disposal,
  hasOwnClock,
  type OwnClock,
  type PrivacyHandlers,
  type Running,
} from '../../platform/privacy.ts';
import { sealProof } from '../../platform/proof/proof-log.ts';
import { type ActiveHolds, activeHolds } from '../holds/index.ts';
import {
  clocksOf,
  type Disposed,
  type DueObject,
  disposeOne,
  disposeTogether,
  StillHeld,
} from './disposal.ts';
import { difference, proveErasure, proveRun } from './proving.ts';
import {
  beginRun,
  closeInterrupted,
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
import { ruleFor, rulesFor } from './unkept.ts';

const problem = defineProblems('retention', {
  held: [
    409,
    {
      sie: 'Die Löschung ist ausgesetzt. Die datenschutzbeauftragte Person kann Ihnen sagen, warum.',
      du: 'Die Löschung ist ausgesetzt. Die datenschutzbeauftragte Person kann dir sagen, warum.',
    },
  ],
});

/** One batch is one transaction: what goes one by one would hold its locks, and up the sealing of proofs, for too long. */
const batchOf = ({ disposeMany }: OwnClock) => (disposeMany ? 1000 : 250);
/** Calendar months differ by up to three days and a night by an hour: no due object starts later than this allows. */
const slack = 'P4D';

/** Latest start event of an object that can be due now. */
const startedUntil = (rule: RetentionRule, now: Date): Date => {
  const margin = rule.margin ? addPeriod(now, rule.margin) : now;
  return addPeriod(addPeriod(margin, slack), `-${rule.period}`);
};

export interface DuePage {
  readonly due: readonly Running[];
  /** Where to go on; `null` at the end. */
  readonly next: Running | null;
}

/**
 * Due objects from here on. Whether an object is due is computed from its start event each time, for the engine under
 * the object's lock, and never remembered.
 */
export async function duePage(
  tx: Tx,
  handler: OwnClock,
  rule: RetentionRule,
  { now, after, lock }: { now: Date; after: Running | null; lock: boolean },
): Promise<DuePage> {
  const limit = batchOf(handler);
  const page = await handler.running(tx, {
    event: rule.start,
    startedUntil: startedUntil(rule, now),
    after,
    limit,
    lock,
  });
  return {
    due: page.filter(({ start }) => dueDate(rule, start).disposeFrom <= now),
    next: page.length === limit ? (page.at(-1) ?? null) : null,
  };
}

/** How one disposal counts in a receipt: what stays alone was planned, and is held. */
function counted({ handler }: Pick<DueObject, 'handler'>, { counts, sealed }: Disposed) {
  // The object itself may be what stays; with a person, what stays is something of theirs.
  const own = sealed.objects > 0 && !handler.person ? 0 : 1;
  return { planned: own + sealed.objects, disposed: own, held: sealed.objects, counts };
}

interface Run {
  readonly platform: Platform;
  readonly handlers: PrivacyHandlers;
  readonly context: Context;
  readonly id: string;
  readonly by: 'schedule' | 'staff';
}

interface OfCategory {
  readonly category: CategoryId;
  readonly handler: OwnClock;
}

/**
 * Disposes of those that are under no hold together, where the category can do that. A savepoint: if that fails, they are
 * tried one by one, so that one object that fails does not keep the others.
 *
 * @returns what was disposed of, and which are left
 */
async function disposeWhatCanGoTogether(
  { platform, handlers, context }: Run,
  tx: Tx,
  { category, handler }: OfCategory,
  { ids, holds }: { ids: readonly string[]; holds: ActiveHolds },
): Promise<{ disposal: Disposal; gone: readonly string[] }> {
  const { disposeMany, person, staff } = handler;
  const free = ids.filter((id) => !holds.has(category, id));
  const nothing = { disposal: { counts: {}, keys: [] }, gone: [] };
  if (!disposeMany || person || staff || free.length < 2) return nothing;
  try {
    const disposal = await platform.db.alone(tx, () =>
      disposeTogether(tx, context, handlers, { category, disposeMany }, free),
    );
    return { disposal, gone: free };
  } catch (error) {
    platform.log.warn({ job: 'retention.run', ...failure(error) }, 'a batch is disposed of one by one');
    return nothing;
  }
}

/** Disposes of some objects of a category with their keys and the receipt: all or nothing. */
async function disposeThese(
  run: Run,
  tx: Tx,
  { category, handler }: OfCategory,
  { ids, holds }: { ids: readonly string[]; holds: ActiveHolds },
  before: Receipt,
): Promise<Receipt> {
  const { platform, handlers, context, id: runId, by } = run;
  const together = await disposeWhatCanGoTogether(run, tx, { category, handler }, { ids, holds });
  const { length } = together.gone;
  let receipt = plus(before, { planned: length, disposed: length, counts: together.disposal.counts });
  const keys = [...together.disposal.keys];
  const erased: Act[] = together.gone.map((objectId) => ({ act: 'erased', category, objectId }));
  for (const id of ids.filter((each) => !together.gone.includes(each))) {
    try {
      // A savepoint: one object that fails does not keep the others.
      const disposal = await platform.db.alone(tx, () =>
        disposeOne(tx, context, handlers, { category, handler, id, holds }),
      );
      keys.push(...disposal.keys);
      erased.push(...disposal.erased);
      receipt = plus(receipt, counted({ handler }, disposal));
    } catch (error) {
      const held = error instanceof StillHeld;
      receipt = plus(receipt, held ? { planned: 1, held: 1 } : { planned: 1, failed: 1 });
      if (!held)
        platform.log.error({ job: 'retention.run', ...failure(error) }, 'an object could not be disposed of');
    }
  }
  await rememberKeys(tx, { runId, category, requestedAt: context.now }, keys);
  await enter(tx, context, erased);
  await writeReceipt(tx, runId, receipt);
  await proveErasure(tx, context, { by, run: runId }, difference(receipt, before));
  return receipt;
}

/** One transaction: the next objects of a category that are due by a rule. */
async function disposeBatch(
  run: Run,
  of: OfCategory,
  rule: RetentionRule,
  after: Running | null,
  before: Receipt,
): Promise<{ receipt: Receipt; next: Running | null }> {
  const { platform, context } = run;
  return platform.db.erasing(context, async (tx) => {
    const { due, next } = await duePage(tx, of.handler, rule, { now: context.now, after, lock: true });
    const holds = await activeHolds(tx, platform.policy, context.now);
    const ids = due.map(({ id }) => id);
    return { receipt: await disposeThese(run, tx, of, { ids, holds }, before), next };
  });
}

/** One transaction: what stayed alone under a hold, and is under none any more. */
async function disposeReleased(run: Run, of: OfCategory, before: Receipt): Promise<Receipt> {
  const { platform, context } = run;
  const { detached } = of.handler;
  if (!detached) return before;
  return platform.db.erasing(context, async (tx) => {
    const alone = await detached(tx);
    const holds = await activeHolds(tx, platform.policy, context.now);
    const ids = alone.filter((id) => !holds.has(of.category, id));
    return disposeThese(run, tx, of, { ids, holds }, before);
  });
}

/** Gives back all that waits for a member of staff. Runs with the eraser's rights. */
export const releaseFromStaff =
  (handlers: PrivacyHandlers) =>
  async (tx: Tx, context: Context, staffId: string): Promise<void> => {
    for (const [, handler] of clocksOf(handlers)) await handler.releaseFromStaff?.(tx, context, staffId);
  };

/** Who has left holds nothing that waits for them: nobody who seeks advice waits for somebody who does not come back. */
async function releaseFromLeft({ platform, handlers, context }: Run, { leftStaff }: OwnClock): Promise<void> {
  if (!leftStaff) return;
  await platform.db.erasing(context, async (tx) => {
    for (const id of await leftStaff(tx)) await releaseFromStaff(handlers)(tx, context, id);
  });
}

/** What lies outside of the database goes by the same rule; it is removed first and written down then. */
async function purgeOutside(
  { platform, context, id, by }: Run,
  { handler }: OfCategory,
  rules: readonly RetentionRule[],
  before: Receipt,
): Promise<Receipt> {
  const store = handler.outside?.(platform);
  if (!store) return before;
  const gone = await store.purge(
    (start) => rules.some((rule) => dueDate(rule, start).disposeFrom <= context.now),
    context.now,
  );
  const receipt = plus(before, { planned: gone, disposed: gone, counts: { lines: gone } });
  await platform.db.erasing(context, async (tx) => {
    await writeReceipt(tx, id, receipt);
    await proveErasure(tx, context, { by, run: id }, difference(receipt, before));
  });
  return receipt;
}

/** Everything due of one category, by each of its rules. What fails here does not keep the other categories. */
async function disposeCategory(run: Run, of: OfCategory, rules: readonly RetentionRule[], own: string) {
  const { platform, context } = run;
  let receipt = emptyReceipt(of.category, own);
  try {
    for (const rule of rules) {
      await of.handler.applyFallback?.(platform, context, rule);
      await releaseFromLeft(run, of.handler);
      let after: Running | null = null;
      do {
        const done: Awaited<ReturnType<typeof disposeBatch>> = await disposeBatch(
          run,
          of,
          rule,
          after,
          receipt,
        );
        receipt = done.receipt;
        after = done.next;
      } while (after);
    }
    receipt = await disposeReleased(run, of, receipt);
    receipt = await purgeOutside(run, of, rules, receipt);
  } catch (error) {
    platform.log.error({ job: 'retention.run', ...failure(error) }, 'a batch could not be disposed of');
    receipt = plus(receipt, { failed: 1 });
    await platform.db.erasing(context, (tx) => writeReceipt(tx, run.id, receipt));
  }
  return receipt;
}

/**
 * One pass over all data categories: fallbacks become facts, then what is due is disposed of in batches, holds
 * subtracted, and the keys are destroyed. Only one pass runs at a time, wherever it runs.
 *
 * @returns `null` if another pass is running
 */
export async function runRetention(
  platform: Platform,
  handlers: PrivacyHandlers,
  trigger: 'schedule' | 'staff',
): Promise<RunResult | null> {
  const { db, clock } = platform;
  const client = await db.pool.connect();
  try {
    const { rows } = await client.query<{ free: boolean }>(
      `select pg_try_advisory_lock(hashtext('sprechraum:retention')) as free`,
    );
    if (!rows[0]?.free) return null;
    const context = asSystem('retention', clock.now());
    const id = await db.erasing(context, async (tx) => {
      await closeInterrupted(tx, context.now);
      return beginRun(tx, trigger, context.now);
    });
    const run = { platform, handlers, context, id, by: trigger };
    const policy = endsBy(platform, context.now);
    const receipts: Receipt[] = [];
    for (const [category, handler] of clocksOf(handlers)) {
      const own = ruleFor(policy, category);
      const rules = rulesFor(policy, category, handler);
      if (own && rules.length > 0)
        receipts.push(await disposeCategory(run, { category, handler }, rules, own.id));
    }
    await db.erasing(context, async (tx) => {
      await finishRun(tx, id, clock.now(), receipts);
      await proveRun(tx, context, { by: trigger, run: id }, receipts);
    });
    await tryToDestroyKeys(platform);
    return await runOf(platform, id);
  } finally {
    await client
      .query(`select pg_advisory_unlock(hashtext('sprechraum:retention'))`)
      .finally(() => client.release());
  }
}

/** Whoever asks for the proof next finds it there; what fails here is sealed within a minute all the same. */
const tryToSeal = (platform: Platform) =>
  sealProof(platform, platform.clock.now()).catch((error: unknown) =>
    platform.log.warn({ job: 'proof.seal', ...failure(error) }, 'an effect waits for being sealed'),
  );

/** What somebody's own deletion took from them; to them, what stays alone under a hold is gone like all else. */
export interface ErasedNow extends RunResult {
  readonly sealed: Disposed['sealed'];
}

/**
 * Deletes what a person asks to be deleted, by the same code as the engine's, in one transaction and at once; the
 * keys are destroyed before the answer is given.
 *
 * @param before what is to be settled in the same transaction, with the rights of the eraser, when the object is locked
 */
export async function disposeNow(
  platform: Platform,
  handlers: PrivacyHandlers,
  context: Context,
  category: CategoryId,
  id: string,
  before?: (tx: Tx) => Promise<void>,
): Promise<ErasedNow> {
  const handler = handlers[category];
  const rule = ruleFor(endsBy(platform, context.now), category);
  if (!handler || !hasOwnClock(handler) || !rule) throw new Error(`${category} has no clock of its own`);
  const { run, sealed } = await platform.db.erasing(context, async (tx) => {
    if (!(await handler.lock?.(tx, id))) throw common('not-found');
    await before?.(tx);
    const holds = await activeHolds(tx, platform.policy, context.now);
    const object = { category, handler, id, holds };
    const disposal = await disposeOne(tx, context, handlers, object).catch((error: unknown) => {
      throw error instanceof StillHeld ? problem('held') : error;
    });
    const empty = emptyReceipt(category, rule.id);
    const receipt = plus(empty, counted(object, disposal));
    const run = await beginRun(tx, 'person', context.now);
    await rememberKeys(tx, { runId: run, category, requestedAt: context.now }, disposal.keys);
    await enter(tx, context, disposal.erased);
    await writeReceipt(tx, run, receipt);
    // To the person what stays alone is gone like all else (AMB-06), and no number tells of it.
    const toThem = plus(empty, { disposed: 1, counts: disposal.counts });
    await proveErasure(tx, context, { by: 'person', run }, plus(toThem, { counts: disposal.sealed.counts }));
    await finishRun(tx, run, context.now, [receipt]);
    return { run, sealed: disposal.sealed };
  });
  await tryToDestroyKeys(platform);
  await tryToSeal(platform);
  return { ...(await runOf(platform, run)), sealed };
}
