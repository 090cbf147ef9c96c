import { useQueryCache } from '@pinia/colada';
import { useDrafts } from './drafts.ts';
import { useLive } from './live.ts';
import { useReceipt } from './receipt.ts';
import { useRequestCode } from './request-code.ts';
import { useSelfSaving } from './self-saving.ts';
import { PUBLIC } from './service.ts';
import { useSession } from './session.ts';

/**
 * Takes everything personal out of the page's memory. Meant for the moment after logging out, for another
 * person logging in, and for leaving in a hurry.
 */
export function useForget() {
  const cache = useQueryCache();
  const session = useSession();
  const drafts = useDrafts();
  const forms = useSelfSaving();
  const live = useLive();
  const receipt = useReceipt();
  const requestCode = useRequestCode();

  return function forgetEverything() {
    session.forget();
    drafts.forget();
    forms.forget();
    live.forget();
    receipt.forget();
    requestCode.forget();
    for (const entry of cache.getEntries()) {
      if (entry.key[0] !== PUBLIC) cache.remove(entry);
    }
  };
}
