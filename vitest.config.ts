import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const quickImports = new URL('api/src/platform/db/quick-imports.ts', import.meta.url).href;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'shared', isolate: false, root: 'shared', include: ['src/**/*.test.ts'] } },
      { test: { name: 'scripts', isolate: false, root: 'scripts', include: ['**/*.test.ts'] } },
      {
        test: {
          name: 'api',
          root: 'api',
          isolate: false,
          execArgv: ['--import', quickImports],
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          setupFiles: resolve(import.meta.dirname, 'api/test/each-file.ts'),
          globalSetup: resolve(import.meta.dirname, 'api/test/global-setup.ts'),
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      // Longer than a check can wait for: `npm run drill`.
      {
        test: {
          name: 'drill',
          root: 'api',
          isolate: false,
          execArgv: ['--import', quickImports],
          include: ['drill/**/*.drill.ts'],
          setupFiles: resolve(import.meta.dirname, 'api/test/each-file.ts'),
          globalSetup: resolve(import.meta.dirname, 'api/test/global-setup.ts'),
          hookTimeout: 120_000,
        },
      },
      './web/vite.config.ts',
    ],
    // The tests of a package that has none yet are no failure; the check counts what ran.
    passWithNoTests: true,
    // As many as the smallest machine it has to be quick on has cores; each worker loads the modules once.
    maxWorkers: 2,
  },
});
