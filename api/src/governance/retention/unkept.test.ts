import type { Policy } from '@sprechraum/shared/policy';
import { describe, expect, it } from 'vitest';
import { notes, people, thingHandlers, thingPolicy, things } from '../../../test/things.ts';
import type { OwnClock, PrivacyHandlers } from '../../platform/privacy.ts';
import { endIn } from './ends.ts';
import { endingRules, keeps, ruleFor, rulesFor, unkept } from './unkept.ts';

type Rule = Policy['retention'][number];

const at = (text: string) => new Date(text);
const ruleOf = (id: string) => thingPolicy.retention.find((rule) => rule.id === id) as Rule;
const withRule = (id: string, more: Partial<Rule>): Policy => ({
  ...thingPolicy,
  retention: thingPolicy.retention.map((rule) => (rule.id === id ? { ...rule, ...more } : rule)),
});
const withCategory = (id: string, more: Partial<Policy['categories'][number]>): Policy => ({
  ...thingPolicy,
  categories: thingPolicy.categories.map((each) => (each.id === id ? { ...each, ...more } : each)),
});

describe('the rules of a category', () => {
  it('are its own and those that end it sooner', () => {
    expect(ruleFor(thingPolicy, 'consultations.case')).toBe(ruleOf('T'));
    expect(ruleFor(thingPolicy, 'forum.post')).toBeUndefined();
    expect(endingRules(thingPolicy, 'consultations.case')).toEqual([ruleOf('T'), ruleOf('E')]);
    expect(endingRules(thingPolicy, 'identity.account')).toEqual([ruleOf('P')]);
    expect(endingRules(thingPolicy, 'forum.post')).toEqual([]);
    expect(endingRules(thingPolicy, 'consultations.message', 'consultations.case')).toEqual([
      ruleOf('T'),
      ruleOf('E'),
    ]);
    const unknown = withCategory('consultations.case', { endsEarlier: ['E', 'X'] });
    expect(endingRules(unknown, 'consultations.case')).toEqual([ruleOf('T'), ruleOf('E')]);
  });

  it('are executed as far as their clock is known', () => {
    expect(rulesFor(thingPolicy, 'consultations.case', things)).toEqual([ruleOf('T'), ruleOf('E')]);
    const { further: _further, ...alone } = things;
    expect(rulesFor(thingPolicy, 'consultations.case', alone)).toEqual([ruleOf('T')]);
  });

  it('are kept where the start is known and the action is to erase; an unknown fallback keeps none of it from going', () => {
    const fallback = { event: 'consultation.last-activity', after: 'P6M' } as const;
    expect(keeps(things, ruleOf('T'))).toBe(true);
    expect(keeps(things, { ...ruleOf('T'), action: 'restrict' })).toBe(false);
    expect(keeps(things, { ...ruleOf('T'), start: 'session.started' })).toBe(false);
    expect(keeps(things, { ...ruleOf('T'), fallback })).toBe(true);
  });
});

