import { Temporal } from 'temporal-polyfill';
import type { TextKey } from '../../texts/index.ts';

/** A day and a time of day as two fields hold them, on the clocks that hang in Germany. */
export type Slot = { day: string; time: string };

const zone = 'Europe/Berlin';

/**
 * The instant of a German wall-clock time, wherever the browser is. In the night in which the clocks go back, the
 * earlier of the two counts.
 *
 * @returns undefined for a time that the clocks skip, or that is none
 */
export function instantOf({ day, time }: Slot): string | undefined {
  try {
    const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
    const zoned = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
    return zoned.toPlainDateTime().equals(wall) ? new Date(zoned.epochMilliseconds).toISOString() : undefined;
  } catch {
    return undefined;
  }
}

/** The proposed instants, and what is wrong with which field; one that was left empty is no proposal. */
export function readSlots(slots: readonly Slot[], present: number) {
  const times: string[] = [];
  const faults = slots.map((slot, place): TextKey | undefined => {
    if (!slot.day && !slot.time && place > 0) return undefined;
    if (!slot.day || !slot.time) return 'appointment.missingTime';
    const instant = instantOf(slot);
    if (!instant) return 'appointment.noSuchTime';
    if (Date.parse(instant) <= present) return 'appointment.pastTime';
    if (times.includes(instant)) return 'appointment.sameTime';
    times.push(instant);
    return undefined;
  });
  return { times, faults };
}
