import { describe, expect, it } from 'vitest';
import { calendarDay, fullDay, nearness, timeLeft, timeOfDay, weekdayName } from './dates.ts';

const at = (instant: string) => Date.parse(instant);

describe('timeOfDay', () => {
  it('is what the clock in Berlin shows, in winter and in summer', () => {
    expect(timeOfDay('2026-11-21T20:04:00Z')).toBe('21:04');
    expect(timeOfDay('2026-07-01T20:04:00Z')).toBe('22:04');
  });
});

describe('nearness', () => {
  const present = at('2026-11-21T23:30:00Z'); // Sunday 22 November, 0:30 in Berlin

  it('goes by the calendar in Berlin, not by 24 hours', () => {
    expect(nearness('2026-11-21T23:05:00Z', present)).toBe('today');
    expect(nearness('2026-11-21T22:55:00Z', present)).toBe('yesterday');
    expect(nearness('2026-11-23T10:00:00Z', present)).toBe('tomorrow');
  });

  it('names weekdays for the last six days only', () => {
    expect(nearness('2026-11-16T12:00:00Z', present)).toBe('lately');
    expect(nearness('2026-11-15T12:00:00Z', present)).toBe('far');
    expect(weekdayName('2026-11-16T12:00:00Z')).toBe('Montag');
  });

  it('counts days across the change of clocks', () => {
    expect(nearness('2026-10-24T22:30:00Z', at('2026-10-25T22:30:00Z'))).toBe('today');
    expect(nearness('2026-03-28T22:30:00Z', at('2026-03-29T21:30:00Z'))).toBe('yesterday');
  });
});

describe('calendarDay', () => {
  it('says the year only when it is not this one', () => {
    const present = at('2026-11-21T12:00:00Z');
    expect(calendarDay('2026-11-03T12:00:00Z', present)).toBe('3. November');
    expect(calendarDay('2028-11-03T12:00:00Z', present)).toBe('3. November 2028');
  });

  it('keeps a plain date on its day', () => {
    expect(fullDay('2026-12-31')).toBe('31. Dezember 2026');
    expect(fullDay('2026-06-01')).toBe('1. Juni 2026');
  });
});

describe('timeLeft', () => {
  it('never goes below nothing', () => {
    const present = at('2026-11-21T12:00:00Z');
    expect(timeLeft('2026-11-21T23:19:05Z', present)).toEqual({ hours: 11, minutes: 19, seconds: 5 });
    expect(timeLeft('2026-11-21T11:00:00Z', present)).toEqual({ hours: 0, minutes: 0, seconds: 0 });
  });
});
