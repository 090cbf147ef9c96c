import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { serviceIds, services } from '../services/index.ts';
import { access } from './check/fixtures/access.ts';
import { danger } from './check/fixtures/danger.ts';
import { disclosures } from './check/fixtures/disclosures.ts';
import { exceptional } from './check/fixtures/exceptional.ts';
import type { Fixture } from './check/fixtures/fixture.ts';
import { pages } from './check/fixtures/pages.ts';
import { policyChanges } from './check/fixtures/policy-changes.ts';
import { references } from './check/fixtures/references.ts';
import { retention } from './check/fixtures/retention.ts';
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
    expect(found.map(({ rule }) => rule)).toEqual(Array(fixture.times ?? 1).fill(fixture.rule));
  });

  it.each(fixtures)('$rule ($from) breaks nothing of the form', (fixture) => {
    expect(parsePolicy(broken(fixture)).ok).toBe(true);
  });

  it('no two rules say the same', () => {
    const sentences = fixtures.map((fixture) => fixture.says);
    expect(new Set(sentences).size).toBe(sentences.length);
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
});
