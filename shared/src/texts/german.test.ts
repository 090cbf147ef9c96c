import { describe, expect, it } from 'vitest';
import {
  afterPeriod,
  capitalised,
  endsInClause,
  everyPeriod,
  germanDate,
  germanList,
  germanNumber,
  germanPeriod,
  germanShortDate,
  isZero,
  sentence,
} from './german.ts';

describe('germanPeriod', () => {
  it.each([
    ['P1Y', 'ein Jahr', 'einem Jahr'],
    ['P2Y', 'zwei Jahre', 'zwei Jahren'],
    ['P1M', 'ein Monat', 'einem Monat'],
    ['P6M', 'sechs Monate', 'sechs Monaten'],
    ['P18M', '18 Monate', '18 Monaten'],
    ['P1W', 'eine Woche', 'einer Woche'],
    ['P6W', 'sechs Wochen', 'sechs Wochen'],
    ['P1D', 'ein Tag', 'einem Tag'],
    ['P12D', 'zwölf Tage', 'zwölf Tagen'],
    ['P13D', '13 Tage', '13 Tagen'],
    ['P60D', '60 Tage', '60 Tagen'],
    ['PT1H', 'eine Stunde', 'einer Stunde'],
    ['PT72H', '72 Stunden', '72 Stunden'],
    ['PT30M', '30 Minuten', '30 Minuten'],
    ['PT1S', 'eine Sekunde', 'einer Sekunde'],
    ['P1Y6M', 'ein Jahr und sechs Monate', 'einem Jahr und sechs Monaten'],
    ['P1DT12H', 'ein Tag und zwölf Stunden', 'einem Tag und zwölf Stunden'],
    ['P1Y2M3D', 'ein Jahr, zwei Monate und drei Tage', 'einem Jahr, zwei Monaten und drei Tagen'],
  ])('says %s', (period, nominative, dative) => {
    expect(germanPeriod(period)).toBe(nominative);
    expect(germanPeriod(period, 'dative')).toBe(dative);
    expect(afterPeriod(period)).toBe(`nach ${dative}`);
  });

  it('knows the accusative of one month and one day', () => {
    expect(germanPeriod('P1M', 'accusative')).toBe('einen Monat');
    expect(germanPeriod('P1D', 'accusative')).toBe('einen Tag');
    expect(germanPeriod('P1Y', 'accusative')).toBe('ein Jahr');
    expect(germanPeriod('P1W', 'accusative')).toBe('eine Woche');
  });

  it('has no words for no time', () => {
    expect(isZero('P0D')).toBe(true);
    expect(isZero('PT0S')).toBe(true);
    expect(isZero('PT1S')).toBe(false);
    expect(() => germanPeriod('P0D')).toThrow(RangeError);
    expect(() => germanPeriod('2 Jahre')).toThrow(RangeError);
  });
});

it('writes numbers up to twelve as words', () => {
  expect([0, 1, 7, 12, 13, 2.5].map(germanNumber)).toEqual(['null', 'ein', 'sieben', 'zwölf', '13', '2,5']);
});

it('writes dates', () => {
  expect(germanDate('2024-07-30')).toBe('30. Juli 2024');
  expect(germanShortDate('2024-07-30')).toBe('30.07.2024');
});

it('joins lists and says nothing twice', () => {
  expect(germanList([])).toBe('');
  expect(germanList(['A'])).toBe('A');
  expect(germanList(['A', 'B'])).toBe('A und B');
  expect(germanList(['A', 'B', 'A', '', 'C'])).toBe('A, B und C');
  expect(germanList(['A', 'B'], 'oder')).toBe('A oder B');
  expect(germanList(['die Stelle, die es prüft', 'B'])).toBe('die Stelle, die es prüft, und B');
});

it('begins and ends sentences', () => {
  expect(capitalised('über uns')).toBe('Über uns');
  expect(sentence('Das gilt')).toBe('Das gilt.');
  expect(sentence('Gilt das? ')).toBe('Gilt das?');
});

it('says how often', () => {
  expect(['P1Y', 'P1W', 'P1M', 'P90D', 'P6M', 'P1Y6M'].map(everyPeriod)).toEqual([
    'jedes Jahr',
    'jede Woche',
    'jeden Monat',
    'alle 90 Tage',
    'alle sechs Monate',
    'immer nach einem Jahr und sechs Monaten',
  ]);
});

it('knows where a clause wants its closing comma', () => {
  expect(endsInClause('die Einrichtung, bei der Ihre Anfrage liegt')).toBe(true);
  expect(endsInClause('Meldung, ob der Aufruf gelungen ist')).toBe(true);
  expect(endsInClause('die Tage, an denen niemand da ist')).toBe(true);
  expect(endsInClause('Angaben (Name und Themen, die Sie bewegen)')).toBe(false);
  expect(endsInClause('Anlass, Thema und Zeiten')).toBe(false);
  expect(endsInClause('die Stelle, die es prüft, und der Träger')).toBe(false);
});
