import { defineConfig } from 'vitest/config';
import api from '../../api/vitest.config.ts';

export default defineConfig({
  test: { ...api.test, include: ['src/platform/{crypto,access}/**/*.test.ts'] },
});
