import { describe, expect, it } from 'vitest';
import { useSession } from '../lib/session.ts';
import { aSession, serve, show } from '../testing/app.ts';
import AppShell from './AppShell.vue';
import EmergencyNumbers from './EmergencyNumbers.vue';
import UiDialog from './UiDialog.vue';

serve({});

const links = (root: Element) => [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));

describe('every page', () => {
  it('has the way out, the emergency numbers and the legal pages', async () => {
    const { wrapper } = await show(AppShell, { props: { serviceName: 'Beratung' } });
    expect(wrapper.get('[data-testid="quick-exit"]').text()).toBe('Seite schnell verlassen');
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

const tel = ['tel:112', 'tel:116111', 'tel:116117', 'tel:08001110111'];

describe('the emergency numbers', () => {
  it('open on every page with one touch, without leaving it and without the network', async () => {
    const { wrapper } = await show(AppShell, { props: { serviceName: 'Beratung' } });
    const strip = wrapper.get('aside');
    const panel = strip.get<HTMLElement>('#emergency-numbers');
    expect(panel.element.style.display).toBe('none');
    await strip.get('button[aria-controls="emergency-numbers"]').trigger('click');
    expect(panel.element.style.display).toBe('');
    expect(links(panel.element)).toEqual([...tel, '/notrufnummern']);
  });

  it('come along where a window lies over the page', async () => {
    HTMLDialogElement.prototype.showModal ??= () => {};
    HTMLDialogElement.prototype.close ??= () => {};
    const { wrapper } = await show(UiDialog, { props: { open: true, title: 'Sind Sie noch da?' } });
    expect(links(wrapper.element)).toEqual(tel);
  });

  it('are there without the service, and can be called', async () => {
    const { wrapper } = await show(EmergencyNumbers);
    expect(links(wrapper.element)).toEqual(tel);
  });
});
