import { defineStore } from 'pinia';
import { shallowRef } from 'vue';

/** The code that somebody has just been given or has typed: in memory, as long as the page is open. */
export const useRequestCode = defineStore('request-code', () => {
  const code = shallowRef('');
  function forget() {
    code.value = '';
  }
  return { code, forget };
});
