import type { Policy } from '@sprechraum/shared/policy';
import { responsibilityOf } from '@sprechraum/shared/rules';
import { derivedNames } from '@sprechraum/shared/texts';
import { type ProfileField, statisticFields } from '../../identity/accounts/index.ts';
import type { Tx } from '../../platform/db/database.ts';
import { isPeriodKind } from './periods.ts';

interface Value {
  readonly code: string;
  readonly label: string;
}

/** What people are grouped by: one thing at a time, never two together. */
export interface Dimension {
  readonly id: string;
  readonly label: string;
  /** Whether it can be unknown; then that is its last value. */
  readonly values: readonly Value[];
}

/** A counselling as an offer hands it in to be counted: whose it is, and what is coded of it. */
export interface BegunCase {
  readonly accountId: string;
  readonly values: Readonly<Record<string, string | null>>;
}

/** What an offer hands in, so that its cases are counted without being known here. */
export interface StatisticsSource {
  /** What its cases can be grouped by. `always`: no case is without it. */
  dimensions(policy: Policy): readonly { id: string; values: readonly Value[]; always?: true }[];
  /** When the first of all cases that are still there began. */
  earliest(tx: Tx): Promise<Date | null>;
  /** The cases that began in a span of time, in the order in which they did. */
  begun(tx: Tx, span: { from: Date; until: Date }): Promise<BegunCase[]>;
}

const unknown: Value = { code: 'unknown', label: 'nicht bekannt' };

/** A place counts as what it means for the service's responsibility, and as nothing finer (ENZ-15). */
const places: readonly Value[] = [
  { code: 'responsible', label: 'aus dem Zuständigkeitsgebiet' },
  { code: 'not-responsible', label: 'von außerhalb' },
];

function valuesOfField(policy: Policy, id: string): readonly Value[] {
  const field = statisticFields(policy).find((entry) => entry.id === id);
  if (!field) return [];
  if (field.id === 'place') return policy.service.responsibleFor.length > 0 ? places : [];
  return field.options ?? [];
}

const asHeading = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** What is grouped by, in the policy's order, and the names of what it names and nothing can be counted by yet. */
export function dimensionsOf(policy: Policy, source: StatisticsSource) {
  const handedIn = source.dimensions(policy);
  const dimensions: Dimension[] = [];
  const notCounted: string[] = [];
  for (const id of policy.statistics?.dimensions ?? []) {
    if (isPeriodKind(id)) continue;
    const label = asHeading(derivedNames[id] ?? id);
    const ofCase = handedIn.find((entry) => entry.id === id);
    const values = ofCase?.values ?? valuesOfField(policy, id);
    if (values.length === 0) notCounted.push(label);
    else dimensions.push({ id, label, values: ofCase?.always ? values : [...values, unknown] });
  }
  // A grouping by one value says nothing that the total does not say.
  return { dimensions: dimensions.filter(({ values }) => values.length > 1), notCounted };
}

/** The value that somebody is counted under; what the policy does not list is not known. */
export function valueFor(
  policy: Policy,
  { id, values }: Dimension,
  told: Partial<Record<ProfileField, string>>,
  begun: BegunCase,
): string {
  const given = id in begun.values ? begun.values[id] : told[id as ProfileField];
  const code = id === 'place' && given ? responsibilityOf(policy.service, given) : given;
  return values.find((value) => value.code === code)?.code ?? unknown.code;
}
