import { defineConfig } from 'vitest/config';
import api from '../../api/vitest.config.ts';

/** Those that work on tables of their own: none of them starts a service. */
export default defineConfig({
  test: {
    ...api.test,
    include: ['src/governance/retention/{erasures,looking,passes,receipts,repeats,unkept}.test.ts'],
  },
});
