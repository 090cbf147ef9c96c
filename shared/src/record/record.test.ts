import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { composeNotice, renderMarkdown } from '../notice/index.ts';
import { leavesOf } from '../notice/testing/policy-paths.ts';
import type { Policy } from '../policy/index.ts';
import { type ServiceId, serviceIds, services } from '../services/index.ts';
import { capitalised } from '../texts/german.ts';
import {
  composeRecord,
  readersOf,
  renderRecordJson,
  renderRecordMarkdown,
  renderRecordPage,
} from './index.ts';

const activityOf = (policy: Policy, id: string) => {
  const found = composeRecord(policy).activities.find((activity) => activity.id === id);
  if (!found) throw new Error(`no activity ${id}`);
  return found;
};
const noticeOf = (policy: Policy) => renderMarkdown(composeNotice(policy, policy.service.register));
const changed = (id: ServiceId, change: (policy: Policy) => void) => {
  const policy = Value.Clone(services[id]);
  change(policy);
  return policy;
};

// A changed policy shows as a changed line in review. `vitest -u` writes the files anew.
it.each(serviceIds)('docs/records/%s.md is what the policy says today', async (id) => {
  const text = renderRecordMarkdown(composeRecord(services[id]));
  await expect(text).toMatchFileSnapshot(`../../../docs/records/${id}.md`);
});

it('[ENZ-05] the notice and the record of enz contain both bases of the counselling', () => {
  const { enz } = services;
  const record = composeRecord(enz);
  const written = [renderRecordMarkdown(record), renderRecordPage(record), renderRecordJson(record)];
  for (const basis of ['§ 16 SGB VIII', '§§ 28 folgende SGB VIII']) {
    expect(activityOf(enz, 'counselling').bases).toContain(basis);
    for (const text of [noticeOf(enz), ...written]) expect(text).toContain(basis);
  }
});

it('[PIB-24] the notice and the record of pib contain both bases of the concerns', () => {
  const { pib } = services;
  for (const basis of ['Art. 6 Abs. 1 lit. b DSGVO', 'Kinder- und Jugendstärkungsgesetz']) {
    expect(activityOf(pib, 'concern').bases).toContain(basis);
    for (const text of [noticeOf(pib), renderRecordMarkdown(composeRecord(pib))])
      expect(text).toContain(basis);
  }
});

describe('what Art. 30 (1) GDPR demands of a record', () => {
  it.each(serviceIds)('%s: who is responsible, and every activity with its data and their end', (id) => {
    const policy = services[id];
    const { parties, activities, measures } = composeRecord(policy);
    expect(parties[0]).toEqual({
      role: 'Verantwortlicher',
      address: expect.stringContaining(policy.controller.name),
    });
    expect(activities.map((activity) => activity.id)).toEqual(policy.purposes.map((purpose) => purpose.id));
    const ends = activities.flatMap((activity) => activity.ends);
    expect(new Set(ends.flatMap(({ data }) => data.map((one) => one.id)))).toEqual(
      new Set(policy.categories.map((one) => one.id)),
    );
    for (const { erasure } of ends)
      expect(erasure).toMatch(/^(Löschung|Anonymisierung|Sperrung|Anbietung)[ ,]/);
    expect(measures.length).toBeGreaterThan(5);
  });

  it.each(serviceIds)('%s: speaks about people, not to them, and leaves no gap in a sentence', (id) => {
    const text = renderRecordMarkdown(composeRecord(services[id]));
    const said = leavesOf(services[id]).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    const own = said
      .sort((a, b) => b.length - a.length)
      .reduce((rest, value) => rest.replaceAll(value, '').replaceAll(capitalised(value), ''), text);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\{|\}|\(\)| {3}| ,|: ;/);
    expect(own).not.toMatch(/(?<!\p{L})(Ihnen|Ihre[mnrs]?|[Dd]ir|[Dd]ich|[Dd]eine?)(?!\p{L})/u);
  });

  it('names the officer of enz, and what is missing at bke', () => {
    expect(composeRecord(services.enz).parties).toContainEqual({
      role: 'Datenschutzbeauftragte Person',
      address: expect.stringContaining('Rolf Oreans'),
    });
    expect(composeRecord(services.bke).missing).toContain(
      'Pflichtangabe fehlt: Kontaktdaten der oder des Datenschutzbeauftragten (Art. 13 Abs. 1 lit. b DSGVO).',
    );
  });

  it('says who of the house reads, and who only by exception', () => {
    expect(activityOf(services.enz, 'counselling').readers).toEqual([
      'Beraterin oder Berater',
      'Beraterin oder Berater mit Administratorrechten',
      'IT-Administration (nur mit begründetem Auftrag)',
    ]);
  });

  it('says to whom data may go, and in which cases only', () => {
    expect(activityOf(services.enz, 'emergency').recipients).toEqual([
      'Polizei (nur im Fall: glaubhafte Suizidankündigung oder glaubhafte Gewaltandrohung gegen Dritte)',
    ]);
    expect(activityOf(services.enz, 'counselling').recipients).toEqual([]);
  });

  it('names the processors that come into contact with the data', () => {
    expect(activityOf(services.bke, 'counselling').processors).toEqual(['Hetzner (Betrieb der Server)']);
    const withSender = changed('nrw', (policy) => {
      policy.processors.push({
        id: 'sender',
        task: 'newsletter',
        organisation: { name: 'Versand GmbH' },
        country: 'DE',
      });
    });
    expect(activityOf(withSender, 'newsletter').processors).toContain(
      'Versand GmbH (Versand des Newsletters)',
    );
    expect(activityOf(withSender, 'citizen-case').processors).not.toContain(
      'Versand GmbH (Versand des Newsletters)',
    );
  });

  it('names transfers to third countries, and none where there are none', () => {
    for (const id of serviceIds)
      for (const { transfers } of composeRecord(services[id]).activities) expect(transfers).toEqual([]);
    const abroad = changed('bke', (policy) => {
      policy.disclosures.thirdCountries = true;
      for (const processor of policy.processors) processor.country = 'US';
    });
    expect(activityOf(abroad, 'counselling').transfers).toEqual(['Hetzner (US)']);
  });
});

