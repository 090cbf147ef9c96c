import vue from '@vitejs/plugin-vue';
import type { Plugin } from 'postcss';
import { PurgeCSS } from 'purgecss';
import { defineConfig } from 'vitest/config';

const at = (path: string) => `${import.meta.dirname}/${path}`;

/**
 * Of the design system's 340 kB of styles we use a tenth, and they are the first thing that a phone on a slow line waits
 * for: what no template names is left out, but for its colours, its measures and what holds for every page.
 */
const purgeDesignSystem: Plugin = {
  postcssPlugin: 'purge-design-system',
  async OnceExit(root, { postcss }) {
    if (!root.source?.input.file?.endsWith('styles/index.css')) return;
    root.walkRules((rule) => {
      const settles = rule.some((node) => node.type === 'decl' && node.prop.startsWith('--'));
      if (settles || !rule.selector.includes('.kern-')) rule.prepend({ text: '! purgecss ignore current' });
    });
    const [used] = await new PurgeCSS().purge({
      content: [at('src/**/*.{vue,ts,css}'), at('index.html')],
      css: [{ raw: root.toString() }],
      safelist: { standard: ['html', 'body'], greedy: [/^kern-btn--/] },
    });
    root.removeAll().append(postcss.parse(used?.css ?? '', { from: root.source.input.file }));
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [vue()],
  css: { postcss: { plugins: [purgeDesignSystem] } },
  build: {
    target: 'es2022',
    sourcemap: false,
    // The content security policy lets nothing be drawn from `data:`.
    assetsInlineLimit: 0,
    // A page asked for fifty files, most of them smaller than what it costs to ask: what all pages share comes as one, its
    // styles before theirs. What is large and seldom needed stays apart.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'common', test: /\/src\/(?:ui|lib|texts)\/(?!wall-time)/ }] },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:3000', '/live': { target: 'http://127.0.0.1:3000', ws: true } },
  },
  test: {
    name: 'web',
    // A browser per worker instead of one per file, and still a page of its own for each.
    pool: 'vmThreads',
    maxWorkers: 2,
    include: ['src/**/*.test.ts'],
    environment: 'happy-dom',
    testTimeout: 60_000,
    // Components of the design system may carry styles; none is needed to test behaviour.
    css: false,
  },
});
