import { defineConfig } from 'vitest/config';
import api from '../../api/vitest.config.ts';
import { last } from '../in-order.ts';
import { keepsThread } from './keeps-thread.ts';

const onTables = ['disposal', 'passes', 'erasures', 'looking', 'repeats'];

/** Those that work on tables of their own: none of them starts a service. */
export default defineConfig({
  plugins: [keepsThread()],
  test: {
    ...api.test,
    include: [`src/governance/retention/{receipts,unkept,${onTables.join(',')}}.test.ts`],
    // A mutant that a cheap one finds is tried by no other.
    sequence: { sequencer: last(...onTables) },
  },
});
