import { answer, api } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { useRefresh } from './queries.ts';

/** Starts a retention run and shows what it left. */
export function useRun() {
  const refresh = useRefresh();
  const { busy, failed, attempt } = useAttempt();

  async function start() {
    await attempt(async () => {
      await answer(api.POST('/retention/runs'));
      await refresh();
    });
  }

  return { busy, failed, start };
}
