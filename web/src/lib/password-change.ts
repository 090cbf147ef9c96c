import { shallowRef } from 'vue';
import { answer, api } from './api.ts';
import { useAttempt } from './attempt.ts';
import { useFormErrors } from './form-errors.ts';
import { useText } from './text.ts';

/** Changing one's own password: two fields, with everything that can go wrong. What was typed stays until it is done. */
export function usePasswordChange(onDone: () => unknown) {
  const { t } = useText();
  const current = shallowRef('');
  const next = shallowRef('');
  const errors = useFormErrors('password');
  const { busy, failed, attempt } = useAttempt((problem) => {
    if (problem.status !== 429) return errors.take(problem);
    errors.set({ current: t('login.throttled') });
    return true;
  });

  async function submit(shortest: number) {
    if (busy.value) return;
    failed.value = undefined;
    const length = [...next.value].length;
    const complete = errors.set({
      current: current.value ? undefined : t('password.currentMissing'),
      new: length < shortest ? t('register.passwordShort', { n: shortest, now: length }) : undefined,
    });
    if (!complete) return;
    await attempt(async () => {
      await answer(api.POST('/password', { body: { current: current.value, new: next.value } }));
      current.value = '';
      next.value = '';
      await onDone();
    });
  }

  return { current, next, busy, failed, errors, submit };
}
