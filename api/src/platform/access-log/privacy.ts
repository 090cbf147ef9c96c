import type { PrivacyHandlers } from '../privacy.ts';

/** The access log lies in files, so the database knows nothing of it. */
export const privacy = {
  'platform.access-log': {
    events: { start: 'log.recorded' },
    holdings: async () => ({ held: 0, oldest: null }),
    running: async () => [],
    dispose: async () => ({ counts: {}, keys: [] }),
    outside: ({ accessLog }) => accessLog,
  },
} as const satisfies PrivacyHandlers;
