import { describe, expect, it } from 'vitest';
import { threadOf } from './thread.ts';

const letter = (id: string, sentAt: string) => ({
  id,
  from: 'client' as const,
  text: id,
  sentAt,
  attachments: [],
  mine: true,
});

describe('the thread of a case', () => {
  it('puts each hand-over behind what was written before it, in their order', () => {
    const entries = threadOf(
      [
        letter('a', '2026-03-01T08:00:00Z'),
        letter('b', '2026-03-02T08:00:00Z'),
        letter('c', '2026-03-04T08:00:00Z'),
      ],
      [
        { at: '2026-03-02T08:00:00Z', to: 'Mira' },
        { at: '2026-03-03T08:00:00Z', to: 'Ruth' },
        { at: '2026-03-05T08:00:00Z', to: 'Jana' },
      ],
    );
    expect(entries.map(({ message, handOver }) => message?.id ?? handOver?.to)).toEqual([
      'a',
      'b',
      'Mira',
      'Ruth',
      'c',
      'Jana',
    ]);
  });
});
