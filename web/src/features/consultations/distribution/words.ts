import type { BoardMember, BoardReason } from '../../../lib/api.ts';
import { calendarDay } from '../../../lib/dates.ts';
import type { Translate } from '../../../lib/text.ts';

/** How much room somebody has: a number, that the week is full, or that nobody has said how long it is. */
export function roomInWords(t: Translate, { room, weeklyHours }: BoardMember): string {
  if (room === null) return t('distribution.roomUnknown');
  if (weeklyHours === 0) return t('distribution.roomNone');
  return room > 0 ? t('distribution.room', { n: room }) : t('distribution.roomFull');
}

/** Why somebody is suggested, each reason a clause of its own. */
export function reasonsInWords(
  t: Translate,
  reasons: readonly BoardReason[],
  { member, language, present }: { member: BoardMember; language: string; present: number },
): string[] {
  const words: Record<BoardReason, () => string> = {
    speaks: () => t('distribution.reasons.speaks', { language }),
    'language-missing': () => t('distribution.reasons.languageMissing', { language }),
    'most-room': () => t('distribution.reasons.mostRoom', { n: Math.max(member.room ?? 0, 0) }),
    'fewest-waiting': () => t('distribution.reasons.fewestWaiting', { n: member.waiting }),
    'away-soon': () =>
      t('distribution.reasons.awaySoon', { day: calendarDay(member.absence?.firstDay ?? '', present) }),
    'hours-unknown': () => t('distribution.reasons.hoursUnknown'),
  };
  return reasons.length > 0 ? reasons.map((reason) => words[reason]()) : [t('distribution.reasons.there')];
}
