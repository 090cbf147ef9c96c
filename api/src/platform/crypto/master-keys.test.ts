import { describe, expect, it } from 'vitest';
import { derive } from './derive.ts';
import { masterKeys } from './master-keys.ts';
import { unseal } from './seal.ts';

const [before, after] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const place = { table: 'wrapped_key', column: 'wrapped', row: '1' };
const key = Buffer.alloc(32, 9);

describe('a master key', () => {
  it('wraps with a key of that use alone, and says which it is', () => {
    const masters = masterKeys(before);
    const { wrapped, wrapped_by } = masters.wrap(place, key);
    expect(unseal(derive(before, 'wrapping'), place, wrapped)).toEqual(key);
    expect(wrapped_by).toBe(masters.current);
    expect(masters.unwrap(place, { wrapped, wrapped_by })).toEqual(key);
  });

  it('has a number of eight letters from which nothing of it follows', () => {
    const { current, known } = masterKeys(before);
    expect(current).toBe(derive(before, 'number').toString('hex').slice(0, 8));
    expect(known).toEqual([current]);
    expect(masterKeys(after).current).not.toBe(current);
  });

  it('encrypts the backups with a key of its own', () => {
    expect(masterKeys(before).backup).toEqual([derive(before, 'backup')]);
    expect(masterKeys(after, before).backup).toEqual([derive(after, 'backup'), derive(before, 'backup')]);
  });

  it('opens what was wrapped before there were numbers, in its place only', () => {
    const { wrapped } = masterKeys(before).wrap(place, key);
    expect(masterKeys(before).unwrap(place, { wrapped, wrapped_by: null })).toEqual(key);
    expect(() => masterKeys(before).unwrap({ ...place, row: '2' }, { wrapped, wrapped_by: null })).toThrow(
      'not authentic',
    );
  });

  it('that is exchanged: with both one opens what either has wrapped, and wraps with the first', () => {
    const both = masterKeys(after, before);
    expect(both.known).toEqual([masterKeys(after).current, masterKeys(before).current]);
    expect(both.current).toBe(masterKeys(after).current);
    for (const each of [before, after])
      expect(both.unwrap(place, masterKeys(each).wrap(place, key))).toEqual(key);
    expect(masterKeys(after).unwrap(place, both.wrap(place, key))).toEqual(key);
  });

  it('opens nothing of another one, and says of which', () => {
    const wrapped = masterKeys(before).wrap(place, key);
    expect(() => masterKeys(after).unwrap(place, wrapped)).toThrow(masterKeys(before).current);
  });
});
