import { computed, type Ref, shallowRef, watch } from 'vue';
import type { CaseSummary, SearchHit, SearchResult } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { useSession } from '../../lib/session.ts';
import { searchConsultations } from './commands.ts';

/** A case in which something was found: in its name, or in what was written. */
export type FoundCase = { id: string; item: CaseSummary | undefined; hits: SearchHit[] };

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Looks for words in one's own cases. What was asked and found is in memory alone, and only as long as it is shown. */
export function useDeskSearch(cases: Ref<CaseSummary[] | undefined>) {
  const session = useSession();
  const words = shallowRef('');
  const asked = shallowRef('');
  const result = shallowRef<SearchResult>();
  const tooShort = shallowRef(false);
  const { busy, failed, attempt } = useAttempt();

  function clear() {
    words.value = '';
    asked.value = '';
    result.value = undefined;
    tooShort.value = false;
    failed.value = undefined;
  }

  async function search() {
    const wanted = words.value.trim();
    tooShort.value = wanted.length < 2;
    if (tooShort.value) return;
    await attempt(async () => {
      result.value = await searchConsultations(wanted);
      asked.value = wanted;
    });
  }

  const found = computed<FoundCase[] | undefined>(() => {
    if (!result.value) return undefined;
    const known = new Map((cases.value ?? []).map((item) => [item.id, item]));
    const byName = [...known.values()].filter(({ pseudonym = '' }) =>
      plain(pseudonym).includes(plain(asked.value)),
    );
    const ids = [
      ...byName.map(({ id }) => id),
      ...result.value.items.map(({ consultationId }) => consultationId),
    ];
    return [...new Set(ids)].map((id) => ({
      id,
      item: known.get(id),
      hits: result.value?.items.filter(({ consultationId }) => consultationId === id) ?? [],
    }));
  });

  // Somebody else has logged in on the page that stood open.
  watch(() => session.current?.actor.id, clear);

  return { words, result, found, busy, tooShort, failed, search, clear };
}
