import { computed, watch } from 'vue';
import type { DisclosureGround } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { useDrafts } from '../../lib/drafts.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import { useText } from '../../lib/text.ts';
import { ask } from './commands.ts';
import { useRefresh } from './queries.ts';

/** A request for an address that is being written: in memory, until it is sent or somebody logs out. */
export function useRequest(consultation: () => string, grounds: () => readonly DisclosureGround[]) {
  const { t } = useText();
  const drafts = useDrafts();
  const refresh = useRefresh();
  const errors = useFormErrors('danger');
  const key = computed(() => `danger in ${consultation()}`);
  const field = (name: 'text' | 'reason' | 'topic') =>
    computed({
      get: () => drafts.of(key.value)[name] ?? '',
      set: (value: string) => {
        drafts.of(key.value)[name] = value;
      },
    });
  const ground = field('reason');
  const chosenRecipient = field('topic');
  const justification = field('text');
  const { busy, failed, attempt } = useAttempt(errors.take);

  const recipients = computed(() => grounds().find(({ id }) => id === ground.value)?.recipients ?? []);
  /** Where there is but one, nobody has to choose. */
  const recipient = computed(() =>
    recipients.value.length === 1 ? (recipients.value[0]?.id ?? '') : chosenRecipient.value,
  );
  watch([ground, recipient, justification], () => errors.set({}));

  async function send() {
    if (busy.value) return;
    const complete = errors.set({
      ground: ground.value ? undefined : t('danger.missingGround'),
      recipient: !ground.value || recipient.value ? undefined : t('danger.missingRecipient'),
      justification: justification.value.trim() ? undefined : t('danger.missingJustification'),
    });
    if (!complete) return;
    await attempt(async () => {
      await ask({
        id: drafts.of(key.value).clientMessageId,
        consultation: consultation(),
        ground: ground.value,
        recipient: recipient.value,
        justification: justification.value.trim(),
      });
      drafts.sent(key.value);
      await refresh();
    });
  }

  return { ground, recipients, chosenRecipient, justification, errors, busy, failed, send };
}
