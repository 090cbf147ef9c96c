import { defineConfig } from 'vitest/config';
import api from '../../api/vitest.config.ts';
import { last } from '../in-order.ts';
import { keepsThread } from './keeps-thread.ts';

export default defineConfig({
  plugins: [keepsThread()],
  test: {
    ...api.test,
    include: ['src/platform/{crypto,access}/**/*.test.ts', 'src/platform/http/access.test.ts'],
    // Its only test starts a whole service; what it looks at, that of the vault does as well.
    exclude: ['**/unseal-each.test.ts'],
    // A mutant that a cheap one finds is tried by no other.
    sequence: { sequencer: last('passwords', 'vault') },
  },
});
