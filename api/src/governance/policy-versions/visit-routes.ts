import { noticeOf } from '@sprechraum/shared/change';
import { renderMarkdown } from '@sprechraum/shared/notice';
import { Type } from 'typebox';
import { consentsOf, noticeLastShown, recordConsent, sortConsents } from '../../identity/consents/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { ownerIsGone } from '../../platform/db/failures.ts';
import { common, defineProblems } from '../../platform/errors.ts';
import { closed, Instant, iso, Nothing, type Routes } from '../../platform/http/routes.ts';
import { formerAt, type Platform } from '../../platform/platform.ts';
import { sentencesBetween } from './public-routes.ts';
import { agreedVersions } from './queries.ts';
import { Ground, Sentences } from './schemas.ts';

const problem = defineProblems('policy-versions', {
  'changed-again': [409, 'Der Datenschutzhinweis wurde gerade noch einmal geändert.'],
});

const Change = Type.Object({
  /** The version that was shown last, and the one that holds now. */
  since: Type.String(),
  version: Type.String(),
  effectiveFrom: Instant,
  shortensFrom: Type.Optional(Instant),
  ground: Ground,
  reason: Type.String(),
  sentences: Sentences,
  /** What was agreed to once and means something else now: it counts no more until it is given anew. */
  consents: Type.Array(Type.Object({ id: Type.String(), text: Type.String() })),
});

/** What has changed in the notice since somebody was shown it last; `null` if nothing has. */
async function changeFor(platform: Platform, context: Context) {
  const { db, policy } = platform;
  const accountId = context.actor.id ?? '';
  return db.transaction(context, async (tx) => {
    const shown = await noticeLastShown(tx, accountId);
    if (!shown || shown === policy.notice.version) return null;
    const versions = await agreedVersions(tx);
    const now = versions.find(({ version }) => version === policy.notice.version);
    const before = versions.find(({ version }) => version === shown);
    if (!now) return null;
    const { outdated } = sortConsents(await consentsOf(tx, accountId), platform);
    return {
      since: shown,
      version: now.version,
      effectiveFrom: iso(now.effectiveFrom),
      ...(now.shortensFrom && now.shortensFrom > context.now && { shortensFrom: iso(now.shortensFrom) }),
      ground: now.ground,
      reason: now.reason,
      sentences: (before && sentencesBetween(before, now, policy.service.register)) ?? [],
      consents: policy.consents.filter(({ id }) => outdated.has(id)).map(({ id, text }) => ({ id, text })),
    };
  });
}

/** `/notice-change`: who comes back after a change is told once what is new (KOB-45). */
export const noticeVisitRoutes: Routes = (platform) => async (app) => {
  const { db, policy } = platform;

  app.get(
    '/notice-change',
    {
      config: { access: 'consent.read' },
      schema: { response: { 200: Type.Object({ change: Type.Union([Change, Type.Null()]) }) } },
    },
    async ({ context }) => ({ change: await changeFor(platform, context) }),
  );

  app.post(
    '/notice-change/seen',
    {
      config: { access: 'consent.record' },
      schema: {
        body: Type.Object({ version: Type.String({ maxLength: 40 }) }, closed),
        response: { 204: Nothing },
      },
    },
    async ({ context, body }, reply) => {
      if (body.version !== policy.notice.version) throw problem('changed-again');
      const accountId = context.actor.id ?? '';
      const { register } = policy.service;
      const seeing = db.transaction(context, async (tx) => {
        if ((await noticeLastShown(tx, accountId)) === policy.notice.version) return;
        const text = renderMarkdown(noticeOf(policy, register, formerAt(platform, context.now)));
        await recordConsent(tx, context, policy, { accountId, purpose: 'notice', event: 'shown', text });
      });
      await seeing.catch((error: unknown) => {
        throw ownerIsGone(error) ? common('login-required') : error;
      });
      return reply.code(204).send(null);
    },
  );
};
