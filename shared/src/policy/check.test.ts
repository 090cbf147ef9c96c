import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { type ServiceId, serviceIds, services } from '../services/index.ts';
import { access } from './check/fixtures/access.ts';
import { danger } from './check/fixtures/danger.ts';
import { disclosures } from './check/fixtures/disclosures.ts';
import { exceptional } from './check/fixtures/exceptional.ts';
import type { Fixture } from './check/fixtures/fixture.ts';
import { pages } from './check/fixtures/pages.ts';
import { policyChanges } from './check/fixtures/policy-changes.ts';
import { references } from './check/fixtures/references.ts';
import { retention } from './check/fixtures/retention.ts';
import { secondPlaces } from './check/fixtures/second-places.ts';
import { traces } from './check/fixtures/traces.ts';
import { checkPolicy, missingInformation } from './check.ts';
import { parsePolicy } from './parse.ts';
import type { Policy } from './policy.ts';

const fixtures: Fixture[] = [
  ...references,
  ...retention,
  ...traces,
  ...access,
  ...disclosures,
  ...exceptional,
  ...danger,
  ...pages,
  ...policyChanges,
  ...secondPlaces,
];

function broken({ from, breaks }: Fixture): Policy {
  const policy = Value.Clone(services[from]);
  breaks(policy);
  return policy;
}

describe('the policies that ship with the platform', () => {
  it.each(serviceIds)('%s contradicts itself nowhere', (id) => {
    expect(checkPolicy(services[id])).toEqual([]);
  });

  it.each(serviceIds)('%s carries its own id', (id) => {
    expect(services[id].service.id).toBe(id);
  });
});

describe('a policy with one value broken is refused with its own sentence', () => {
  it.each(fixtures)('$rule ($from)', (fixture) => {
    const found = checkPolicy(broken(fixture)).map((one) => ({
      ...one,
      path: one.path.replace(/\[\d+\]/g, '[]'),
    }));
    expect(found).toContainEqual({ rule: fixture.rule, path: fixture.at, message: fixture.says });
    const rules = found.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule === fixture.rule)).toHaveLength(fixture.times ?? 1);
    expect(new Set(rules)).toEqual(new Set([fixture.rule, ...(fixture.also ?? [])]));
  });

  it.each(fixtures)('$rule ($from) breaks nothing of the form', (fixture) => {
    expect(parsePolicy(broken(fixture)).ok).toBe(true);
  });

  it('no two rules say the same', () => {
    const rules = Map.groupBy(fixtures, (fixture) => fixture.says);
    for (const [says, all] of rules) expect(new Set(all.map(({ rule }) => rule)).size, says).toBe(1);
  });

  it.each<[keyof Policy | 'sentences', string, string]>([
    ['purposes', 'purposes', 'Den Zweck'],
    ['bases', 'bases', 'Die Rechtsgrundlage'],
    ['roles', 'roles', 'Die Rolle'],
    ['recipients', 'recipients', 'Den Empfänger'],
    ['consents', 'consents', 'Die Einwilligung'],
    ['cookies', 'cookies', 'Das Cookie'],
    ['offers', 'offers', 'Das Angebot'],
    ['fields', 'fields', 'Das Feld'],
    ['processors', 'processors', 'Den Auftragsverarbeiter'],
    ['rights', 'rights', 'Das Recht'],
    ['sentences', 'notice.sentences', 'Den Satz'],
  ])('an entry that stands twice in %s', (name, path, what) => {
    const policy = Value.Clone(services.kob);
    const list = (name === 'sentences' ? policy.notice.sentences : policy[name]) as unknown[];
    // Nobody else works for them yet.
    if (list.length === 0)
      list.push({
        id: 'x',
        task: 'hosting',
        country: 'DE',
        organisation: { name: 'x', street: 'x', city: 'x' },
      });
    list.push(Value.Clone(list[0]));
    const twice = checkPolicy(policy).filter(({ rule }) => rule === 'entry-twice');
    expect(twice).toEqual([
      { rule: 'entry-twice', path, message: expect.stringMatching(`^${what} „.+“ gibt es zweimal`) },
    ]);
  });

  it('names the very entry', () => {
    const policy = Value.Clone(services.enz);
    policy.permissions.splice(3, 0, { role: 'editor', action: 'service.read', relation: 'any' });
    expect(checkPolicy(policy).map(({ path }) => path)).toEqual(['permissions[3]']);
  });

  it('tells every contradiction, not only the first', () => {
    const policy = Value.Clone(services.bke);
    policy.analytics.objection = true;
    policy.backups.keysLifetime = 'P7D';
    const rules = new Set(checkPolicy(policy).map((contradiction) => contradiction.rule));
    expect(rules).toEqual(new Set(['objection-without-analytics', 'key-backup-outlives-promise']));
  });
});

