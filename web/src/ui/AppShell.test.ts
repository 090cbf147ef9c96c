import { describe, expect, it } from 'vitest';
import { useSession } from '../lib/session.ts';
import { aSession, serve, show } from '../testing/app.ts';
import AppShell from './AppShell.vue';
import EmergencyNumbers from './EmergencyNumbers.vue';

serve({});

const links = (root: Element) => [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));

describe('every page', () => {
  it('has the way out, the emergency numbers and the legal pages', async () => {
    const { wrapper } = await show(AppShell, { props: { serviceName: 'Beratung' } });
    expect(wrapper.get('button').text()).toBe('Seite schnell verlassen');
    expect(links(wrapper.get('footer').element)).toEqual([
      '/datenschutz',
      '/ihre-rechte',
      '/impressum',
      '/barrierefreiheit',
      '/notrufnummern',
      '/schnell-verlassen',
    ]);
    expect(wrapper.get('a').text()).toBe('Zum Inhalt');
    await wrapper.get('a').trigger('click');
    expect(document.activeElement?.id).toBe('inhalt');
  });

  it('shows where one may go, and nothing else', async () => {
    const { wrapper } = await show(AppShell, { props: { serviceName: 'Beratung' }, at: '/impressum' });
    expect(wrapper.get('header').text()).toContain('Anmelden');
    useSession().start(aSession(['retention.read']));
    await wrapper.vm.$nextTick();
    expect(links(wrapper.get('header nav').element)).toEqual(['/aufbewahrung']);
    await wrapper.get('header button').trigger('click');
    expect(wrapper.emitted('logout')).toHaveLength(1);
  });
});

describe('the emergency numbers', () => {
  it('are there without the service, and can be called', async () => {
    const { wrapper } = await show(EmergencyNumbers);
    expect(links(wrapper.element)).toEqual(['tel:112', 'tel:116111', 'tel:116117', 'tel:08001110111']);
  });
});
