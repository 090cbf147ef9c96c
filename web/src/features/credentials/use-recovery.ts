import { computed, shallowRef } from 'vue';
import { answer, api, type Session } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import type { ApiProblem } from '../../lib/problem.ts';
import { useText } from '../../lib/text.ts';

/** As many pieces as the service will read. */
const countWords = (typed: string) => (typed.match(/\p{L}+/gu) ?? []).length;

/** Getting back in by name and words, with everything that can go wrong. What was typed stays. */
export function useRecovery(onDone: (session: Session, words: readonly string[]) => unknown) {
  const { t } = useText();
  const username = shallowRef('');
  const code = shallowRef('');
  const password = shallowRef('');
  const errors = useFormErrors('recovery');
  const { busy, failed, attempt } = useAttempt(complain);
  const counted = computed(() => countWords(code.value));

  function complain(problem: ApiProblem): boolean {
    if (problem.status === 401) errors.set({ username: t('lost.wrong') });
    else if (problem.status === 429) errors.set({ username: t('login.throttled') });
    else return errors.take(problem);
    return true;
  }

  async function submit(shortest: number) {
    if (busy.value) return;
    failed.value = undefined;
    const length = [...password.value].length;
    const complete = errors.set({
      username: username.value.trim() ? undefined : t('login.nameMissing'),
      code: counted.value ? undefined : t('lost.wordsMissing'),
      password: length < shortest ? t('register.passwordShort', { n: shortest, now: length }) : undefined,
    });
    if (!complete) return;
    await attempt(async () => {
      const body = { username: username.value.trim(), code: code.value, password: password.value };
      const { session, words } = await answer(api.POST('/recoveries', { body }));
      password.value = '';
      code.value = '';
      await onDone(session, words);
    });
  }

  return { username, code, password, counted, busy, failed, errors, submit };
}
