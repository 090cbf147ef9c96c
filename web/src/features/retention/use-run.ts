import { shallowRef } from 'vue';
import { answer, api } from '../../lib/api.ts';
import { useRefresh } from './queries.ts';

/** Starts a retention run and shows what it left. */
export function useRun() {
  const refresh = useRefresh();
  const busy = shallowRef(false);
  const failed = shallowRef<unknown>();

  async function start() {
    if (busy.value) return;
    busy.value = true;
    failed.value = undefined;
    try {
      await answer(api.POST('/retention/runs'));
      await refresh();
    } catch (error) {
      failed.value = error;
    } finally {
      busy.value = false;
    }
  }

  return { busy, failed, start };
}
