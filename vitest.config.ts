import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'shared', root: 'shared', include: ['src/**/*.test.ts'] } },
      { test: { name: 'scripts', root: 'scripts', include: ['**/*.test.ts'] } },
      {
        test: {
          name: 'api',
          root: 'api',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          globalSetup: resolve(import.meta.dirname, 'api/test/global-setup.ts'),
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      './web/vite.config.ts',
    ],
    // The tests of a package that has none yet are no failure; the check counts what ran.
    passWithNoTests: true,
  },
});
