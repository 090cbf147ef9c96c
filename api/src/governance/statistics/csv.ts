import type { Dimension } from './dimensions.ts';
import { labelOf } from './periods.ts';
import type { Table } from './queries.ts';

const heading = ['Zeitraum', 'Gruppe', 'Wert', 'Anzahl', 'Hinweis'];
const together = 'geschützte Werte zusammen';

const cell = (value: string | number | null) => {
  const text = String(value ?? '');
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const note = (people: number | null, atLeast: boolean, smallestCell: number) => {
  if (people === null) return `geschützt, weil Zahlen unter ${smallestCell} nicht gezeigt werden`;
  return atLeast ? 'mindestens; ein Teil ist geschützt' : null;
};

/** The overall statistics as a table for a spreadsheet: the same numbers as on the page, and no others (ENZ-48). */
export function asCsv(
  tables: readonly Table[],
  dimensions: readonly Dimension[],
  smallestCell: number,
): string {
  const rows = tables.flatMap(({ name, people, atLeast, groups }) => {
    const period = labelOf(name);
    return [
      [period, 'alle', 'alle', people, note(people, atLeast, smallestCell)],
      ...dimensions.flatMap(({ id, label, values }) => {
        const group = groups.find(({ dimension }) => dimension === id);
        if (!group) return [];
        return [
          ...group.cells.map((figure) => [
            period,
            label,
            values.find(({ code }) => code === figure.value)?.label ?? figure.value,
            figure.people,
            note(figure.people, figure.atLeast, smallestCell),
          ]),
          ...(group.rest > 0 ? [[period, label, together, group.rest, null]] : []),
        ];
      }),
    ];
  });
  const lines = [heading, ...rows].map((row) => row.map(cell).join(';'));
  // The mark tells spreadsheets that this is UTF-8.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
