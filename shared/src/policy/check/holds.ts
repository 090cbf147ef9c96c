import type { Policy } from '../policy.ts';
import { type Check, quote, roleLabel, withPath } from './contradiction.ts';
import { canExceed, inWords, isNothing } from './periods.ts';

type Holds = NonNullable<Policy['holds']>;

const ifAny =
  (check: (holds: Holds, policy: Policy) => ReturnType<Check>): Check =>
  (policy) =>
    policy.holds ? check(policy.holds, policy) : [];

const review = ifAny((holds) => {
  if (
    !isNothing(holds.reviewEvery) &&
    !isNothing(holds.maximum) &&
    canExceed(holds.maximum, holds.reviewEvery)
  ) {
    return [];
  }
  const message = `Eine ausgesetzte Löschung würde nie geprüft: Sie dauert höchstens ${quote(inWords(holds.maximum))}, geprüft wird sie erst nach ${quote(inWords(holds.reviewEvery))}.`;
  return [{ rule: 'hold-without-review', path: 'holds.reviewEvery', message }];
});

const reasons = ifAny((holds) =>
  holds.reasons.length > 0
    ? []
    : [
        {
          rule: 'hold-without-reason',
          path: 'holds.reasons',
          message: 'Löschungen können ausgesetzt werden, aber kein Grund dafür ist zugelassen.',
        },
      ],
);

const setters: Check = (policy) => {
  const may = new Set<string>(policy.permissions.filter((p) => p.action === 'hold.set').map((p) => p.role));
  const named = new Set<string>(policy.holds?.setBy ?? []);
  return [
    ...[...named]
      .filter((role) => !may.has(role))
      .map((role) => ({
        rule: 'hold-without-permission',
        path: 'holds.setBy',
        message: `Die Rolle ${roleLabel(policy, role)} soll Löschungen aussetzen, hat dafür aber keine Erlaubnis.`,
      })),
    ...[...may]
      .filter((role) => !named.has(role))
      .map((role) => ({
        rule: 'hold-permission-unannounced',
        path: 'permissions',
        message: `Die Rolle ${roleLabel(policy, role)} darf Löschungen aussetzen, obwohl die Regelung sie nicht zu denen zählt, die das tun.`,
      })),
  ];
};

const holdable: Check = (policy) =>
  policy.holds
    ? []
    : withPath(policy.categories, 'categories')
        .filter(({ item }) => item.holdable)
        .map(({ item, path }) => ({
          rule: 'holdable-without-holds',
          path: `${path}.holdable`,
          message: `Die Löschung von ${quote(item.label)} soll ausgesetzt werden können, aber die Regelung kennt keine Aussetzung.`,
        }));

export const holds: Check[] = [review, reasons, setters, holdable];
