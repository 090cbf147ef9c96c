export const start = {
  words: { anonymous: 'anonym', free: 'kostenfrei', confidential: 'vertraulich' },
  proof: '{word}: im Datenschutz nachlesen',
  questions: 'Was Sie vorher wissen möchten',
  someone: 'Ist jemand da?',
  someoneAnswer:
    'Ja. Hier lesen und antworten Menschen, keine Maschinen. Hinter diesem Dienst steht: {controller}.',
  safe: 'Ist es sicher?',
  safeAnonymous:
    'Sie brauchen keinen echten Namen. Ihre Worte liest nur, wer zur Vertraulichkeit verpflichtet ist. Wer das ist und wann alles gelöscht wird, steht unter',
  safeNamed:
    'Ihre Worte liest nur, wer zur Vertraulichkeit verpflichtet ist. Wer das ist und wann alles gelöscht wird, steht unter',
  happens: 'Was passiert dann?',
  happensAnswer:
    'Sie denken sich einen Namen und ein Passwort aus und schreiben, so viel oder so wenig Sie möchten. Die Antwort finden Sie hier auf dieser Seite.',
  when: 'Wann höre ich etwas?',
  officeHours: 'Da ist jemand:',
  whenAnswer: 'In der Regel innerhalb von {days}. Nachts und am Wochenende liest niemand mit.',
  whenOpen: 'So bald es geht. Eine feste Zeit ist nicht zugesagt.',
  ways: 'So erreichen Sie uns',
  wayMail: 'In Ruhe schreiben, auch mitten in der Nacht. Die Antwort kommt wie ein Brief.',
  expect: 'Antwort in etwa {days}',
  expectOpen: 'Antwort, so bald es geht',
  begin: 'Schreiben',
  known: 'Ich habe schon einen Zugang',
  toLetters: 'Zu meinen Briefen',
  notOpen: 'Dieser Dienst ist hier noch nicht geöffnet',
  notOpenText: 'Was er zusagt, steht schon fest:',
  planned: 'Vorgesehen ist:',
};

export const emergencyPage = {
  title: 'Notrufnummern',
  lead: 'Hier liest niemand rund um die Uhr mit. Wenn Sie oder jemand anderes in Gefahr sind, rufen Sie bitte an.',
  block: 'Wenn es nicht warten kann',
  note: 'Die Anrufe sind kostenfrei. Sie müssen Ihren Namen nicht nennen, wenn Sie das nicht möchten.',
  silent: 'Sie können gerade nicht sprechen?',
  silentText:
    'Mit der App „nora“ lässt sich ein Notruf ohne Sprechen absetzen. Sie muss vorher eingerichtet sein.',
};

export const leaving = {
  title: 'Seite schnell verlassen',
  lead: 'Oben rechts ist immer derselbe Knopf. Er ist für den Moment, in dem niemand sehen soll, was Sie hier tun.',
  doesTitle: 'Was er tut',
  does1: 'Die Seite ist sofort nicht mehr zu sehen.',
  does2: 'Sie werden abgemeldet.',
  does3: 'Stattdessen erscheint eine Wetterseite. „Zurück“ zeigt höchstens wieder die Anmeldung.',
  keysTitle: 'Ohne Maus',
  keys: 'Drücken Sie die Umschalttaste dreimal kurz hintereinander.',
  limitsTitle: 'Was er nicht kann',
  limit1: 'Im Verlauf des Browsers steht weiterhin, dass diese Seite besucht wurde.',
  limit2:
    'Wer das Gerät oder das WLAN überwacht, kann sehen, welche Adresse aufgerufen wurde. Nicht, was Sie geschrieben haben.',
  limit3: 'Ein Passwort, das der Browser gespeichert hat, bleibt dort gespeichert.',
  limit4: 'Die letzten ein, zwei Sätze eines Entwurfs können fehlen.',
  helpTitle: 'Was außerdem hilft',
  help1: 'Ein privates Fenster merkt sich den Besuch nicht.',
  help2: 'Ein anderes Gerät, zum Beispiel in einer Bücherei oder bei jemandem, dem Sie vertrauen.',
  help3: 'Lehnen Sie ab, wenn der Browser das Passwort speichern will.',
  try: 'Jetzt ausprobieren',
};

