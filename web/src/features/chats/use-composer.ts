import { computed, watch } from 'vue';
import { answer, api } from '../../lib/api.ts';
import { useLive } from '../../lib/live.ts';
import { useSelfSaving } from '../../lib/self-saving.ts';
import { useSession } from '../../lib/session.ts';

/**
 * What somebody is writing in a room: in memory at once, and with an account on the server a moment later. What has been
 * sent and has not arrived belongs to it, until it has.
 */
export function useComposer(room: () => string) {
  const store = useSelfSaving();
  const session = useSession();
  const live = useLive();
  const key = () => `chat:${room()}`;
  const kept = computed(() => session.may('draft.edit') && session.may('own-data.read'));

  const text = computed({
    get: () => String(store.of(key()).values['text'] ?? ''),
    set: (value) => store.change(key(), { text: value }),
  });

  /** Fetches what the server has, and saves from now on. */
  function begin() {
    watch(
      [key, kept],
      async ([place, keeping]) => {
        if (!keeping) return;
        const path = { path: { place } };
        const stored = await answer(api.GET('/unsent/{place}', { params: path })).catch(() => undefined);
        const before = stored?.text ? { values: { text: stored.text }, savedAt: stored.savedAt } : undefined;
        store.load(place, before, ({ text: typed, waiting }, keepalive) =>
          answer(
            api.PUT('/unsent/{place}', {
              params: path,
              body: { text: [waiting, typed].filter(Boolean).join('\n') },
              keepalive,
            }),
          ),
        );
      },
      { immediate: true },
    );
    watch(
      () => (live.talkOf(room())?.pending ?? []).map((entry) => entry.text).join('\n'),
      (waiting) => {
        if (waiting !== (store.of(key()).values['waiting'] ?? '')) store.change(key(), { waiting });
      },
    );
  }

  return { text, begin };
}
