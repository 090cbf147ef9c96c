import type { OfferKind, Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import { describe, expect, it } from 'vitest';
import { startService } from '../../test/service.ts';
import { buildApp } from '../app.ts';
import { talksLive } from '../modules.ts';

const { bke } = services;

/** The six of the notice, each with an address that only it answers. */
const six: readonly (readonly [OfferKind, string])[] = [
  ['forum', '/api/v1/forum'],
  ['mail-counselling', '/api/v1/consultations'],
  ['open-hour', '/api/v1/chats'],
  ['single-chat', '/api/v1/chats'],
  ['group-chat', '/api/v1/chats'],
  ['topic-chat', '/api/v1/chats'],
];

const without = (...kinds: OfferKind[]): Policy => ({
  ...bke,
  offers: bke.offers.map((offer) => (kinds.includes(offer.kind) ? { ...offer, enabled: false } : offer)),
});

describe('the offers of bke', async () => {
  const { platform } = await startService({ policy: bke });
  const routesOf = async (policy: Policy) => {
    const app = await buildApp({ ...platform, policy }, { gaps: [] });
    await app.ready();
    const service = (await app.inject('/api/v1/service')).json() as { offers: { kind: string }[] };
    const urls = new Set(app.declaredRoutes.map(({ url }) => url));
    await app.close();
    return { urls, kinds: service.offers.map(({ kind }) => kind) };
  };

  it('[BKE-01] are six, each told to who looks for it and answered', async () => {
    const { urls, kinds } = await routesOf(bke);
    expect(kinds).toEqual(expect.arrayContaining(six.map(([kind]) => kind)));
    for (const [kind, url] of six) expect([kind, urls.has(url)]).toEqual([kind, true]);
  });

  it.each(six)('[BKE-01] %s is gone where it is switched off', async (kind, url) => {
    const { kinds } = await routesOf(without(kind));
    expect(kinds).not.toContain(kind);
    // Four of them are one mechanism: it is there as long as one of them is.
    const alike = six.filter(([, address]) => address === url).map(([other]) => other);
    const { urls } = await routesOf(without(...alike));
    expect(urls.has(url)).toBe(false);
    expect(talksLive(without(...alike))).toBe(url !== '/api/v1/chats');
  });
});
