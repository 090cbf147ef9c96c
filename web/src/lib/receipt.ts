import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Receipt } from './api.ts';

/** The receipt of the last erasure, kept for the page that shows it. */
export const useReceipt = defineStore('receipt', () => {
  const last = shallowRef<{ of: 'case' | 'account'; receipt: Receipt } | null>(null);

  function keep(of: 'case' | 'account', receipt: Receipt) {
    last.value = { of, receipt };
  }
  function forget() {
    last.value = null;
  }
  return { last, keep, forget };
});
