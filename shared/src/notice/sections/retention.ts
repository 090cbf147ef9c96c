import type { DataCategory, Policy, RetentionRule } from '../../policy/index.ts';
import { eventPhrases } from '../../texts/events.ts';
import { capitalised, closed, everyPeriod, germanList, germanPeriod, isZero } from '../../texts/german.ts';
import { actionWords, disposals, instantDisposals, retentionTexts } from '../../texts/retention.ts';
import {
  type Context,
  categoryNames,
  type Draft,
  fieldsOf,
  labels,
  phraseOf,
  promise,
  sentencesFor,
  slug,
  standard,
} from '../context.ts';

const ruleOf = (policy: Policy, id: string) => policy.retention.find((rule) => rule.id === id);
/** What belongs to the person counts from the last event, not from each. */
const ofPerson = (category: DataCategory) => category.id.startsWith('identity.');

function nounOf({ register, policy }: Context, rule: RetentionRule, person: boolean): string {
  const phrase = eventPhrases[register][rule.start];
  const noun = (person ? phrase.personNoun : undefined) ?? phrase.noun;
  return noun.replace('{age}', String(policy.account?.childLimitAge ?? ''));
}

/** "Ihr Konto (Benutzername, Passwort und E-Mail-Adresse)" */
function whatOf(context: Context, category: DataCategory): string {
  const { name } = phraseOf(context, category.id);
  const fields = fieldsOf(context.policy, category.id);
  // What cases are about is said by their kinds, not by the fields of a form.
  return fields.length > 1 && kindsOf(context.policy, category) === '' ? `${name} (${labels(fields)})` : name;
}

function disposal(context: Context, category: DataCategory, rule: RetentionRule): string {
  const { pronoun } = phraseOf(context, category.id);
  const { verb, rest } = actionWords[rule.action];
  const parts = { what: closed(capitalised(whatOf(context, category))), pronoun, verb, rest };
  if (isZero(rule.period)) {
    const { clause } = eventPhrases[context.register][rule.start];
    return instantDisposals[rule.timeWord]({ ...parts, clause });
  }
  const event = nounOf(context, rule, ofPerson(category));
  return disposals[rule.timeWord]({ ...parts, period: germanPeriod(rule.period, 'accusative'), event });
}

function kindsOf(policy: Policy, category: DataCategory): string {
  const kinds = policy.offers.flatMap((offer) => (offer.enabled ? (offer.kinds ?? []) : []));
  return germanList(kinds.filter((kind) => kind.category === category.id).map((kind) => kind.label));
}

/** When a category ends, in one sentence. */
export function endOf(context: Context, category: DataCategory): string | null {
  const rule = ruleOf(context.policy, category.retention);
  return rule ? `${disposal(context, category, rule)}.${actionWords[rule.action].tail}` : null;
}

function ends(context: Context, category: DataCategory): Draft[] {
  const { policy, register } = context;
  const rule = ruleOf(policy, category.retention);
  if (!rule) return [];
  const texts = retentionTexts[register];
  const kinds = kindsOf(policy, category);
  const text = [
    `${disposal(context, category, rule)}.`,
    actionWords[rule.action].tail,
    rule.yearEnd ? texts.yearEnd : '',
    rule.legalGround ? texts.legalGround(rule.legalGround) : '',
    kinds === '' ? '' : texts.kinds(kinds),
  ].join('');
  const said = ['period', 'timeWord', 'action', 'yearEnd', 'legalGround'] as const;
  const source = [
    `categories[${category.id}].retention`,
    ...said.filter((key) => rule[key] !== undefined).map((key) => `retention[${rule.id}].${key}`),
  ];
  return [promise(`retention.${slug(category.id)}`, text, source)];
}

/** When the clock of a rule starts that nobody starts. */
function fallback(context: Context, rule: RetentionRule): Draft[] {
  const { policy, register } = context;
  const texts = retentionTexts[register];
  const users = policy.categories.filter((category) => category.retention === rule.id);
  const start = eventPhrases[register][rule.start];
  const missing = (users.every(ofPerson) ? start.personMissing : undefined) ?? start.missing;
  if (!rule.fallback || !missing) return [];
  const { noun } = eventPhrases[register][rule.fallback.event];
  const { after } = rule.fallback;
  const words = isZero(after) ? '' : germanPeriod(after, 'accusative');
  const text =
    words === ''
      ? texts.fallbackNow(missing, noun)
      : isZero(rule.period)
        ? texts.fallbackInstant(missing, words, noun)
        : texts.fallback(missing, words, noun);
  return [promise(`retention.clock-${slug(rule.id)}`, text, [`retention[${rule.id}].fallback`])];
}

/** Category by category; after the last of a rule, what starts its clock otherwise. Nothing is explained twice. */
function categoryByCategory(context: Context, categories: readonly DataCategory[]): Draft[] {
  const said = new Set<string>();
  const tails = Object.values(actionWords).map((words) => words.tail);
  const once = (text: string): string => {
    const tail = tails.find((one) => one !== '' && text.includes(one));
    if (tail === undefined || !said.has(tail)) {
      if (tail) said.add(tail);
      return text;
    }
    return text.replace(tail, '');
  };
  const drafts = categories.flatMap((category, index) => {
    const rule = ruleOf(context.policy, category.retention);
    const goesOn = categories.slice(index + 1).some((later) => later.retention === category.retention);
    return [...ends(context, category), ...(rule && !goesOn ? fallback(context, rule) : [])];
  });
  return drafts
    .filter(({ text }) => !said.has(text) && said.add(text))
    .map((draft) => {
      const alike = drafts.filter(({ text }) => text === draft.text);
      return { ...draft, source: alike.flatMap(({ source }) => source) };
    })
    .map((draft) => ({ ...draft, text: once(draft.text) }));
}