describe('what is not kept', () => {
  const found = (policy: Policy, handlers: PrivacyHandlers = thingHandlers) =>
    unkept(policy, handlers).map(({ category, rule, why }) => `${category} ${rule} ${why}`);

  it('is nothing where all is', () => {
    expect(found(thingPolicy)).toEqual([]);
  });

  it.each<readonly [string, Policy, PrivacyHandlers, string[]]>([
    [
      'a category that no module knows',
      thingPolicy,
      { 'identity.account': people, 'consultations.case': things },
      ['consultations.message T module'],
    ],
    [
      'a rule that there is not',
      withCategory('identity.account', { retention: 'X' }),
      thingHandlers,
      ['identity.account X module'],
    ],
    [
      'a start that is not known',
      withRule('P', { start: 'session.started' }),
      thingHandlers,
      ['identity.account P start'],
    ],
    ['another action', withRule('P', { action: 'restrict' }), thingHandlers, ['identity.account P action']],
    [
      'a fallback that is not known, in what goes with it, too',
      withRule('T', { fallback: { event: 'session.started', after: 'P1D' } }),
      thingHandlers,
      ['consultations.case T fallback', 'consultations.message T fallback'],
    ],
    [
      'what goes with an object that ends by another rule',
      withCategory('consultations.message', { retention: 'N' }),
      thingHandlers,
      ['consultations.message N host'],
    ],
  ])('%s', (_what, policy, handlers, expected) => {
    expect(found(policy, handlers)).toEqual(expected);
  });

  it('is no fallback that counts the same, and none whose period the handler leaves to the policy', () => {
    const fallback = { event: 'session.started', after: 'P6M' } as const;
    const counts = (known: OwnClock['events']['fallback']) =>
      found(withRule('P', { fallback }), {
        ...thingHandlers,
        'identity.account': { ...people, events: { ...people.events, ...(known && { fallback: known }) } },
      });
    expect(counts({ event: 'session.started' })).toEqual([]);
    expect(counts({ event: 'session.started', after: 'P6M' })).toEqual([]);
    expect(counts({ event: 'session.started', after: 'P3M' })).toEqual(['identity.account P fallback']);
    expect(counts({ event: 'case.closed' })).toEqual(['identity.account P fallback']);
    expect(counts(undefined)).toEqual(['identity.account P fallback']);
  });

  describe('of what would end it sooner', () => {
    const { further: _further, ofPerson: _ofPerson, ...bare } = things;
    const sooner = (handler: OwnClock, policy = thingPolicy, others: PrivacyHandlers = thingHandlers) =>
      found(policy, { ...others, 'consultations.case': handler });
    const missed = ['consultations.case E ends-earlier'];

    it('is what neither its own clock nor its person ends', () => {
      expect(sooner(bare)).toEqual(missed);
      expect(sooner({ ...bare, ...(things.further && { further: things.further }) })).toEqual([]);
      expect(sooner({ ...bare, ofPerson: async () => [] })).toEqual([]);
      expect(sooner({ ...bare, person: true })).toEqual([]);
    });

    it('is a deletion of the account that erases nothing', () => {
      const restricting = withRule('E', { action: 'restrict' });
      expect(sooner({ ...bare, ofPerson: async () => [] }, restricting)).toEqual(missed);
    });

    it('goes with the person by a rule that ends the person', () => {
      const policy = withCategory('consultations.case', { endsEarlier: ['P'] });
      const withPerson = { ...bare, ofPerson: async () => [] };
      expect(sooner(withPerson, policy)).toEqual([]);
      expect(sooner(bare, policy)).toEqual(['consultations.case P ends-earlier']);
      const { person: _person, ...nobody } = people;
      expect(sooner(withPerson, policy, { ...thingHandlers, 'identity.account': nobody })).toEqual([
        'consultations.case P ends-earlier',
      ]);
      const other = withCategory('consultations.case', { endsEarlier: ['N'] });
      expect(
        sooner(withPerson, {
          ...other,
          retention: [...withRule('N', { start: 'session.started' }).retention],
        }),
      ).toEqual(['consultations.case N ends-earlier']);
    });

    it('of what goes with another object is what that object’s person does not end', () => {
      const policy = withCategory('consultations.message', { endsEarlier: ['E'] });
      expect(found(policy)).toEqual([]);
      expect(
        found(withCategory('consultations.message', { endsEarlier: ['E'] }), {
          ...thingHandlers,
          'consultations.case': { ...bare, further: [{ start: 'account.deleted' }] },
        }),
      ).toEqual(['consultations.message E ends-earlier']);
      expect(found(policy, { 'consultations.message': notes, 'identity.account': people })).toEqual([
        'consultations.case T module',
        'consultations.message T module',
      ]);
    });
  });
});

describe('the end of what has several', () => {
  const rules = (policy: Policy) => endingRules(policy, 'consultations.case');
  const policy = thingPolicy;
  const ended = at('2026-03-02T09:00:00+01:00');
  const [twoYears, threeYears] = [at('2028-03-02T09:00:00+01:00'), at('2029-03-02T09:00:00+01:00')];
  const deleted = at('2026-05-01T12:00:00+02:00');

  it('is the earliest, as far as their clocks run', () => {
    const end = (starts: Parameters<typeof endIn>[2]) => endIn({ policy, former: null }, rules, starts);
    expect(end({})).toBeNull();
    expect(end({ 'counselling.ended': null })).toBeNull();
    expect(end({ 'counselling.ended': ended })).toEqual(twoYears);
    expect(end({ 'counselling.ended': ended, 'account.deleted': deleted })).toEqual(deleted);
  });

  it('waits while a longer rule of the version before still holds', () => {
    const former = (until: string) => ({ policy: withRule('T', { period: 'P3Y' }), until: at(until) });
    const end = (until: string, starts: Parameters<typeof endIn>[2] = { 'counselling.ended': ended }) =>
      endIn({ policy, former: former(until) }, rules, starts);
    // The old rule still holds when it comes to its own end.
    expect(end('2029-03-02T09:00:01+01:00')).toEqual(threeYears);
    expect(end('2029-03-02T09:00:00+01:00')).toEqual(threeYears);
    expect(end('2028-06-01T00:00:00Z')).toEqual(at('2028-06-01T00:00:00Z'));
    expect(end('2027-06-01T00:00:00Z')).toEqual(twoYears);
    expect(end('2027-06-01T00:00:00Z', {})).toBeNull();
  });
});