describe('the end of data, in one line', () => {
  const erasureOf = (policy: Policy, category: string) =>
    composeRecord(policy)
      .activities.flatMap(({ ends }) => ends)
      .find(({ data }) => data.some(({ id }) => id === category))?.erasure;

  it('follows the policy', () => {
    expect(erasureOf(services.enz, 'consultations.message')).toMatch(
      /^Löschung spätestens zwei Jahre nach dem Ende der Beratung; wenn niemand die Beratung beendet, /,
    );
    const longer = changed('enz', (policy) => {
      for (const rule of policy.retention) if (rule.id === 'R1') rule.period = 'P3Y';
    });
    expect(erasureOf(longer, 'consultations.message')).toContain('spätestens drei Jahre');
  });

  it('names what ends them sooner', () => {
    expect(erasureOf(services.bke, 'private-messages.message')).toBe(
      'Löschung sechs Monate nach dem Absenden; früher mit dem 21. Geburtstag des eingetragenen Kindes; früher mit dem Auflösen des Kontos',
    );
  });

  it.each([
    ['pib', 'concerns.content', /^Anonymisierung spätestens drei Monate nach dem Abschluss des Anliegens/],
    ['kob', 'reservations.reservation', /^Sperrung /],
    ['nrw', 'citizen-cases.retained', /^Anbietung an das Archiv /],
    ['bke', 'forum.post', /^Löschung frühestens fünf Jahre nach dem Veröffentlichen/],
    ['nrw', 'platform.access-log', /^Löschung spätestens 72 Stunden nach dem Aufruf/],
    ['kob', 'places.search', /^Löschung sofort, sobald die Suche beantwortet ist/],
  ] as const)('%s: %s', (id, category, expected) => {
    expect(erasureOf(services[id], category)).toMatch(expected);
  });
});

it('the page escapes what a policy calls things', () => {
  const policy = changed('enz', (p) => (p.service.name = '<Beratung> & mehr'));
  const page = renderRecordPage(composeRecord(policy));
  expect(page).toContain('&lt;Beratung&gt; &amp; mehr');
  expect(page).not.toContain('<Beratung>');
});

it('[ENZ-39] a ticket of IT administration opens letters and details, and no appointment', () => {
  const byTicket = (id: 'consultations.message' | 'consultations.appointment') =>
    readersOf(services.enz, [id]).filter((reader) => reader.includes('mit begründetem Auftrag'));
  expect(byTicket('consultations.message')).toHaveLength(1);
  expect(byTicket('consultations.appointment')).toEqual([]);
});

it('[BKE-38] the log of a group is read by who leads the chat, and that is said', () => {
  expect(readersOf(services.bke, ['chats.group-log'])).toEqual([
    'Beraterin oder Berater (nur wer den Chat leitet)',
  ]);
  expect(readersOf(services.bke, ['chats.single-log'])).toContain('Beraterin oder Berater');
});
