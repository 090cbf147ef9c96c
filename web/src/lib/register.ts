import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Register } from './api.ts';
import { useService } from './service.ts';

/** What somebody chose for this visit. Kept in memory: the next visit begins as the service wishes. */
const useChoice = defineStore('register', () => {
  const chosen = shallowRef<Register>();
  return { chosen };
});

/** How the page addresses its reader: as chosen, else as the service does. */
export function useRegister() {
  const choice = useChoice();
  const { data: service } = useService();
  return computed<Register>({
    get: () => choice.chosen ?? service.value?.register ?? 'sie',
    set: (register) => {
      choice.chosen = register;
    },
  });
}
