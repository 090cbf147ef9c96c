import type { DataCategory, RetentionRule } from '../retention.ts';
import { type EventName, eventsThatMayFail } from '../vocabulary.ts';
import { type Check, type Contradiction, quote, withPath } from './contradiction.ts';
import { canExceed, inWords, isNothing } from './periods.ts';

/** Events whose day is known long before it comes; a margin may reach back behind them. */
const foreseeable: readonly EventName[] = ['child.limit-date'];

const mayFail = (event: EventName) => eventsThatMayFail.includes(event);

const each =
  (check: (rule: RetentionRule, path: string, categories: DataCategory[]) => Contradiction[]): Check =>
  (policy) =>
    withPath(policy.retention, 'retention').flatMap(({ item, path }) =>
      check(
        item,
        path,
        policy.categories.filter((category) => category.retention === item.id),
      ),
    );

/** Only a category's own rule has to begin by itself; one that ends it earlier waits for somebody's act. */
const start = each((rule, path, categories) => {
  if (!mayFail(rule.start) || rule.fallback || categories.length === 0) return [];
  const message = `Die Löschregel ${quote(rule.id)} beginnt mit ${quote(rule.start)}; dieses Ereignis kann ausbleiben, und ein Ersatz ist nicht genannt. Dann würde ${quote(categories[0]?.label ?? rule.id)} nie gelöscht.`;
  return [{ rule: 'start-may-fail', path: `${path}.start`, message }];
});

const limitAge: Check = ({ retention, account }) =>
  retention.flatMap(({ id, start }, index) => {
    if (start !== 'child.limit-date' || account?.childLimitAge !== undefined) return [];
    const message = `Die Löschregel ${quote(id)} zählt bis zu einem Geburtstag des eingetragenen Kindes, aber nirgends steht, bis zu welchem.`;
    return [{ rule: 'limit-age-missing', path: `retention[${index}].start`, message }];
  });

const fallback = each((rule, path) => {
  if (!rule.fallback || (!mayFail(rule.fallback.event) && rule.fallback.event !== rule.start)) return [];
  const message = `Bleibt ${quote(rule.start)} aus, soll für die Löschregel ${quote(rule.id)} ersatzweise ${quote(rule.fallback.event)} gelten; auch dieses Ereignis kann ausbleiben.`;
  return [{ rule: 'fallback-may-fail', path: `${path}.fallback`, message }];
});

const margin = each((rule, path) => {
  const at = `${path}.margin`;
  if (rule.timeWord !== 'latest-by') {
    if (rule.margin === undefined) return [];
    const message = `Die Löschregel ${quote(rule.id)} nennt einen Sicherheitsabstand (${inWords(rule.margin)}), verspricht aber kein „spätestens“; sie würde zu früh löschen.`;
    return [{ rule: 'margin-without-promise', path: at, message }];
  }
  if (rule.margin === undefined || isNothing(rule.margin)) {
    const message = `Die Löschregel ${quote(rule.id)} verspricht eine Löschung „spätestens“ nach ${quote(inWords(rule.period))}, lässt der Löschung aber keinen Sicherheitsabstand; sie käme um einen Lauf zu spät.`;
    return [{ rule: 'margin-missing', path: at, message }];
  }
  if (!canExceed(rule.period, rule.margin) && !foreseeable.includes(rule.start)) {
    const message = `Der Sicherheitsabstand der Löschregel ${quote(rule.id)} (${inWords(rule.margin)}) ist nicht kürzer als ihre Frist (${inWords(rule.period)}); gelöscht würde, bevor die Frist begonnen hat.`;
    return [{ rule: 'margin-too-long', path: at, message }];
  }
  return [];
});

const restriction = each((rule, path) => {
  if (rule.action !== 'restrict' || rule.legalGround) return [];
  const message = `Nach der Löschregel ${quote(rule.id)} werden Daten gesperrt statt gelöscht, ohne dass ein Gesetz genannt ist, das ihre Aufbewahrung verlangt.`;
  return [{ rule: 'restriction-without-ground', path: `${path}.legalGround`, message }];
});

/** What is restricted lives on as `module.retained`; that category says when it ends (AMB-18). */
const restrictedForever: Check = (policy) =>
  withPath(policy.categories, 'categories').flatMap(({ item, path }) => {
    const rule = policy.retention.find((candidate) => candidate.id === item.retention);
    if (rule?.action !== 'restrict') return [];
    const retained = `${item.id.split('.')[0]}.retained`;
    if (policy.categories.some((category) => category.id === retained)) return [];
    const message = `${quote(item.label)} wird nach der Löschregel ${quote(rule.id)} gesperrt, aber keine Datenart ${quote(retained)} sagt, wann das Gesperrte gelöscht wird.`;
    return [{ rule: 'restricted-for-ever', path, message }];
  });

const keepingBroken: Check = (policy) =>
  withPath(policy.categories, 'categories').flatMap(({ item, path }) => {
    const rule = policy.retention.find((candidate) => candidate.id === item.retention);
    if (rule?.timeWord !== 'not-before') return [];
    return (item.endsEarlier ?? []).map((id) => ({
      rule: 'keeping-broken',
      path: `${path}.endsEarlier`,
      message: `${quote(item.label)} soll nach der Löschregel ${quote(rule.id)} nicht vor Ablauf der Frist (${inWords(rule.period)}) gelöscht werden, endet aber nach ${quote(id)} schon früher.`,
    }));
  });

export const retention: Check[] = [
  limitAge,
  start,
  fallback,
  margin,
  restriction,
  restrictedForever,
  keepingBroken,
];
