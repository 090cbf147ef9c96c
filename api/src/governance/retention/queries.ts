import type { CategoryId, Policy, RetentionRule } from '@sprechraum/shared/policy';
import { addPeriod, dueDate } from '@sprechraum/shared/rules';
import { desc, eq, inArray } from 'drizzle-orm';
import { asSystem } from '../../platform/access/context.ts';
import type { Platform } from '../../platform/platform.ts';
import { hasOwnClock, type OwnClock, type PrivacyHandlers, type Running } from '../../platform/privacy.ts';
import { ruleFor } from './engine.ts';
import { erasureReceipt, erasureRun } from './tables.ts';

export interface CategoryStatus {
  readonly id: CategoryId;
  readonly label: string;
  readonly rule: RetentionRule;
  readonly held: number;
  readonly oldest: Date | null;
  /** When the engine will next have something to do here. */
  readonly dueNext: Date | null;
  /** How many should have been disposed of and were not. */
  readonly overdue: number;
}

const ownClockOf = (handlers: PrivacyHandlers, category: CategoryId): OwnClock | undefined => {
  const handler = handlers[category];
  if (!handler) return undefined;
  return hasOwnClock(handler) ? handler : ownClockOf(handlers, handler.with);
};

/** Objects of a category that are due at an instant, without touching them. */
async function dueObjects(
  { db }: Platform,
  handler: OwnClock,
  rule: RetentionRule,
  now: Date,
): Promise<Running[]> {
  return db.erasing(asSystem('retention', now), async (tx) => {
    const due: Running[] = [];
    const startedUntil = addPeriod(addPeriod(now, 'P5D'), `-${rule.period}`);
    for (let after: Running | null = null; ; ) {
      const page: Running[] = await handler.running(tx, { startedUntil, after, limit: 500 });
      due.push(...page.filter(({ start }) => dueDate(rule, start).disposeFrom <= now));
      after = page.at(-1) ?? null;
      if (page.length < 500) return due;
    }
  });
}

/** For each data category that exists: its rule, how many are held, the oldest, what is due next and what is overdue. */
export async function retentionStatus(
  platform: Platform,
  handlers: PrivacyHandlers,
): Promise<CategoryStatus[]> {
  const { policy, db, clock } = platform;
  const now = clock.now();
  const tolerated = addPeriod(now, `-${policy.retentionAlarmAfter}`);
  const status: CategoryStatus[] = [];
  for (const { id, label } of policy.categories) {
    const handler = handlers[id];
    const rule = ruleFor(policy, id);
    const own = ownClockOf(handlers, id);
    if (!handler || !rule || !own) continue;
    const { held, oldest } = await db.erasing(asSystem('retention', now), (tx) => handler.holdings(tx));
    const first = await db.erasing(asSystem('retention', now), (tx) => own.holdings(tx));
    const overdue = held === 0 ? 0 : (await dueObjects(platform, own, rule, tolerated)).length;
    status.push({
      id,
      label,
      rule,
      held,
      oldest,
      dueNext: held > 0 && first.oldest ? dueDate(rule, first.oldest).disposeFrom : null,
      overdue,
    });
  }
  return status;
}

export interface PlannedDisposal {
  readonly category: CategoryId;
  readonly rule: RetentionRule;
  readonly objectId: string;
  readonly startedAt: Date;
  readonly dueAt: Date;
}

/** What a run would dispose of, why and when: the same objects that it would take, left as they are. */
export async function retentionPlan(
  platform: Platform,
  handlers: PrivacyHandlers,
): Promise<PlannedDisposal[]> {
  const plan: PlannedDisposal[] = [];
  for (const [category, handler] of Object.entries(handlers) as [CategoryId, PrivacyHandlers[CategoryId]][]) {
    const rule = ruleFor(platform.policy, category);
    if (!handler || !rule || !hasOwnClock(handler)) continue;
    for (const { id, start } of await dueObjects(platform, handler, rule, platform.clock.now()))
      plan.push({ category, rule, objectId: id, startedAt: start, dueAt: dueDate(rule, start).disposeFrom });
  }
  return plan;
}

/** The last runs with their receipts, newest first. */
export async function recentRuns({ db, clock }: Platform, limit: number) {
  return db.transaction(asSystem('retention', clock.now()), async (tx) => {
    const runs = await tx.select().from(erasureRun).orderBy(desc(erasureRun.startedAt)).limit(limit);
    const receipts =
      runs.length > 0
        ? await tx
            .select()
            .from(erasureReceipt)
            .where(
              inArray(
                erasureReceipt.runId,
                runs.map((run) => run.id),
              ),
            )
        : [];
    return runs.map((run) => ({ ...run, receipts: receipts.filter((receipt) => receipt.runId === run.id) }));
  });
}

/** The receipt of one run. */
export const receiptsOf = ({ db, clock }: Platform, runId: string) =>
  db.transaction(asSystem('retention', clock.now()), (tx) =>
    tx.select().from(erasureReceipt).where(eq(erasureReceipt.runId, runId)),
  );

/** The categories that a policy knows and no module keeps yet. */
export const unkept = (policy: Policy, handlers: PrivacyHandlers): CategoryId[] =>
  policy.categories.map(({ id }) => id).filter((id) => !handlers[id]);
