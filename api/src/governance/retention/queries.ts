import type { CategoryId, RetentionRule } from '@sprechraum/shared/policy';
import { addPeriod, dueDate } from '@sprechraum/shared/rules';
import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { asSystem } from '../../platform/access/context.ts';
import { endsBy, type Platform } from '../../platform/platform.ts';
import { hasOwnClock, type OwnClock, type PrivacyHandlers, type Running } from '../../platform/privacy.ts';
import { activeHolds } from '../holds/index.ts';
import { clocksOf, objectsOfPerson } from './disposal.ts';
import { type DuePage, duePage } from './engine.ts';
import { erasureReceipt, erasureRun } from './tables.ts';
import { keeps, ruleFor, rulesFor } from './unkept.ts';

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

/** The category whose clock runs for a category: its own, or that of the object it goes with. */
function ownClockOf(handlers: PrivacyHandlers, category: CategoryId): [CategoryId, OwnClock] | undefined {
  const handler = handlers[category];
  if (!handler) return undefined;
  return hasOwnClock(handler) ? [category, handler] : ownClockOf(handlers, handler.with);
}

interface Due extends Running {
  readonly held: boolean;
}

/** Objects of a category that are due at an instant, without touching or locking them. */
async function dueObjects(
  { db, policy, clock }: Platform,
  handlers: PrivacyHandlers,
  [category, handler, rule]: readonly [CategoryId, OwnClock, RetentionRule],
  now: Date,
): Promise<Due[]> {
  return db.erasing(asSystem('retention', now), async (tx) => {
    const holds = await activeHolds(tx, policy, clock.now());
    const isHeld = async (id: string) => {
      if (holds.size === 0) return false;
      if (!handler.person) return holds.has(category, id);
      // What stays alone keeps nobody else.
      if (holds.detach) return false;
      const objects = await objectsOfPerson(tx, handlers, id, { lock: false });
      return objects.some((object) => holds.has(object.category, object.id));
    };
    const due: Due[] = [];
    for (let after: Running | null = null; ; ) {
      const page: DuePage = await duePage(tx, handler, rule, { now, after, lock: false });
      for (const object of page.due) due.push({ ...object, held: await isHeld(object.id) });
      if (!page.next) return due;
      after = page.next;
    }
  });
}

/**
 * How many should have been disposed of and were not: those that wait for longer than the policy tolerates, and every
 * one whose promised end has come. What is under a hold waits with good reason.
 */
async function countOverdue(
  platform: Platform,
  handlers: PrivacyHandlers,
  [category, handler, rule]: readonly [CategoryId, OwnClock, RetentionRule],
): Promise<number> {
  const { policy, clock } = platform;
  const tolerated = addPeriod(clock.now(), `-${policy.retentionAlarmAfter}`);
  const due = await dueObjects(platform, handlers, [category, handler, rule], clock.now());
  return due.filter(({ start, held }) => {
    const { disposeFrom, promisedBy } = dueDate(rule, start);
    const broken = promisedBy !== null && promisedBy > disposeFrom && promisedBy <= clock.now();
    return !held && (broken || disposeFrom <= tolerated);
  }).length;
}

