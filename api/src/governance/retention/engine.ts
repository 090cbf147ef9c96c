import { randomUUID } from 'node:crypto';
import type { CategoryId, Policy, RetentionRule } from '@sprechraum/shared/policy';
import { addPeriod, dueDate } from '@sprechraum/shared/rules';
import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { keyDestruction } from '../../platform/crypto/tables.ts';
import type { Tx } from '../../platform/db/database.ts';
import { defineProblems } from '../../platform/errors.ts';
import { failure } from '../../platform/log.ts';
import type { Platform } from '../../platform/platform.ts';
import { hasOwnClock, type OwnClock, type PrivacyHandlers, type Running } from '../../platform/privacy.ts';
import { erasureReceipt, erasureRun, hold } from './tables.ts';

/** What the engine did to one data category in one run. */
export interface Receipt {
  readonly category: CategoryId;
  readonly rule: string;
  planned: number;
  disposed: number;
  held: number;
  failed: number;
  keysDestroyed: number;
  readonly counts: Record<string, number>;
}

export interface RunResult {
  readonly id: string;
  readonly state: 'done' | 'failed';
  readonly receipts: readonly Receipt[];
}

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
const batchSize = 500;
/** Calendar months differ by up to three days and a night by an hour: no due object starts later than this allows. */
const slack = 'P4D';

export const ruleFor = (
  { categories, retention }: Policy,
  category: CategoryId,
): RetentionRule | undefined => {
  const id = categories.find((entry) => entry.id === category)?.retention;
  return retention.find((rule) => rule.id === id);
};

const emptyReceipt = (category: CategoryId, rule: string): Receipt => ({
  category,
  rule,
  planned: 0,
  disposed: 0,
  held: 0,
  failed: 0,
  keysDestroyed: 0,
  counts: {},
});

function add(receipt: Receipt, counts: Readonly<Record<string, number>>): void {
  for (const [store, rows] of Object.entries(counts))
    receipt.counts[store] = (receipt.counts[store] ?? 0) + rows;
}

/** Latest start event of an object that can be due now. */
const startedUntil = (rule: RetentionRule, now: Date): Date => {
  const margin = rule.margin ? addPeriod(now, rule.margin) : now;
  return addPeriod(addPeriod(margin, slack), `-${rule.period}`);
};

/** Due objects from here on, each recomputed under its lock; the page's end tells where to go on. */
async function duePage(tx: Tx, handler: OwnClock, rule: RetentionRule, now: Date, after: Running | null) {
  const page = await handler.running(tx, { startedUntil: startedUntil(rule, now), after, limit: batchSize });
  return {
    due: page.filter(({ start }) => dueDate(rule, start).disposeFrom <= now),
    last: page.at(-1) ?? null,
    more: page.length === batchSize,
  };
}

/** Of these objects, the ones whose rule is suspended. */
async function heldOf(tx: Tx, category: CategoryId, ids: readonly string[], now: Date): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ objectId: hold.objectId })
    .from(hold)
    .where(
      and(
        eq(hold.category, category),
        inArray(hold.objectId, [...ids]),
        isNull(hold.releasedAt),
        gt(hold.endsAt, now),
      ),
    );
  return new Set(rows.map((row) => row.objectId));
}

/** Something of the person is under a hold, so the person's own row has to stay as well. */
class StillHeld extends Error {}

/** Everything of one person, in the order in which the modules hand it in, the person's own row last. */
async function disposePerson(tx: Tx, context: Context, handlers: PrivacyHandlers, accountId: string) {
  const total = { counts: {} as Record<string, number>, keys: [] as string[] };
  const clocks = (Object.entries(handlers) as [CategoryId, PrivacyHandlers[CategoryId]][]).filter(
    (entry): entry is [CategoryId, OwnClock] => entry[1] !== undefined && hasOwnClock(entry[1]),
  );
  for (const [category, handler] of [
    ...clocks.filter(([, entry]) => !entry.person),
    ...clocks.filter(([, entry]) => entry.person),
  ]) {
    const ids = (await handler.ofPerson?.(tx, accountId)) ?? [];
    if ((await heldOf(tx, category, ids, context.now)).size > 0) throw new StillHeld();
    for (const id of ids) {
      const { counts, keys } = await handler.dispose(tx, context, id);
      for (const [store, rows] of Object.entries(counts))
        total.counts[store] = (total.counts[store] ?? 0) + rows;
      total.keys.push(...keys);
    }
  }
  return total;
}

const disposeOne = (tx: Tx, context: Context, handlers: PrivacyHandlers, handler: OwnClock, id: string) =>
  handler.person ? disposePerson(tx, context, handlers, id) : handler.dispose(tx, context, id);

const rememberKeys = async (tx: Tx, keys: readonly string[], now: Date) => {
  if (keys.length > 0)
    await tx
      .insert(keyDestruction)
      .values(keys.map((keyId) => ({ keyId, requestedAt: now })))
      .onConflictDoNothing();
};

