import { shallowRef } from 'vue';
import { answer, api } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import { useSession } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { useRefresh } from './queries.ts';

/** Setting one's second factor up, in steps, and taking it away. Key and codes live in this page's memory alone. */
export function useSecondFactorSteps() {
  const { t } = useText();
  const session = useSession();
  const refresh = useRefresh();
  const password = shallowRef('');
  const code = shallowRef('');
  /** What the app has to be told; from here on the first code is waited for. */
  const key = shallowRef<{ uri: string; key: string }>();
  const recoveryCodes = shallowRef<string[]>();
  const errors = useFormErrors('second-factor');
  const { busy, failed, attempt } = useAttempt(errors.take);

  const demand = (fields: { password?: boolean; code?: boolean }) =>
    errors.set({
      password: fields.password && !password.value ? t('secondFactor.passwordMissing') : undefined,
      code: fields.code && !code.value.trim() ? t('secondFactor.codeMissing') : undefined,
    });

  function reset() {
    password.value = '';
    code.value = '';
    key.value = undefined;
    errors.set({});
    failed.value = undefined;
  }

  async function begin() {
    if (!demand({ password: true })) return;
    await attempt(async () => {
      key.value = await answer(api.POST('/second-factor', { body: { password: password.value } }));
      password.value = '';
    });
  }

  async function confirm() {
    if (!demand({ code: true })) return;
    await attempt(async () => {
      const body = { code: code.value.trim() };
      recoveryCodes.value = (await answer(api.POST('/second-factor/confirm', { body }))).recoveryCodes;
      reset();
    });
  }

  /** The codes are written down: now the rest of the service is there. */
  async function noted() {
    recoveryCodes.value = undefined;
    await session.check();
    await refresh();
  }

  async function remove() {
    if (!demand({ password: true, code: true })) return;
    await attempt(async () => {
      const body = { password: password.value, code: code.value.trim() };
      await answer(api.POST('/second-factor/remove', { body }));
      reset();
      await session.check();
      await refresh();
    });
  }

  return { password, code, key, recoveryCodes, busy, failed, errors, begin, confirm, noted, remove, reset };
}
