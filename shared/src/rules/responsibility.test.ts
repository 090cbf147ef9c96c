import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceIds, services } from '../services/index.ts';
import { responsibilityOf } from './responsibility.ts';

const { enz } = services;

describe('the regional responsibility', () => {
  it.each([
    ['75417', 'responsible'],
    [' 75417 ', 'responsible'],
    ['10115', 'not-responsible'],
    // Pforzheim lies in the middle of the Enzkreis and is a district of its own.
    ['75172', 'not-responsible'],
    ['', 'unknown'],
    ['  ', 'unknown'],
    [undefined, 'unknown'],
    [null, 'unknown'],
    ['Mühlacker', 'unknown'],
    ['7541', 'unknown'],
    ['754170', 'unknown'],
    ['00417', 'unknown'],
  ] as const)('[ENZ-14] of enz for %j is %s', (place, expected) => {
    expect(responsibilityOf(enz.service, place)).toBe(expected);
  });

  it('[ENZ-14] follows the policy: an area may be given by the beginning of its postcodes', () => {
    const wider = { responsibleFor: ['75', '1011'] };
    for (const place of ['75172', '10115']) expect(responsibilityOf(wider, place)).toBe('responsible');
    expect(responsibilityOf(wider, '10245')).toBe('not-responsible');
  });

  it('is everywhere where the policy names no area', () => {
    for (const id of serviceIds.filter((one) => services[one].service.responsibleFor.length === 0))
      for (const place of ['10115', 'Koblenz', '', undefined])
        expect(responsibilityOf(services[id].service, place)).toBe('responsible');
  });

  it('[ENZ-14] never sends anybody away who wrote anything but a postcode', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/^\d{5}$/.test(text.trim())),
        (place) => responsibilityOf(enz.service, place) === 'unknown',
      ),
    );
  });
});
