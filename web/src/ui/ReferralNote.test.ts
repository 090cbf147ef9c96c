import { describe, expect, it } from 'vitest';
import { serve, show } from '../testing/app.ts';
import type { Locale } from '../texts/index.ts';
import PolicyFields from './PolicyFields.vue';
import ReferralNote from './ReferralNote.vue';

const area = {
  responsibleFor: ['75417', '7543'],
  referral: { label: 'Beratungsstellen in ganz Deutschland', url: 'https://suche.example/' },
};

async function note(
  place: string,
  more: { sent?: boolean; locale?: Locale; area?: typeof area | null } = {},
) {
  const server = serve({ 'GET /service': () => ({ body: { area: more.area ?? area } }) });
  const { wrapper } = await show(ReferralNote, {
    props: { place, ...(more.sent && { sent: true }) },
    locale: more.locale ?? 'de-sie',
  });
  return { wrapper, server };
}

describe('the note for whom others are responsible', () => {
  it.each(['75417', '75433', '', 'Mühlacker', '1011'])('[ENZ-14] is not there for %j', async (place) => {
    const { wrapper } = await note(place);
    expect(wrapper.text()).toBe('');
  });

  it('[ENZ-14] points somebody from 10115 to a search, without telling it anything', async () => {
    const { wrapper, server } = await note('10115');
    expect(wrapper.text()).toContain('Für Ihre Gegend sind wir nicht zuständig.');
    expect(wrapper.text()).toContain('Schreiben können Sie uns trotzdem.');
    const link = wrapper.get('a');
    expect(link.attributes('href')).toBe(area.referral.url);
    expect(link.attributes('rel')?.split(' ')).toEqual(expect.arrayContaining(['noreferrer', 'noopener']));
    // What the page asks for at its start, and nothing more.
    expect(server.asked).toEqual([
      { line: 'GET /session', body: undefined },
      { line: 'GET /service', body: undefined },
    ]);
  });

  it('says after sending that the letter has arrived all the same', async () => {
    const { wrapper } = await note('10115', { sent: true });
    expect(wrapper.text()).toContain('Ihr Brief ist trotzdem bei uns angekommen');
    expect(wrapper.text()).not.toContain('Schreiben können Sie uns trotzdem');
  });

  it('speaks to a young person as one does', async () => {
    const { wrapper } = await note('10115', { locale: 'de-du' });
    expect(wrapper.text()).toContain('Für deine Gegend sind wir nicht zuständig.');
  });

  it('is told to those who listen when it appears', async () => {
    const { wrapper } = await note('1011');
    const region = wrapper.get('[role=status]');
    await wrapper.setProps({ place: '10115' });
    expect(region.text()).toContain('nicht zuständig');
    await wrapper.setProps({ place: '75417' });
    expect(region.text()).toBe('');
  });
});

it('[ENZ-14] the field of the place shows the note while it is typed, and no other field does', async () => {
  serve({ 'GET /service': () => ({ body: { area } }) });
  const field = (id: string) => ({
    id,
    label: id,
    required: false,
    purposes: ['Zuständigkeit'],
    consents: [],
    keptUntil: 'Wird gelöscht.',
  });
  const { wrapper } = await show(PolicyFields, {
    props: {
      fields: [field('place'), field('email')],
      values: { place: '10115', email: '10115' },
      errors: {},
      idOf: (id: string) => `form-${id}`,
    },
  });
  expect(wrapper.findAll('.alert')).toHaveLength(1);
});
