import { inBoth } from './registers.ts';

export const mailTexts = inBoth({
  sie: {
    never: 'Nach einer E-Mail-Adresse fragen wir Sie nicht. Wir schreiben Ihnen keine E-Mails.',
    optional: 'Eine E-Mail-Adresse müssen Sie nicht angeben.',
    none: 'Wir schreiben Ihnen keine E-Mails.',
    purposes: (clauses: string) =>
      `E-Mails schicken wir Ihnen nur, ${clauses}. Andere E-Mails gibt es nicht, auch keine Werbung.`,
    neutral: (named: boolean) =>
      `Eine solche E-Mail sagt nie, worum es geht: Darin stehen ${named ? 'keine Nachricht, kein Thema und kein Name, mit dem Sie angemeldet sind' : 'keine Nachricht und kein Thema'}. Was wir Ihnen schreiben, lesen Sie nur hier auf diesen Seiten.`,
    doubleOptIn:
      'Nach der Anmeldung zum Newsletter bekommen Sie eine E-Mail mit einem Link. Erst wenn Sie dort bestätigen, nehmen wir Ihre Adresse in den Verteiler auf.',
    unsubscribe:
      'Jede Ausgabe enthält einen Link zum Abmelden, und es gibt ein Formular dafür. Gründe müssen Sie nicht nennen, und ab der Abmeldung schicken wir nichts mehr.',
  },
  du: {
    never: 'Nach einer E-Mail-Adresse fragen wir Dich nicht. Wir schreiben Dir keine E-Mails.',
    optional: 'Eine E-Mail-Adresse musst Du nicht angeben.',
    none: 'Wir schreiben Dir keine E-Mails.',
    purposes: (clauses: string) =>
      `E-Mails schicken wir Dir nur, ${clauses}. Andere E-Mails gibt es nicht, auch keine Werbung.`,
    neutral: (named: boolean) =>
      `Eine solche E-Mail sagt nie, worum es geht: Darin stehen ${named ? 'keine Nachricht, kein Thema und kein Name, mit dem Du angemeldet bist' : 'keine Nachricht und kein Thema'}. Was wir Dir schreiben, liest Du nur hier auf diesen Seiten.`,
    doubleOptIn:
      'Nach der Anmeldung zum Newsletter bekommst Du eine E-Mail mit einem Link. Erst wenn Du dort bestätigst, nehmen wir Deine Adresse in den Verteiler auf.',
    unsubscribe:
      'Jede Ausgabe enthält einen Link zum Abmelden, und es gibt ein Formular dafür. Gründe musst Du nicht nennen, und ab der Abmeldung schicken wir nichts mehr.',
  },
});
