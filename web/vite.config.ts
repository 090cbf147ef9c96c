import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [vue()],
  // The content security policy lets nothing be drawn from `data:`.
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
  test: {
    name: 'web',
    // A browser per worker instead of one per file, and still a page of its own for each.
    pool: 'vmThreads',
    maxWorkers: 2,
    include: ['src/**/*.test.ts'],
    environment: 'happy-dom',
    // Components of the design system may carry styles; none is needed to test behaviour.
    css: false,
  },
});
