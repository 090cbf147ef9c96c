import { useQuery } from '@pinia/colada';
import { answer, api } from './api.ts';
import { OWN_DATA } from './profile.ts';
import { useRefreshOf } from './refresh.ts';
import { useSession } from './session.ts';

const key = [OWN_DATA, 'recovery-code'];

/** Whether one has a recovery code, and has confirmed it. Where there are no codes, nobody asks. */
export function useRecoveryCode() {
  const session = useSession();
  return useQuery({
    key,
    query: () => answer(api.GET('/recovery-code')),
    enabled: () => session.may('recovery-code.edit'),
    staleTime: 0,
  });
}

/** The code has changed: what is held about oneself is asked for again. */
export const useCodeChanged = () => useRefreshOf([OWN_DATA]);
