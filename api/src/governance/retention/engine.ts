import type { CategoryId, RetentionRule } from '@sprechraum/shared/policy';
import { addPeriod, dueDate } from '@sprechraum/shared/rules';
import { asSystem, type Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { common, defineProblems } from '../../platform/errors.ts';
import { failure } from '../../platform/log.ts';
import type { Platform } from '../../platform/platform.ts';
import {
  type Disposal,
  hasOwnClock,
  type OwnClock,
  type PrivacyHandlers,
  type Running,
} from '../../platform/privacy.ts';
import { type ActiveHolds, activeHolds } from '../holds/index.ts';
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
import { keeps, ruleFor } from './unkept.ts';

const problem = defineProblems('retention', {
  held: [
    409,
    {
      sie: 'Die Löschung ist ausgesetzt. Die datenschutzbeauftragte Person kann Ihnen sagen, warum.',
      du: 'Die Löschung ist ausgesetzt. Die datenschutzbeauftragte Person kann dir sagen, warum.',
    },
  ],
});

/** One batch is one transaction. */
const batchSize = 100;
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
  const page = await handler.running(tx, {
    startedUntil: startedUntil(rule, now),
    after,
    limit: batchSize,
    lock,
  });
  return {
    due: page.filter(({ start }) => dueDate(rule, start).disposeFrom <= now),
    next: page.length === batchSize ? (page.at(-1) ?? null) : null,
  };
}

/** Something of the person is under a hold, so the person's own row has to stay as well. */
class StillHeld extends Error {}

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

interface DueObject {
  readonly category: CategoryId;
  readonly handler: OwnClock;
  readonly id: string;
  /** Asked when the object and its person were locked: a hold that comes later waits, and finds nothing any more. */
  readonly holds: ActiveHolds;
}

/**
 * Removes one object with all that belongs to it; the object is locked.
 *
 * @throws StillHeld
 */
export async function disposeOne(
  tx: Tx,
  context: Context,
  handlers: PrivacyHandlers,
  { category, handler, id, holds }: DueObject,
): Promise<Disposal> {
  const objects = handler.person
    ? await objectsOfPerson(tx, handlers, id, { lock: true })
    : [{ category, handler, id }];
  if (objects.some((object) => holds.has(object.category, object.id))) throw new StillHeld();
  if (handler.staff) for (const [, other] of clocksOf(handlers)) await other.forgetStaff?.(tx, context, id);
  const counts: Record<string, number> = {};
  const keys: string[] = [];
  for (const object of objects) {
    const disposal = await object.handler.dispose(tx, context, object.id);
    for (const [store, rows] of Object.entries(disposal.counts)) counts[store] = (counts[store] ?? 0) + rows;
    keys.push(...disposal.keys);
  }
  return { counts, keys };
}

interface Run {
  readonly platform: Platform;
  readonly handlers: PrivacyHandlers;
  readonly context: Context;
  readonly id: string;
}

/** One transaction: the next due objects of a category, their keys and the receipt, all or nothing. */
async function disposeBatch(
  { platform, handlers, context, id: runId }: Run,
  { category, rule, handler }: { category: CategoryId; rule: RetentionRule; handler: OwnClock },
  after: Running | null,
  before: Receipt,
): Promise<{ receipt: Receipt; next: Running | null }> {
  return platform.db.erasing(context, async (tx) => {
    const { due, next } = await duePage(tx, handler, rule, { now: context.now, after, lock: true });
    const holds = await activeHolds(tx, platform.policy, context.now);
    let receipt = before;
    const keys: string[] = [];
    for (const { id } of due) {
      try {
        // A savepoint: one object that fails does not keep the others.
        const disposal = await platform.db.alone(tx, () =>
          disposeOne(tx, context, handlers, { category, handler, id, holds }),
        );
        keys.push(...disposal.keys);
        receipt = plus(receipt, { planned: 1, disposed: 1, counts: disposal.counts });
      } catch (error) {
        const held = error instanceof StillHeld;
        receipt = plus(receipt, held ? { planned: 1, held: 1 } : { planned: 1, failed: 1 });
        if (!held)
          platform.log.error(
            { job: 'retention.run', ...failure(error) },
            'an object could not be disposed of',
          );
      }
    }
    await rememberKeys(tx, { runId, category, requestedAt: context.now }, keys);
    await writeReceipt(tx, runId, receipt);
    return { receipt, next };
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

/** Everything due of one category. What fails here does not keep the other categories. */
async function disposeCategory(run: Run, category: CategoryId, rule: RetentionRule, handler: OwnClock) {
  const { platform, context } = run;
  let receipt = emptyReceipt(category, rule.id);
  try {
    await handler.applyFallback?.(platform, context, rule);
    await releaseFromLeft(run, handler);
    let after: Running | null = null;
    do {
      const done: Awaited<ReturnType<typeof disposeBatch>> = await disposeBatch(
        run,
        { category, rule, handler },
        after,
        receipt,
      );
      receipt = done.receipt;
      after = done.next;
    } while (after);
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
  const { db, policy, clock } = platform;
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
    const run = { platform, handlers, context, id };
    const receipts: Receipt[] = [];
    for (const [category, handler] of clocksOf(handlers)) {
      const rule = ruleFor(policy, category);
      if (rule && keeps(handler, rule)) receipts.push(await disposeCategory(run, category, rule, handler));
    }
    await db.erasing(context, (tx) => finishRun(tx, id, clock.now(), receipts));
    await tryToDestroyKeys(platform);
    return await runOf(platform, id);
  } finally {
    await client
      .query(`select pg_advisory_unlock(hashtext('sprechraum:retention'))`)
      .finally(() => client.release());
  }
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
): Promise<RunResult> {
  const handler = handlers[category];
  const rule = ruleFor(platform.policy, category);
  if (!handler || !hasOwnClock(handler) || !rule) throw new Error(`${category} has no clock of its own`);
  const runId = await platform.db.erasing(context, async (tx) => {
    if (!(await handler.lock?.(tx, id))) throw common('not-found');
    await before?.(tx);
    const holds = await activeHolds(tx, platform.policy, context.now);
    const object = { category, handler, id, holds };
    const disposal = await disposeOne(tx, context, handlers, object).catch((error: unknown) => {
      throw error instanceof StillHeld ? problem('held') : error;
    });
    const receipt = plus(emptyReceipt(category, rule.id), {
      planned: 1,
      disposed: 1,
      counts: disposal.counts,
    });
    const run = await beginRun(tx, 'person', context.now);
    await rememberKeys(tx, { runId: run, category, requestedAt: context.now }, disposal.keys);
    await writeReceipt(tx, run, receipt);
    await finishRun(tx, run, context.now, [receipt]);
    return run;
  });
  await tryToDestroyKeys(platform);
  return runOf(platform, runId);
}
