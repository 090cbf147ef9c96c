import { computed, watch } from 'vue';
import { answer, api } from './api.ts';
import { useSelfSaving } from './self-saving.ts';
import { useSession } from './session.ts';

/** One for each text, whatever page shows it: sent again, it arrives once. */
const ids = new Map<string, string>();

/**
 * What somebody is writing for the forum or to somebody else: in memory at once, and with an account on the server a
 * moment later.
 *
 * @param place where it is to be sent, as the server calls it
 */
export function useUnsent(place: () => string) {
  const store = useSelfSaving();
  const session = useSession();
  const kept = computed(() => session.may('draft.edit') && session.may('own-data.read'));

  watch(
    [place, kept],
    async ([at, keeping]) => {
      if (!keeping) return;
      const path = { path: { place: at } };
      const stored = await answer(api.GET('/unsent/{place}', { params: path })).catch(() => undefined);
      const before = stored && { values: { text: stored.text }, savedAt: stored.savedAt };
      store.load(at, before, ({ text }, keepalive) =>
        answer(api.PUT('/unsent/{place}', { params: path, body: { text: String(text ?? '') }, keepalive })),
      );
    },
    { immediate: true },
  );

  const text = computed({
    get: () => String(store.of(place()).values['text'] ?? ''),
    set: (value) => store.change(place(), { text: value }),
  });
  const draft = computed(() => store.of(place()));

  function id(): string {
    const found = ids.get(place()) ?? crypto.randomUUID();
    ids.set(place(), found);
    return found;
  }

  /** Sends it: no save may arrive after it and bring the text back. */
  async function send<Answer>(
    work: (message: { id: string; text: string }) => Promise<Answer>,
  ): Promise<Answer> {
    const at = place();
    await store.rest(at);
    const answered = await work({ id: id(), text: text.value });
    store.done(at);
    ids.delete(at);
    return answered;
  }

  return { text, draft, send };
}
