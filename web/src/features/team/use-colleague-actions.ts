import { shallowRef } from 'vue';
import type { Invited } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import type { TextKey } from '../../texts/index.ts';
import * as commands from './commands.ts';
import { useRefresh } from './queries.ts';

/** What IT administration can do with one login. An invitation is shown until the page is left, and never again. */
export function useColleagueActions(id: () => string) {
  const refresh = useRefresh();
  const invited = shallowRef<Invited>();
  const { busy, failed, attempt } = useAttempt();
  const said = shallowRef<TextKey>();

  const act = (work: () => Promise<unknown>) =>
    attempt(async () => {
      said.value = undefined;
      await work();
      await refresh();
    });

  const activate = () =>
    act(async () => {
      invited.value = await commands.activate(id());
    });
  const invite = () =>
    act(async () => {
      invited.value = await commands.invite(id());
    });
  const reset = () =>
    act(async () => {
      await commands.resetSecondFactor(id());
      said.value = 'colleague.wasReset';
    });
  const leave = () =>
    act(async () => {
      await commands.leave(id());
      invited.value = undefined;
    });

  return { invited, busy, failed, said, activate, invite, reset, leave };
}
