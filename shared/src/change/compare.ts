import { Value } from 'typebox/value';
import { type Field, isThirdCountry, type Policy } from '../policy/index.ts';
import { readersOf } from '../record/index.ts';
import { mailClauses } from '../texts/words.ts';
import { periodChange } from './periods.ts';

/** A material change is one of what somebody agreed to, who therefore is asked again; an editorial one is not. */
export type Weight = 'material' | 'editorial';

/**
 * What may change from one policy to the next, and whether a consent that it touches still means what was agreed to. Less
 * than somebody agreed to needs no new consent, more does.
 */
export const weights = {
  'consent-text': 'material',
  'consent-purpose': 'material',
  'consent-added': 'editorial',
  'consent-removed': 'editorial',
  'purpose-changed': 'material',
  'purpose-added': 'editorial',
  'purpose-removed': 'editorial',
  'use-added': 'material',
  'field-added': 'material',
  'field-demanded': 'material',
  'field-freed': 'editorial',
  'field-removed': 'editorial',
  'recipient-added': 'material',
  'recipient-removed': 'editorial',
  'reader-added': 'material',
  'reader-removed': 'editorial',
  'processor-abroad': 'material',
  'mail-added': 'material',
  'mail-removed': 'editorial',
  'period-longer': 'material',
  'period-other': 'material',
  'period-shorter': 'editorial',
  'category-added': 'editorial',
  'category-removed': 'editorial',
  'offer-added': 'editorial',
  'offer-removed': 'editorial',
} as const satisfies Record<string, Weight>;
export type ChangeKind = keyof typeof weights;

export interface PolicyChange {
  readonly kind: ChangeKind;
  readonly weight: Weight;
  /** What it is about, as the policy calls it. */
  readonly label: string;
  /** The consents that mean something else by it: whoever gave them is asked again. */
  readonly asksAgain: readonly string[];
}

/** A change, and what it touches: purposes, data categories, or, where it touches everything, nothing is said. */
interface Found {
  readonly kind: ChangeKind;
  readonly label: string;
  readonly purposes?: readonly string[];
  readonly categories?: readonly string[];
  readonly consents?: readonly string[];
  readonly everything?: true;
}

type Both = readonly [before: Policy, after: Policy];

interface Named {
  readonly id: string;
}

const without = <T extends Named>(items: readonly T[], others: readonly Named[]): T[] =>
  items.filter(({ id }) => others.every((other) => other.id !== id));

function pairs<T extends Named>(before: readonly T[], after: readonly T[]): [T, T][] {
  return after.flatMap((item): [T, T][] => {
    const old = before.find(({ id }) => id === item.id);
    return old ? [[old, item]] : [];
  });
}

/** What is in a list and was not. */
const added = (before: readonly string[], after: readonly string[]) =>
  after.filter((entry) => !before.includes(entry));

function consents([before, after]: Both): Found[] {
  return [
    ...without(after.consents, before.consents).map(({ text }) => ({
      kind: 'consent-added' as const,
      label: text,
    })),
    ...without(before.consents, after.consents).map(({ text }) => ({
      kind: 'consent-removed' as const,
      label: text,
    })),
    ...pairs(before.consents, after.consents).flatMap(([old, now]): Found[] => {
      const about = { label: now.text, consents: [now.id] };
      return [
        ...(old.text === now.text ? [] : [{ kind: 'consent-text' as const, ...about }]),
        ...(old.purpose === now.purpose ? [] : [{ kind: 'consent-purpose' as const, ...about }]),
      ];
    }),
  ];
}

function purposes([before, after]: Both): Found[] {
  const named = (kind: ChangeKind) => (one: Policy['purposes'][number]) => ({
    kind,
    label: one.label,
    purposes: [one.id],
  });
  const changed = pairs(before.purposes, after.purposes).filter(([old, now]) => !Value.Equal(old, now));
  return [
    ...without(after.purposes, before.purposes).map(named('purpose-added')),
    ...without(before.purposes, after.purposes).map(named('purpose-removed')),
    ...changed.map(([, now]) => named('purpose-changed')(now)),
  ];
}

function fields([before, after]: Both): Found[] {
  const keyed = (all: readonly Field[]) => all.map((field) => ({ id: `${field.form}.${field.id}`, field }));
  const named =
    (kind: ChangeKind) =>
    ({ field }: { field: Field }): Found => ({ kind, label: field.label, purposes: field.purposes });
  const [old, now] = [keyed(before.fields), keyed(after.fields)];
  return [
    ...without(now, old).map(named('field-added')),
    ...without(old, now).map(named('field-removed')),
    ...pairs(old, now).flatMap(([one, other]): Found[] => {
      if (one.field.required !== other.field.required)
        return [named(other.field.required ? 'field-demanded' : 'field-freed')(other)];
      // For another purpose too, it is asked anew.
      const more = added(one.field.purposes, other.field.purposes);
      return more.length > 0 ? [{ kind: 'field-added', label: other.field.label, purposes: more }] : [];
    }),
  ];
}

