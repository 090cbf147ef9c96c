import { describe, expect, it } from 'vitest';
import { instantOf } from '../../lib/wall-time.ts';
import { readSlots } from './appointment-times.ts';

describe('a time that somebody proposes', () => {
  it.each([
    ['in winter', '2026-03-10', '14:00', '2026-03-10T13:00:00.000Z'],
    ['in summer', '2026-07-10', '14:00', '2026-07-10T12:00:00.000Z'],
    ['before the clocks go forward', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['after they went forward', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['in the hour that comes twice, the first', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['after it', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('[ENZ-12] is German time %s', (_when, day, time, instant) => {
    expect(instantOf({ day, time })).toBe(instant);
  });

  it.each([
    ['in the hour that is skipped', '2026-03-29', '02:30'],
    ['on a day that there is not', '2026-02-30', '10:00'],
    ['without an hour', '2026-03-10', ''],
  ])('is none %s', (_when, day, time) => {
    expect(instantOf({ day, time })).toBeUndefined();
  });

  it('says of each field what is wrong with it, and leaves out what is empty', () => {
    const present = Date.parse('2026-03-02T08:00:00Z');
    const good = { day: '2026-03-10', time: '14:00' };
    const empty = { day: '', time: '' };
    expect(readSlots([good, empty], present)).toEqual({
      times: ['2026-03-10T13:00:00.000Z'],
      faults: [undefined, undefined],
    });
    expect(readSlots([empty], present).faults).toEqual(['appointment.missingTime']);
    const wrong = [good, good, { day: '2026-03-02', time: '09:00' }, { day: '2026-03-29', time: '02:30' }];
    expect(readSlots(wrong, present).faults).toEqual([
      undefined,
      'appointment.sameTime',
      'appointment.pastTime',
      'appointment.noSuchTime',
    ]);
  });
});