export const legal = {
  imprintTitle: 'Impressum',
  imprintLead: 'Für diesen Dienst ist verantwortlich:',
  contacts: 'Ansprechstellen',
  phone: 'Telefon',
  fax: 'Fax',
  email: 'E-Mail',
  web: 'Internet',
  accessibilityTitle: 'Erklärung zur Barrierefreiheit',
  accessibilityLead: '{name} soll von allen Menschen benutzt werden können.',
  statusTitle: 'Wie weit wir sind',
  status:
    'Diese Seiten sind nach den Regeln der BITV 2.0 und der WCAG 2.2, Stufe AA, gebaut. Eine unabhängige Stelle hat sie noch nicht geprüft.',
  doneTitle: 'Worauf Sie sich verlassen können',
  done1: 'Alles lässt sich mit der Tastatur bedienen.',
  done2: 'Die Schrift lässt sich auf 400 Prozent vergrößern, ohne dass etwas verloren geht.',
  done3: 'Helle und dunkle Darstellung folgen der Einstellung Ihres Geräts.',
  done4: 'Bewegung gibt es kaum, und keine, wenn Ihr Gerät sie abstellt.',
  missingTitle: 'Was noch fehlt',
  missing1: 'Texte in Leichter Sprache.',
  missing2: 'Videos in Deutscher Gebärdensprache.',
  feedbackTitle: 'Etwas geht nicht?',
  feedback: 'Schreiben Sie uns, was Sie gestört hat. Wir antworten innerhalb eines Monats.',
  enforcement:
    'Wenn Sie keine zufriedenstellende Antwort bekommen, können Sie sich an die Durchsetzungsstelle Ihres Landes wenden.',
  date: 'Stand dieser Erklärung: {day}',
};

export const notice = {
  title: 'Datenschutz',
  version: 'Fassung {version}, gilt seit {day}',
  lead: 'Jeder Satz hier ist eine Zusage. Die Software dieses Dienstes richtet sich nach denselben Angaben.',
  contents: 'Inhalt',
  planned: 'Diese Zusage ist noch nicht technisch umgesetzt.',
  partly: 'Diese Zusage ist erst zum Teil technisch umgesetzt.',
  nothingCounted:
    'Zurzeit wird hier nichts gezählt. Sobald gezählt wird, können Sie an dieser Stelle mit einem Klick widersprechen.',
  missing: 'Was in diesem Hinweis noch fehlt',
  download: 'Zum Mitnehmen',
  markdown: 'Als Text (Markdown)',
  json: 'Maschinenlesbar (JSON)',
  versions: 'Alle Fassungen und was sich geändert hat',
};

export const noticeChange = {
  title: 'Der Datenschutzhinweis hat sich geändert',
  lead: 'Seit dem {day} gilt eine neue Fassung. Wir zeigen Ihnen das einmal; nachlesen können Sie es jederzeit.',
  shortens:
    'Kürzere Fristen wirken erst ab dem {day}. Was Sie behalten möchten, können Sie vorher herunterladen.',
  what: 'Was sich geändert hat, Satz für Satz',
  again:
    'Dem haben Sie einmal zugestimmt. Es bedeutet jetzt etwas anderes, deshalb fragen wir Sie neu. Ohne Ihre Zustimmung bleibt alles andere, wie es ist:',
  agree: 'Ja, ich stimme zu',
  decline: 'Nein',
  agreed: 'Sie haben zugestimmt. Das können Sie jederzeit widerrufen.',
  declined: 'Gut. Alles andere können Sie weiter nutzen.',
  understood: 'Verstanden',
  read: 'Den ganzen Hinweis lesen',
};

export const notFound = {
  title: 'Diese Seite gibt es nicht',
  text: 'Vielleicht ist die Adresse nicht vollständig, oder das Gesuchte wurde inzwischen gelöscht.',
  hint: 'Wenn Sie etwas Eigenes suchen, melden Sie sich bitte an.',
};
