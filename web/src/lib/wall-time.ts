import { Temporal } from 'temporal-polyfill';

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
