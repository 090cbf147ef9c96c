import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { aSession, serve, show } from '../../testing/app.ts';
import RegisterPage from './RegisterPage.vue';
import { splitFields } from './use-registration.ts';

const field = (id: string, required: boolean) => ({
  id,
  label: id,
  required,
  purposes: ['Beratung'],
  consents: [],
  keptUntil: 'Wird mit dem Zugang gelöscht.',
});
const fields = [field('username', true), field('password', true), field('email', false)];
const service = {
  name: 'Beratung',
  register: 'sie',
  registers: ['sie'],
  registration: { identifier: 'pseudonym', passwordMinLength: 12, fields, noticeVersion: '7' },
};

async function open(post: () => { status?: number; body?: unknown }) {
  const server = serve({ 'GET /service': () => ({ body: service }), 'POST /accounts': post });
  const { wrapper, router } = await show(RegisterPage, { at: '/zugang-anlegen' });
  const submit = async (name: string, password: string) => {
    await wrapper.get('#register-username').setValue(name);
    await wrapper.get('#register-password').setValue(password);
    await wrapper.get('form').trigger('submit');
    await flushPromises();
  };
  return { server, wrapper, router, submit };
}

describe('registration', () => {
  it('asks for a name and a password only, and says why and until when', async () => {
    const { wrapper } = await open(() => ({ status: 500 }));
    expect(wrapper.findAll('input').map((input) => input.attributes('id'))).toEqual([
      'register-username',
      'register-password',
    ]);
    expect(wrapper.get('#register-username-note').text()).toBe(
      'Wozu: Beratung. Wird mit dem Zugang gelöscht.',
    );
  });

  it('tells how long a password must be, and keeps what was typed', async () => {
    const { server, wrapper, submit } = await open(() => ({ status: 500 }));
    await submit('Wolke', 'zu kurz');
    expect(wrapper.get('#register-password-error').text()).toContain('mindestens 12 Zeichen');
    expect(wrapper.get<HTMLInputElement>('#register-password').element.value).toBe('zu kurz');
    expect(server.lines()).not.toContain('POST /accounts');
  });

  it('shows at the field what the server says about it', async () => {
    const { wrapper, submit } = await open(() => ({
      status: 422,
      body: {
        code: 'x',
        errors: [{ field: 'username', code: 'account.name-taken', message: 'Gibt es schon.' }],
      },
    }));
    await submit('Wolke', 'vier wörter ohne sinn');
    expect(wrapper.get('#register-username-error').text()).toBe('Gibt es schon.');
    expect(wrapper.get<HTMLInputElement>('#register-username').element.value).toBe('Wolke');
  });

  it('goes on to what is voluntary', async () => {
    const { server, router, submit } = await open(() => ({
      status: 201,
      body: { session: aSession(['profile.edit', 'consultation.open']) },
    }));
    await submit(' Wolke ', 'vier wörter ohne sinn');
    expect(server.asked.find(({ line }) => line === 'POST /accounts')?.body).toEqual({
      username: 'Wolke',
      password: 'vier wörter ohne sinn',
      noticeVersion: '7',
      fields: {},
    });
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('voluntary'), 5_000);
  });
});

describe('the fields of a registration', () => {
  it('are split into what is needed and what may wait', () => {
    const parts = splitFields([...fields, field('place', true)]);
    expect(parts.others.map(({ id }) => id)).toEqual(['place']);
    expect(parts.voluntary.map(({ id }) => id)).toEqual(['email']);
  });
});
