import type { FaultList } from './faults.ts';

/** An instant with its offset: without one it would mean something else on another machine. */
export function readInstant(text: string, faults: FaultList): Date {
  const at = new Date(text);
  if (!/T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:\d{2})$/.test(text) || Number.isNaN(at.getTime()))
    faults.add(
      `„${text}“ ist keine Uhrzeit mit Zeitzone. Richtig ist zum Beispiel 2028-03-01T00:00:00+01:00.`,
    );
  return at;
}
