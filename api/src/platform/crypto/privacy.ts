import type { Inventory } from '../privacy.ts';

const columns = ['id', 'wrapped', 'wrapped_by', 'created_at'] as const;

/** What lies in the database of keys: a key belongs to one object of one of these, and is destroyed with it. */
export const inventory: Inventory = {
  wrapped_key: {
    'identity.account': columns,
    'consultations.case': columns,
    'consultations.text-module': columns,
    'governance.data-request': columns,
    'governance.it-ticket': columns,
    'governance.break-glass': columns,
  },
  // Nobody's. What it is needed for longest is the proof.
  service_secret: { 'governance.proof': ['sole', 'wrapped', 'wrapped_by'] },
};