/** For each data category that is kept: its rule, how many are held, the oldest, what is due next and what is overdue. */
export async function retentionStatus(
  platform: Platform,
  handlers: PrivacyHandlers,
): Promise<CategoryStatus[]> {
  const { db, clock } = platform;
  const now = clock.now();
  const policy = endsBy(platform, now);
  const status: CategoryStatus[] = [];
  for (const { id, label } of policy.categories) {
    const handler = handlers[id];
    const rule = ruleFor(policy, id);
    const own = ownClockOf(handlers, id);
    if (!handler || !rule || !own || !keeps(own[1], rule)) continue;
    const rules = rulesFor(policy, own[0], own[1]);
    const outside = own[1].outside?.(platform);
    const { held, oldest } = outside
      ? await outside.holdings()
      : await db.erasing(asSystem('retention', now), (tx) => handler.holdings(tx));
    const due: Date[] = [];
    let overdue = 0;
    for (const each of rules) {
      const first = outside
        ? { oldest }
        : await db.erasing(asSystem('retention', now), (tx) => own[1].holdings(tx, each.start));
      if (first.oldest) due.push(dueDate(each, first.oldest).disposeFrom);
      if (held > 0) overdue += await countOverdue(platform, handlers, [...own, each]);
    }
    due.sort((a, b) => a.getTime() - b.getTime());
    status.push({
      id,
      label,
      rule,
      held,
      oldest,
      dueNext: held > 0 ? (due[0] ?? null) : null,
      overdue,
    });
  }
  return status;
}

/** When the first of a category with a clock of its own goes, by whichever of its rules; null while no clock runs. */
export async function dueFirst(
  platform: Platform,
  handlers: PrivacyHandlers,
  category: CategoryId,
): Promise<Date | null> {
  const { db, clock } = platform;
  const now = clock.now();
  const handler = handlers[category];
  if (!handler || !hasOwnClock(handler)) return null;
  const due: number[] = [];
  for (const rule of rulesFor(endsBy(platform, now), category, handler)) {
    const { oldest } = await db.erasing(asSystem('retention', now), (tx) => handler.holdings(tx, rule.start));
    if (oldest) due.push(dueDate(rule, oldest).disposeFrom.getTime());
  }
  return due.length > 0 ? new Date(Math.min(...due)) : null;
}

export interface PlannedDisposal {
  readonly category: CategoryId;
  readonly rule: RetentionRule;
  readonly objectId: string;
  readonly startedAt: Date;
  readonly dueAt: Date;
  /** Due, but under a hold: a run would leave it. */
  readonly held: boolean;
}

/**
 * What a run would dispose of, why and when: the same objects that it would take, left as they are. What several rules
 * would end goes once.
 *
 * @param at when the run would be
 */
export async function retentionPlan(
  platform: Platform,
  handlers: PrivacyHandlers,
  at = platform.clock.now(),
): Promise<PlannedDisposal[]> {
  const plan: PlannedDisposal[] = [];
  const policy = endsBy(platform, at);
  for (const [category, handler] of clocksOf(handlers)) {
    const planned = new Set<string>();
    for (const rule of rulesFor(policy, category, handler)) {
      const due = await dueObjects(platform, handlers, [category, handler, rule], at);
      for (const { id, start, held } of due.filter((object) => !planned.has(object.id)))
        plan.push({
          category,
          rule,
          objectId: id,
          startedAt: start,
          dueAt: dueDate(rule, start).disposeFrom,
          held,
        });
      for (const { id } of due) planned.add(id);
    }
  }
  return plan;
}

/** The last pass over everything that is due: when it ended, and whether all of it went. Nobody's own deletion. */
export async function lastPass({ db, clock }: Platform) {
  const [pass] = await db.transaction(asSystem('retention', clock.now()), (tx) =>
    tx
      .select({ at: erasureRun.finishedAt, state: erasureRun.state })
      .from(erasureRun)
      .where(and(inArray(erasureRun.trigger, ['schedule', 'staff']), isNotNull(erasureRun.finishedAt)))
      .orderBy(desc(erasureRun.finishedAt))
      .limit(1),
  );
  return pass?.at ? { at: pass.at, complete: pass.state !== 'failed' } : null;
}

/** The last runs with their receipts, newest first; or the one run of that id. */
export async function recentRuns({ db, clock }: Platform, limit: number, id?: string) {
  return db.transaction(asSystem('retention', clock.now()), async (tx) => {
    const runs = await tx
      .select()
      .from(erasureRun)
      .where(id ? eq(erasureRun.id, id) : undefined)
      .orderBy(desc(erasureRun.startedAt))
      .limit(limit);
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
