import { describe, expect, it } from 'vitest';
import { canonicalCode, codeOf, inGroups, makeCode } from './codes.ts';

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

describe('codes', () => {
  it('are shown in groups, the last of which may be short', () => {
    expect(inGroups('abcdefgh', 4)).toBe('abcd-efgh');
    expect(inGroups('abcde', 2)).toBe('ab-cd-e');
    expect(inGroups('abc', 4)).toBe('abc');
  });

  it('are drawn from all letters that nobody mistakes for others', () => {
    const codes = Array.from({ length: 500 }, () => makeCode(3));
    for (const code of codes) expect(code).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...new Set(codes.join('').replaceAll('-', ''))].sort().join('')).toBe(
      [...alphabet].sort().join(''),
    );
  });

  it('that follow from a digest are its digits to the base of that alphabet, the lowest first', () => {
    expect(codeOf(Buffer.from('00', 'hex'), 3)).toBe('aaa');
    expect(codeOf(Buffer.from('01', 'hex'), 3)).toBe('baa');
    expect(codeOf(Buffer.from([31 + 2]), 3)).toBe('cba');
    expect(codeOf(Buffer.alloc(32, 255), 51)).toHaveLength(51);
  });

  it('are compared however they were typed', () => {
    expect(canonicalCode(' ABCD-efgh 23.45\n')).toBe('abcdefgh2345');
    expect(canonicalCode('äé')).toBe('');
  });
});
