export const password = {
  access: 'Ihr Zugang',
  title: 'Passwort ändern',
  lead: 'Das neue gilt sofort. Auf allen anderen Geräten werden Sie abgemeldet.',
  current: 'Jetziges Passwort',
  next: 'Neues Passwort',
  currentMissing: 'Bitte geben Sie Ihr jetziges Passwort ein.',
  submit: 'Passwort ändern',
  submitting: 'Wird geändert',
  doneTitle: 'Ihr Passwort ist geändert',
  done: 'Ab jetzt melden Sie sich mit dem neuen an. Auf allen anderen Geräten sind Sie abgemeldet.',
};

export const code = {
  title: 'Falls Sie Ihr Passwort vergessen',
  lead: 'Mit sechs Wörtern kommen Sie wieder hinein, und alle Briefe sind noch da.',
  whyNobody: 'Niemand hier kann Ihr Passwort sehen oder ein neues vergeben. Das schützt Sie.',
  whyOnce: 'Die Wörter zeigen wir ein einziges Mal. Am besten schreiben Sie sie auf einen Zettel.',
  whyPaper:
    'Wer den Zettel findet und Ihren Namen hier kennt, kommt auch hinein. Auf dem Zettel braucht nicht zu stehen, wofür die Wörter sind.',
  show: 'Die sechs Wörter zeigen',
  showing: 'Einen Moment',
  later: 'Später',
  laterHint: 'Sie finden das jederzeit unter „Meine Daten“.',
  back: 'Zurück',
  hasUnconfirmed:
    'Sie haben schon sechs Wörter bekommen und noch nicht bestätigt. Wenn Sie den Zettel nicht mehr haben, machen Sie neue. Die alten gelten dann nicht mehr.',
  hasConfirmed:
    'Sie haben einen Zettel mit sechs Wörtern, bestätigt: {day}. Wenn Sie neue machen, gelten die alten nicht mehr.',
  showNew: 'Neue Wörter machen',
  password: 'Ihr Passwort',
  passwordWhy: 'Damit niemand anders an diesem Gerät neue Wörter macht.',
  wordsTitle: 'Ihre sechs Wörter',
  wordsHint: 'Bitte in dieser Reihenfolge aufschreiben. Groß oder klein ist egal.',
  photo: 'Lieber kein Bildschirmfoto: Fotos liegen oft auch auf anderen Geräten.',
  written: 'Ich habe sie aufgeschrieben',
  print: 'Drucken',
  checkTitle: 'Stimmt der Zettel?',
  checkLead: 'Bitte tippen Sie zwei der Wörter von Ihrem Zettel ab.',
  nth: 'Das {n}. Wort',
  nthMissing: 'Bitte schauen Sie auf Ihren Zettel und tippen Sie das {n}. Wort ab.',
  nthWrong:
    'Das {n}. Wort passt noch nicht. Bitte vergleichen Sie es mit Ihrem Zettel oder sehen Sie sich die Wörter noch einmal an.',
  confirm: 'Bestätigen',
  confirming: 'Wird geprüft',
  again: 'Wörter noch einmal ansehen',
  doneTitle: 'Das hat geklappt',
  done: 'Mit diesen sechs Wörtern kommen Sie wieder hinein. Bewahren Sie den Zettel gut auf.',
  next: 'Weiter',
  reminder: 'Noch ohne Zettel: Falls Sie Ihr Passwort vergessen, kommen Sie sonst nicht mehr hinein.',
  reminderGo: 'Sechs Wörter aufschreiben',
};

export const lost = {
  link: 'Ich komme nicht mehr hinein',
  title: 'Ich komme nicht mehr hinein',
  lead: 'Mit Ihrem Namen und Ihren sechs Wörtern setzen Sie ein neues Passwort. Alle Briefe sind noch da.',
  words: 'Ihre sechs Wörter',
  wordsHint: 'Groß oder klein, mit oder ohne Komma: Das ist egal. Kleine Tippfehler machen nichts.',
  wordsCount: 'Bis jetzt: {n} von 6',
  wordsMissing: 'Bitte tippen Sie die sechs Wörter von Ihrem Zettel ab.',
  wrong: 'Name und Wörter passen nicht zusammen. Bitte vergleichen Sie beides mit Ihrem Zettel.',
  wrongUsed: 'Haben Sie später neue Wörter bekommen? Dann gelten nur noch die neuen.',
  submit: 'Neues Passwort setzen',
  submitting: 'Wird geprüft',
  unsure: 'Vielleicht hat es trotzdem geklappt. Versuchen Sie dann, sich mit dem neuen Passwort anzumelden.',
  backTitle: 'Sie sind wieder drin',
  back: 'Ihr neues Passwort gilt ab jetzt. Auf allen anderen Geräten sind Sie abgemeldet. Ihre alten sechs Wörter sind verbraucht, hier sind neue.',
  withoutTitle: 'Wenn Sie die Wörter nicht haben',
  withoutNobody:
    'Dann können wir Ihren Zugang leider nicht öffnen. Niemand hier kann ein Passwort sehen oder neu vergeben, auch nicht auf Bitten. So kann sich auch niemand anders für Sie ausgeben.',
  withoutDevice:
    'Sind Sie auf einem anderen Gerät noch angemeldet? Dort können Sie alles lesen und unter „Meine Daten“ eine Kopie mitnehmen.',
  withoutNew:
    'Sie können einen neuen Zugang anlegen und noch einmal schreiben. Sie sind willkommen, auch wenn Sie von vorn beginnen.',
  withoutOfficer:
    'Was zum alten Zugang gehört, wird gelöscht, sobald die Frist endet. Fragen dazu beantwortet die oder der Datenschutzbeauftragte. Herausgeben darf man Ihnen nur, was nachweislich von Ihnen ist.',
  create: 'Neuen Zugang anlegen',
  officer: 'So erreichen Sie die Datenschutzbeauftragten',
};
