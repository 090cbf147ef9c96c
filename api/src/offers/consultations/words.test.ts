import { describe, expect, it } from 'vitest';
import { excerptOf, fold, wordsOf } from './words.ts';

const finds = (question: string, text: string) =>
  wordsOf(question).every((word) => fold(text).includes(word));

describe('words in German texts', () => {
  it.each([
    ['grösse', 'Die GRÖßE passt.'],
    ['Groesse', 'Die Größe passt.'],
    ['muetter', 'Wir Mütter reden viel.'],
    ['Mutter', 'Meine Großmütter kamen.'],
    ['Häuser', 'Das Haus ist leer.'],
    ['häuser', 'Er macht seine Hausaufgaben nicht.'],
    ['geburtstag', 'Am Kindergeburtstag war Streit.'],
    ['Trennungen', 'Seit der Trennung schläft sie schlecht.'],
    ['Angst', 'Ihre Ängste sind größer geworden.'],
    ['cafe', 'Wir treffen uns im Café.'],
    ['neu', 'Der neue Freund zieht ein.'],
    ['frauen', 'Frauenhaus'],
    ['Umgang Ferien', 'In den Ferien klappt der Umgang.'],
    ['115', 'Die Notfallkarte hat die 115.'],
  ])('%s is found in: %s', (question, text) => expect(finds(question, text)).toBe(true));

  it.each([
    ['Hasen', 'Ich hasse das, und die Phase geht vorbei.'],
    ['Umgang Ferien', 'In den Ferien war Ruhe.'],
    ['Schule', 'Alles wie immer.'],
  ])('%s is not found in: %s', (question, text) => expect(finds(question, text)).toBe(false));

  it('takes nothing but words for words', () => {
    expect(wordsOf(' – „…“ * ')).toEqual([]);
    expect(wordsOf('Hase, Hase!')).toEqual(['hase']);
  });
});

describe('an excerpt', () => {
  const excerpt = (text: string, question: string) => excerptOf(text, fold(text), wordsOf(question));

  it('shows whole words with what stands around them, as they were written', () => {
    expect(excerpt('Über\nGroßmütter redet\nhier niemand.', 'Großmutter')).toEqual({
      before: 'Über ',
      hit: 'Großmütter',
      after: ' redet hier niemand.',
    });
    // What folds into less or more before the place does not move it.
    expect(excerpt('Süße Äpfel, neue Größen: Straße Maße Haß Kindergeburtstag.', 'geburtstag').hit).toBe(
      'Kindergeburtstag',
    );
    expect(excerpt('Fu\u0308r Ma\u0308dchen gibt es ein Cafe\u0301.', 'café').hit).toBe('Cafe\u0301');
  });

  it('is short, and says where something is left out', () => {
    const { before, hit, after } = excerpt(
      `${'links davon '.repeat(30)}Hase ${'rechts davon '.repeat(30)}`,
      'hase',
    );
    expect([hit, before.slice(0, 2), after.slice(-2)]).toEqual(['Hase', '… ', ' …']);
    expect(before.length + after.length).toBeLessThan(180);
  });
});