/** Rules that end several categories before their own. */
function earlier(context: Context): Draft[] {
  const { policy, register } = context;
  return policy.retention.flatMap((rule): Draft[] => {
    const own = policy.categories.some((category) => category.retention === rule.id);
    const ended = policy.categories.filter((category) => category.endsEarlier?.includes(rule.id));
    if (own || ended.length === 0 || rule.start === 'account.deleted') return [];
    const { clause } = eventPhrases[register][rule.start];
    const names = categoryNames(
      context,
      ended.map((category) => category.id),
    );
    const source = [`retention[${rule.id}]`, 'categories.endsEarlier'];
    return [
      promise(`retention.rule-${slug(rule.id)}`, retentionTexts[register].earlier(clause, names), source),
    ];
  });
}

/** What a person's own click deletes, and what stays. */
function selfDeletion(context: Context): Draft[] {
  const { policy, register } = context;
  if (!policy.account) return [];
  const { label, effect } = policy.account.selfDeletion;
  const texts = retentionTexts[register];
  const atOnce = policy.retention.filter((r) => r.start === 'account.deleted').map((r) => r.id);
  const goes = policy.categories.filter(
    (category) =>
      atOnce.includes(category.retention) || category.endsEarlier?.some((rule) => atOnce.includes(rule)),
  );
  const stays = policy.categories.filter(
    (category) =>
      category.persons !== 'staff' &&
      ruleOf(policy, category.retention)?.timeWord === 'not-before' &&
      !goes.includes(category),
  );
  const ids = (list: readonly DataCategory[]) =>
    categoryNames(
      context,
      list.map((category) => category.id),
    );
  const text = [
    goes.length > 0 ? texts.selfDeletion(label, ids(goes)) : texts.selfDeletionPlain(label),
    goes.length === 0 && effect === 'immediate' ? texts.selfDeletionNow : '',
    effect === 'restrict-where-law-demands' ? texts.selfDeletionRestricted : '',
    stays.length > 0 ? texts.stays(capitalised(ids(stays))) : '',
  ];
  return [
    promise('retention.self-deletion', text.filter(Boolean).join(' '), [
      'account.selfDeletion',
      'categories.endsEarlier',
    ]),
  ];
}

function archive({ policy, register }: Context): Draft[] {
  const archives = policy.recipients.filter((recipient) => recipient.kind === 'archive');
  const offered = policy.retention.some((rule) => rule.action === 'offer-to-archive');
  if (!offered || archives.length === 0) return [];
  const text = retentionTexts[register].archive(germanList(archives.map((one) => one.label)));
  return [promise('retention.archive', text, ['recipients[kind=archive]'])];
}

function backups(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = retentionTexts[register];
  const { contentLifetime, keysLifetime } = policy.backups;
  const separate = policy.categories.flatMap((category): Draft[] => {
    const rule = category.retentionInBackups ? ruleOf(policy, category.retentionInBackups) : undefined;
    if (!rule) return [];
    const { name } = phraseOf(context, category.id);
    const text = texts.inBackups(name, germanPeriod(rule.period, 'accusative'), nounOf(context, rule, false));
    return [promise(`retention.backup-${slug(category.id)}`, text, [`retention[${rule.id}].period`])];
  });
  return [
    promise('retention.backups', texts.backups(germanPeriod(contentLifetime, 'dative')), [
      'backups.contentLifetime',
    ]),
    promise('retention.backup-keys', texts.keys(germanPeriod(keysLifetime, 'accusative')), [
      'backups.keysLifetime',
    ]),
    ...separate,
  ];
}

function holds(context: Context): Draft[] {
  const { policy, register } = context;
  const held = policy.categories.filter((category) => category.holdable).map((category) => category.id);
  if (!policy.holds || held.length === 0) return [];
  const texts = retentionTexts[register];
  const { reasons, persons, reviewEvery, maximum } = policy.holds;
  const text = texts.holds(
    germanList(reasons, 'oder'),
    categoryNames(context, held),
    persons === 2 ? texts.holdsTwo : texts.holdsOne,
    everyPeriod(reviewEvery),
    germanPeriod(maximum, 'accusative'),
  );
  return [promise('retention.holds', text, ['holds', 'categories.holdable'])];
}

/** An end that no use puts off is told in time, to whoever is there. */
function endNotice({ policy, register }: Context): Draft[] {
  const notice = policy.account?.endNotice;
  if (!notice) return [];
  const text = retentionTexts[register].endNotice(germanPeriod(notice, 'nominative'));
  return [promise('retention.end-notice', text, ['account.endNotice'])];
}

/** How long, category by category. */
export function retention(context: Context): Draft[] {
  const { policy, register } = context;
  const foreign = (category: DataCategory) => category.persons === 'staff' || category.persons === 'nobody';
  const ordered = [...policy.categories].sort((a, b) => Number(foreign(a)) - Number(foreign(b)));
  return [
    ...categoryByCategory(context, ordered),
    ...archive(context),
    ...earlier(context),
    ...endNotice(context),
    ...selfDeletion(context),
    ...holds(context),
    standard('retention.hidden', retentionTexts[register].hidden, ['retention']),
    ...backups(context),
    ...sentencesFor(context, 'retention'),
  ];
}
