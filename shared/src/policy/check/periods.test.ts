import { describe, expect, it } from 'vitest';
import { canExceed, daysLeft, inDays, inWords, isNothing, isSame } from './periods.ts';

describe('two periods', () => {
  it.each([
    ['P1M', 'P30D', true],
    ['P1M', 'P31D', false],
    ['P28D', 'P1M', false],
    ['P29D', 'P1M', true],
    ['P1M', 'P28D', true],
    ['P2M', 'P1M', true],
    ['P1M', 'P2M', false],
    ['P1Y', 'P12M', false],
    ['P1W', 'P7D', false],
    ['PT24H', 'P1D', false],
    ['PT61M', 'PT1H', true],
    ['PT59M', 'PT1H', false],
    ['PT3601S', 'PT1H', true],
    ['PT60S', 'PT1M', false],
    ['PT1M1S', 'PT1M', true],
    ['P1DT1H', 'P1D', true],
  ])('%s can last longer than %s: %s', (one, other, longer) => {
    expect(canExceed(one, other)).toBe(longer);
  });

  it('are the same in whatever units', () => {
    expect(isSame('P1Y', 'P12M')).toBe(true);
    expect(isSame('P2W', 'P14D')).toBe(true);
    expect(isSame('PT72H', 'P3D')).toBe(true);
    expect(isSame('PT90M', 'PT1H30M')).toBe(true);
    expect(isSame('P1M', 'P2M')).toBe(false);
    expect(isSame('P1M1D', 'P1M2D')).toBe(false);
  });

  it('leave days, where no month makes them vary', () => {
    expect(daysLeft('P42D', 'PT72H')).toBe(39);
    expect(daysLeft('P1M', 'P1D')).toBeNull();
    expect(daysLeft('P31D', 'P1M')).toBeNull();
    expect([inDays('P1W'), inDays('PT12H'), inDays('P1M')]).toEqual([7, 0.5, null]);
  });
});

describe('a period', () => {
  it('may be nothing', () => {
    expect(['P0D', 'PT0S', 'P1D', 'P1M', 'PT1S'].map(isNothing)).toEqual([true, true, false, false, false]);
  });

  it.each([
    ['P1Y', '1 Jahr'],
    ['P2Y6M', '2 Jahre und 6 Monate'],
    ['P1M', '1 Monat'],
    ['P1W', '1 Woche'],
    ['P2W', '2 Wochen'],
    ['P1DT1H', '1 Tag und 1 Stunde'],
    ['PT72H', '72 Stunden'],
    ['PT1M', '1 Minute'],
    ['PT15M30S', '15 Minuten und 30 Sekunden'],
    ['PT1S', '1 Sekunde'],
    ['P0D', 'gar keine Zeit'],
  ])('%s is “%s”', (period, words) => {
    expect(inWords(period)).toBe(words);
  });
});
