import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { last } from '../../scripts/in-order.ts';
import api from '../vitest.config.ts';

/** Longer than a check can wait for: `npm run drill`. */
export default defineConfig({
  test: {
    ...api.test,
    name: 'drill',
    root: resolve(import.meta.dirname, '..'),
    include: ['drill/**/*.drill.ts'],
    hookTimeout: 120_000,
    maxWorkers: 2,
    // The long ones first, so that neither worker is left with one of them at the end.
    sequence: { sequencer: last('model', 'kills-under-load', 'forensic', 'races') },
  },
});
