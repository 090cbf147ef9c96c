/** A counsellor, as far as it says how much room they have. */
export interface Room {
  readonly id: string;
  /** Hours a week that they counsel; `null` where nobody has said. */
  readonly weeklyHours: number | null;
  /** Codes of the languages in which they answer besides the usual one. */
  readonly languages: readonly string[];
  /** Cases that go on. */
  readonly open: number;
  /** Of these, in which somebody waits for their answer. */
  readonly waiting: number;
  /** Days on which they are not there soon, ISO dates, both included. */
  readonly absence?: { readonly firstDay: string; readonly lastDay: string } | undefined;
}

/** Why somebody is suggested. */
export const distributionReasons = [
  'speaks',
  'language-missing',
  'most-room',
  'fewest-waiting',
  'away-soon',
  'hours-unknown',
] as const;
export type DistributionReason = (typeof distributionReasons)[number];

/** What waits, and in which language the answer is wanted, if that is not the usual one. */
export interface Waiting {
  readonly id: string;
  readonly language?: string | undefined;
}

export interface Suggestion {
  readonly to: string;
  readonly reasons: readonly DistributionReason[];
}

/** Hours a week that one case takes: half an hour for reading, writing and what goes with it. */
const hoursACase = 0.5;
/** Who has said nothing counts as somebody with so few hours that others come first. */
const hoursUnknown = 1;

/** How full somebody's week is: 1 is full. */
export const loadOf = ({ weeklyHours, open }: Room): number =>
  (open * hoursACase) / Math.max(weeklyHours ?? hoursUnknown, 0.25);

/** How many more cases fit into somebody's week; `null` where nobody has said how long it is. */
export const roomOf = ({ weeklyHours, open }: Room): number | null =>
  weeklyHours === null ? null : Math.floor(weeklyHours / hoursACase) - open;

const isAway = ({ absence }: Room, today: string): boolean =>
  absence !== undefined && absence.firstDay <= today && today <= absence.lastDay;

/** How full somebody's week would be with one case more: of two who have none, who has more hours has more room. */
const loadWithOneMore = (one: Room): number => loadOf({ ...one, open: one.open + 1 });

/** The fuller week comes later; where two are as full, whoever makes fewer people wait comes
 * first, and then whoever has fewer cases. */
const byRoom = (one: Room, other: Room): number =>
  Number(one.absence !== undefined) - Number(other.absence !== undefined) ||
  loadWithOneMore(one) - loadWithOneMore(other) ||
  one.waiting - other.waiting ||
  one.open - other.open ||
  one.id.localeCompare(other.id);

/**
 * Suggests who takes which enquiry, the longest waiting first; each that is suggested counts at once, so that several
 * accepted one after the other spread over the team. Nobody is suggested who is away today or has no hours.
 *
 * @param enquiries in the order in which they wait; whoever speaks the language comes before all others
 * @param today ISO
 * @returns for each enquiry who, and why; nothing where nobody is there
 */
export function suggestions(
  enquiries: readonly Waiting[],
  team: readonly Room[],
  today: string,
): Map<string, Suggestion> {
  const there = team.filter((one) => !isAway(one, today) && one.weeklyHours !== 0);
  const added = new Map<string, number>();
  const found = new Map<string, Suggestion>();
  for (const { id, language } of enquiries) {
    const now = there.map((one) => ({ ...one, open: one.open + (added.get(one.id) ?? 0) })).sort(byRoom);
    const speaking =
      language === undefined ? now : now.filter(({ languages }) => languages.includes(language));
    const [best, next] = speaking.length > 0 ? speaking : now;
    if (!best) break;
    added.set(best.id, (added.get(best.id) ?? 0) + 1);
    const spoken =
      language === undefined ? [] : ([speaking.length > 0 ? 'speaks' : 'language-missing'] as const);
    found.set(id, { to: best.id, reasons: [...spoken, ...why(best, next)] });
  }
  return found;
}

function why(best: Room, next: Room | undefined): DistributionReason[] {
  const roomiest = !next || loadWithOneMore(best) < loadWithOneMore(next);
  const calmest = next !== undefined && best.waiting < next.waiting;
  return [
    ...(best.weeklyHours === null ? (['hours-unknown'] as const) : []),
    ...(best.weeklyHours !== null && roomiest ? (['most-room'] as const) : []),
    ...(calmest ? (['fewest-waiting'] as const) : []),
    ...(best.absence ? (['away-soon'] as const) : []),
  ];
}
