import { expect, it } from 'vitest';
import { contactDataIn } from './contact-data.ts';

// In a file of its own: with a counter in each line (scripts/mutation) the time that something takes says nothing.
it('contact data are looked for in reasonable time, whatever somebody types', { timeout: 2_000 }, () => {
  for (const piece of ['a.', 'a@', '0 ', 'a at ', 'www.', 'aa-'])
    expect(contactDataIn(piece.repeat(5_000)).length).toBeGreaterThanOrEqual(0);
});
