import { shallowRef } from 'vue';
import { answer, api } from './api.ts';
import { useFormErrors } from './form-errors.ts';
import { type ApiProblem, asProblem } from './problem.ts';
import { useText } from './text.ts';

/** Changing one's own password: two fields, with everything that can go wrong. What was typed stays until it is done. */
export function usePasswordChange(onDone: () => unknown) {
  const { t } = useText();
  const current = shallowRef('');
  const next = shallowRef('');
  const busy = shallowRef(false);
  const failed = shallowRef<ApiProblem>();
  const errors = useFormErrors('password');

  async function submit(shortest: number) {
    if (busy.value) return;
    failed.value = undefined;
    const length = [...next.value].length;
    const complete = errors.set({
      current: current.value ? undefined : t('password.currentMissing'),
      new: length < shortest ? t('register.passwordShort', { n: shortest, now: length }) : undefined,
    });
    if (!complete) return;
    busy.value = true;
    try {
      await answer(api.POST('/password', { body: { current: current.value, new: next.value } }));
      current.value = '';
      next.value = '';
      await onDone();
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 429) errors.set({ current: t('login.throttled') });
      else if (!errors.take(problem)) failed.value = problem;
    } finally {
      busy.value = false;
    }
  }

  return { current, next, busy, failed, errors, submit };
}
