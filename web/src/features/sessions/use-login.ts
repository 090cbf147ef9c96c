import { shallowRef } from 'vue';
import { answer, api, type Session } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import type { ApiProblem } from '../../lib/problem.ts';
import { useText } from '../../lib/text.ts';

/**
 * The two fields of a login, and the code of a second factor where the server asks for it, with everything that can go
 * wrong. What was typed stays.
 */
export function useLogin(prefix: string, onDone: (session: Session) => unknown) {
  const { t } = useText();
  const username = shallowRef('');
  const password = shallowRef('');
  const code = shallowRef('');
  /** Name and password are right, and a code is still asked for. */
  const needsCode = shallowRef(false);
  /** Name and password are right, and the link in the mail has not been used. */
  const unconfirmed = shallowRef(false);
  const errors = useFormErrors(prefix);
  const { busy, failed, attempt } = useAttempt(complain);

  function complain(problem: ApiProblem): boolean {
    if (problem.code === 'sessions.second-factor-needed') needsCode.value = true;
    else if (problem.code === 'sessions.second-factor-refused') errors.set({ code: t('secondFactor.wrong') });
    else if (problem.code === 'sessions.unconfirmed') unconfirmed.value = true;
    else if (problem.status === 401) {
      needsCode.value = false;
      errors.set({ username: t('login.wrong') });
    } else if (problem.status === 429)
      errors.set({ [needsCode.value ? 'code' : 'username']: t('login.throttled') });
    else return errors.take(problem);
    return true;
  }

  async function submit() {
    failed.value = undefined;
    unconfirmed.value = false;
    const complete = errors.set({
      username: username.value.trim() ? undefined : t('login.nameMissing'),
      password: password.value ? undefined : t('login.passwordMissing'),
      code: needsCode.value && !code.value.trim() ? t('secondFactor.codeMissing') : undefined,
    });
    if (!complete) return;
    await attempt(async () => {
      const body = {
        username: username.value.trim(),
        password: password.value,
        ...(needsCode.value && { secondFactor: code.value.trim() }),
      };
      const { session } = await answer(api.POST('/sessions', { body }));
      password.value = '';
      await onDone(session);
      restart();
    });
  }

  /** Back to name and password, which are still there. */
  function restart() {
    code.value = '';
    needsCode.value = false;
    errors.set({});
  }

  return { username, password, code, needsCode, unconfirmed, busy, failed, errors, submit, restart };
}
