export const password = {
  access: 'Dein Zugang',
  title: 'Passwort ändern',
  lead: 'Das neue gilt sofort. Auf allen anderen Geräten wirst du abgemeldet.',
  current: 'Jetziges Passwort',
  next: 'Neues Passwort',
  currentMissing: 'Gib bitte dein jetziges Passwort ein.',
  submit: 'Passwort ändern',
  submitting: 'Wird geändert',
  doneTitle: 'Dein Passwort ist geändert',
  done: 'Ab jetzt meldest du dich mit dem neuen an. Auf allen anderen Geräten bist du abgemeldet.',
};

export const code = {
  title: 'Falls du dein Passwort vergisst',
  lead: 'Mit sechs Wörtern kommst du wieder hinein, und alle Briefe sind noch da.',
  whyNobody: 'Niemand hier kann dein Passwort sehen oder ein neues vergeben. Das schützt dich.',
  whyOnce: 'Die Wörter zeigen wir ein einziges Mal. Am besten schreibst du sie auf einen Zettel.',
  whyPaper:
    'Wer den Zettel findet und deinen Namen hier kennt, kommt auch hinein. Auf dem Zettel braucht nicht zu stehen, wofür die Wörter sind.',
  show: 'Die sechs Wörter zeigen',
  showing: 'Einen Moment',
  later: 'Später',
  laterHint: 'Du findest das jederzeit unter „Meine Daten“.',
  back: 'Zurück',
  hasUnconfirmed:
    'Du hast schon sechs Wörter bekommen und noch nicht bestätigt. Wenn du den Zettel nicht mehr hast, mach neue. Die alten gelten dann nicht mehr.',
  hasConfirmed:
    'Du hast einen Zettel mit sechs Wörtern, bestätigt: {day}. Wenn du neue machst, gelten die alten nicht mehr.',
  showNew: 'Neue Wörter machen',
  password: 'Dein Passwort',
  passwordWhy: 'Damit niemand anders an diesem Gerät neue Wörter macht.',
  wordsTitle: 'Deine sechs Wörter',
  wordsHint: 'Schreib sie in dieser Reihenfolge auf. Groß oder klein ist egal.',
  photo: 'Lieber kein Bildschirmfoto: Fotos liegen oft auch auf anderen Geräten.',
  written: 'Ich habe sie aufgeschrieben',
  print: 'Drucken',
  checkTitle: 'Stimmt der Zettel?',
  checkLead: 'Tipp bitte zwei der Wörter von deinem Zettel ab.',
  nth: 'Das {n}. Wort',
  nthMissing: 'Schau bitte auf deinen Zettel und tipp das {n}. Wort ab.',
  nthWrong:
    'Das {n}. Wort passt noch nicht. Vergleich es bitte mit deinem Zettel oder sieh dir die Wörter noch einmal an.',
  confirm: 'Bestätigen',
  confirming: 'Wird geprüft',
  again: 'Wörter noch einmal ansehen',
  doneTitle: 'Das hat geklappt',
  done: 'Mit diesen sechs Wörtern kommst du wieder hinein. Bewahr den Zettel gut auf.',
  next: 'Weiter',
  reminder: 'Noch ohne Zettel: Falls du dein Passwort vergisst, kommst du sonst nicht mehr hinein.',
  reminderGo: 'Sechs Wörter aufschreiben',
};

export const lost = {
  link: 'Ich komme nicht mehr hinein',
  title: 'Ich komme nicht mehr hinein',
  lead: 'Mit deinem Namen und deinen sechs Wörtern setzt du ein neues Passwort. Alle Briefe sind noch da.',
  words: 'Deine sechs Wörter',
  wordsHint: 'Groß oder klein, mit oder ohne Komma: Das ist egal. Kleine Tippfehler machen nichts.',
  wordsCount: 'Bis jetzt: {n} von 6',
  wordsMissing: 'Tipp bitte die sechs Wörter von deinem Zettel ab.',
  wrong: 'Name und Wörter passen nicht zusammen. Vergleich bitte beides mit deinem Zettel.',
  wrongUsed: 'Hast du später neue Wörter bekommen? Dann gelten nur noch die neuen.',
  submit: 'Neues Passwort setzen',
  submitting: 'Wird geprüft',
  unsure: 'Vielleicht hat es trotzdem geklappt. Versuch dann, dich mit dem neuen Passwort anzumelden.',
  backTitle: 'Du bist wieder drin',
  back: 'Dein neues Passwort gilt ab jetzt. Auf allen anderen Geräten bist du abgemeldet. Deine alten sechs Wörter sind verbraucht, hier sind neue.',
  withoutTitle: 'Wenn du die Wörter nicht hast',
  withoutNobody:
    'Dann können wir deinen Zugang leider nicht öffnen. Niemand hier kann ein Passwort sehen oder neu vergeben, auch nicht auf Bitten. So kann sich auch niemand anders für dich ausgeben.',
  withoutDevice:
    'Bist du auf einem anderen Gerät noch angemeldet? Dort kannst du alles lesen und unter „Meine Daten“ eine Kopie mitnehmen.',
  withoutNew:
    'Du kannst einen neuen Zugang anlegen und noch einmal schreiben. Du bist willkommen, auch wenn du von vorn beginnst.',
  withoutOfficer:
    'Was zum alten Zugang gehört, wird gelöscht, sobald die Frist endet. Fragen dazu beantwortet die oder der Datenschutzbeauftragte. Herausgeben darf man dir nur, was nachweislich von dir ist.',
  create: 'Neuen Zugang anlegen',
  officer: 'So erreichst du die Datenschutzbeauftragten',
};
