import type { Statistics, StatisticsTable } from '../../lib/api.ts';
import type { Translate } from '../../lib/text.ts';

/** A line of a chart and of its table: what is counted, how long the bar is, and the number as it may be said. */
export interface Row {
  readonly label: string;
  /** Length of the bar; null where the number is hidden. */
  readonly people: number | null;
  readonly words: string;
}

type Figure = Pick<StatisticsTable, 'people' | 'atLeast'>;

/** `12`, `mindestens 12`, or that it is hidden. */
function figureInWords(t: Translate, { people, atLeast }: Figure): string {
  if (people === null) return t('statistics.hidden');
  return atLeast ? t('statistics.atLeast', { people }) : String(people);
}

/** The people of each period, oldest first. */
export const courseOf = (t: Translate, periods: readonly StatisticsTable[]): Row[] =>
  [...periods].reverse().map((period) => ({
    label: period.label,
    people: period.people,
    words: figureInWords(t, period),
  }));

export interface Group {
  readonly id: string;
  readonly label: string;
  readonly rows: Row[];
  /** All hidden values together; zero where nothing is hidden. */
  readonly rest: number;
  /** Nothing of it can be said. */
  readonly silent: boolean;
}

/** The groupings of a period in the policy's order, each value in the policy's words. */
export function groupsOf(t: Translate, { dimensions }: Statistics, table: StatisticsTable): Group[] {
  return dimensions.flatMap(({ id, label, values }) => {
    const group = table.groups.find(({ dimension }) => dimension === id);
    if (!group) return [];
    const rows = group.cells.map((cell) => ({
      label: values.find(({ code }) => code === cell.value)?.label ?? cell.value,
      people: cell.people,
      words: figureInWords(t, cell),
    }));
    return [{ id, label, rows, rest: group.rest, silent: rows.every(({ people }) => people === null) }];
  });
}

/** Breaks a label between words, so that it fits beside its bar on a phone. */
export function broken(label: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
