import { shallowRef } from 'vue';
import { answer, api, type Session } from '../../lib/api.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import { type ApiProblem, asProblem } from '../../lib/problem.ts';
import { useText } from '../../lib/text.ts';

/** The two fields of a login, with everything that can go wrong. What was typed stays. */
export function useLogin(prefix: string, onDone: (session: Session) => unknown) {
  const { t } = useText();
  const username = shallowRef('');
  const password = shallowRef('');
  const busy = shallowRef(false);
  const failed = shallowRef<ApiProblem>();
  const errors = useFormErrors(prefix);

  function complain(problem: ApiProblem) {
    if (problem.status === 401) errors.set({ username: t('login.wrong') });
    else if (problem.status === 429) errors.set({ username: t('login.throttled') });
    else if (!errors.take(problem)) failed.value = problem;
  }

  async function submit() {
    failed.value = undefined;
    const complete = errors.set({
      username: username.value.trim() ? undefined : t('login.nameMissing'),
      password: password.value ? undefined : t('login.passwordMissing'),
    });
    if (!complete || busy.value) return;
    busy.value = true;
    try {
      const body = { username: username.value.trim(), password: password.value };
      const { session } = await answer(api.POST('/sessions', { body }));
      password.value = '';
      await onDone(session);
    } catch (error) {
      complain(asProblem(error));
    } finally {
      busy.value = false;
    }
  }

  return { username, password, busy, failed, errors, submit };
}
