import { shallowRef } from 'vue';
import { type ApiProblem, asProblem } from './problem.ts';

/**
 * One thing at a time that may fail: whether it is under way, and what went wrong with it.
 *
 * @param explain tells at the fields of a form what is wrong; whatever it tells nothing of (`false`) has failed as a whole
 */
export function useAttempt(explain: (problem: ApiProblem) => boolean = () => false) {
  const busy = shallowRef(false);
  const failed = shallowRef<ApiProblem>();

  /** @returns whether it was done; not if something else is still under way */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    failed.value = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      const problem = asProblem(error);
      if (!explain(problem)) failed.value = problem;
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { busy, failed, attempt };
}
