import ical from 'ical-generator';

/**
 * An appointment as a calendar takes it (RFC 5545): when, how long, and that it is one. A calendar is read over many a
 * shoulder, so it says neither with whom nor what about, and no product gives the service away.
 *
 * @param stamp when it was made, from the injected clock
 */
export function calendarOf(
  { id, at, minutes }: { id: string; at: Date; minutes: number },
  stamp: Date,
): string {
  const calendar = ical({ prodId: { company: 'Kalender', product: 'Termin', language: 'DE' } });
  calendar.createEvent({
    id,
    stamp,
    start: at,
    end: new Date(at.getTime() + minutes * 60_000),
    summary: 'Termin',
  });
  return calendar.toString();
}
