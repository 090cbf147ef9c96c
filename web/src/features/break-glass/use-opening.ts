import { computed, watch } from 'vue';
import { answer, api } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { useRefreshOpenings } from '../../lib/break-glass.ts';
import { useDrafts } from '../../lib/drafts.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import { useText } from '../../lib/text.ts';

const key = 'emergency access';

/** An emergency access that is being asked for: in memory, until it is open or somebody logs out. */
export function useOpening(reasons: () => readonly string[], opened: (id: string) => unknown) {
  const { t } = useText();
  const drafts = useDrafts();
  const refresh = useRefreshOpenings();
  const errors = useFormErrors('cover');
  const field = (name: 'text' | 'reason' | 'topic') =>
    computed({
      get: () => drafts.of(key)[name] ?? '',
      set: (value: string) => {
        drafts.of(key)[name] = value;
      },
    });
  const colleague = field('topic');
  const chosenReason = field('reason');
  const justification = field('text');
  const { busy, failed, attempt } = useAttempt(errors.take);

  /** Where there is but one, nobody has to choose. */
  const reason = computed(() => (reasons().length === 1 ? (reasons()[0] ?? '') : chosenReason.value));
  watch([colleague, reason, justification], () => errors.set({}));

  async function open() {
    if (busy.value) return;
    const complete = errors.set({
      colleague: colleague.value ? undefined : t('cover.missingColleague'),
      reason: reason.value ? undefined : t('cover.missingReason'),
      justification: justification.value.trim() ? undefined : t('cover.missingJustification'),
    });
    if (!complete) return;
    await attempt(async () => {
      const id = drafts.of(key).clientMessageId;
      const body = {
        id,
        colleague: colleague.value,
        reason: reason.value,
        justification: justification.value.trim(),
      };
      await answer(api.POST('/break-glass', { body }));
      drafts.sent(key);
      await refresh();
      opened(id);
    });
  }

  return { colleague, reason, chosenReason, justification, errors, busy, failed, open };
}
