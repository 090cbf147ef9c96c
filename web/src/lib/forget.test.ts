import { useQueryCache } from '@pinia/colada';
import { describe, expect, it } from 'vitest';
import { aSession, startStores } from '../testing/app.ts';
import { useDrafts } from './drafts.ts';
import { useForget } from './forget.ts';
import { useReceipt } from './receipt.ts';
import { useSession } from './session.ts';

describe('forgetting', () => {
  it('leaves nothing but what everybody may see', () => {
    startStores().runWithContext(() => {
      const cache = useQueryCache();
      cache.setQueryData(['public', 'service'], { name: 'Beratung' });
      cache.setQueryData(['consultations', 'mine'], ['vertraulich']);
      useSession().start(aSession());
      useDrafts().change('new-enquiry', { text: 'vertraulich' });
      useReceipt().keep('case', {
        id: 'r',
        erasedAt: '2026-11-21T20:04:00Z',
        counts: {},
        signed: '',
        keysDestroyed: 1,
      });

      useForget()();

      expect(cache.getQueryData(['consultations', 'mine'])).toBeUndefined();
      expect(cache.getQueryData(['public', 'service'])).toEqual({ name: 'Beratung' });
      expect(useSession().loggedIn).toBe(false);
      expect(useDrafts().of('new-enquiry').text).toBe('');
      expect(useReceipt().last).toBeNull();
    });
  });
});
