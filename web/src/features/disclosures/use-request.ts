import { computed, shallowRef, watch } from 'vue';
import type { DisclosureGround } from '../../lib/api.ts';
import { useDrafts } from '../../lib/drafts.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import { asProblem } from '../../lib/problem.ts';
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
  const busy = shallowRef(false);
  const failed = shallowRef<unknown>();

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
    busy.value = true;
    failed.value = undefined;
    try {
      await ask({
        id: drafts.of(key.value).clientMessageId,
        consultation: consultation(),
        ground: ground.value,
        recipient: recipient.value,
        justification: justification.value.trim(),
      });
      drafts.sent(key.value);
      await refresh();
    } catch (error) {
      if (!errors.take(asProblem(error))) failed.value = error;
    } finally {
      busy.value = false;
    }
  }

  return { ground, recipients, chosenRecipient, justification, errors, busy, failed, send };
}
