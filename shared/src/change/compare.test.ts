import fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { composeNotice } from '../notice/index.ts';
import { checkPolicy, type Policy, type RetentionRule } from '../policy/index.ts';
import { dueDate } from '../rules/index.ts';
import { serviceIds, services } from '../services/index.ts';
import { askedAgainBy, comparePolicies, weights } from './compare.ts';
import { keepingLonger, noticeOf, shortened, shortensFrom } from './grace.ts';
import { compareNotices } from './sentences.ts';

/** A policy with something else in it. */
function changed(policy: Policy, change: (draft: Policy) => void): Policy {
  const draft = Value.Clone(policy);
  change(draft);
  return draft;
}
/** The same with the keys of every object the other way round, as another program may write them. */
const reversed = (policy: Policy): Policy =>
  JSON.parse(JSON.stringify(policy), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  ) as Policy;

const { enz, bke } = services;
const ruleOf = (policy: Policy, id: string) =>
  policy.retention.find((rule) => rule.id === id) as RetentionRule;
const shorter = changed(enz, (draft) => {
  ruleOf(draft, 'R1').period = 'P1Y';
});

const kinds = (before: Policy, after: Policy) =>
  comparePolicies(before, after).map(({ kind, asksAgain }) => [kind, ...asksAgain].join(' '));

describe('two policies compared', () => {
  it.each(serviceIds)('%s differs from itself in nothing', (id) => {
    expect(comparePolicies(services[id], Value.Clone(services[id]))).toEqual([]);
    const [before, after] = [services[id], reversed(services[id])];
    expect(comparePolicies(before, after)).toEqual([]);
    expect(shortened(before, after)).toEqual([]);
  });

  it.each<[string, (draft: Policy) => void, string[]]>([
    [
      'an offer that is switched off',
      (p) => {
        p.offers[1]!.enabled = false;
      },
      ['offer-removed'],
    ],
    [
      'the words of a consent',
      (p) => {
        p.consents[0]!.text += ' Auch nachts.';
      },
      ['consent-text notification'],
    ],
    [
      'a purpose by another name',
      (p) => {
        p.purposes.find(({ id }) => id === 'statistics')!.label = 'Forschung';
      },
      ['purpose-changed statistics'],
    ],
    [
      'a detail that is demanded from now on',
      (p) => {
        p.fields.find(({ id }) => id === 'email')!.required = true;
      },
      ['field-demanded notification'],
    ],
    [
      'a recipient that gets more',
      (p) => {
        p.recipients[0]!.categories.push('identity.profile');
      },
      ['recipient-added statistics'],
    ],
    [
      'a recipient that gets less',
      (p) => {
        p.recipients[0]!.categories = [];
      },
      ['recipient-removed'],
    ],
    [
      'a processor in a third country',
      (p) => {
        p.processors.push({ id: 'far', task: 'hosting', organisation: { name: 'Far' }, country: 'US' });
      },
      ['processor-abroad notification statistics'],
    ],
    [
      'another use of the mail address',
      (p) => {
        p.email.purposes.push('account_notice');
      },
      ['mail-added notification'],
    ],
    [
      'a role that comes to see details',
      (p) => {
        p.permissions.push({
          role: 'data_protection_officer',
          action: 'consultation.profile',
          relation: 'any',
        });
      },
      ['reader-added statistics'],
    ],
    [
      'a longer period of what a consent is about',
      (p) => {
        ruleOf(p, 'R1-account').period = 'P3Y';
      },
      ['period-longer notification', 'period-longer statistics', 'period-longer'],
    ],
    [
      'a shorter period',
      (p) => {
        ruleOf(p, 'P-draft').period = 'P20D';
      },
      ['period-shorter'],
    ],
    [
      'an end by another event',
      (p) => {
        ruleOf(p, 'P-draft').start = 'account.last-use';
      },
      ['period-other'],
    ],
    [
      'a sentence of the notice',
      (p) => {
        p.notice.sentences[0]!.sie += ' Bitte.';
      },
      [],
    ],
  ])('finds %s, and which consents it touches', (_, change, found) => {
    expect(kinds(enz, changed(enz, change))).toEqual(found);
  });

  it('weighs each kind of change by one table', () => {
    const after = changed(enz, (draft) => {
      draft.consents[0]!.text = 'Sie dürfen mich anrufen.';
      draft.offers[1]!.enabled = false;
    });
    const changes = comparePolicies(enz, after);
    for (const { kind, weight } of changes) expect(weight).toBe(weights[kind]);
    expect(askedAgainBy(after, changes)).toEqual(['notification']);
  });
});

