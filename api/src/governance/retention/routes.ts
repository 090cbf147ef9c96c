import { composeNotice } from '@sprechraum/shared/notice';
import { Type } from 'typebox';
import { audit } from '../../platform/audit/audit.ts';
import { defineProblems } from '../../platform/errors.ts';
import { Id, Instant, iso, type Routes } from '../../platform/http/routes.ts';
import type { Platform } from '../../platform/platform.ts';
import type { PrivacyHandlers } from '../../platform/privacy.ts';
import { runRetention } from './engine.ts';
import { recentRuns, retentionPlan, retentionStatus } from './queries.ts';
import { unkept } from './unkept.ts';

const problem = defineProblems('retention', {
  running: [409, 'Ein Löschlauf ist gerade im Gang. Bitte warten Sie, bis er fertig ist.'],
});

const Run = Type.Object({
  id: Id,
  trigger: Type.Enum(['schedule', 'staff', 'person', 'restore']),
  startedAt: Instant,
  finishedAt: Type.Union([Instant, Type.Null()]),
  state: Type.Enum(['running', 'done', 'failed']),
  keysDestroyed: Type.Integer(),
  receipts: Type.Array(
    Type.Object({
      category: Type.String(),
      label: Type.String(),
      rule: Type.String(),
      planned: Type.Integer(),
      disposed: Type.Integer(),
      held: Type.Integer(),
      failed: Type.Integer(),
      keysDestroyed: Type.Integer(),
      counts: Type.Record(Type.String(), Type.Integer()),
    }),
  ),
});

const Status = Type.Object({
  now: Instant,
  alarm: Type.Boolean(),
  categories: Type.Array(
    Type.Object({
      id: Type.String(),
      label: Type.String(),
      rule: Type.String(),
      sentence: Type.String(),
      held: Type.Integer(),
      oldest: Type.Optional(Instant),
      dueNext: Type.Optional(Instant),
      overdue: Type.Integer(),
    }),
  ),
  /** What the notice promises about the end of data and this version does not keep. */
  unkept: Type.Array(Type.Object({ category: Type.String(), label: Type.String(), why: Type.String() })),
  runs: Type.Array(Run),
});

const Plan = Type.Object({
  items: Type.Array(
    Type.Object({
      category: Type.String(),
      label: Type.String(),
      rule: Type.String(),
      objectId: Id,
      startedAt: Instant,
      dueAt: Instant,
      held: Type.Boolean(),
    }),
  ),
});

const runsShown = 20;

const reasons = {
  module: 'Dafür gibt es noch kein Modul; es entstehen auch keine solchen Daten.',
  start: 'Das Ereignis, mit dem die Frist beginnt, wird noch nicht festgehalten.',
  fallback: 'Das Ereignis, das ersatzweise zählt, wird noch nicht festgehalten.',
  action: 'Die Regel verlangt etwas anderes als Löschen; das geschieht noch nicht.',
  host: 'Diese Daten hängen an anderen, für die eine andere Regel gilt.',
  'ends-earlier': 'Eine Regel, die sie früher beendet, wird noch nicht ausgeführt.',
} as const;

/** The sentence of the notice that promises a category's end. */
export function retentionSentence({ policy }: Pick<Platform, 'policy'>, category: string): string {
  const id = `retention.${category.replace('.', '-')}`;
  const sections = composeNotice(policy, policy.service.register).sections;
  return (
    sections.flatMap((section) => section.statements).find((statement) => statement.id === id)?.text ?? ''
  );
}

/**
 * `/retention`: what is held, until when and why, for the data protection officer.
 *
 * @param upToDate the same platform by the version of the policy that is in force now
 */
export const retentionRoutes =
  (handlers: PrivacyHandlers, upToDate: (platform: Platform) => Promise<Platform>): Routes =>
  (platform) =>
  async (app) => {
    const { policy, clock, db } = platform;
    const label = (category: string) =>
      policy.categories.find(({ id }) => id === category)?.label ?? category;

    const runs = async (limit: number, id?: string) =>
      (await recentRuns(platform, limit, id)).map(({ receipts, startedAt, finishedAt, ...run }) => ({
        ...run,
        startedAt: iso(startedAt),
        finishedAt: finishedAt && iso(finishedAt),
        keysDestroyed: receipts.reduce((sum, receipt) => sum + receipt.keysDestroyed, 0),
        receipts: receipts.map(({ id: _id, runId: _runId, ...receipt }) => ({
          ...receipt,
          label: label(receipt.category),
        })),
      }));

    app.get(
      '/retention',
      { config: { access: 'retention.read' }, schema: { response: { 200: Status } } },
      async () => {
        const status = await retentionStatus(await upToDate(platform), handlers);
        return {
          now: iso(clock.now()),
          alarm: status.some((category) => category.overdue > 0),
          categories: status.map(({ oldest, dueNext, rule, ...category }) => ({
            ...category,
            rule: rule.id,
            sentence: retentionSentence(platform, category.id),
            ...(oldest && { oldest: iso(oldest) }),
            ...(dueNext && { dueNext: iso(dueNext) }),
          })),
          unkept: unkept(policy, handlers).map(({ category, why }) => ({
            category,
            label: label(category),
            why: reasons[why],
          })),
          runs: await runs(runsShown),
        };
      },
    );

    app.get(
      '/retention/plan',
      { config: { access: 'retention.read' }, schema: { response: { 200: Plan } } },
      async () => ({
        items: (await retentionPlan(await upToDate(platform), handlers)).map(
          ({ rule, startedAt, dueAt, ...item }) => ({
            ...item,
            label: label(item.category),
            rule: rule.id,
            startedAt: iso(startedAt),
            dueAt: iso(dueAt),
          }),
        ),
      }),
    );

    app.post(
      '/retention/runs',
      { config: { access: 'retention.run' }, schema: { response: { 201: Run } } },
      async ({ context }, reply) => {
        await db.transaction(context, (tx) =>
          audit(tx, context, {
            action: 'retention.run',
            change: 'added',
            objectType: 'erasure_run',
            objectId: null,
          }),
        );
        const result = await runRetention(await upToDate(platform), handlers, 'staff');
        const run = result && (await runs(1, result.id))[0];
        if (!run) throw problem('running');
        return reply.code(201).send(run);
      },
    );
  };
