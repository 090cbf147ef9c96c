import { parseArgs } from 'node:util';
import { linesFor } from '../governance/disclosures/index.ts';
import { storeHelp, storeOptions, withPlatform } from './stores.ts';

export const accessLogHelp = `access-log disclose NUMMER [Angaben]

Gibt die Zeilen des Zugriffsprotokolls aus, um die es bei einer Weitergabe geht: nur wenn zwei Personen ihr zugestimmt
haben und solange sie gilt. NUMMER ist die der Weitergabe. Jede Ausgabe wird vermerkt.

${storeHelp}`;

const why = {
  unknown: 'Diese Weitergabe gibt es nicht.',
  'not-this': 'Um das Zugriffsprotokoll geht es bei dieser Weitergabe nicht.',
  'not-agreed': 'Dieser Weitergabe hat noch keine zweite Person zugestimmt.',
  over: 'Diese Weitergabe gilt nicht mehr.',
  'no-log': 'Dieser Dienst führt kein Zugriffsprotokoll, oder sein Ordner ist nicht genannt.',
} as const;

export async function accessLogCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: storeOptions, allowPositionals: true });
  const [id] = positionals;
  if (!id || positionals.length > 1)
    throw new TypeError('Gebraucht wird genau eine Nummer einer Weitergabe.');
  return withPlatform(values, async (platform) => {
    const found = await linesFor(platform, id);
    if ('refused' in found) {
      console.error(why[found.refused]);
      return 1;
    }
    for (const line of found.lines) console.log(JSON.stringify(line));
    return 0;
  });
}
