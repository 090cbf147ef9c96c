import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { useSession } from '../../lib/session.ts';
import { aSession, serve, show } from '../../testing/app.ts';
import LostPasswordPage from './LostPasswordPage.vue';
import RecoveryCodePage from './RecoveryCodePage.vue';

const words = ['Wolke', 'Apfelbaum', 'Fisch', 'Kaffeekanne', 'Mond', 'Hase'];
const none = { madeAt: null, confirmedAt: null, passwordNeeded: false };
const service = { name: 'Beratung', recovery: 'code', registration: { passwordMinLength: 12, fields: [] } };
type Wrapper = Awaited<ReturnType<typeof show>>['wrapper'];

const press = async (wrapper: Wrapper, label: string) => {
  await wrapper
    .findAll('button')
    .find((button) => button.text() === label)
    ?.trigger('click');
  await flushPromises();
};
const submit = async (wrapper: Wrapper) => {
  await wrapper.get('form').trigger('submit');
  await flushPromises();
};

describe('the page of the six words', () => {
  async function open(
    state: object = none,
    confirmation: { status: number; body?: unknown } = { status: 204 },
  ) {
    const server = serve({
      'GET /recovery-code': () => ({ body: state }),
      'POST /recovery-code': () => ({ status: 201, body: { words } }),
      'POST /recovery-code/confirmation': () => confirmation,
    });
    const { wrapper } = await show(RecoveryCodePage);
    useSession().start(aSession(['recovery-code.edit']));
    await flushPromises();
    return { server, wrapper };
  }

  it('makes no code before somebody wants to see it', async () => {
    const { server, wrapper } = await open();
    expect(server.lines()).not.toContain('POST /recovery-code');
    await submit(wrapper);
    expect(wrapper.findAll('.code-words li').map((item) => item.text())).toEqual(words);
  });

  it('hides the words while two of them are typed, and sends them in their places', async () => {
    const { server, wrapper } = await open();
    await submit(wrapper);
    await press(wrapper, 'Ich habe sie aufgeschrieben');
    expect(wrapper.find('.code-words').exists()).toBe(false);
    const labels = wrapper.findAll('label').map((label) => Number(/\d/.exec(label.text())?.[0]));
    expect(new Set(labels).size).toBe(2);
    const inputs = wrapper.findAll('input');
    for (const [which, nth] of labels.entries()) await inputs[which]?.setValue(`typed${nth}`);
    await submit(wrapper);
    const sent = words.map((word, place) => (labels.includes(place + 1) ? `typed${place + 1}` : word));
    const confirmed = server.asked.find(({ line }) => line.endsWith('/confirmation'));
    expect(confirmed?.body).toEqual({ code: sent.join(', ') });
    expect(wrapper.text()).toContain('Das hat geklappt');
  });

  it('says at the word that does not fit, and shows the words again', async () => {
    const { wrapper } = await open(none, { status: 422, body: { code: 'credentials.invalid' } });
    await submit(wrapper);
    await press(wrapper, 'Ich habe sie aufgeschrieben');
    const nth = Number(/\d/.exec(wrapper.findAll('label')[0]?.text() ?? '')?.[0]);
    const inputs = wrapper.findAll('input');
    await inputs[0]?.setValue(words[nth - 1]);
    await inputs[1]?.setValue('Regenwurm');
    await submit(wrapper);
    expect(wrapper.find('#code-word-0-error').exists()).toBe(false);
    expect(wrapper.get('#code-word-1-error').text()).toContain('passt noch nicht');
    await press(wrapper, 'Wörter noch einmal ansehen');
    expect(wrapper.findAll('.code-words li')).toHaveLength(6);
  });

  it('says that new words replace the old ones, and asks for the password later on', async () => {
    const at = new Date().toISOString();
    const { wrapper } = await open({ madeAt: at, confirmedAt: at, passwordNeeded: true });
    expect(wrapper.text()).toContain('gelten die alten nicht mehr');
    expect(wrapper.get('#code-password').attributes('autocomplete')).toBe('current-password');
  });
});

describe('getting back in', () => {
  async function recover(reply: { status: number; body?: unknown }, policy: object = service) {
    const server = serve({ 'GET /service': () => ({ body: policy }), 'POST /recoveries': () => reply });
    const { wrapper } = await show(LostPasswordPage);
    return { server, wrapper };
  }
  async function fillIn(wrapper: Wrapper) {
    await wrapper.get('#recovery-username').setValue(' Wolkenrand ');
    await wrapper.get('#recovery-code').setValue('wolke apfelbaum fisch kaffeekanne mond hase');
    await wrapper.get('#recovery-password').setValue('zwei tassen auf dem dach');
    await submit(wrapper);
  }

  it('logs in, and shows the new words at once', async () => {
    const { wrapper } = await recover({
      status: 201,
      body: { session: aSession(['consultation.open']), words },
    });
    await fillIn(wrapper);
    expect(useSession().loggedIn).toBe(true);
    expect(wrapper.text()).toContain('Sie sind wieder drin');
    expect(wrapper.findAll('.code-words li')).toHaveLength(6);
  });

  it('counts the words, and keeps what was typed when they do not fit', async () => {
    const { wrapper } = await recover({ status: 401, body: { code: 'credentials.refused' } });
    await fillIn(wrapper);
    expect(wrapper.get('#recovery-code-note').text()).toBe('Bis jetzt: 6 von 6');
    expect(wrapper.get('#recovery-username-error').text()).toContain('passen nicht zusammen');
    expect(wrapper.get<HTMLTextAreaElement>('#recovery-code').element.value).toContain('kaffeekanne');
    expect(useSession().ended).toBe(false);
  });

  it('is not there where no code replaces a password', async () => {
    const { wrapper } = await recover({ status: 404 }, { ...service, recovery: 'email' });
    expect(wrapper.find('form').exists()).toBe(false);
  });
});
