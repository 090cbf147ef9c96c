import { shallowRef } from 'vue';

/** One thing at a time is under way; what failed stays to be read until the next try. */
export function useAttempt() {
  const busy = shallowRef(false);
  const failed = shallowRef<unknown>();

  /** @returns whether it was done */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    failed.value = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      failed.value = error;
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { busy, failed, attempt };
}
