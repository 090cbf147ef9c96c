import { reactive, shallowRef } from 'vue';
import { answer, api } from '../../lib/api.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import { type ApiProblem, asProblem } from '../../lib/problem.ts';
import { useText } from '../../lib/text.ts';

export const shortestPassword = 12;

/** Choosing one's own password with the code of an invitation. */
export function useInvitation() {
  const { t } = useText();
  const values = reactive({ username: '', code: '', password: '' });
  const busy = shallowRef(false);
  const done = shallowRef(false);
  const failed = shallowRef<ApiProblem>();
  const errors = useFormErrors('invitation');

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
    busy.value = true;
    try {
      const { username, code, password } = values;
      const body = { username: username.trim(), code: code.trim(), password };
      await answer(api.POST('/invitation/accept', { body }));
      values.password = '';
      values.code = '';
      done.value = true;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 429) errors.set({ code: t('invitation.throttled') });
      else if (!errors.take(problem)) failed.value = problem;
    } finally {
      busy.value = false;
    }
  }

  return { values, busy, done, failed, errors, submit };
}
