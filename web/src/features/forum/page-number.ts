import { computed } from 'vue';
import { useRoute } from 'vue-router';

/** The page of a long list that the address asks for, from 1 on; whatever is no number asks for the first. */
export function usePageNumber() {
  const route = useRoute();
  return computed(() => Math.max(1, Number(route.query['seite'] ?? 1) || 1));
}
