import { defineConfig } from 'vitest/config';
import api from '../../api/vitest.config.ts';
import { last } from './cheap-first.ts';

const onTables = ['disposal', 'passes', 'erasures', 'looking', 'repeats'];

/** Those that work on tables of their own: none of them starts a service. */
export default defineConfig({
  test: {
    ...api.test,
    include: [`src/governance/retention/{receipts,unkept,${onTables.join(',')}}.test.ts`],
    sequence: { sequencer: last(...onTables) },
  },
});
