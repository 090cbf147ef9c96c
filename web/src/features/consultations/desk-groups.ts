import type { CaseSummary, IntakeItem } from '../../lib/api.ts';

export type DeskEntry = {
  id: string;
  kind: 'intake' | 'case';
  name: string | undefined;
  topic: string | undefined;
  reason: string | undefined;
  waitingWorkingDays: number | undefined;
  closesOn: string | undefined;
  /** Who handed it over, as long as nobody has written here since. */
  handedOverBy: string | undefined;
};

export const groupIds = ['intake', 'waitingForMe', 'waitingForThem', 'closing', 'closed'] as const;
export type GroupId = (typeof groupIds)[number];
export type DeskGroup = { id: GroupId; entries: DeskEntry[] };

const fromIntake = (item: IntakeItem): DeskEntry => ({
  id: item.id,
  kind: 'intake',
  name: undefined,
  topic: item.topic,
  reason: item.reason,
  waitingWorkingDays: item.waitingWorkingDays,
  closesOn: undefined,
  handedOverBy: undefined,
});

const fromCase = (item: CaseSummary): DeskEntry => ({
  id: item.id,
  kind: 'case',
  name: item.pseudonym,
  topic: item.topic,
  reason: item.reason,
  waitingWorkingDays: item.waitingWorkingDays,
  closesOn: item.closesOn,
  handedOverBy: item.handedOver?.from,
});

/** A case that ends by itself within two weeks deserves a look. */
const soon = 14 * 86_400_000;

function groupOf(item: CaseSummary, present: number): GroupId {
  if (item.state === 'closed') return 'closed';
  if (item.waitingFor === 'counsellor') return 'waitingForMe';
  const ends = item.closesOn ? Date.parse(item.closesOn) : Number.POSITIVE_INFINITY;
  return ends - present <= soon ? 'closing' : 'waitingForThem';
}

/** Who has waited longest comes first; what ends soonest, where something ends. */
const sinceLongest = (a: CaseSummary, b: CaseSummary) =>
  (a.waitingSince ?? a.openedAt).localeCompare(b.waitingSince ?? b.openedAt);
const endsSoonest = (a: CaseSummary, b: CaseSummary) => (a.closesOn ?? '').localeCompare(b.closesOn ?? '');

/** One list, sorted by need. Empty groups are left out. */
export function groupDesk(intake: IntakeItem[], cases: CaseSummary[], present: number): DeskGroup[] {
  const of = (id: GroupId) =>
    cases
      .filter((item) => groupOf(item, present) === id)
      .sort(id === 'closing' ? endsSoonest : sinceLongest)
      .map(fromCase);
  const waiting = [...intake].sort((a, b) => a.openedAt.localeCompare(b.openedAt)).map(fromIntake);
  return groupIds
    .map((id) => ({ id, entries: id === 'intake' ? waiting : of(id) }))
    .filter((group) => group.entries.length > 0);
}
