import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../../shared'),
    isolate: false,
    include: ['src/{rules,policy}/**/*.test.ts'],
  },
});
