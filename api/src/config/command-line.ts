import { parseArgs } from 'node:util';
import { serviceIds } from '@sprechraum/shared/services';

/** What `npm start -- …` can be told. */
const startOptions = {
  service: { type: 'string' },
  all: { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  fresh: { type: 'boolean' },
  empty: { type: 'boolean' },
  clock: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const startHelp = `npm start -- [Angaben]

Startet Sprechraum zum Ausprobieren: mit eigener Datenbank, abgefangenen E-Mails und Beispieldaten.

  --service ID   welcher Dienst: ${serviceIds.join(', ')} (sonst ${serviceIds[0]})
  --all          alle Dienste nebeneinander, jeder mit eigener Datenbank und Adresse
  --port ZAHL    Port der Seite (sonst 3000; 0 nimmt irgendeinen freien)
  --data ORDNER  wo die Daten liegen (sonst .data/<Dienst>)
  --fresh        löscht vorher den Datenordner
  --empty        ohne Beispieldaten, nur mit Zugängen
  --clock ZEIT   lässt die Uhr dort beginnen, zum Beispiel 2028-03-01T00:00:00+01:00
  --help         zeigt diese Hilfe

Mit NODE_ENV=production startet stattdessen der Betrieb; was er braucht, steht in docs/operations.md.
`;

export type StartArguments = ReturnType<typeof readArguments>;

/** @throws TypeError for what is not known */
export function readArguments(args: readonly string[]) {
  return parseArgs({ args: [...args], options: startOptions, strict: true }).values;
}
