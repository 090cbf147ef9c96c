import { describe, expect, it } from 'vitest';
import { type ServiceId, serviceIds, services } from '../services/index.ts';
import { parsePolicy } from './parse.ts';

type Broken = Record<string, unknown>;

/** The JSON of a good policy, with one thing broken. */
function broken(change: (policy: Broken) => void, from: ServiceId = 'enz'): unknown {
  const policy = JSON.parse(JSON.stringify(services[from])) as Broken;
  change(policy);
  return policy;
}

function errorsOf(value: unknown) {
  const parsed = parsePolicy(value);
  return parsed.ok ? [] : parsed.errors;
}

const list = (value: unknown) => value as Broken[];
const record = (value: unknown) => value as Broken;
const first = (value: unknown) => list(value)[0] as Broken;

describe('a well-formed policy', () => {
  it.each(serviceIds)('%s survives JSON', (id) => {
    const parsed = parsePolicy(JSON.parse(JSON.stringify(services[id])));
    expect(parsed).toEqual({ ok: true, policy: services[id] });
  });
});

describe('a malformed policy is told where it is wrong and what is expected', () => {
  it.each<[string, (policy: Broken) => void, string, RegExp]>([
    [
      'a missing property',
      (p) => delete p.backups,
      'backups',
      /^Die Angabe „backups“ fehlt\. Erwartet wird ein Objekt/,
    ],
    [
      'a missing inner property',
      (p) => delete first(p.retention).period,
      'retention[0].period',
      /fehlt.*P2Y/,
    ],
    [
      'an unknown property',
      (p) => Object.assign(first(p.cookies), { color: 'red' }),
      'cookies[0].color',
      /^Die Angabe „color“ gibt es hier nicht\. Möglich sind: name, class, purpose/,
    ],
    [
      'a word that does not exist',
      (p) => Object.assign(first(p.retention), { timeWord: 'soon' }),
      'retention[0].timeWord',
      /^„soon“ passt hier nicht\. Erwartet wird eines dieser Wörter: at, latest-by, not-before, at-most, immediately\.$/,
    ],
    [
      'a period in prose',
      (p) => Object.assign(first(p.retention), { period: '2 Jahre' }),
      'retention[0].period',
      /^„2 Jahre“ passt hier nicht\. Erwartet wird eine Dauer wie P2Y/,
    ],
    [
      'a wrong kind of value',
      (p) => Object.assign(record(p.service), { freeOfCharge: 'ja' }),
      'service.freeOfCharge',
      /^Hier steht ein Text\. Erwartet wird true oder false\.$/,
    ],
    [
      'a list that is none',
      (p) => (p.offers = 'none'),
      'offers',
      /^Hier steht ein Text\. Erwartet wird eine Liste\.$/,
    ],
    [
      'a number out of range',
      (p) => Object.assign(record(p.disclosures), { persons: 5 }),
      'disclosures.persons',
      /^5 passt hier nicht\. Erwartet wird eine ganze Zahl von 1 bis 2\.$/,
    ],
    [
      'a fraction',
      (p) => Object.assign(record(p.statistics), { smallestCell: 2.5 }),
      'statistics.smallestCell',
      /^Hier steht eine Zahl\. Erwartet wird eine ganze Zahl ab 2\.$/,
    ],
    [
      'nothing in place of an object',
      (p) => (p.backups = null),
      'backups',
      /^Hier steht null \(nichts\)\. Erwartet wird ein Objekt/,
    ],
    [
      'a list in place of an object',
      (p) => (p.backups = []),
      'backups',
      /^Hier steht eine Liste\. Erwartet wird ein Objekt/,
    ],
    [
      'a number in place of a text',
      (p) => Object.assign(record(p.service), { name: 7 }),
      'service.name',
      /^Hier steht eine Zahl\. Erwartet wird ein Text\.$/,
    ],
    ['a function', (p) => (p.offers = () => 0), 'offers', /^Hier steht nichts\. Erwartet wird eine Liste\.$/],
    [
      'a property without a value',
      (p) => Object.assign(first(p.retention), { period: undefined }),
      'retention[0].period',
      /^Die Angabe „period“ fehlt/,
    ],
    [
      'a place outside of Germany',
      (p) =>
        (p.centres = [
          { name: 'x', street: 'x', postcode: '75417', city: 'x', phone: '1', latitude: 60, longitude: 9 },
        ]),
      'centres[0].latitude',
      /^60 passt hier nicht\. Erwartet wird eine Zahl von 47 bis 56\.$/,
    ],
    [
      'a text in place of a number',
      (p) => Object.assign(record(p.disclosures), { persons: 'zwei' }),
      'disclosures.persons',
      /^Hier steht ein Text\. Erwartet wird eine ganze Zahl von 1 bis 2\.$/,
    ],
    [
      'an empty text',
      (p) => Object.assign(record(p.service), { name: '' }),
      'service.name',
      /^Der Text ist leer/,
    ],
    [
      'an empty list',
      (p) => Object.assign(first(p.fields), { purposes: [] }),
      'fields[0].purposes',
      /^Die Liste ist leer/,
    ],
    [
      'a fixed value changed',
      (p) => Object.assign(record(p.service), { timeZone: 'UTC' }),
      'service.timeZone',
      /Erwartet wird „Europe\/Berlin“\.$/,
    ],
    [
      'a choice between a word and a period',
      (p) => Object.assign(first(p.cookies), { lifetime: 'long' }),
      'cookies[0].lifetime',
      /Erwartet wird „session“ oder eine Dauer/,
    ],
    [
      'a choice between an object and nothing',
      (p) => (p.account = 'none'),
      'account',
      /passt hier nicht\. Erwartet wird ein Objekt mit benannten Angaben oder null/,
    ],
    [
      'a mistake within a chosen object',
      (p) => Object.assign(record(p.account), { passwordMinLength: 8 }),
      'account.passwordMinLength',
      /^8 passt hier nicht\. Erwartet wird eine ganze Zahl ab 12\.$/,
    ],
  ])('%s', (_what, change, path, message) => {
    expect(errorsOf(broken(change))).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  it('names everything at once', () => {
    const errors = errorsOf(
      broken((p) => {
        for (const rule of list(p.retention)) rule.period = 'irgendwann';
        delete p.controller;
      }),
    );
    expect(errors).toHaveLength(services.enz.retention.length + 1);
  });

  it.each([[null], ['{}'], [[]], [42], [undefined]])('refuses %j', (value) => {
    expect(errorsOf(value)[0]).toEqual({ path: '', message: expect.stringContaining('ein Objekt') });
  });

  it('does not mistake inherited names for properties', () => {
    const policy = JSON.parse(`{"constructor": 1, "__proto__": 2}`) as unknown;
    expect(errorsOf(policy).map((e) => e.path)).toEqual(expect.arrayContaining(['constructor', '__proto__']));
  });
});

it('every pattern of the policy is explained in words', () => {
  const messages = serviceIds.flatMap((id) =>
    errorsOf(
      broken((p) => {
        Object.assign(record(p.service), { accent: '#1a5fb4' });
        blank(p);
      }, id),
    ).map((error) => error.message),
  );
  expect(messages.filter((message) => message.includes('nach dem Muster'))).toEqual([]);
  for (const hint of [
    'Dauer',
    'Datum',
    'Postleitzahl',
    'E-Mail-Adresse',
    'https://',
    'Land',
    'Farbe',
    'Kennung',
    'Bindestriche',
  ]) {
    expect(messages.some((message) => message.includes(hint))).toBe(true);
  }
});

/** Replaces every text by one that no pattern takes. */
function blank(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string') (value as Broken)[key] = '§';
    else blank(inner);
  }
}
