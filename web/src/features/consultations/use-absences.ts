import { shallowRef } from 'vue';
import { useAttempt } from '../../lib/attempt.ts';
import { useText } from '../../lib/text.ts';
import { noteAbsence, removeAbsence } from './commands.ts';
import { useRefreshAbsences } from './queries.ts';

/** Noting days on which one is not there, and taking them back. */
export function useAbsencePlan() {
  const { t } = useText();
  const refresh = useRefreshAbsences();
  const firstDay = shallowRef('');
  const lastDay = shallowRef('');
  const missing = shallowRef<{ firstDay?: string; lastDay?: string }>({});
  const { busy, failed, attempt } = useAttempt(({ errors }) => {
    // What is wrong with a day is said at the day.
    missing.value = Object.fromEntries(errors.map(({ field, message }) => [field, message]));
    return errors.length > 0;
  });
  let id = crypto.randomUUID();

  const act = (work: () => Promise<unknown>) =>
    attempt(async () => {
      await work();
      await refresh();
    });

  /** @returns the days that are noted now, or nothing */
  async function keep() {
    const days = { firstDay: firstDay.value, lastDay: lastDay.value };
    missing.value = {
      ...(!days.firstDay && { firstDay: t('absences.missing') }),
      ...(!days.lastDay && { lastDay: t('absences.missing') }),
    };
    if (!days.firstDay || !days.lastDay || !(await act(() => noteAbsence(id, days)))) return undefined;
    firstDay.value = '';
    lastDay.value = '';
    id = crypto.randomUUID();
    return days;
  }

  const remove = (absenceId: string) => act(() => removeAbsence(absenceId));

  return { firstDay, lastDay, missing, busy, failed, keep, remove };
}
