/** Texts about accounts that a link in a mail confirms, and that end by themselves. */

export const confirmation = {
  sentTitle: 'Fast geschafft: Sehen Sie in Ihr Postfach',
  sent: 'Wir haben Ihnen eine Mail mit einem Link geschickt. Öffnen Sie ihn, dann können Sie sich anmelden.',
  sentAddress: 'Geschickt an',
  sentNeutral: 'In der Mail steht weder der Name dieses Angebots noch Ihr Nickname.',
  nothingTitle: 'Keine Mail da?',
  nothingSpam: 'Sehen Sie auch im Spam-Ordner nach. Manchmal dauert es ein paar Minuten.',
  nothingTypo: 'War die Adresse falsch geschrieben? Dann registrieren Sie sich bitte noch einmal.',
  nothingKnown: 'Hatten Sie mit dieser Adresse schon ein Konto? Dann melden Sie sich damit an.',
  again: 'Mail noch einmal schicken',
  sending: 'Wird geschickt',
  againDone: 'Die Mail ist noch einmal unterwegs.',
  title: 'Konto bestätigen',
  lead: 'Ein Schritt noch: Bestätigen Sie, dass Sie dieses Konto angelegt haben.',
  submit: 'Konto bestätigen',
  submitting: 'Wird bestätigt',
  noLink:
    'Hier fehlt der Teil des Links, der zu Ihrem Konto gehört. Bitte öffnen Sie den ganzen Link aus der Mail.',
  loggedIn: 'Sie sind gerade angemeldet. Melden Sie sich ab, um ein anderes Konto zu bestätigen.',
  voidTitle: 'Dieser Link gilt nicht oder nicht mehr',
  voidText:
    'Vielleicht ist er schon benutzt oder abgelaufen, oder zu dieser Mail-Adresse gibt es schon ein Konto. Versuchen Sie, sich anzumelden, oder registrieren Sie sich noch einmal.',
  doneTitle: 'Ihr Konto ist bestätigt',
  done: 'Jetzt können Sie sich anmelden.',
  login: 'Anmelden',
  register: 'Noch einmal registrieren',
  birthExample: 'Zum Beispiel 05.2012 oder 17.05.2012.',
  birthWrong: 'Bitte schreiben Sie Monat und Jahr, zum Beispiel 05.2012, oder den ganzen Tag.',
  notYet: 'Ihr Konto ist noch nicht bestätigt',
  endsTitle: 'Ihr Konto endet am {day}',
  ends: 'An diesem Tag hat das eingetragene Kind das Alter erreicht, mit dem das Angebot endet. Dann löschen wir Ihr Konto mit allem, was dazugehört. Was Sie behalten möchten, können Sie vorher mitnehmen.',
  endsGo: 'Meine Daten mitnehmen',
  kept: 'Fälle, in denen es um die Einschätzung einer Gefahr geht, dürfen wir länger aufbewahren, versiegelt und ohne Verbindung zu einem Konto. Ob es so einen Fall gibt, sagen wir niemandem.',
  keptReceipt:
    'Die Zahlen sagen, was von Ihrem Konto weg ist. Was wir wegen der Einschätzung einer Gefahr aufbewahren dürfen, ist mitgezählt: Es ist versiegelt und gehört zu keinem Konto mehr.',
};
