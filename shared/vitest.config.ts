import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'shared',
    root: import.meta.dirname,
    isolate: false,
    include: ['src/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
