import { defineConfig } from 'vitest/config';
import api from './api/vitest.config.ts';
import shared from './shared/vitest.config.ts';

export default defineConfig({
  test: {
    projects: [
      shared,
      {
        test: {
          name: 'scripts',
          isolate: false,
          root: 'scripts',
          include: ['**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      api,
      './web/vite.config.ts',
    ],
    // The tests of a package that has none yet are no failure; the check counts what ran.
    passWithNoTests: true,
    // As many as the smallest machine it has to be quick on has cores; each worker loads the modules once.
    maxWorkers: 2,
  },
});
