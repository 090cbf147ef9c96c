import type { Policy } from '../../policy/index.ts';

/** What holds for whoever uses the service. The controller's to word; this says no more than the software does. */
export const terms: NonNullable<Policy['terms']> = [
  {
    heading: 'Für wen das Angebot ist',
    paragraphs: [
      'Die bke-Elternberatung ist für Mütter, Väter und alle, die ein Kind erziehen. Sie ist kostenfrei und anonym.',
      'Lesen können Sie ohne Anmeldung. Wer schreibt, chattet oder sich beraten lässt, registriert sich mit einem Nicknamen.',
    ],
  },
  {
    heading: 'Ihr Zugang',
    paragraphs: [
      'Der Zugang ist für Sie allein. Geben Sie das Passwort nicht weiter, und wählen Sie einen Nicknamen, den Sie nirgendwo sonst verwenden.',
      'Sie können ihn jederzeit selbst löschen.',
    ],
  },
  {
    heading: 'Miteinander',
    paragraphs: [
      'Bitte schreiben Sie so, wie Sie angesprochen werden möchten. Beleidigungen, Drohungen und Werbung haben hier keinen Platz; die Moderation kann sie entfernen.',
      'Zu Ihrem Schutz: Geben Sie im Forum und im Chat weder Namen noch Anschriften, Telefonnummern oder Mail-Adressen an, auch nicht die von anderen.',
    ],
  },
  {
    heading: 'Wenn es eilt',
    paragraphs: [
      'Hier liest niemand rund um die Uhr mit. Ist jemand in Gefahr, wählen Sie bitte den Notruf 112.',
    ],
  },
  {
    heading: 'Schweigepflicht und ihre Grenzen',
    paragraphs: [
      'Wer Sie berät, steht unter Schweigepflicht (§ 203 StGB). Was Sie schreiben, bleibt unter Ihnen.',
      'Nur wenn das Leben oder die Gesundheit eines Menschen ernsthaft in Gefahr ist oder eine schwere Straftat droht, kann das Gesetz verlangen, die Schweigepflicht zu durchbrechen (§ 4 KKG, §§ 34, 138 StGB). Darüber entscheiden immer zwei Personen, und jede Weitergabe wird festgehalten.',
    ],
  },
];
