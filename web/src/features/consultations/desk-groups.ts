import type { CaseSummary, IntakeItem } from '../../lib/api.ts';

/** What one row of the desk stands for: an enquiry that nobody holds, or a case of one's own. */
export type DeskEntry =
  | { kind: 'intake'; id: string; item: IntakeItem }
  | { kind: 'case'; id: string; item: CaseSummary };

export const groupIds = [
  'acute',
  'intake',
  'waitingForMe',
  'appointments',
  'waitingForThem',
  'closing',
  'closed',
] as const;
export type GroupId = (typeof groupIds)[number];
export type DeskGroup = { id: GroupId; entries: DeskEntry[] };

const fromIntake = (item: IntakeItem): DeskEntry => ({ kind: 'intake', id: item.id, item });
const fromCase = (item: CaseSummary): DeskEntry => ({ kind: 'case', id: item.id, item });

const twoWeeks = 14 * 86_400_000;

/** A case that ends by itself within two weeks deserves a look; where cases end faster, once half of that time is over. */
function endsSoon({ closesOn, lastActivityAt }: CaseSummary, present: number): boolean {
  if (!closesOn) return false;
  const left = Date.parse(closesOn) - present;
  return left <= Math.min(twoWeeks, present - Date.parse(lastActivityAt));
}

function groupOf(item: CaseSummary, present: number): GroupId {
  // Whoever is in danger comes before whoever waits.
  if (item.risk === 'acute') return 'acute';
  if (item.state === 'closed') return 'closed';
  if (item.waitingFor === 'counsellor') return 'waitingForMe';
  if (item.appointments?.next) return 'appointments';
  return endsSoon(item, present) ? 'closing' : 'waitingForThem';
}

/** Who has waited longest comes first; what is soonest, where one meets or something ends; what ended last, where it has ended. */
const sinceLongest = (a: CaseSummary, b: CaseSummary) =>
  (a.waitingSince ?? a.openedAt).localeCompare(b.waitingSince ?? b.openedAt);
const meetsSoonest = (a: CaseSummary, b: CaseSummary) =>
  (a.appointments?.next ?? '').localeCompare(b.appointments?.next ?? '');
const endsSoonest = (a: CaseSummary, b: CaseSummary) => (a.closesOn ?? '').localeCompare(b.closesOn ?? '');
const endedLast = (a: CaseSummary, b: CaseSummary) => (b.closedAt ?? '').localeCompare(a.closedAt ?? '');

const orders: Record<Exclude<GroupId, 'intake'>, typeof sinceLongest> = {
  acute: sinceLongest,
  waitingForMe: sinceLongest,
  appointments: meetsSoonest,
  waitingForThem: sinceLongest,
  closing: endsSoonest,
  closed: endedLast,
};

/** One list, sorted by need. Empty groups are left out. */
export function groupDesk(intake: IntakeItem[], cases: CaseSummary[], present: number): DeskGroup[] {
  const of = (id: Exclude<GroupId, 'intake'>) =>
    cases
      .filter((item) => groupOf(item, present) === id)
      .sort(orders[id])
      .map(fromCase);
  const waiting = [...intake].sort((a, b) => a.openedAt.localeCompare(b.openedAt)).map(fromIntake);
  return groupIds
    .map((id) => ({ id, entries: id === 'intake' ? waiting : of(id) }))
    .filter((group) => group.entries.length > 0);
}
