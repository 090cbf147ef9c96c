import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useDrafts } from '../../lib/drafts.ts';
import { useSession } from '../../lib/session.ts';
import { aSession, serve, show } from '../../testing/app.ts';
import IdleWarning from './IdleWarning.vue';
import LoginPage from './LoginPage.vue';
import RelogInPanel from './RelogInPanel.vue';

describe('logging in', () => {
  it('says at the field what to do, and keeps what was typed', async () => {
    serve({ 'POST /sessions': () => ({ status: 401, body: { code: 'session.refused' } }) });
    const { wrapper } = await show(LoginPage);
    await wrapper.get('#login-username').setValue('Wolke');
    await wrapper.get('#login-password').setValue('falsch');
    await wrapper.get('form').trigger('submit');
    await flushPromises();
    expect(wrapper.get('#login-username-error').text()).toContain('passen nicht zusammen');
    expect(wrapper.get<HTMLInputElement>('#login-username').element.value).toBe('Wolke');
    expect(useSession().ended).toBe(false);
  });

  it('leads to where somebody wanted to go, but never out of here', async () => {
    serve({ 'POST /sessions': () => ({ status: 201, body: { session: aSession(['own-data.read']) } }) });
    for (const [wanted, reached] of [
      ['/meine-daten', '/meine-daten'],
      ['//example.org/x', '/'],
      ['https://example.org', '/'],
    ] as const) {
      const { wrapper, router } = await show(LoginPage, {
        at: `/anmelden?weiter=${encodeURIComponent(wanted)}`,
      });
      await wrapper.get('#login-username').setValue('Wolke');
      await wrapper.get('#login-password').setValue('vier wörter ohne sinn');
      await wrapper.get('form').trigger('submit');
      await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe(reached), 5_000);
    }
  });
});

describe('after the session has ended', () => {
  async function comeBackAs(id: string) {
    serve({
      'POST /sessions': () => ({ status: 201, body: { session: aSession(['consultation.open'], id) } }),
    });
    const { wrapper } = await show(RelogInPanel);
    const session = useSession();
    session.start(aSession(['consultation.open'], 'a'));
    useDrafts().of('new-enquiry').text = 'Nicht verlieren.';
    session.end();
    await flushPromises();
    expect(wrapper.get('dialog').text()).toContain('Sie waren eine Weile weg');
    await wrapper.get('#again-username').setValue('Wolke');
    await wrapper.get('#again-password').setValue('vier wörter ohne sinn');
    await wrapper.get('form').trigger('submit');
    await flushPromises();
    expect(session).toMatchObject({ ended: false, loggedIn: true });
    return useDrafts().of('new-enquiry').text;
  }

  it('the text is still there for the same person', async () => {
    expect(await comeBackAs('a')).toBe('Nicht verlieren.');
  });

  it('nothing is left for another', async () => {
    expect(await comeBackAs('b')).toBe('');
  });
});

describe('before the session ends', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const startWith = async (idleMinutes: number, absoluteMinutes = 600) => {
    const server = serve({ 'GET /session': () => ({ body: { session: aSession() } }) });
    const { wrapper } = await show(IdleWarning);
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    const session = useSession();
    session.start({ ...aSession(), idleExpiresAt: at(idleMinutes), absoluteExpiresAt: at(absoluteMinutes) });
    const pass = async (seconds: number) => {
      await vi.advanceTimersByTimeAsync(seconds * 1_000);
      await flushPromises();
    };
    await pass(1);
    return { server, wrapper, session, pass, isOpen: () => wrapper.get('dialog').element.open };
  };

  it('asks two minutes before, and goes on when told to', async () => {
    const { wrapper, pass, isOpen } = await startWith(5);
    expect(isOpen()).toBe(false);
    await pass(180);
    expect(isOpen()).toBe(true);
    expect(wrapper.text()).toContain('noch eine Minute');
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Angemeldet bleiben')
      ?.trigger('click');
    await pass(1);
    expect(isOpen()).toBe(false);
  });

  it('ends by itself without asking the server, which would count as use', async () => {
    const { server, session, pass } = await startWith(1);
    const before = server.lines().length;
    await pass(61);
    expect(session.ended).toBe(true);
    expect(server.lines()).toHaveLength(before);
  });

  it('only announces the longest time, which cannot be prolonged', async () => {
    const { wrapper, isOpen } = await startWith(1.5, 1.5);
    expect(isOpen()).toBe(true);
    expect(wrapper.text()).toContain('läuft ab');
    expect(wrapper.text()).not.toContain('Angemeldet bleiben');
  });

  it('announces the end of every login, not of the first one only', async () => {
    const { wrapper, session, pass, isOpen } = await startWith(1.5, 1.5);
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Gut')
      ?.trigger('click');
    expect(isOpen()).toBe(false);
    const soon = new Date(Date.now() + 90_000).toISOString();
    session.start({ ...aSession(), idleExpiresAt: soon, absoluteExpiresAt: soon });
    await pass(1);
    expect(isOpen()).toBe(true);
  });

  it('is read out with what it says as soon as it opens', async () => {
    const { wrapper } = await startWith(1.5);
    const dialog = wrapper.get('dialog');
    expect(dialog.attributes('role')).toBe('alertdialog');
    const text = wrapper.get(`[id="${dialog.attributes('aria-describedby')}"]`).text();
    expect(text).toContain('Ihr Text bleibt erhalten');
  });

  it('comes before the longest time, too, when whoever stayed has come so far', async () => {
    const { wrapper, session, pass, isOpen } = await startWith(5, 8);
    await pass(4 * 60);
    expect(isOpen()).toBe(true);
    // Whoever stays gets what is left: the server counts no further than to the longest time.
    const { current } = session;
    if (current) session.start({ ...current, idleExpiresAt: current.absoluteExpiresAt });
    await pass(1);
    expect(isOpen()).toBe(false);
    await pass(2 * 60);
    expect(isOpen()).toBe(true);
    expect(wrapper.text()).toContain('läuft ab');
  });
});