/** Destroys the keys whose content is gone. What fails here stays on the list and is tried again. */
export async function destroyKeys({ db, vault, clock }: Platform): Promise<number> {
  const context = asSystem('retention', clock.now());
  return db.erasing(context, async (tx) => {
    const rows = await tx
      .select({ keyId: keyDestruction.keyId })
      .from(keyDestruction)
      .limit(5000)
      .for('update', { skipLocked: true });
    const ids = rows.map((row) => row.keyId);
    const destroyed = await vault.destroyKeys(ids);
    if (ids.length > 0) await tx.delete(keyDestruction).where(inArray(keyDestruction.keyId, ids));
    return destroyed;
  });
}

async function disposeCategory(
  platform: Platform,
  context: Context,
  handlers: PrivacyHandlers,
  category: CategoryId,
  rule: RetentionRule,
  handler: OwnClock,
): Promise<Receipt> {
  const { db, log } = platform;
  const receipt = emptyReceipt(category, rule.id);
  for (let after: Running | null = null, more = true; more; ) {
    const from: Running | null = after;
    const page = await db.erasing(context, async (tx) => {
      const found = await duePage(tx, handler, rule, context.now, from);
      const held = await heldOf(
        tx,
        category,
        found.due.map(({ id }) => id),
        context.now,
      );
      const keys: string[] = [];
      for (const { id } of found.due) {
        receipt.planned++;
        if (held.has(id)) {
          receipt.held++;
          continue;
        }
        try {
          // A savepoint: one object that fails does not keep the others.
          const disposal = await tx.transaction((inner) => disposeOne(inner, context, handlers, handler, id));
          add(receipt, disposal.counts);
          keys.push(...disposal.keys);
          receipt.disposed++;
        } catch (error) {
          if (error instanceof StillHeld) {
            receipt.held++;
            continue;
          }
          receipt.failed++;
          log.error({ job: 'retention.run', ...failure(error) }, 'an object could not be disposed of');
        }
      }
      await rememberKeys(tx, keys, context.now);
      receipt.keysDestroyed += keys.length;
      return found;
    });
    after = page.last;
    more = page.more;
  }
  return receipt;
}

/** Records a run and its receipts. Categories in which nothing was due leave no receipt. */
async function record(
  platform: Platform,
  id: string,
  trigger: 'schedule' | 'staff' | 'person',
  startedAt: Date,
  receipts: readonly Receipt[],
): Promise<RunResult> {
  const { db, clock } = platform;
  const state = receipts.every(
    (receipt) => receipt.failed === 0 && receipt.disposed + receipt.held === receipt.planned,
  )
    ? 'done'
    : 'failed';
  const told = receipts.filter((receipt) => receipt.planned > 0);
  await db.transaction(asSystem('retention', clock.now()), async (tx) => {
    await tx.insert(erasureRun).values({ id, trigger, startedAt, finishedAt: clock.now(), state });
    if (told.length > 0)
      await tx
        .insert(erasureReceipt)
        .values(told.map((receipt) => ({ id: randomUUID(), runId: id, ...receipt })));
  });
  return { id, state, receipts: told };
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
    const receipts: Receipt[] = [];
    for (const [category, handler] of Object.entries(handlers) as [
      CategoryId,
      PrivacyHandlers[CategoryId],
    ][]) {
      const rule = ruleFor(policy, category);
      if (!handler || !rule || !hasOwnClock(handler)) continue;
      await handler.applyFallback?.(platform, context, rule);
      receipts.push(await disposeCategory(platform, context, handlers, category, rule, handler));
    }
    await destroyKeys(platform);
    return await record(platform, randomUUID(), trigger, context.now, receipts);
  } finally {
    await client
      .query(`select pg_advisory_unlock(hashtext('sprechraum:retention'))`)
      .finally(() => client.release());
  }
}

/**
 * Deletes what a person asks to be deleted, by the same code as the engine's, in one transaction and at once; the
 * keys are destroyed before the answer is given.
 */
export async function disposeNow(
  platform: Platform,
  handlers: PrivacyHandlers,
  context: Context,
  category: CategoryId,
  id: string,
): Promise<RunResult> {
  const handler = handlers[category];
  const rule = ruleFor(platform.policy, category);
  if (!handler || !hasOwnClock(handler) || !rule) throw new Error(`${category} has no clock of its own`);
  const receipt = emptyReceipt(category, rule.id);
  receipt.planned = 1;
  await platform.db.erasing(context, async (tx) => {
    if ((await heldOf(tx, category, [id], context.now)).size > 0) throw problem('held');
    const disposal = await disposeOne(tx, context, handlers, handler, id).catch((error: unknown) => {
      throw error instanceof StillHeld ? problem('held') : error;
    });
    await rememberKeys(tx, disposal.keys, context.now);
    add(receipt, disposal.counts);
    receipt.keysDestroyed = disposal.keys.length;
    receipt.disposed = 1;
  });
  await destroyKeys(platform);
  return record(platform, randomUUID(), 'person', context.now, [receipt]);
}
