import { inBoth } from './registers.ts';

const requirements = {
  affiliation: 'ihre Anstellung',
  'employed-until': 'das Ende ihrer Anstellung',
  'confidentiality-date': 'ihre Verpflichtung zur Vertraulichkeit',
  qualification: 'ihre Ausbildung',
  'training-date': 'ihre Schulung im Datenschutz',
} as const;

const neutral = {
  requirements,
  staff: (recorded: string) => `Mitarbeitende erhalten erst Zugang, wenn dies nachgewiesen ist: ${recorded}.`,
  affiliation: (employer: string) => `Alle, die Zugang haben, sind hier angestellt: ${employer}.`,
  secondFactor: 'Mitarbeitende melden sich mit einem zweiten Nachweis an, nicht nur mit einem Passwort.',
  transport: 'Alles, was zwischen Browser und Server unterwegs ist, ist verschlüsselt.',
  leastAccess:
    'Jede Person sieht nur, was zu ihrer Aufgabe gehört. Das prüft nicht nur die Software, sondern auch die Datenbank.',
};

const small = (cell: string) => `Zahlen, hinter denen weniger als ${cell} Menschen stehen, zeigen wir nicht.`;

export const securityTexts = inBoth({
  sie: {
    ...neutral,
    atRest: 'Was Sie schreiben, speichern wir verschlüsselt. Jeder Fall hat einen eigenen Schlüssel.',
    device: 'Was Sie schreiben, bleibt nicht auf Ihrem Gerät zurück, auch kein angefangener Text.',
  },
  du: {
    ...neutral,
    atRest: 'Was Du schreibst, speichern wir verschlüsselt. Jeder Fall hat einen eigenen Schlüssel.',
    device: 'Was Du schreibst, bleibt nicht auf Deinem Gerät zurück, auch kein angefangener Text.',
  },
});

export const statisticsTexts = inBoth({
  sie: {
    none: 'Eine Statistik über die Menschen, die uns schreiben, führen wir nicht.',
    dimensions: (names: string) =>
      `Für unsere Statistik zählen wir nur dies: ${names}. Die Zahlen sind anonym, und was Sie schreiben, kommt darin nicht vor.`,
    small,
    readers: (who: string) => `Zugang zur Statistik hat nur: ${who}.`,
    internal: 'Die Statistik bleibt bei uns.',
    external: 'An andere geben wir nur solche anonymen Zahlen weiter.',
  },
  du: {
    none: 'Eine Statistik über die Menschen, die uns schreiben, führen wir nicht.',
    dimensions: (names: string) =>
      `Für unsere Statistik zählen wir nur dies: ${names}. Die Zahlen sind anonym, und was Du schreibst, kommt darin nicht vor.`,
    small,
    readers: (who: string) => `Zugang zur Statistik hat nur: ${who}.`,
    internal: 'Die Statistik bleibt bei uns.',
    external: 'An andere geben wir nur solche anonymen Zahlen weiter.',
  },
});
