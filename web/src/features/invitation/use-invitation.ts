import { reactive, shallowRef } from 'vue';
import { answer, api } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { useForget } from '../../lib/forget.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import { useSession } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';

export const shortestPassword = 12;

/** Choosing one's own password with the code of an invitation. */
export function useInvitation() {
  const { t } = useText();
  const session = useSession();
  const forget = useForget();
  const values = reactive({ username: '', code: '', password: '' });
  const done = shallowRef(false);
  const errors = useFormErrors('invitation');
  const { busy, failed, attempt } = useAttempt((problem) => {
    if (problem.status !== 429) return errors.take(problem);
    errors.set({ code: t('invitation.throttled') });
    return true;
  });

  function complete(): boolean {
    const length = [...values.password].length;
    return errors.set({
      username: values.username.trim() ? undefined : t('invitation.usernameMissing'),
      code: values.code.trim() ? undefined : t('invitation.codeMissing'),
      password:
        length < shortestPassword
          ? t('invitation.passwordShort', { n: shortestPassword, now: length })
          : undefined,
    });
  }

  async function submit() {
    failed.value = undefined;
    if (busy.value || !complete()) return;
    await attempt(async () => {
      const { username, code, password } = values;
      const body = { username: username.trim(), code: code.trim(), password };
      await answer(api.POST('/invitation/accept', { body }));
      // Whoever was logged in here has been logged out with it.
      if (session.loggedIn) forget();
      values.password = '';
      values.code = '';
      done.value = true;
    });
  }

  return { values, busy, done, failed, errors, submit };
}
