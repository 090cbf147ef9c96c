import { germanDay, type Room, roomOf, suggestions, workingDaysBetween } from '@sprechraum/shared/rules';
import { and, eq, isNotNull } from 'drizzle-orm';
import { type Capacity, capacitiesOf, noteCapacity } from '../../identity/staff/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { Problem } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { handOverCase, possibleHolders } from './hand-over.ts';
import { holdersOf } from './holders.ts';
import { problem } from './problems.ts';
import { intake } from './queries.ts';
import { consultation } from './tables.ts';

/** How many cases each counsellor has, in how many of them somebody waits, and for how many working days at most. */
interface Held {
  open: number;
  waiting: number;
  late: number;
  longestWait: number;
}
const nothing: Held = { open: 0, waiting: 0, late: 0, longestWait: 0 };

/** Within how many working days an answer is promised, if it is. */
const promisedDays = ({ policy }: Platform): number | undefined =>
  policy.offers.find(({ kind, enabled }) => enabled && kind === 'mail-counselling')?.answerWithinWorkingDays;

/** Counts what goes on, by who holds it: no case leaves here, and nothing of one but that somebody waits. */
async function heldBy(platform: Platform): Promise<Map<string, Held>> {
  const { db, clock, policy } = platform;
  const now = clock.now();
  const rows = await db.transaction(asSystem('hand-over', now), (tx) =>
    tx
      .select({
        holderId: consultation.holderId,
        waitingFor: consultation.waitingFor,
        waitingSince: consultation.waitingSince,
      })
      .from(consultation)
      .where(and(eq(consultation.state, 'active'), isNotNull(consultation.holderId))),
  );
  const promised = promisedDays(platform);
  const held = new Map<string, Held>();
  for (const { holderId, waitingFor, waitingSince } of rows) {
    const one = held.get(holderId ?? '') ?? { ...nothing };
    held.set(holderId ?? '', one);
    one.open++;
    if (waitingFor !== 'counsellor' || !waitingSince) continue;
    const days = workingDaysBetween(waitingSince, now, policy.service.holidays);
    one.waiting++;
    if (promised !== undefined && days > promised) one.late++;
    one.longestWait = Math.max(one.longestWait, days);
  }
  return held;
}

/**
 * What a coordinator sees in the morning: the enquiries that nobody holds, with who might take each and why, and how
 * much room the team has. No pseudonym, no letter, no case of anybody.
 */
export async function board(platform: Platform, context: Context) {
  const { clock } = platform;
  const [enquiries, colleagues, held] = await Promise.all([
    intake(platform, context),
    possibleHolders(platform, context),
    heldBy(platform),
  ]);
  const capacities = await capacitiesOf(
    platform,
    colleagues.map(({ id }) => id),
  );
  const team = colleagues.map((colleague) => ({
    ...colleague,
    ...(held.get(colleague.id) ?? nothing),
    ...(capacities.get(colleague.id) ?? { weeklyHours: null, languages: [] }),
  }));
  const promised = promisedDays(platform);
  const usual = platform.policy.service.languages?.[0]?.code;
  const byWait = enquiries.toSorted((one, other) => other.waitingWorkingDays - one.waitingWorkingDays);
  const found = suggestions(
    // Everybody answers in the usual one.
    byWait.map(({ id, language }) => ({ id, language: language === usual ? undefined : language })),
    team satisfies Room[],
    germanDay(clock.now()),
  );
  return {
    promisedDays: promised,
    items: byWait.map((enquiry) => {
      const suggestion = found.get(enquiry.id);
      return {
        ...enquiry,
        late: promised !== undefined && enquiry.waitingWorkingDays > promised,
        suggestion: suggestion && { to: suggestion.to, reasons: [...suggestion.reasons] },
      };
    }),
    team: team.map((one) => ({ ...one, languages: [...one.languages], room: roomOf(one) })),
  };
}

/**
 * Gives an enquiry that nobody holds to a counsellor. Sent twice, it is given once; where somebody was quicker, nothing
 * changes.
 *
 * @throws Problem `consultations.taken` where somebody else has it by now, and those of a hand-over
 */
export async function assign(platform: Platform, context: Context, id: string, to: string): Promise<void> {
  try {
    await handOverCase(platform, context, id, { to });
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error;
    const holders = await platform.db.transaction(context, (tx) => holdersOf(tx, context, platform, [id]));
    const holder = holders.get(id);
    if (holder === to) return;
    // Said to nobody but as "somebody has it".
    throw holder ? problem('taken') : error;
  }
}

/** Notes how much and in which languages somebody counsels, if they do. @throws Problem `consultations.not-found` */
export async function noteWeek(
  platform: Platform,
  context: Context,
  id: string,
  changes: Partial<Capacity>,
): Promise<void> {
  const counsels = (await possibleHolders(platform, context)).some((one) => one.id === id);
  if (!counsels) throw problem('not-found');
  await noteCapacity(platform, context, id, changes);
}
