import { expect, it } from 'vitest';
import { germanPeriod } from '../../texts/german.ts';
import { durationsIn, numbersIn, partsOf } from './german-numbers.ts';

it('reads durations back', () => {
  expect(durationsIn('spätestens zwei Jahre nach dem Ende, höchstens 72 Stunden, nach einem Monat')).toEqual([
    '2Y',
    '72TH',
    '1M',
  ]);
  expect(durationsIn('jeden Monat und alle 90 Tage, nach 14 Tagen, zwölf Stunden')).toEqual([
    '1M',
    '90D',
    '14D',
    '12TH',
  ]);
  expect(durationsIn('bei der täglichen Arbeit, jede Zeile, am Ende des Tages')).toEqual([]);
});

it('reads the other numbers', () => {
  expect(numbersIn('weniger als fünf Menschen, zwei Personen, 15 Minuten')).toEqual([5, 2]);
  expect(numbersIn('ein Cookie, eine Seite')).toEqual([]);
});

it('finds the way home from every period', () => {
  for (const period of [
    'P1Y',
    'P2Y',
    'P6M',
    'P1M',
    'P6W',
    'P1D',
    'P60D',
    'PT72H',
    'PT15M',
    'P1Y6M',
    'P1DT12H',
  ]) {
    for (const kasus of ['nominative', 'dative', 'accusative'] as const) {
      expect(durationsIn(germanPeriod(period, kasus))).toEqual(partsOf(period));
    }
  }
});
