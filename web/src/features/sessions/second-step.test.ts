import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { useSession } from '../../lib/session.ts';
import { aSession, serve, show } from '../../testing/app.ts';
import LoginPage from './LoginPage.vue';

const refusal = (reason: string) => ({ status: 401, body: { code: `sessions.second-factor-${reason}` } });

async function logInWith(answers: ({ status: number; body: object } | undefined)[]) {
  const server = serve({ 'POST /sessions': () => answers.shift() ?? { status: 500 } });
  const { wrapper, router } = await show(LoginPage, { at: '/anmelden?weiter=/schreibtisch' });
  await wrapper.get('#login-username').setValue('j.holm');
  await wrapper.get('#login-password').setValue('vier wörter ohne sinn');
  const submit = async () => {
    await wrapper.get('form').trigger('submit');
    await flushPromises();
  };
  await submit();
  return { wrapper, router, submit, sent: () => server.asked.map(({ body }) => body) };
}

describe('logging in with a second factor', () => {
  it('asks for the code after the password, and sends both', async () => {
    const session = {
      ...aSession(['consultation.take']),
      actor: { ...aSession().actor, kind: 'staff' as const },
    };
    const { wrapper, router, submit, sent } = await logInWith([
      refusal('needed'),
      refusal('refused'),
      { status: 201, body: { session } },
    ]);
    const field = wrapper.get<HTMLInputElement>('#login-code');
    expect(document.activeElement).toBe(field.element);
    expect(field.attributes()).toMatchObject({ autocomplete: 'one-time-code', inputmode: 'numeric' });
    expect(useSession().ended).toBe(false);
    await submit();
    expect(wrapper.get('#login-code-error').text()).toContain('Bitte den Code eingeben');
    await field.setValue('111111');
    await submit();
    expect(wrapper.get('#login-code-error').text()).toContain('passt nicht');
    expect(field.element.value).toBe('111111');
    await field.setValue('287082');
    await submit();
    await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/schreibtisch'), 5_000);
    expect(sent().filter(Boolean)).toEqual(
      [undefined, '111111', '287082'].map((secondFactor) => ({
        username: 'j.holm',
        password: 'vier wörter ohne sinn',
        ...(secondFactor && { secondFactor }),
      })),
    );
  });

  it('goes back to name and password, which are still there', async () => {
    const { wrapper } = await logInWith([refusal('needed')]);
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Anderer Name')
      ?.trigger('click');
    expect(wrapper.get<HTMLInputElement>('#login-username').element.value).toBe('j.holm');
    expect(wrapper.get<HTMLInputElement>('#login-password').element.value).toBe('vier wörter ohne sinn');
  });

  it('takes a code from the paper too, which is no number', async () => {
    const { wrapper } = await logInWith([refusal('needed')]);
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Telefon nicht zur Hand?')
      ?.trigger('click');
    expect(wrapper.get('#login-code').attributes('inputmode')).toBe('text');
    expect(wrapper.get('label[for=login-code]').text()).toBe('Notfall-Code');
  });

  it('leads who has to set one up to where that is done, wherever they wanted to go', async () => {
    const session = { ...aSession(['second-factor.edit']), needsSecondFactor: true };
    const { router } = await logInWith([{ status: 201, body: { session } }]);
    await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/mein-zugang'), 5_000);
    await router.push('/schreibtisch');
    expect(router.currentRoute.value.fullPath).toBe('/mein-zugang');
    await router.push('/datenschutz');
    expect(router.currentRoute.value.fullPath).toBe('/datenschutz');
  });
});
