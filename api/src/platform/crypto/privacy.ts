import type { Inventory } from '../privacy.ts';

const columns = ['id', 'wrapped', 'created_at'] as const;

/** What lies in the database of keys: a key belongs to one person, case or request, and is destroyed with it. */
export const inventory: Inventory = {
  wrapped_key: {
    'identity.account': columns,
    'consultations.case': columns,
    'governance.data-request': columns,
  },
};