describe('what contradicts nothing', () => {
  it.each<[string, ServiceId, (policy: Policy) => void]>([
    [
      'a person who sees their own address',
      'enz',
      (p) =>
        p.permissions.push({ role: 'client', action: 'own-data.read', relation: 'own', fields: ['email'] }),
    ],
    [
      'fields that nobody fills in',
      'pib',
      (p) => {
        p.email.collected = 'never';
        p.email.purposes = [];
        p.fields = p.fields.filter(({ id }) => id !== 'email');
      },
    ],
    [
      'an offer that is described and not made',
      'pib',
      (p) =>
        p.offers.push({
          ...(p.offers[0] as Policy['offers'][number]),
          kind: 'forum',
          enabled: false,
          needsAccount: true,
        }),
    ],
    ['what is kept as long as its own time word says', 'bke', (p) => (p.backups.contentLifetime = 'P14D')],
    [
      'a promise about backups that is none',
      'bke',
      (p) => {
        for (const rule of p.retention) if (rule.timeWord !== 'latest-by') rule.includesBackups = true;
      },
    ],
  ])('%s', (_what, from, changes) => {
    const policy = Value.Clone(services[from]);
    changes(policy);
    expect(checkPolicy(policy)).toEqual([]);
  });
});

describe('information that a notice must give (Art. 13 GDPR)', () => {
  const messagesOf = (policy: Policy) => missingInformation(policy).map((missing) => missing.message);

  it('bke names neither an address nor an officer nor an authority [AMB-29]', () => {
    expect(messagesOf(services.bke)).toEqual(
      expect.arrayContaining([
        'Pflichtangabe fehlt: Anschrift des Verantwortlichen „Bundeskonferenz für Erziehungsberatung e.V.“ (Art. 13 Abs. 1 lit. a DSGVO).',
        'Pflichtangabe fehlt: Kontaktdaten der oder des Datenschutzbeauftragten (Art. 13 Abs. 1 lit. b DSGVO).',
        'Pflichtangabe fehlt: Rechtsgrundlage für den Zweck „Beratung“ (Art. 13 Abs. 1 lit. c DSGVO).',
        'Pflichtangabe fehlt: zuständige Aufsichtsbehörde mit Anschrift (Art. 13 Abs. 2 lit. d DSGVO).',
      ]),
    );
  });

  it('the family portal lacks nothing but the bases of running the platform', () => {
    expect(missingInformation(services.nrw).map((missing) => missing.article)).toEqual(
      services.nrw.purposes
        .filter((purpose) => purpose.bases.length === 0)
        .map(() => 'Art. 13 Abs. 1 lit. c'),
    );
  });

  it('a right that is left out is missed, by name', () => {
    const policy = Value.Clone(services.nrw);
    policy.rights = policy.rights.filter((right) => right.kind !== 'complaint' && right.kind !== 'objection');
    expect(messagesOf(policy)).toEqual(
      expect.arrayContaining([
        'Pflichtangabe fehlt: Recht auf Beschwerde bei einer Aufsichtsbehörde (Art. 13 Abs. 2 lit. d DSGVO).',
        'Pflichtangabe fehlt: Recht auf Widerspruch (Art. 13 Abs. 2 lit. b DSGVO).',
      ]),
    );
  });

  it('a withdrawal needs no mention where nobody consents to anything', () => {
    const policy = Value.Clone(services.bke);
    policy.rights = policy.rights.filter((right) => right.kind !== 'withdrawal');
    expect(messagesOf(policy)).toEqual(messagesOf(services.bke));
  });

  it('a complete policy lacks nothing', () => {
    const policy = Value.Clone(services.nrw);
    for (const purpose of policy.purposes) purpose.bases = ['art6-1-e'];
    expect(missingInformation(policy)).toEqual([]);
  });

  describe('of each single thing', () => {
    const complete = Value.Clone(services.nrw);
    for (const purpose of complete.purposes) purpose.bases = ['art6-1-e'];
    const lacking = (breaks: (policy: Policy) => void) => {
      const policy = Value.Clone(complete);
      breaks(policy);
      return missingInformation(policy).map(({ article, message }) => `${article}: ${message}`);
    };
    const name = complete.controller.name;

    it.each(['street', 'postcode', 'city'] as const)('the controller’s %s', (part) => {
      expect(lacking((p) => delete p.controller[part])).toEqual([
        `Art. 13 Abs. 1 lit. a: Pflichtangabe fehlt: Anschrift des Verantwortlichen „${name}“ (Art. 13 Abs. 1 lit. a DSGVO).`,
      ]);
    });

    it('a way to reach the controller, one of two', () => {
      const reach = (email?: string, phone?: string) =>
        lacking((p) => {
          const { email: _email, phone: _phone, ...rest } = p.controller;
          p.controller = { ...rest, ...(email && { email }), ...(phone && { phone }) };
        });
      expect(reach()).toEqual([
        `Art. 13 Abs. 1 lit. a: Pflichtangabe fehlt: Telefonnummer oder E-Mail-Adresse des Verantwortlichen „${name}“ (Art. 13 Abs. 1 lit. a DSGVO).`,
      ]);
      expect([reach('a@b.de'), reach(undefined, '1')]).toEqual([[], []]);
    });

    it('a way to reach the officer, one of three', () => {
      const reach = (by: object) =>
        lacking((p) => {
          for (const contact of p.contacts)
            if (contact.kind === 'data-protection-officer') contact.organisation = { name: 'x', ...by };
        }).length;
      expect([reach({}), reach({ email: 'a@b.de' }), reach({ phone: '1' }), reach({ street: 'x' })]).toEqual([
        1, 0, 0, 0,
      ]);
    });

    it.each(['street', 'city'] as const)('the %s of a processor', (part) => {
      const processor = {
        id: 'x',
        task: 'hosting',
        country: 'DE',
        organisation: { name: 'Rechner GmbH', street: 'Weg 1', city: 'Ulm' },
      } as const;
      expect(lacking((p) => p.processors.push(processor))).toEqual([]);
      expect(
        lacking((p) => {
          const { [part]: _gone, ...organisation } = processor.organisation;
          p.processors.push({ ...processor, organisation: { ...organisation, name: 'Rechner GmbH' } });
        }),
      ).toEqual([
        'Art. 13 Abs. 1 lit. e: Pflichtangabe fehlt: Anschrift des Auftragsverarbeiters „Rechner GmbH“ (Art. 13 Abs. 1 lit. e DSGVO).',
      ]);
    });

    it('a withdrawal where somebody consents to something', () => {
      const consents = complete.consents.length;
      expect(consents).toBeGreaterThan(0);
      const without = (p: Policy) => (p.rights = p.rights.filter(({ kind }) => kind !== 'withdrawal'));
      expect(lacking(without)).toEqual([
        'Art. 13 Abs. 2 lit. c: Pflichtangabe fehlt: Recht auf Widerruf einer Einwilligung (Art. 13 Abs. 2 lit. c DSGVO).',
      ]);
    });
  });
});
