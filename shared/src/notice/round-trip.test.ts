import { describe, expect, it } from 'vitest';
import type { Policy } from '../policy/index.ts';
import { dueDate } from '../rules/index.ts';
import { serviceIds, services } from '../services/index.ts';
import { germanShortDate, isZero } from '../texts/german.ts';
import { composeNotice } from './compose.ts';
import type { Notice, Statement } from './notice.ts';
import { durationsIn, numbersIn, partsOf } from './testing/german-numbers.ts';
import { copyOf, type Leaf, leavesAt, leavesOf, names, withLeaf } from './testing/policy-paths.ts';

const statementsOf = (notice: Notice) => notice.sections.flatMap((section) => section.statements);
const everyNotice = serviceIds.flatMap((id) =>
  services[id].service.registers.map((register) => ({ id, register, policy: services[id] })),
);

/** Values that only the machine room needs, with the reason why the notice is silent about them. */
const internal: readonly (readonly [RegExp, string])[] = [
  [/\.margin$/, 'disposing earlier than promised'],
  [/^email\.outboxLifetime$/, 'said by the rule of the mails themselves'],
  [/^staff\./, 'sessions of staff'],
  [/^retentionAlarmAfter$/, 'an alarm inside the house'],
];

const period = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/;
const isPeriod = ({ value }: Leaf) => typeof value === 'string' && period.test(value) && !isZero(value);

/** Every period that people have a right to read. */
function publicPeriods(policy: Policy): Leaf[] {
  const used = new Set(
    policy.categories.flatMap((category) => [category.retention, category.retentionInBackups ?? '']),
  );
  const unused = policy.retention.filter((rule) => !used.has(rule.id)).map((rule) => `retention[${rule.id}]`);
  return leavesOf(policy)
    .filter(isPeriod)
    .filter(({ path }) => !internal.some(([pattern]) => pattern.test(path)))
    .filter(({ path }) => !unused.some((rule) => names(rule, path)))
    .filter(({ path }) => path !== 'log.lifetime' || policy.log.scope !== 'off');
}

/** What remains of a text when everything that the policy says in words is taken away. */
function withoutPolicyWords(text: string, leaves: readonly Leaf[]): string {
  const said = leaves
    .map(({ value }) => String(value))
    .flatMap((value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? [germanShortDate(value)] : [value]))
    .filter((value) => /[\d ]/.test(value))
    .sort((a, b) => b.length - a.length);
  const own = said.reduce((rest, value) => rest.replaceAll(value, ' '), text);
  // The articles of the law are the law's, not the policy's.
  return own.replace(/\(\D*Art\. \d+( Abs\. \d+)? DSGVO\)/g, ' ');
}

describe('the notice says what the policy says, and nothing else [PIB-13]', () => {
  it.each(everyNotice)('$id $register: every public period of the policy is told', ({ policy, register }) => {
    const statements = statementsOf(composeNotice(policy, register));
    const untold = publicPeriods(policy).filter(({ path, value }) => {
      const about = statements.filter((one) => one.source.some((source) => names(source, path)));
      const told = about.flatMap((one) => durationsIn(one.text));
      return !partsOf(String(value)).every((part) => told.includes(part));
    });
    expect(untold).toEqual([]);
  });

  it.each(everyNotice)(
    '$id $register: every number traces to a value of the policy',
    ({ policy, register }) => {
      const astray = statementsOf(composeNotice(policy, register)).flatMap((one: Statement) => {
        const leaves = leavesAt(policy, one.source);
        const periods = leaves.filter(isPeriod).flatMap(({ value }) => partsOf(String(value)));
        const numbers = leaves.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
        const text = withoutPolicyWords(
          one.text,
          leaves.filter((leaf) => !isPeriod(leaf)),
        );
        return [
          ...durationsIn(text).filter((duration) => !periods.includes(duration)),
          ...numbersIn(text).filter((number) => !numbers.includes(number)),
        ].map((found) => ({ id: one.id, found, text: one.text }));
      });
      expect(astray).toEqual([]);
    },
  );

  it.each(everyNotice)('$id $register: any changed period changes its sentence', ({ policy, register }) => {
    const before = new Set(statementsOf(composeNotice(policy, register)).map((one) => one.text));
    for (const { path } of publicPeriods(policy)) {
      const changed = statementsOf(composeNotice(withLeaf(policy, path, 'P17D'), register)).filter(
        (one) => !before.has(one.text),
      );
      expect(changed.map((one) => one.text).join(' '), path).toMatch(/17 Tagen?|(alle|jede\w*) 17 Tage/);
      expect(
        changed.every((one) => one.source.some((source) => names(source, path))),
        path,
      ).toBe(true);
    }
  });

  it('a period that changes moves the sentence and the due date together [ENZ-06]', () => {
    const path = 'retention[R1].period';
    const longer = withLeaf(services.enz, path, 'P3Y');
    const ended = new Date('2025-03-10T12:00:00Z');
    const tell = (policy: Policy) => {
      const text = statementsOf(composeNotice(policy, 'sie')).find(
        (one) => one.id === 'retention.consultations-message',
      )?.text;
      const rule = policy.retention.find((one) => one.id === 'R1');
      return { text, promisedBy: rule ? dueDate(rule, ended).promisedBy?.toISOString() : undefined };
    };
    expect(tell(services.enz)).toEqual({
      text: 'Ihre Nachrichten und unsere Antworten löschen wir spätestens zwei Jahre nach dem Ende der Beratung.',
      promisedBy: '2027-03-10T12:00:00.000Z',
    });
    expect(tell(longer)).toEqual({
      text: 'Ihre Nachrichten und unsere Antworten löschen wir spätestens drei Jahre nach dem Ende der Beratung.',
      promisedBy: '2028-03-10T12:00:00.000Z',
    });
  });
});

