import { services } from '@sprechraum/shared/services';
import { describe, expect, it } from 'vitest';
import SchedulePage from '../features/chats/SchedulePage.vue';
import { serve, show } from '../testing/app.ts';
import AppHeader from './AppHeader.vue';

const six = [
  ['forum', 'Forum', '/forum'],
  ['mail-counselling', 'Einzelberatung', '/zugang-anlegen'],
  ['open-hour', 'Sprechstunde', '/chats/art/open-hour'],
  ['single-chat', 'Einzelchat', '/chats/art/single-chat'],
  ['group-chat', 'Gruppenchat', '/chats/art/group-chat'],
  ['topic-chat', 'Themenchat', '/chats/art/topic-chat'],
] as const;
const entries = (off?: string) => six.filter(([kind]) => kind !== off).map(([, ...entry]) => entry);

/** The offers of bke, at most one of them switched off. */
const offering = (off?: string) => {
  const offers = services.bke.offers.map(({ kind, label }) => ({ kind, label, available: kind !== off }));
  serve({
    'GET /service': () => ({ body: { offers, chats: {}, emergency: [] } }),
    'GET /chats': () => ({ body: { items: [] } }),
  });
};

async function shown() {
  const { wrapper } = await show(AppHeader, { props: { serviceName: 'Beratung' } });
  const links = wrapper.get('nav[aria-label="Angebote"]').findAll('a');
  return links.map((link) => [link.text(), link.attributes('href')]);
}

describe('what the service offers', () => {
  it('[BKE-01] is six entries of the navigation, each with a place of its own', async () => {
    offering();
    expect(await shown()).toEqual(entries());
  });

  it.each(six)('[BKE-01] has no entry for %s where it is switched off', async (kind) => {
    offering(kind);
    expect(await shown()).toEqual(entries(kind));
  });

  it('[BKE-01] has no page for a kind of chat that is switched off', async () => {
    const heading = async (off?: string) => {
      offering(off);
      const { wrapper } = await show(SchedulePage, { props: { kind: 'open-hour' } });
      return wrapper.get('h1').text();
    };
    expect(await heading()).toBe('Sprechstunde');
    expect(await heading('open-hour')).not.toContain('Sprechstunde');
  });
});
