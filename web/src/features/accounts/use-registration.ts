import { computed, type MaybeRefOrGetter, reactive, toValue, watchEffect } from 'vue';
import { answer, api, type FormField, type Registration, type Session } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { birthOf } from '../../lib/birth.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import { useText } from '../../lib/text.ts';

/** What belongs on the first page: name, password and whatever the policy demands. The rest is for later. */
export function splitFields(fields: FormField[]) {
  const named = (id: string) => fields.find((field) => field.id === id);
  const rest = fields.filter((field) => field.id !== 'username' && field.id !== 'password');
  return {
    username: named('username'),
    password: named('password'),
    others: rest.filter((field) => field.required),
    voluntary: rest.filter((field) => !field.required),
  };
}

export function useRegistration(
  registration: MaybeRefOrGetter<Registration | undefined>,
  onDone: (session: Session) => unknown,
  onAwaiting: (credentials: { username: string; password: string }) => unknown,
) {
  const { t } = useText();
  const values = reactive({ username: '', password: '', fields: {} as Record<string, string> });
  const errors = useFormErrors('register');
  const { busy, failed, attempt } = useAttempt(errors.take);
  const parts = computed(() => splitFields(toValue(registration)?.fields ?? []));

  watchEffect(() => {
    for (const field of parts.value.others) values.fields[field.id] ??= '';
  });

  function passwordError(shortest: number) {
    if (!values.password) return t('register.passwordMissing');
    const length = [...values.password].length;
    return length < shortest ? t('register.passwordShort', { n: shortest, now: length }) : undefined;
  }

  function check(shortest: number) {
    const others = parts.value.others.map(({ id }) => {
      const given = values.fields[id]?.trim();
      if (!given) return [id, t('register.missing')];
      return [id, id === 'child_birth' && !birthOf(given) ? t('confirmation.birthWrong') : undefined];
    });
    return errors.set({
      username: values.username.trim() ? undefined : t('register.nameMissing'),
      password: passwordError(shortest),
      ...Object.fromEntries(others),
    });
  }

  async function submit() {
    const rules = toValue(registration);
    failed.value = undefined;
    if (!rules || busy.value || !check(rules.passwordMinLength)) return;
    await attempt(async () => {
      const { username, password } = values;
      const birth = birthOf(values.fields['child_birth'] ?? '');
      const fields = { ...values.fields, ...(birth && { child_birth: birth }) };
      const body = { username: username.trim(), password, noticeVersion: rules.noticeVersion, fields };
      const done = await answer(api.POST('/accounts', { body }));
      // Until the link in the mail is used there is no session; the mail can be asked for once more.
      if ('session' in done) {
        values.password = '';
        await onDone(done.session);
      } else await onAwaiting({ username: body.username, password });
    });
  }

  return { values, busy, failed, errors, parts, submit };
}
