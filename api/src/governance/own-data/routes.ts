import { Type } from 'typebox';
import { common, Problem } from '../../platform/errors.ts';
import { Id, Instant, iso, type Routes } from '../../platform/http/routes.ts';
import type { Platform } from '../../platform/platform.ts';
import type { PrivacyHandlers } from '../../platform/privacy.ts';
import { signedReceipt } from '../../platform/proof/receipt.ts';
import { disposeNow, type ErasedNow } from '../retention/index.ts';
import { copyAsPage } from './page.ts';
import { type HeldCategory, ownData } from './queries.ts';

const Held = Type.Object({
  category: Type.String(),
  label: Type.String(),
  since: Instant,
  until: Type.Optional(Instant),
  untilSentence: Type.String(),
  why: Type.String(),
  seenBy: Type.Array(Type.String()),
  values: Type.Array(
    Type.Object({
      label: Type.String(),
      value: Type.String(),
      href: Type.Optional(Type.String()),
      since: Instant,
      until: Type.Optional(Instant),
    }),
  ),
});
const Copy = Type.Object({ service: Type.String(), at: Instant, items: Type.Array(Held) });

/** What a person gets in hand after an erasure: numbers, and nothing of what was erased. */
export const ErasureReceipt = Type.Object({
  id: Id,
  erasedAt: Instant,
  counts: Type.Record(Type.String(), Type.Integer()),
  keysDestroyed: Type.Integer(),
  /** The same as a file that `verify.mjs` checks against the proof log. */
  signed: Type.String(),
});

/**
 * Two categories may remove rows of the same kind: the drafts of cases and the others. In the order of their names,
 * because that in which they went tells what stayed.
 */
function total(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [store, rows] of counts.flatMap((one) => Object.entries(one)))
    sums[store] = (sums[store] ?? 0) + rows;
  return Object.fromEntries(Object.entries(sums).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** To the person all of theirs is gone: no number tells whether something stays alone under a hold (AMB-06). */
export const receiptOf = async (platform: Platform, { id, receipts, sealed }: ErasedNow, erasedAt: Date) => ({
  id,
  erasedAt: iso(erasedAt),
  counts: total([...receipts.map((receipt) => receipt.counts), sealed.counts]),
  keysDestroyed: receipts.reduce((sum, receipt) => sum + receipt.keysDestroyed, sealed.keys),
  signed: await signedReceipt(platform, {
    run: id,
    since: erasedAt,
    // The key of what stays alone stays as well, and nobody may be told whether something does.
    kinds: platform.policy.holds?.detach ? ['erasure'] : ['erasure', 'keys-destroyed'],
  }),
});

const view = ({ since, until, values, seenBy, ...category }: HeldCategory) => ({
  ...category,
  since: iso(since),
  ...(until && { until: iso(until) }),
  seenBy: [...seenBy],
  values: values.map(({ label, value, href, ...entry }) => ({
    label,
    value,
    ...(href && { href }),
    since: iso(entry.since),
    ...(entry.until && { until: iso(entry.until) }),
  })),
});

/** `/own-data` and `/account`: what is held about oneself, a copy of it, and its end. */
export const ownDataRoutes =
  (handlers: PrivacyHandlers): Routes =>
  (platform) =>
  async (app) => {
    const { policy } = platform;

    const copy = async (context: Parameters<typeof ownData>[2]) => ({
      service: policy.service.name,
      at: iso(context.now),
      items: (await ownData(platform, handlers, context)).map(view),
    });

    app.get(
      '/own-data',
      { config: { access: 'own-data.read' }, schema: { response: { 200: Copy } } },
      ({ context }) => copy(context),
    );

    app.get(
      '/own-data/export.json',
      { config: { access: 'own-data.export' }, schema: { response: { 200: Copy } } },
      async ({ context }, reply) =>
        reply
          .header('content-disposition', 'attachment; filename="meine-daten.json"')
          .send(await copy(context)),
    );

    app.get('/own-data/export.html', { config: { access: 'own-data.export' } }, async ({ context }, reply) =>
      reply
        .header('content-disposition', 'attachment; filename="meine-daten.html"')
        .type('text/html; charset=utf-8')
        .send(copyAsPage(policy.service, context.now, await ownData(platform, handlers, context))),
    );

    app.delete(
      '/account',
      { config: { access: 'account.delete' }, schema: { response: { 200: ErasureReceipt } } },
      async ({ context }, reply) => {
        const own = context.actor.id ?? '';
        const erasing = disposeNow(platform, handlers, context, 'identity.account', own);
        // Whoever has asked twice is gone by now, and so is the session.
        const result = await erasing.catch((error: unknown) => {
          throw error instanceof Problem && error.code === 'common.not-found'
            ? common('login-required')
            : error;
        });
        return reply
          .header('clear-site-data', '"cache", "cookies", "storage"')
          .send(await receiptOf(platform, result, context.now));
      },
    );
  };
