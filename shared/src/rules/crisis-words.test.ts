import { describe, expect, it } from 'vitest';
import { soundsLikeCrisis } from './crisis-words.ts';

describe('words that sound like a crisis', () => {
  it.each([
    'Ich kann nicht mehr leben.',
    'Sie sagt, dass sie nicht mehr leben will',
    'Er hat von Suizid gesprochen',
    'Meine Tochter ritzt sich seit Wochen',
    'Ich habe Angst, mir etwas anzutun',
    'Er schlägt mich und die Kinder',
    'Sie hat Tabletten genommen',
    'Ich kann nicht \n  mehr leben',
  ])('“%s”', (text) => expect(soundsLikeCrisis(text)).toBe(true));

  it.each([
    'Ich kann nicht mehr schlafen.',
    'Das bringt uns noch um den Verstand',
    'Wir suchen eine Kita',
    'Er ist ein Lebenskünstler',
  ])('not “%s”', (text) => expect(soundsLikeCrisis(text)).toBe(false));
});
