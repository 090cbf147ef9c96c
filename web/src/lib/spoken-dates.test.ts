import { describe, expect, it } from 'vitest';
import { shortMoment } from './dates.ts';
import {
  countdownInWords,
  leftInWords,
  momentInWords,
  waitInWords,
  workingDaysInWords,
} from './spoken-dates.ts';
import { createTexts, type Translate } from './text.ts';

const texts = createTexts().global;
const t: Translate = (key, values = {}) =>
  typeof values['n'] === 'number' ? texts.t(key, values, values['n']) : texts.t(key, values);
const present = Date.parse('2026-11-21T20:30:00Z');

describe('dates in words', () => {
  it.each([
    ['2026-11-21T20:04:00Z', 'heute, 21:04'],
    ['2026-11-20T20:04:00Z', 'gestern, 21:04'],
    ['2026-11-22T19:00:00Z', 'morgen, 20:00'],
    ['2026-11-18T19:00:00Z', 'Mittwoch, 20:00'],
    ['2026-11-03T08:00:00Z', '3. November, 09:00'],
    ['2025-11-03T08:00:00Z', '3. November 2025, 09:00'],
  ])('says %s as %s', (instant, words) => {
    expect(momentInWords(t, instant, present)).toBe(words);
  });

  it('says how long somebody has been waiting', () => {
    expect([0, 1, 3].map((days) => waitInWords(t, days))).toEqual([
      'seit heute',
      'seit einem Werktag',
      'seit 3 Werktagen',
    ]);
  });

  it('says a promise in words up to ten', () => {
    expect([1, 2, 10, 14].map((days) => workingDaysInWords(t, days))).toEqual([
      'einem Werktag',
      'zwei Werktagen',
      'zehn Werktagen',
      '14 Werktagen',
    ]);
  });

  it('says what is left in the largest unit', () => {
    expect(leftInWords(t, '2026-11-21T20:31:30Z', present)).toBe('noch eine Minute');
    expect(leftInWords(t, '2026-11-21T20:30:40Z', present)).toBe('noch 40 Sekunden');
    expect(leftInWords(t, '2026-11-21T23:30:00Z', present)).toBe('noch 3 Stunden');
  });
});

describe('a countdown', () => {
  const words = (until: string, from: string) => countdownInWords(t, until, Date.parse(from));

  it('[BKE-56] has the right plural', () => {
    expect(words('2020-11-27T20:30:00+01:00', '2020-11-27T09:11:00+01:00')).toBe(
      'noch 11 Stunden 19 Minuten',
    );
    expect(words('2020-11-27T20:30:00+01:00', '2020-11-27T19:29:00+01:00')).toBe('noch 1 Stunde 1 Minute');
    expect(words('2020-11-27T20:30:00+01:00', '2020-11-27T20:29:40+01:00')).toBe('noch 1 Minute');
    expect(words('2020-11-29T20:30:00+01:00', '2020-11-27T19:30:00+01:00')).toBe('noch 2 Tage 1 Stunde');
  });

  it('[BKE-56] counts time that passes, also in the nights in which the clocks are changed', () => {
    expect(words('2026-03-29T04:00:00+02:00', '2026-03-29T01:00:00+01:00')).toBe('noch 2 Stunden');
    expect(words('2026-10-25T04:00:00+01:00', '2026-10-25T01:00:00+02:00')).toBe('noch 4 Stunden');
  });

  it('[BKE-54] an announcement has day, month, year and time of Germany', () => {
    expect(shortMoment('2020-11-27T19:30:00Z')).toBe('27.11.20 20:30');
    expect(shortMoment('2026-07-01T18:05:00Z')).toBe('01.07.26 20:05');
  });
});
