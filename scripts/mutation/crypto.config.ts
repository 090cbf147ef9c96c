import { defineConfig } from 'vitest/config';
import api from '../../api/vitest.config.ts';
import { last } from './cheap-first.ts';

export default defineConfig({
  test: {
    ...api.test,
    include: ['src/platform/{crypto,access}/**/*.test.ts'],
    // Its only test starts a whole service; what it looks at, that of the vault does as well.
    exclude: ['**/unseal-each.test.ts'],
    sequence: { sequencer: last('passwords', 'vault') },
  },
});
