import fc from 'fast-check';
import { ages, engineAndModel } from '../test/histories.ts';
import { drill } from './drill.ts';

const histories = 10_000;
/** So many are lived at the same time. */
const together = 100;

drill(
  'histories of people against a model of the promise',
  { atLeast: histories, minutes: 40 },
  async ({ run }) => {
    // Two years, and six months, where the last day of a month matters.
    const engines = [await engineAndModel('P2Y'), await engineAndModel('P6M')];
    for (const live of engines)
      await fc.assert(
        fc.asyncProperty(ages(together), async (age) => {
          const lived = live(age);
          // One that is not as the model says is one failure, however many live in the same time.
          await run(`beginning ${age.start}, ${JSON.stringify(age)}`, () => lived);
          for (let other = 1; other < together; other++) await run('beside it', async () => {});
        }),
        { numRuns: histories / together / engines.length },
      );
  },
);
