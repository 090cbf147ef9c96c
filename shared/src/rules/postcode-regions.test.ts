import { describe, expect, it } from 'vitest';
import { longNumber } from './long-number.ts';
import { distance, whereIs } from './postcode-regions.ts';

describe('where a postcode lies', () => {
  it.each([
    ['75417', 48.89, 8.7],
    ['01067', 51.05, 13.74],
    ['02826', 51.15, 14.99],
    ['99084', 51, 10.9],
  ])('%s', (postcode, latitude, longitude) => {
    const place = whereIs(postcode);
    expect(Math.abs((place?.latitude ?? 0) - latitude)).toBeLessThan(0.5);
    expect(Math.abs((place?.longitude ?? 0) - longitude)).toBeLessThan(0.5);
  });

  it('is by three digits nearer than by two', () => {
    expect(whereIs('02826')).not.toEqual(whereIs('02999'));
  });

  it.each(['', '7541', '754170', 'x7541', '7541x', '00000', '05000'])('is nowhere for “%s”', (text) => {
    expect(whereIs(text)).toBeNull();
  });
});

describe('the distance of two places', () => {
  const [berlin, munich] = [
    { latitude: 52.52, longitude: 13.405 },
    { latitude: 48.137, longitude: 11.575 },
  ];

  it('is as the crow flies, in kilometres', () => {
    expect(distance(berlin, munich)).toBeCloseTo(504.4, 0);
    expect(distance(munich, berlin)).toBeCloseTo(distance(berlin, munich), 9);
    expect(distance(berlin, berlin)).toBe(0);
    // A degree of latitude is as long everywhere, one of longitude half as long at 60° north.
    const at = (latitude: number, longitude: number) => ({ latitude, longitude });
    expect(distance(at(50, 10), at(51, 10))).toBeCloseTo(111.19, 1);
    expect(distance(at(60, 10), at(60, 11))).toBeCloseTo(55.6, 1);
  });
});

it('a long number is five digits and more, however they are set apart', () => {
  const found = (text: string) => text.match(longNumber) ?? [];
  expect(found('75417 und 0 30/1-2.3')).toEqual(['75417', '0 30/1-2.3']);
  expect(found('1234, 116 und 110')).toEqual([]);
  expect(found('1   2   3   4   5')).toEqual(['1   2   3   4   5']);
  expect(found('1    2345')).toEqual([]);
});
