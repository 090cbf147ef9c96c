import { dayInWords, meetingInWords } from '../../lib/spoken-dates.ts';
import type { Translate } from '../../lib/text.ts';
import { levelWords } from './danger/levels.ts';
import type { DeskEntry, GroupId } from './desk-groups.ts';

/** A few words on a row of the desk. `strong` is for what should be seen first; no colour says anything alone. */
export type DeskMark = { id: string; words: string; strong?: boolean };

/** What a row is marked by, besides the entry itself. */
export type DeskSight = {
  t: Translate;
  group: GroupId;
  /** Within how many working days an answer is promised, if it is. */
  promisedDays: number | undefined;
  present: number;
};

type Marker = (entry: DeskEntry, sight: DeskSight) => DeskMark | undefined;

/** Whether somebody waits for an answer of the team for longer than was promised. */
export const isLate = ({ kind, item }: DeskEntry, promisedDays: number | undefined): boolean =>
  promisedDays !== undefined &&
  (item.waitingWorkingDays ?? 0) > promisedDays &&
  (kind === 'intake' || item.waitingFor === 'counsellor');

/** Each says one thing, or nothing. Their order is the order on the row. */
const markers: Marker[] = [
  ({ kind, item }, { t }) =>
    kind === 'case' && item.risk
      ? { id: 'risk', words: t(levelWords[item.risk]), strong: item.risk === 'acute' }
      : undefined,
  (entry, { t, promisedDays }) =>
    isLate(entry, promisedDays) ? { id: 'late', words: t('deskList.late'), strong: true } : undefined,
  ({ kind, item }, { t, group }) =>
    kind === 'case' && item.unread && group !== 'closed'
      ? { id: 'unread', words: t('deskList.unread') }
      : undefined,
  ({ kind, item }, { t }) =>
    kind === 'case' && item.handedOver?.from
      ? { id: 'handed-over', words: t('handOver.received', { name: item.handedOver.from }), strong: true }
      : undefined,
  ({ kind, item }, { t }) =>
    kind === 'case' && item.appointments?.question === 'client'
      ? { id: 'appointment', words: t('appointment.deskQuestion') }
      : undefined,
  ({ kind, item }, { t, present }) =>
    kind === 'case' && item.appointments?.next
      ? {
          id: 'meeting',
          words: t('appointment.standsAt', { when: meetingInWords(t, item.appointments.next, present) }),
        }
      : undefined,
];

export const marksOf = (entry: DeskEntry, sight: DeskSight): DeskMark[] =>
  markers.flatMap((mark) => mark(entry, sight) ?? []);

/** The one date that matters in a group, as short as it can be said. */
export function whenOf({ kind, item }: DeskEntry, { t, group, present }: DeskSight): string {
  if (kind === 'case' && group === 'closing')
    return t('deskList.ends', { day: dayInWords(t, item.closesOn ?? '', present) });
  if (kind === 'case' && group === 'closed')
    return t('deskList.ended', { day: dayInWords(t, item.closedAt ?? '', present) });
  const days = item.waitingWorkingDays;
  if (days === undefined) return '';
  return days < 1 ? t('deskList.today') : t('deskList.days', { n: days });
}
