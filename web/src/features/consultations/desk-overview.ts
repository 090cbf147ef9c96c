import type { Translate } from '../../lib/text.ts';
import type { DeskGroup, GroupId } from './desk-groups.ts';
import { isLate } from './desk-marks.ts';

/** The morning in one or two sentences: who waits, how many of them for too long, what is new. */
export function overviewOf(t: Translate, groups: DeskGroup[], promisedDays: number | undefined): string {
  const entries = (id: GroupId) => groups.find((group) => group.id === id)?.entries ?? [];
  const acute = entries('acute').filter(
    ({ kind, item }) => kind === 'case' && item.waitingFor === 'counsellor',
  );
  const waiting = [...acute, ...entries('waitingForMe')];
  const late = waiting.filter((entry) => isLate(entry, promisedDays)).length;
  const enquiries = entries('intake').length;
  const n = waiting.length;
  const first =
    n === 0
      ? t('deskList.nobodyWaits')
      : late > 0
        ? t('deskList.waitingLate', { n, late })
        : t('deskList.waiting', { n });
  return enquiries > 0 ? `${first} ${t('deskList.enquiries', { n: enquiries })}` : first;
}
