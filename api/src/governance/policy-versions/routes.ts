import { changeSentence } from '@sprechraum/shared/change';
import { type Static, Type } from 'typebox';
import { nicknames } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { ById, Instant, iso, Nothing, type Routes } from '../../platform/http/routes.ts';
import type { Platform } from '../../platform/platform.ts';
import type { PrivacyHandlers } from '../../platform/privacy.ts';
import { agreeToVersion, refuseVersion } from './commands.ts';
import { type PolicyPlan, planChange } from './plan.ts';
import { allVersions, isOutdated } from './queries.ts';
import { Ground, Sentences } from './schemas.ts';
import { policyOf, type Version } from './versions.ts';

const State = Type.Enum(['proposed', 'agreed', 'in-force', 'past', 'refused', 'outdated']);

const Plan = Type.Object({
  since: Type.String(),
  effectiveFrom: Instant,
  shortensFrom: Type.Optional(Instant),
  sentences: Sentences,
  changes: Type.Array(
    Type.Object({
      sentence: Type.String(),
      weight: Type.Enum(['material', 'editorial']),
      /** The consents that are asked for again because of it. */
      asksAgain: Type.Array(Type.String()),
    }),
  ),
  /** How much goes sooner: by the old rules, by the new ones at once, and by the new ones after the days of grace. */
  due: Type.Array(
    Type.Object({
      label: Type.String(),
      before: Type.Integer(),
      now: Type.Integer(),
      afterGrace: Type.Integer(),
      first: Type.Optional(Instant),
    }),
  ),
  asked: Type.Array(Type.Object({ id: Type.String(), text: Type.String(), people: Type.Integer() })),
  obstacles: Type.Array(Type.String()),
});

const Entry = Type.Object({
  id: Type.String({ format: 'uuid' }),
  version: Type.String(),
  state: State,
  digest: Type.String(),
  ground: Ground,
  reason: Type.String(),
  proposedBy: Type.Optional(Type.String()),
  proposedAt: Instant,
  decidedBy: Type.Optional(Type.String()),
  decidedAt: Type.Optional(Instant),
  effectiveFrom: Type.Optional(Instant),
  shortensFrom: Type.Optional(Instant),
  endedAt: Type.Optional(Instant),
  /** Whether the reader may decide on it: whoever proposed it may not. */
  mayDecide: Type.Boolean(),
  /** What it would change, as long as it waits for the second person. */
  plan: Type.Optional(Plan),
});

function stateOf({ decision, effectiveFrom, endedAt }: Version, now: Date): Static<typeof State> {
  if (decision === 'refused') return 'refused';
  if (!decision) return endedAt ? 'outdated' : 'proposed';
  if (effectiveFrom && effectiveFrom > now) return 'agreed';
  return endedAt && endedAt <= now ? 'past' : 'in-force';
}

const planView = ({ versions, due, shortensFrom, ...plan }: PolicyPlan) => ({
  since: versions.before,
  effectiveFrom: iso(plan.effectiveFrom),
  ...(shortensFrom && { shortensFrom: iso(shortensFrom) }),
  sentences: [...plan.sentences],
  changes: plan.changes.map(({ weight, asksAgain, ...change }) => ({
    sentence: changeSentence(change),
    weight,
    asksAgain: [...asksAgain],
  })),
  due: due.map(({ first, category: _, ...counts }) => ({ ...counts, ...(first && { first: iso(first) }) })),
  asked: [...plan.asked],
  obstacles: [...plan.obstacles],
});

/** `/policy-versions`: what was proposed and agreed to, and what a proposal would change. */
export const policyVersionRoutes =
  (handlers: PrivacyHandlers): Routes =>
  (platform) =>
  async (app) => {
    app.get(
      '/policy-versions',
      {
        config: { access: 'policy.read' },
        schema: {
          response: { 200: Type.Object({ restartNeeded: Type.Boolean(), items: Type.Array(Entry) }) },
        },
      },
      async ({ context }) => ({
        restartNeeded: await isOutdated(platform),
        items: await entries(platform, handlers, context),
      }),
    );

    app.post(
      '/policy-versions/:id/agreement',
      { config: { access: 'policy.change' }, schema: { params: ById, response: { 204: Nothing } } },
      async ({ context, params }, reply) => {
        await agreeToVersion(platform, context, params.id);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/policy-versions/:id/refusal',
      { config: { access: 'policy.change' }, schema: { params: ById, response: { 204: Nothing } } },
      async ({ context, params }, reply) => {
        await refuseVersion(platform, context, params.id);
        return reply.code(204).send(null);
      },
    );
  };

async function entries(platform: Platform, handlers: PrivacyHandlers, context: Context) {
  const rows = await allVersions(platform, context);
  const people = rows.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy]);
  const names = await nicknames(platform, [...new Set(people.filter((id) => id !== null))]);
  const shown: Static<typeof Entry>[] = [];
  for (const row of rows) {
    const state = stateOf(row, context.now);
    const named = (id: string | null) => (id ? names.get(id) : undefined);
    const [proposedBy, decidedBy] = [named(row.proposedBy), named(row.decidedBy)];
    shown.push({
      id: row.id,
      version: row.version,
      state,
      digest: row.digest.toString('hex'),
      ground: row.ground,
      reason: row.reason,
      ...(proposedBy && { proposedBy }),
      proposedAt: iso(row.proposedAt),
      ...(decidedBy && { decidedBy }),
      ...(row.decidedAt && { decidedAt: iso(row.decidedAt) }),
      ...(row.effectiveFrom && { effectiveFrom: iso(row.effectiveFrom) }),
      ...(row.shortensFrom && { shortensFrom: iso(row.shortensFrom) }),
      ...(row.endedAt && { endedAt: iso(row.endedAt) }),
      mayDecide: state === 'proposed' && row.proposedBy !== context.actor.id,
      ...(state === 'proposed' && {
        plan: planView(await planChange(platform, handlers, policyOf(row))),
      }),
    });
  }
  return shown;
}