describe('what is not a period changes its sentence, too', () => {
  const changes: readonly (readonly [string, keyof typeof services, (policy: Policy) => void, string])[] = [
    ['a field that becomes required', 'enz', (p) => setRequired(p, 'email'), 'data.registration'],
    ['a purpose of mail', 'enz', (p) => p.email.purposes.push('account_notice'), 'mail.purposes'],
    ['who sees the address', 'bke', (p) => p.email.visibleTo.push('counsellor'), 'access.email'],
    ['a field of the log', 'nrw', (p) => p.log.fields.push('referrer'), 'traces.log'],
    ['the scope of the log', 'nrw', (p) => (p.log.scope = 'login'), 'traces.log'],
    ['the readers of the log', 'nrw', (p) => (p.log.readableBy = ['editor']), 'traces.log-readers'],
    [
      'the mode of addresses',
      'kob',
      (p) => (p.addresses = { ...p.addresses, mode: 'sealed', lifetime: 'P7D' }),
      'traces.address',
    ],
    ['the mode of analytics', 'enz', (p) => (p.analytics.mode = 'cookie-with-consent'), 'analytics.mode'],
    ['the smallest cell', 'enz', (p) => setCell(p, 7), 'statistics.smallest-cell'],
    ['how many decide on a disclosure', 'bke', (p) => (p.disclosures.persons = 1), 'transfer.persons'],
    ['a ground of disclosure', 'enz', (p) => p.disclosures.grounds.pop(), 'transfer.none-except'],
    ['third countries', 'pib', (p) => (p.disclosures.thirdCountries = true), 'transfer.third-countries'],
    ['whether a chat is kept', 'enz', (p) => keepNoLog(p), 'data.logged'],
    [
      'the name of the controller',
      'kob',
      (p) => (p.controller.name = 'Stadt Anderswo'),
      'controller.controller',
    ],
    ['the action of a rule', 'pib', (p) => erase(p, 'R15'), 'retention.concerns-content'],
    ['the time word of a rule', 'bke', (p) => setTimeWord(p, 'R7', 'latest-by'), 'retention.chats-group-log'],
    ['where people are referred to', 'enz', (p) => refer(p), 'data.responsibility'],
    ['the area', 'enz', (p) => (p.service.responsibleFor = []), 'data.responsibility'],
    ['who reads a case', 'enz', (p) => readAll(p), 'access.consultation'],
  ];

  const setRequired = (policy: Policy, id: string) => {
    for (const field of policy.fields) if (field.id === id) field.required = true;
  };
  const setCell = (policy: Policy, smallest: number) => {
    if (policy.statistics) policy.statistics.smallestCell = smallest;
  };
  const keepNoLog = (policy: Policy) => {
    for (const offer of policy.offers) if (offer.keepsLog) offer.keepsLog = false;
  };
  const erase = (policy: Policy, id: string) => {
    for (const rule of policy.retention) if (rule.id === id) rule.action = 'erase';
  };
  const setTimeWord = (policy: Policy, id: string, timeWord: 'latest-by') => {
    for (const rule of policy.retention) if (rule.id === id) rule.timeWord = timeWord;
  };
  const refer = (policy: Policy) => {
    if (policy.service.referral) policy.service.referral.url = 'https://suche.example';
  };
  const readAll = (policy: Policy) =>
    policy.permissions.push({ role: 'it_admin', action: 'consultation.read', relation: 'any' });

  it.each(changes)('%s (%s)', (_, id, change, statement) => {
    const policy = services[id];
    const { register } = policy.service;
    const textOf = (one: Policy) =>
      statementsOf(composeNotice(one, register)).find((found) => found.id === statement)?.text;
    const changed = copyOf(policy);
    change(changed);
    expect(textOf(policy)).toBeDefined();
    expect(textOf(changed)).not.toBe(textOf(policy));
  });
});
