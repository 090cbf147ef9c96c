import { computed, shallowRef, watch } from 'vue';
import { useAttempt } from '../../lib/attempt.ts';
import { useDrafts } from '../../lib/drafts.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import { useText } from '../../lib/text.ts';
import { askFor } from './commands.ts';
import { useRefresh } from './queries.ts';

const key = 'it ticket';
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A ticket that is being asked for: the text in memory, until it is sent or somebody logs out. */
export function useRequest(sent: () => unknown) {
  const { t } = useText();
  const drafts = useDrafts();
  const refresh = useRefresh();
  const errors = useFormErrors('ticket');
  const justification = computed({
    get: () => drafts.of(key).text,
    set: (value: string) => {
      drafts.of(key).text = value;
    },
  });
  const about = shallowRef('person');
  const reference = shallowRef('');
  const pseudonym = shallowRef('');
  const consultationId = shallowRef('');
  const { busy, failed, attempt } = useAttempt(errors.take);
  watch([about, reference, pseudonym, consultationId, justification], () => errors.set({}));

  const aboutPerson = computed(() => about.value !== 'case');
  const complete = () =>
    errors.set({
      reference: reference.value.trim() ? undefined : t('itTickets.missingReference'),
      pseudonym: !aboutPerson.value || pseudonym.value.trim() ? undefined : t('itTickets.missingPseudonym'),
      consultationId:
        aboutPerson.value || uuid.test(consultationId.value.trim()) ? undefined : t('itTickets.missingCase'),
      justification: justification.value.trim() ? undefined : t('itTickets.missingJustification'),
    });

  async function send() {
    if (busy.value || !complete()) return;
    await attempt(async () => {
      await askFor({
        id: drafts.of(key).clientMessageId,
        reference: reference.value.trim(),
        justification: justification.value.trim(),
        ...(aboutPerson.value
          ? { pseudonym: pseudonym.value.trim() }
          : { consultationId: consultationId.value.trim().toLowerCase() }),
      });
      drafts.sent(key);
      for (const field of [reference, pseudonym, consultationId]) field.value = '';
      await refresh();
      sent();
    });
  }

  return {
    about,
    aboutPerson,
    reference,
    pseudonym,
    consultationId,
    justification,
    errors,
    busy,
    failed,
    send,
  };
}
