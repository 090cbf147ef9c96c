import { describe, expect, it, vi } from 'vitest';
import { serve, show } from '../../testing/app.ts';
import NoticePage from './NoticePage.vue';

const statement = (id: string, enforcement: string) => ({ id, text: `Satz ${id}.`, rows: [], enforcement });
const notice = {
  version: '1',
  effectiveFrom: '2026-01-01',
  register: 'sie',
  title: 'Datenschutz',
  sections: [
    {
      id: 'about',
      heading: 'Über uns',
      statements: [
        statement('about.free', 'kept'),
        statement('about.mail', 'planned'),
        statement('x', 'partly'),
      ],
    },
  ],
  missing: ['Ein Kontakt fehlt.'],
};

async function open(at = '/datenschutz') {
  const server = serve({
    'GET /service': () => ({ body: { name: 'Beratung', register: 'du', registers: ['sie', 'du'] } }),
    'GET /privacy-notice': ({ url }) => ({ body: { ...notice, title: url.searchParams.get('register') } }),
  });
  const { wrapper } = await show(NoticePage, { at });
  await vi.waitFor(() => expect(wrapper.find('.statement').exists()).toBe(true));
  return { server, wrapper };
}

describe('the privacy notice', () => {
  it('is read in the register of the service', async () => {
    const { wrapper } = await open();
    expect(wrapper.get('h1').text()).toBe('du');
  });

  it('marks quietly what is not kept yet, and says what is missing', async () => {
    const { wrapper } = await open();
    expect(wrapper.findAll('.statement').map((entry) => entry.find('.mark').exists())).toEqual([
      false,
      true,
      true,
    ]);
    expect(wrapper.text()).toContain('noch nicht technisch umgesetzt');
    expect(wrapper.text()).toContain('Ein Kontakt fehlt.');
  });

  it('points at the statement that somebody was sent to', async () => {
    const { wrapper } = await open('/datenschutz#about.free');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('about.free'));
    expect(wrapper.get('[id="about.free"]').classes()).toContain('is-pointed-at');
  });

  it('can be taken along', async () => {
    const { wrapper } = await open();
    const links = wrapper.findAll('a[download]').map((link) => link.attributes('href'));
    expect(links).toEqual(['/api/v1/privacy-notice.md', '/.well-known/privacy.json']);
  });
});
