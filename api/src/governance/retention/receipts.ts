import { randomUUID } from 'node:crypto';
import type { CategoryId } from '@sprechraum/shared/policy';
import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { asSystem } from '../../platform/access/context.ts';
import { keyDestruction } from '../../platform/crypto/tables.ts';
import type { Tx } from '../../platform/db/database.ts';
import { insertAll } from '../../platform/db/lists.ts';
import { addJob } from '../../platform/jobs/jobs.ts';
import { failure } from '../../platform/log.ts';
import type { Platform } from '../../platform/platform.ts';
import { prove } from '../../platform/proof/effects.ts';
import { erasureReceipt, erasureRun } from './tables.ts';

/** What the engine did to one data category in one run. */
export interface Receipt {
  readonly category: CategoryId;
  readonly rule: string;
  readonly planned: number;
  readonly disposed: number;
  readonly held: number;
  readonly failed: number;
  readonly keysDestroyed: number;
  readonly counts: Readonly<Record<string, number>>;
}

export interface RunResult {
  readonly id: string;
  /** `running` while keys are still to be destroyed. */
  readonly state: 'running' | 'done' | 'failed';
  readonly receipts: readonly Receipt[];
}

type Trigger = typeof erasureRun.$inferSelect.trigger;

export const emptyReceipt = (category: CategoryId, rule: string): Receipt => ({
  category,
  rule,
  planned: 0,
  disposed: 0,
  held: 0,
  failed: 0,
  keysDestroyed: 0,
  counts: {},
});

/** A receipt with more in it. */
export function plus(receipt: Receipt, more: Partial<Omit<Receipt, 'category' | 'rule'>>): Receipt {
  const counts = { ...receipt.counts };
  for (const [store, rows] of Object.entries(more.counts ?? {})) counts[store] = (counts[store] ?? 0) + rows;
  return {
    ...receipt,
    planned: receipt.planned + (more.planned ?? 0),
    disposed: receipt.disposed + (more.disposed ?? 0),
    held: receipt.held + (more.held ?? 0),
    failed: receipt.failed + (more.failed ?? 0),
    counts,
  };
}

const isClean = ({ planned, disposed, held, failed }: Receipt) => failed === 0 && disposed + held === planned;

export async function beginRun(tx: Tx, trigger: Trigger, startedAt: Date): Promise<string> {
  const id = randomUUID();
  await tx.insert(erasureRun).values({ id, trigger, startedAt, state: 'running' });
  return id;
}

/** A run that a crash has interrupted did not do all it should; what it did stays in its receipts. */
export async function closeInterrupted(tx: Tx, at: Date): Promise<void> {
  await tx
    .update(erasureRun)
    .set({ state: 'failed', finishedAt: at })
    .where(and(isNull(erasureRun.finishedAt), ne(erasureRun.trigger, 'person')));
}

/** Writes what a run has done to a category so far, in the transaction that did it. */
export async function writeReceipt(tx: Tx, runId: string, receipt: Receipt): Promise<void> {
  if (receipt.planned === 0 && receipt.failed === 0) return;
  const { planned, disposed, held, failed, counts } = receipt;
  await tx
    .insert(erasureReceipt)
    .values({ id: randomUUID(), runId, ...receipt })
    .onConflictDoUpdate({
      target: [erasureReceipt.runId, erasureReceipt.category],
      set: { planned, disposed, held, failed, counts },
    });
}

/** Puts keys on the list of those to be destroyed, in the transaction that removes what they open. */
export async function rememberKeys(
  tx: Tx,
  { runId, category, requestedAt }: { runId: string; category: CategoryId; requestedAt: Date },
  keys: readonly string[],
): Promise<void> {
  const rows = keys.map((keyId) => ({ keyId, requestedAt, runId, category }));
  await insertAll(tx, keyDestruction, rows, { unlessThere: true });
}

const noKeyLeft = sql`not exists (select 1 from ${keyDestruction} where ${keyDestruction.runId} = ${erasureRun.id})`;

/** A run is done when all that was due is gone or held; a key that still exists keeps it open. */
export async function finishRun(
  tx: Tx,
  id: string,
  finishedAt: Date,
  receipts: readonly Receipt[],
): Promise<void> {
  const state = receipts.every(isClean) ? 'running' : 'failed';
  await tx.update(erasureRun).set({ state, finishedAt }).where(eq(erasureRun.id, id));
  await completeRuns(tx);
}

const completeRuns = (tx: Tx) =>
  tx
    .update(erasureRun)
    .set({ state: 'done' })
    .where(and(eq(erasureRun.state, 'running'), isNotNull(erasureRun.finishedAt), noKeyLeft));

const keysAtOnce = 5000;

/**
 * Destroys the keys whose content is gone, and counts them into the receipts. What fails here stays on the list and
 * is tried again.
 *
 * @returns how many keys were destroyed
 */
export async function destroyKeys({ db, vault, clock }: Platform): Promise<number> {
  for (let destroyed = 0; ; ) {
    const context = asSystem('retention', clock.now());
    const page = await db.erasing(context, async (tx) => {
      const next = tx
        .select({ id: keyDestruction.keyId })
        .from(keyDestruction)
        .limit(keysAtOnce)
        .for('update', { skipLocked: true });
      const rows = await tx
        .delete(keyDestruction)
        .where(sql`${keyDestruction.keyId} = any (array(${next}))`)
        .returning();
      if (rows.length === 0) return 0;
      // If they cannot be destroyed now, they are on the list again.
      await vault.destroyKeys(rows.map((row) => row.keyId));
      for (const [run, ofRun] of Map.groupBy(rows, (row) => row.runId))
        for (const [category, { length: keys }] of Map.groupBy(ofRun, (row) => row.category)) {
          await tx
            .update(erasureReceipt)
            .set({ keysDestroyed: sql`${erasureReceipt.keysDestroyed} + ${keys}` })
            .where(and(eq(erasureReceipt.runId, run), eq(erasureReceipt.category, category)));
          await prove(tx, context, 'keys-destroyed', { run, category: category as CategoryId, keys });
        }
      await completeRuns(tx);
      return rows.length;
    });
    destroyed += page;
    if (page < keysAtOnce) return destroyed;
  }
}

/**
 * Destroys the keys now if that is possible; if not, they stay on the list for the job that tries again, and the erasure
 * is not undone by it.
 */
export async function tryToDestroyKeys(platform: Platform): Promise<void> {
  const { db, clock, log } = platform;
  await destroyKeys(platform).catch((error: unknown) => {
    log.error({ job: 'keys.destroy', ...failure(error) }, 'keys wait for their destruction');
    return db
      .transaction(asSystem('retention', clock.now()), (tx) => addJob(tx, 'keys.destroy', {}, 'keys.destroy'))
      .catch(() => undefined);
  });
}

/** A run as it stands in the books. */
export const runOf = ({ db, clock }: Platform, id: string): Promise<RunResult> =>
  db.transaction(asSystem('retention', clock.now()), async (tx) => {
    const [run] = await tx.select({ state: erasureRun.state }).from(erasureRun).where(eq(erasureRun.id, id));
    if (!run) throw new Error('the run is not in the books');
    const rows = await tx.select().from(erasureReceipt).where(eq(erasureReceipt.runId, id));
    return {
      id,
      state: run.state,
      receipts: rows.map(({ id: _id, runId: _runId, category, ...receipt }) => ({
        ...receipt,
        category: category as CategoryId,
      })),
    };
  });