function recipients([before, after]: Both): Found[] {
  const reach = (policy: Policy, id: string) =>
    policy.recipients.find((recipient) => recipient.id === id)?.categories ?? [];
  const differing = (kind: ChangeKind, from: Policy, to: Policy) =>
    to.recipients.flatMap(({ id, label, categories }): Found[] => {
      const more = added(reach(from, id), categories);
      const known = from.recipients.some((recipient) => recipient.id === id);
      return known && more.length === 0 ? [] : [{ kind, label, categories: more }];
    });
  return [
    ...differing('recipient-added', before, after),
    ...differing('recipient-removed', after, before),
    ...without(after.processors, before.processors)
      .filter(({ country }) => isThirdCountry(country))
      .map(({ organisation }) => ({
        kind: 'processor-abroad' as const,
        label: organisation.name,
        everything: true as const,
      })),
  ];
}

/** Who of the operator's own people sees data: said once for each role. */
function readers([before, after]: Both): Found[] {
  const differing = (kind: ChangeKind, from: Policy, to: Policy): Found[] => {
    const seen = new Map<string, string[]>();
    for (const [, { id }] of pairs(before.categories, after.categories))
      for (const role of added(readersOf(from, [id]), readersOf(to, [id])))
        seen.set(role, [...(seen.get(role) ?? []), id]);
    return [...seen].map(([label, categories]) => ({ kind, label, categories }));
  };
  return [...differing('reader-added', before, after), ...differing('reader-removed', after, before)];
}

/** What the mail address is used for, and who sees it. */
function mail([before, after]: Both): Found[] {
  const asked = after.fields.filter(({ id }) => id === 'email').flatMap((field) => field.purposes);
  const clauses: Readonly<Record<string, string>> =
    mailClauses[after.service.register === 'du' ? 'du' : 'sie'];
  const clause = (purpose: string) => clauses[purpose] ?? purpose;
  const roles = (policy: Policy, ids: readonly string[]) =>
    ids.map((id) => policy.roles.find((role) => role.id === id)?.label ?? id);
  return [
    ...added(before.email.purposes, after.email.purposes).map((purpose) => ({
      kind: 'mail-added' as const,
      label: clause(purpose),
      purposes: asked,
    })),
    ...added(after.email.purposes, before.email.purposes).map((purpose) => ({
      kind: 'mail-removed' as const,
      label: clause(purpose),
    })),
    ...roles(after, added(before.email.visibleTo, after.email.visibleTo)).map((label) => ({
      kind: 'reader-added' as const,
      label,
      purposes: asked,
    })),
  ];
}

function categories([before, after]: Both): Found[] {
  return [
    ...without(after.categories, before.categories).map(({ label }) => ({
      kind: 'category-added' as const,
      label,
    })),
    ...without(before.categories, after.categories).map(({ label }) => ({
      kind: 'category-removed' as const,
      label,
    })),
    ...pairs(before.categories, after.categories).flatMap(([old, now]): Found[] => {
      const more = added(old.purposes, now.purposes);
      const change = periodChange([before, old], [after, now]);
      return [
        ...(more.length > 0 ? [{ kind: 'use-added' as const, label: now.label, categories: [now.id] }] : []),
        ...(change === 'same'
          ? []
          : [{ kind: `period-${change}` as const, label: now.label, categories: [now.id] }]),
      ];
    }),
  ];
}

function offers([before, after]: Both): Found[] {
  const offered = ({ offers: all }: Policy) =>
    all.filter(({ enabled }) => enabled).map(({ kind, label }) => ({ id: kind, label }));
  const [old, now] = [offered(before), offered(after)];
  return [
    ...without(now, old).map(({ label }) => ({ kind: 'offer-added' as const, label })),
    ...without(old, now).map(({ label }) => ({ kind: 'offer-removed' as const, label })),
  ];
}

/** The consents that both versions know and that a change touches: by their purpose, or the data kept for it. */
function touched([before, after]: Both, found: Found): string[] {
  const known = pairs(before.consents, after.consents).map(([, now]) => now);
  const keptFor = (purpose: string) =>
    after.categories.filter((category) => category.purposes.includes(purpose)).map(({ id }) => id);
  return known
    .filter(
      ({ id, purpose }) =>
        found.everything ||
        found.consents?.includes(id) ||
        found.purposes?.includes(purpose) ||
        keptFor(purpose).some((category) => found.categories?.includes(category)),
    )
    .map(({ id }) => id);
}

/** All that differs between two policies and that somebody may want to know before it is so. */
export function comparePolicies(before: Policy, after: Policy): PolicyChange[] {
  const both: Both = [before, after];
  return [offers, consents, purposes, fields, recipients, readers, mail, categories]
    .flatMap((compare) => compare(both))
    .map((found) => {
      const weight = weights[found.kind];
      const asksAgain = weight === 'material' ? touched(both, found) : [];
      return { kind: found.kind, weight, label: found.label, asksAgain };
    });
}

/** The consents that have to be asked for again, in the order of the policy. */
export const askedAgainBy = ({ consents: all }: Policy, changes: readonly PolicyChange[]): string[] =>
  all.map(({ id }) => id).filter((id) => changes.some(({ asksAgain }) => asksAgain.includes(id)));