describe('a period that becomes shorter', () => {
  const all = [
    'consultations.case',
    'consultations.message',
    'consultations.attachment',
    'consultations.note',
    'consultations.danger-assessment',
    'consultations.appointment',
    'chats.single-log',
  ];

  it('is found for every category that ends by it, whatever the rule is called', () => {
    expect(shortened(enz, shorter)).toEqual(all);
    expect(shortened(shorter, enz)).toEqual([]);
    const renamed = changed(enz, (draft) => {
      for (const rule of draft.retention) rule.id = `N-${rule.id}`;
      for (const category of draft.categories) category.retention = `N-${category.retention}`;
    });
    expect(shortened(enz, renamed)).toEqual([]);
  });

  it('waits: nothing ends sooner than by the longer of both, and no consequence is contradictory', () => {
    const both = changed(shorter, (draft) => {
      ruleOf(draft, 'P-mail').period = 'P2D';
      draft.email.outboxLifetime = 'P2D';
    });
    const meanwhile = keepingLonger(enz, both);
    const of = (policy: Policy, id: string) =>
      ruleOf(policy, policy.categories.find((category) => category.id === id)?.retention ?? '');
    expect(of(meanwhile, 'consultations.message').period).toBe('P2Y');
    expect(of(meanwhile, 'platform.mail').period).toBe('P2D');
    expect(checkPolicy(meanwhile)).toEqual([]);
  });

  it('also where several rules may end it', () => {
    const sooner = changed(bke, (draft) => {
      ruleOf(draft, 'R5').margin = 'P90D';
    });
    const waiting = shortened(bke, sooner);
    const meanwhile = keepingLonger(bke, sooner);
    expect(waiting).toContain('consultations.case');
    expect(shortened(bke, meanwhile)).toEqual([]);
  });

  it('never ends anything of any policy sooner than before, and nothing later than the longer of both', () => {
    const period = fc.constantFrom('P1D', 'P30D', 'P1M', 'P6M', 'P1Y', 'P2Y', 'P3Y');
    const at = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(period, period, at, (before, after, start) => {
        const old = changed(enz, (draft) => {
          ruleOf(draft, 'P-draft').period = before;
        });
        const now = changed(enz, (draft) => {
          ruleOf(draft, 'P-draft').period = after;
        });
        const meanwhile = keepingLonger(old, now);
        const category = meanwhile.categories.find(({ id }) => id === 'consultations.draft');
        const ends = (policy: Policy, id: string) => dueDate(ruleOf(policy, id), start).disposeFrom.getTime();
        const longer = Math.max(ends(old, 'P-draft'), ends(now, 'P-draft'));
        expect(ends(meanwhile, category?.retention ?? '')).toBeGreaterThanOrEqual(ends(old, 'P-draft'));
        expect(ends(meanwhile, category?.retention ?? '')).toBeLessThanOrEqual(longer);
      }),
      { numRuns: 25 },
    );
  });

  it('acts when the days of grace are over, the first one not counted', () => {
    const effective = new Date('2026-11-23T15:00:00+01:00');
    expect(shortensFrom(enz, effective)).toEqual(new Date('2026-12-08T00:00:00+01:00'));
  });

  it('is said in the notice as long as it waits, and not afterwards', () => {
    const until = shortensFrom(shorter, new Date('2026-11-23T15:00:00+01:00'));
    const meanwhile = noticeOf(shorter, 'sie', { policy: keepingLonger(enz, shorter), until });
    const said = meanwhile.sections.flatMap(({ statements }) => statements).map(({ text }) => text);
    expect(said).toContain(
      'Bis zum 7. Dezember 2026 gilt noch: Ihre Nachrichten und unsere Antworten löschen wir spätestens zwei Jahre nach dem Ende der Beratung.',
    );
    expect(noticeOf(shorter, 'sie', null)).toEqual(composeNotice(shorter, 'sie'));
  });
});

describe('two notices compared', () => {
  it('differ in the sentences whose values differ, old and new side by side', () => {
    const [before, after] = [composeNotice(enz, 'sie'), composeNotice(shorter, 'sie')];
    const sentences = compareNotices(before, after);
    expect(sentences.map(({ id }) => id)).toContain('retention.consultations-message');
    for (const { id, before: was, after: is } of sentences) {
      expect(id).toMatch(/^(retention|short|about|data)\./);
      expect([was, is]).toEqual([expect.stringContaining('zwei Jahre'), expect.stringContaining('ein Jahr')]);
    }
  });

  it('name what is new and what is gone', () => {
    const gone = changed(enz, (draft) => {
      draft.rights = draft.rights.slice(1);
    });
    const [before, after] = [composeNotice(enz, 'sie'), composeNotice(gone, 'sie')];
    const right = { id: 'rights.access', heading: 'Ihre Rechte' };
    const text = expect.any(String);
    expect(compareNotices(before, after)).toEqual([{ ...right, before: text, after: null }]);
    expect(compareNotices(after, before)).toEqual([{ ...right, before: null, after: text }]);
  });

  it('say nothing of the number that every version bears', () => {
    const renumbered = changed(enz, (draft) => {
      draft.notice.version = '2';
    });
    expect(compareNotices(composeNotice(enz, 'sie'), composeNotice(renumbered, 'sie'))).toEqual([]);
  });
});
