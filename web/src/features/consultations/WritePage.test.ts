import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { useSession } from '../../lib/session.ts';
import { aSession, serve, show } from '../../testing/app.ts';
import WritePage from './WritePage.vue';

const button = (root: Element, words: string) =>
  [...root.querySelectorAll('button')].find((element) => element.textContent?.trim() === words);

async function write(post: () => { status?: number; body?: unknown }) {
  const server = serve({
    'GET /drafts/new-enquiry': () => ({ status: 204 }),
    'PUT /drafts/new-enquiry': () => ({ body: { savedAt: '2026-11-21T20:04:00Z' } }),
    'POST /consultations': post,
  });
  const { wrapper } = await show(WritePage);
  useSession().start(aSession(['consultation.open']));
  const press = async (words: string) => {
    const form = button(document.body, words);
    form?.closest('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    if (!form?.closest('form')) form?.click();
    await flushPromises();
  };
  return { server, wrapper, press };
}

describe('writing', () => {
  it('asks for a sentence when there is none', async () => {
    const { wrapper, press } = await write(() => ({ status: 500 }));
    await press('Weiter zur Durchsicht');
    expect(wrapper.get('[role=alert]').text()).toContain('Ein Satz genügt');
    expect(wrapper.get('textarea').attributes('aria-invalid')).toBe('true');
  });

  it('shows the letter before sending, and what comes next after it', async () => {
    const { server, wrapper, press } = await write(() => ({ status: 201, body: { id: 'c1' } }));
    await wrapper.get('textarea').setValue('Mir geht es nicht gut.');
    await press('Weiter zur Durchsicht');
    expect(wrapper.text()).toContain('Noch einmal durchlesen');
    expect(wrapper.text()).toContain('Mir geht es nicht gut.');
    await press('Absenden');
    expect(server.asked.find(({ line }) => line === 'POST /consultations')).toMatchObject({
      body: { text: 'Mir geht es nicht gut.', clientMessageId: expect.any(String) },
    });
    expect(wrapper.text()).toContain('Ihr Brief ist angekommen');
  });

  it('keeps the text when sending fails, and sends it again under the same id', async () => {
    let working = false;
    const { server, wrapper, press } = await write(() =>
      working ? { status: 201, body: { id: 'c1' } } : { status: 503 },
    );
    await wrapper.get('textarea').setValue('Bitte nicht verlieren.');
    await press('Weiter zur Durchsicht');
    await press('Absenden');
    expect(wrapper.text()).toContain('Das hat nicht geklappt');
    expect(wrapper.text()).toContain('Bitte nicht verlieren.');
    working = true;
    await press('Absenden');
    const sent = server.asked.filter(({ line }) => line === 'POST /consultations').map(({ body }) => body);
    expect(sent).toHaveLength(2);
    expect(sent[0]).toEqual(sent[1]);
  });
});
