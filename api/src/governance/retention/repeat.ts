import { asSystem } from '../../platform/access/context.ts';
import { failure } from '../../platform/log.ts';
import type { Platform } from '../../platform/platform.ts';
import type { PrivacyHandlers } from '../../platform/privacy.ts';
import type { ActiveHolds } from '../holds/index.ts';
import { clocksOf, disposeOne } from './disposal.ts';
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

/** What has been erased once, no hold brings back. */
const nothingHeld: ActiveHolds = { has: () => false, size: 0, detach: false };

/**
 * Erases again what a restored backup of the contents brought back. The keys are the ledger: they lie in a database of
 * their own, so whatever has lost its key was erased after the backup was taken (design, rule 7).
 */
export async function repeatErasures(platform: Platform, handlers: PrivacyHandlers): Promise<RunResult> {
  const { db, policy, clock, vault } = platform;
  const context = asSystem('retention', clock.now());
  const runId = await db.erasing(context, (tx) => beginRun(tx, 'restore', context.now));
  const receipts: Receipt[] = [];
  for (const [category, handler] of clocksOf(handlers)) {
    const rule = ruleFor(policy, category);
    if (!handler.keyed || !rule) continue;
    const keyed = await db.erasing(context, (tx) => handler.keyed?.(tx) ?? Promise.resolve([]));
    const missing = new Set(await vault.missing(keyed.map(({ keyId }) => keyId)));
    let receipt = emptyReceipt(category, rule.id);
    for (const { id } of keyed.filter(({ keyId }) => missing.has(keyId)))
      try {
        receipt = await db.erasing(context, async (tx) => {
          // What went with somebody just before is gone already.
          if (handler.lock && !(await handler.lock(tx, id))) return receipt;
          const object = { category, handler, id, holds: nothingHeld };
          const { counts, keys } = await disposeOne(tx, context, handlers, object);
          await rememberKeys(tx, { runId, category, requestedAt: context.now }, keys);
          const more = plus(receipt, { planned: 1, disposed: 1, counts });
          await writeReceipt(tx, runId, more);
          await proveErasure(tx, context, { by: 'restore', run: runId }, difference(more, receipt));
          return more;
        });
      } catch (error) {
        platform.log.error(
          { job: 'retention.repeat', ...failure(error) },
          'an erasure could not be repeated',
        );
        receipt = plus(receipt, { planned: 1, failed: 1 });
        await db.erasing(context, (tx) => writeReceipt(tx, runId, receipt));
      }
    receipts.push(receipt);
  }
  await db.erasing(context, async (tx) => {
    await finishRun(tx, runId, clock.now(), receipts);
    await proveRun(tx, context, { by: 'restore', run: runId }, receipts);
  });
  await tryToDestroyKeys(platform);
  return runOf(platform, runId);
}
