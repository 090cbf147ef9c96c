/** Texts about accounts that a link in a mail confirms, and that end by themselves. */

export const confirmation = {
  sentTitle: 'Fast geschafft: Sieh in dein Postfach',
  sent: 'Wir haben dir eine Mail mit einem Link geschickt. Öffne ihn, dann kannst du dich anmelden.',
  sentAddress: 'Geschickt an',
  sentNeutral: 'In der Mail steht weder der Name dieses Angebots noch dein Nickname.',
  nothingTitle: 'Keine Mail da?',
  nothingSpam: 'Sieh auch im Spam-Ordner nach. Manchmal dauert es ein paar Minuten.',
  nothingTypo: 'War die Adresse falsch geschrieben? Dann registrier dich bitte noch einmal.',
  nothingKnown: 'Hattest du mit dieser Adresse schon ein Konto? Dann melde dich damit an.',
  again: 'Mail noch einmal schicken',
  sending: 'Wird geschickt',
  againDone: 'Die Mail ist noch einmal unterwegs.',
  title: 'Konto bestätigen',
  lead: 'Ein Schritt noch: Bestätige, dass du dieses Konto angelegt hast.',
  submit: 'Konto bestätigen',
  submitting: 'Wird bestätigt',
  noLink:
    'Hier fehlt der Teil des Links, der zu deinem Konto gehört. Bitte öffne den ganzen Link aus der Mail.',
  loggedIn: 'Du bist gerade angemeldet. Melde dich ab, um ein anderes Konto zu bestätigen.',
  voidTitle: 'Dieser Link gilt nicht oder nicht mehr',
  voidText:
    'Vielleicht ist er schon benutzt oder abgelaufen, oder zu dieser Mail-Adresse gibt es schon ein Konto. Versuch, dich anzumelden, oder registrier dich noch einmal.',
  doneTitle: 'Dein Konto ist bestätigt',
  done: 'Jetzt kannst du dich anmelden.',
  login: 'Anmelden',
  register: 'Noch einmal registrieren',
  birthExample: 'Zum Beispiel 05.2012 oder 17.05.2012.',
  birthWrong: 'Bitte schreib Monat und Jahr, zum Beispiel 05.2012, oder den ganzen Tag.',
  notYet: 'Dein Konto ist noch nicht bestätigt',
  endsTitle: 'Dein Konto endet am {day}',
  ends: 'An diesem Tag hat das eingetragene Kind das Alter erreicht, mit dem das Angebot endet. Dann löschen wir dein Konto mit allem, was dazugehört. Was du behalten möchtest, kannst du vorher mitnehmen.',
  endsGo: 'Meine Daten mitnehmen',
  kept: 'Fälle, in denen es um die Einschätzung einer Gefahr geht, dürfen wir länger aufbewahren, versiegelt und ohne Verbindung zu einem Konto. Ob es so einen Fall gibt, sagen wir niemandem.',
  keptReceipt:
    'Die Zahlen sagen, was von deinem Konto weg ist. Was wir wegen der Einschätzung einer Gefahr aufbewahren dürfen, ist mitgezählt: Es ist versiegelt und gehört zu keinem Konto mehr.',
};
