import { resolve } from 'node:path';
import { defineProject } from 'vitest/config';

const quickImports = new URL('src/platform/db/quick-imports.ts', import.meta.url).href;

export default defineProject({
  test: {
    name: 'api',
    root: import.meta.dirname,
    isolate: false,
    execArgv: ['--import', quickImports],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: resolve(import.meta.dirname, 'test/each-file.ts'),
    globalSetup: resolve(import.meta.dirname, 'test/global-setup.ts'),
    // No measure of speed: what hangs is told from what is slow on a machine that others use as well.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
