import { reactive, watchEffect } from 'vue';
import type { Colleague, Team } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import { useText } from '../../lib/text.ts';
import type { Facts, Proof } from './commands.ts';

/** What is on record about somebody, as a form; what was typed stays when it is refused. */
export function useColleagueForm(team: () => Team | undefined, existing: () => Colleague | undefined) {
  const { t } = useText();
  const values = reactive<Record<string, string>>({ username: '', name: '', nickname: '', role: '' });
  const errors = useFormErrors('colleague');
  const { busy, failed, attempt } = useAttempt(errors.take);

  watchEffect(() => {
    const person = existing();
    const known = team();
    if (!known) return;
    for (const field of ['name', 'nickname', 'role'] as const) if (person) values[field] = person[field];
    for (const proof of known.asked) values[proof] = person ? (person[proof] ?? '') : (values[proof] ?? '');
    if (!person && known.asked.includes('affiliation')) values['affiliation'] ||= known.affiliation ?? '';
  });

  const asked = (): Proof[] => team()?.asked ?? [];
  const proofsTyped = () =>
    Object.fromEntries(asked().map((proof) => [proof, values[proof]?.trim() || null])) as Partial<
      Record<Proof, string | null>
    >;
  const facts = (): Facts => ({
    name: values['name']?.trim() ?? '',
    nickname: values['nickname']?.trim() ?? '',
    role: values['role'] ?? '',
    ...proofsTyped(),
  });

  function complete(fields: readonly string[]): boolean {
    return errors.set(
      Object.fromEntries(
        fields.map((field) => [field, values[field]?.trim() ? undefined : t('colleague.missing')]),
      ),
    );
  }

  return { values, busy, failed, errors, facts, complete, attempt };
}
