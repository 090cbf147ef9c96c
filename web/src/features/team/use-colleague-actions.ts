import { shallowRef } from 'vue';
import type { Invited } from '../../lib/api.ts';
import type { TextKey } from '../../texts/index.ts';
import * as commands from './commands.ts';
import { useRefresh } from './queries.ts';

/** What IT administration can do with one login. An invitation is shown until the page is left, and never again. */
export function useColleagueActions(id: () => string) {
  const refresh = useRefresh();
  const invited = shallowRef<Invited>();
  const busy = shallowRef(false);
  const failed = shallowRef<unknown>();
  const said = shallowRef<TextKey>();

  async function attempt(work: () => Promise<unknown>) {
    if (busy.value) return;
    busy.value = true;
    failed.value = undefined;
    said.value = undefined;
    try {
      await work();
      await refresh();
    } catch (problem) {
      failed.value = problem;
    } finally {
      busy.value = false;
    }
  }

  const activate = () =>
    attempt(async () => {
      invited.value = await commands.activate(id());
    });
  const invite = () =>
    attempt(async () => {
      invited.value = await commands.invite(id());
    });
  const reset = () =>
    attempt(async () => {
      await commands.resetSecondFactor(id());
      said.value = 'colleague.wasReset';
    });
  const leave = () =>
    attempt(async () => {
      await commands.leave(id());
      invited.value = undefined;
    });

  return { invited, busy, failed, said, activate, invite, reset, leave };
}
