import { asc } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import type { Platform } from '../../platform/platform.ts';
import { yearOf } from './periods.ts';
import { statisticFigure, statisticPeriod } from './tables.ts';

/** A number as it may be said. `people: null`: hidden. `atLeast`: there are more, and how many is hidden. */
interface Figure {
  readonly people: number | null;
  readonly atLeast: boolean;
}

/** The released numbers of a period, or of a year made of them. */
export interface Table extends Figure {
  readonly name: string;
  readonly from: Date;
  readonly until: Date;
  readonly groups: readonly {
    readonly dimension: string;
    readonly cells: readonly (Figure & { readonly value: string })[];
    /** What the hidden values are together: anybody could subtract it. */
    readonly rest: number;
  }[];
}

type Cells = Table['groups'][number]['cells'];

const restOf = (total: number | null, cells: Cells): number =>
  (total ?? 0) - cells.reduce((sum, { people }) => sum + (people ?? 0), 0);

/** Everything that was ever released and is still kept, oldest first. */
export async function releasedTables({ db }: Platform, context: Context): Promise<Table[]> {
  const { periods, figures } = await db.transaction(context, async (tx) => ({
    periods: await tx.select().from(statisticPeriod).orderBy(asc(statisticPeriod.beganAt)),
    figures: await tx.select().from(statisticFigure),
  }));
  return periods.map(({ id, name, beganAt, endedAt, total }) => {
    const own = figures.filter(({ periodId }) => periodId === id);
    const groups = [...new Set(own.map(({ dimension }) => dimension))].map((dimension) => {
      const cells = own
        .filter((figure) => figure.dimension === dimension)
        .map(({ value, people }) => ({ value, people, atLeast: false }));
      return { dimension, cells, rest: restOf(total, cells) };
    });
    return { name, from: beganAt, until: endedAt, people: total, atLeast: false, groups };
  });
}

/** Adds up what is known; where something is hidden, it is more than that. */
const plus = (figures: readonly Figure[]): Figure => {
  const known = figures.flatMap(({ people }) => people ?? []);
  return {
    people: known.length > 0 ? known.reduce((sum, people) => sum + people, 0) : null,
    atLeast: known.length > 0 && (known.length < figures.length || figures.some(({ atLeast }) => atLeast)),
  };
};

function yearFrom(name: string, tables: readonly Table[]): Table {
  const total = plus(tables);
  const said = tables.filter(({ people }) => people !== null);
  const dimensions = [...new Set(said.flatMap(({ groups }) => groups.map(({ dimension }) => dimension)))];
  const groups = dimensions.map((dimension) => {
    const parts = tables.map(({ groups: of }) => of.find((group) => group.dimension === dimension));
    const values = [...new Set(parts.flatMap((part) => part?.cells.map(({ value }) => value) ?? []))];
    const cells = values.map((value) => ({
      value,
      ...plus(
        parts.map(
          (part) => part?.cells.find((cell) => cell.value === value) ?? { people: null, atLeast: false },
        ),
      ),
    }));
    return { dimension, cells, rest: restOf(total.people, cells) };
  });
  return {
    name,
    from: tables[0]?.from ?? new Date(Number.NaN),
    until: tables.at(-1)?.until ?? new Date(Number.NaN),
    ...total,
    groups,
  };
}

/**
 * The years, added up from what was released of their parts and from nothing else: so a year says nothing that its
 * parts do not say, and no difference between the two is a number that was hidden.
 */
export function yearsOf(tables: readonly Table[]): Table[] {
  const years = [...new Set(tables.map(({ name }) => yearOf(name)))];
  return years.map((year) =>
    yearFrom(
      year,
      tables.filter(({ name }) => yearOf(name) === year),
    ),
  );
}
