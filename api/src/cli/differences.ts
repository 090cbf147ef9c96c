import type { Unreconciled } from '../governance/retention/index.ts';
import { table } from './text.ts';

const differencesTold: Record<keyof Unreconciled, string> = {
  rowsWithoutKeys: 'Zeilen ohne Schlüssel',
  keysWithoutRows: 'Schlüssel ohne Zeile',
  forgotten: 'noch nicht nachgeholt',
  notEntered: 'noch nicht eingetragen',
  erasedYetThere: 'gelöscht und trotzdem da',
  filesWithoutRows: 'Dateien, von denen niemand weiß',
  rowsWithoutFiles: 'Sicherungen ohne Datei',
};

/** What does not fit, in words. */
export const tellDifferences = (found: Unreconciled): string =>
  table(
    ['Abgleich', 'Anzahl'],
    (Object.keys(differencesTold) as (keyof Unreconciled)[]).map((kind) => [
      differencesTold[kind],
      `${found[kind]}`,
    ]),
  );
