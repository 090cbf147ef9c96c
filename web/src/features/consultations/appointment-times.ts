import { instantOf, type Slot } from '../../lib/wall-time.ts';
import type { TextKey } from '../../texts/index.ts';

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
