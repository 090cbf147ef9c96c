import { services } from '@sprechraum/shared/services';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalName } from '../login-names/index.ts';
import { nameError } from './names.ts';

const codeOf = (username: string) => nameError(username, services.enz)?.code ?? null;

describe('a pseudonym', () => {
  it.each([
    'Regenbogen7',
    'Mond im Fluss',
    'Jörg',
    'Jo\u0308rg',
    'Émilie-23',
    '蓝色的海',
    'süße.maus_9',
    '  Regenbogen7  ',
  ])('%s is free to choose', (name) => {
    expect(codeOf(name)).toBeNull();
  });

  it.each([
    ['anna@example.org', 'looks-like-email'],
    ['@anna', 'looks-like-email'],
    ['anna＠example.org', 'looks-like-email'],
    ['07231 308-9291', 'looks-like-phone'],
    ['+49 7231 3089291', 'looks-like-phone'],
    ['０７２３１３０８', 'looks-like-phone'],
    ['ab', 'form'],
    ['a'.repeat(41), 'form'],
    ['.anna', 'form'],
    ['anna<b>', 'form'],
    ['anna\u200bbert', 'form'],
    ['anna\u202etreb', 'form'],
    ['Beratung Mühlacker', 'reserved'],
    ['ADMIN', 'reserved'],
    ['Ｅnzkreis', 'reserved'],
    ['das-Landratsamt', 'reserved'],
  ])('%s is refused: %s', (name, code) => {
    expect(codeOf(name)).toBe(code);
  });

  it.each([
    ['Regenbogen7', 'REGENBOGEN7'],
    ['Regenbogen7', ' regenbogen７ '],
    ['Jörg', 'jo\u0308rg'],
    ['Mond im Fluss', 'mond  im\u00a0fluss'],
    ['ﬁsch', 'Fisch'],
  ])('%s and %s are the same', (one, other) => {
    expect(canonicalName(one)).toBe(canonicalName(other));
  });

  it('is the same name when it is made canonical twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(canonicalName(canonicalName(name))).toBe(canonicalName(name));
      }),
      { numRuns: 2000 },
    );
  });
});
