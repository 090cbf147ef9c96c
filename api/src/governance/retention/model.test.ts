import fc from 'fast-check';
import { it } from 'vitest';
import { ages, engineAndModel } from '../../../test/histories.ts';

it('[ENZ-42] [ENZ-43] leaves what a model of the promise says, whatever people do and however the time goes', async () => {
  const live = await engineAndModel('P2Y');
  await fc.assert(fc.asyncProperty(ages(10), live), { numRuns: 3, endOnFailure: true });
}, 60_000);
