import { computed, shallowRef } from 'vue';
import { useDrafts } from '../../lib/drafts.ts';
import { ApiProblem, asProblem } from '../../lib/problem.ts';
import { useText } from '../../lib/text.ts';
import { handOverConsultation } from './commands.ts';

export type Transfer = { id: string; name: string };
export type TransferResult = Transfer & { problem: ApiProblem | undefined };

/** Whether another try could help: the case is still there and goes on. */
export const mayRetry = ({ problem }: TransferResult): boolean =>
  problem !== undefined && ![404, 409].includes(problem.status);

/** Hands cases over one by one: each is done or not for itself, and what went wrong with one stops no other. */
export function useHandOver() {
  const { t } = useText();
  const drafts = useDrafts();
  const results = shallowRef<TransferResult[]>([]);
  /** How many are under way altogether; 0 while nothing is. */
  const wanted = shallowRef(0);
  const busy = computed(() => wanted.value > 0);

  /** The begun answer goes along, so the server must have its last word first; here nothing of it stays. */
  async function transfer(id: string, to: string, note: string) {
    await drafts.save(id);
    if (drafts.of(id).status === 'waiting') throw new ApiProblem({ status: 0 });
    await handOverConsultation(id, { to, ...(note.trim() && { note: note.trim() }) });
    drafts.sent(id);
  }

  async function handOver(items: readonly Transfer[], to: string, note: string): Promise<TransferResult[]> {
    results.value = [];
    wanted.value = items.length;
    for (const item of items) {
      const problem = await transfer(item.id, to, note).then(() => undefined, asProblem);
      results.value = [...results.value, { ...item, problem }];
    }
    wanted.value = 0;
    return results.value;
  }

  /** Why one stays where it is, or that it is no longer here. */
  function reasonInWords({ status, message }: ApiProblem): string {
    if (status === 404) return t('handOver.gone');
    if (status === 409) return t('handOver.ended');
    return status === 422 ? message : t('handOver.failed');
  }

  return { results, wanted, busy, handOver, reasonInWords };
}
