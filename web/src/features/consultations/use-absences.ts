import { shallowRef } from 'vue';
import { asProblem } from '../../lib/problem.ts';
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
  const busy = shallowRef(false);
  const failed = shallowRef<unknown>();
  let id = crypto.randomUUID();

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    failed.value = undefined;
    try {
      await work();
      await refresh();
      return true;
    } catch (problem) {
      // What is wrong with a day is said at the day.
      missing.value = Object.fromEntries(
        asProblem(problem).errors.map(({ field, message }) => [field, message]),
      );
      failed.value = Object.keys(missing.value).length > 0 ? undefined : problem;
      return false;
    } finally {
      busy.value = false;
    }
  }

  /** @returns the days that are noted now, or nothing */
  async function keep() {
    const days = { firstDay: firstDay.value, lastDay: lastDay.value };
    missing.value = {
      ...(!days.firstDay && { firstDay: t('absences.missing') }),
      ...(!days.lastDay && { lastDay: t('absences.missing') }),
    };
    if (!days.firstDay || !days.lastDay || !(await attempt(() => noteAbsence(id, days)))) return undefined;
    firstDay.value = '';
    lastDay.value = '';
    id = crypto.randomUUID();
    return days;
  }

  const remove = (absenceId: string) => attempt(() => removeAbsence(absenceId));

  return { firstDay, lastDay, missing, busy, failed, keep, remove };
}
