import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { serve, show } from '../../testing/app.ts';
import PasswordPage from './PasswordPage.vue';

async function change(reply: { status: number; body?: unknown }, current: string, next: string) {
  const server = serve({ 'POST /password': () => reply });
  const { wrapper } = await show(PasswordPage);
  await wrapper.get('#password-current').setValue(current);
  await wrapper.get('#password-new').setValue(next);
  await wrapper.get('form').trigger('submit');
  await flushPromises();
  return { wrapper, lines: server.lines() };
}

describe('changing the password', () => {
  it('says that it is done, and keeps nothing of what was typed', async () => {
    const { wrapper } = await change({ status: 204 }, 'das alte passwort', 'vier wörter ohne sinn');
    expect(wrapper.text()).toContain('Ihr Passwort ist geändert');
    expect(wrapper.find('input').exists()).toBe(false);
  });

  it('sends nothing that is too short to be one', async () => {
    const { wrapper, lines } = await change({ status: 204 }, 'das alte passwort', 'kurz');
    expect(wrapper.get('#password-new-error').text()).toContain('mindestens 12 Zeichen');
    expect(lines).not.toContain('POST /password');
  });

  it('says at the field what the server says about it', async () => {
    const errors = [{ field: 'current', code: 'wrong', message: 'Das ist nicht Ihr jetziges Passwort.' }];
    const { wrapper } = await change(
      { status: 422, body: { code: 'credentials.invalid', errors } },
      'ein anderes',
      'vier wörter ohne sinn',
    );
    expect(wrapper.get('#password-current-error').text()).toBe('Das ist nicht Ihr jetziges Passwort.');
    expect(wrapper.get<HTMLInputElement>('#password-new').element.value).toBe('vier wörter ohne sinn');
  });
});
