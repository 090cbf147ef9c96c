import type { Hold, RequestCard, Retention } from '../../lib/api.ts';
import type { Translate } from '../../lib/text.ts';

/** What cannot wait, a sentence each: nothing of it where everything is in order. */
export function urgentOf(
  t: Translate,
  {
    requests,
    retention,
    holds,
  }: {
    requests?: { overdue: number; items: readonly RequestCard[] } | undefined;
    retention?: Retention | undefined;
    holds: readonly Hold[];
  },
): string[] {
  const late = retention?.categories.filter(({ overdue }) => overdue > 0).length ?? 0;
  const counted = [
    ['oversight.lateRequests', requests?.overdue ?? 0],
    ['oversight.lateErasures', late],
    ['oversight.holdsToConfirm', holds.filter(({ state }) => state === 'proposed').length],
    [
      'oversight.holdsToReview',
      holds.filter(({ state, reviewDue }) => state === 'active' && reviewDue).length,
    ],
  ] as const;
  return counted.filter(([, n]) => n > 0).map(([key, n]) => t(key, { n }));
}
