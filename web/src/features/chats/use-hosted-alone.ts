import { computed, watch } from 'vue';
import { useNow } from '../../lib/clock.ts';
import { hasBegun } from './kinds.ts';
import { useHosted, useRefresh } from './queries.ts';

/**
 * The rooms in which somebody has accepted to go on alone with the host: looked for whenever somebody leaves or comes.
 *
 * @param room the one that one is in, which is none of them
 */
export function useHostedAlone(host: () => boolean, members: () => number, room: () => string) {
  const present = useNow();
  const refresh = useRefresh();
  const { data: hosted } = useHosted();
  watch(members, () => host() && void refresh());
  return computed(() =>
    host()
      ? (hosted.value ?? []).filter(
          (chat) => chat.title === '' && chat.id !== room() && !chat.ended && hasBegun(chat, present.value),
        )
      : [],
  );
}
