import { defineConfig } from 'vitest/config';
import shared from '../../shared/vitest.config.ts';
import { keepsThread } from './keeps-thread.ts';

export default defineConfig({
  plugins: [keepsThread()],
  test: {
    ...shared.test,
    include: ['src/{rules,policy}/**/*.test.ts'],
    exclude: ['**/*.speed.test.ts'],
    // Each mutant loads them anew, and as one file each that takes a third of the time.
    deps: {
      optimizer: {
        ssr: { enabled: true, include: ['typebox', 'typebox/value', 'fast-check', 'temporal-polyfill'] },
      },
    },
  },
});
