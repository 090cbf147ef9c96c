import { computed, type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue';
import { useDrafts } from '../../lib/drafts.ts';
import { type ApiProblem, asProblem } from '../../lib/problem.ts';

export const NEW_ENQUIRY = 'new-enquiry';

/** The unsent text under one key, as models for fields, and the sending of it. */
export function useDraft(key: MaybeRefOrGetter<string>) {
  const drafts = useDrafts();
  const entry = computed(() => drafts.of(toValue(key)));
  const problem = shallowRef<ApiProblem>();
  const sending = shallowRef(false);

  const field = (name: 'text' | 'reason' | 'topic') =>
    computed<string>({
      get: () => entry.value[name] ?? '',
      set: (value) => drafts.change(toValue(key), { [name]: value }),
    });

  async function load() {
    problem.value = undefined;
    await drafts.load(toValue(key)).catch((error: unknown) => {
      problem.value = asProblem(error);
    });
  }

  /** Sends what `send` makes of the draft. If it fails, the text stays and may be sent again. */
  async function deliver<T>(
    send: (clientMessageId: string, attachments: string[]) => Promise<T>,
  ): Promise<T | undefined> {
    if (sending.value) return undefined;
    sending.value = true;
    problem.value = undefined;
    try {
      await drafts.rest(toValue(key));
      const sent = await send(
        entry.value.clientMessageId,
        entry.value.files.map(({ id }) => id),
      );
      drafts.sent(toValue(key));
      return sent;
    } catch (error) {
      problem.value = asProblem(error);
      return undefined;
    } finally {
      sending.value = false;
    }
  }

  watch(() => toValue(key), load, { immediate: true });

  return {
    entry,
    problem,
    sending,
    load,
    deliver,
    text: field('text'),
    reason: field('reason'),
    topic: field('topic'),
  };
}
