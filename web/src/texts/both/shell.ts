/** What is on every page and the same in every register. */
export const shell = {
  skip: 'Zum Inhalt',
  safety: 'Schnelle Hilfe',
  exit: 'Seite schnell verlassen',
  exitHelp: 'Was dieser Knopf kann und was nicht',
  exitPressesLeft:
    'Noch einmal die Umschalttaste: Die Seite wird verlassen. | Noch {n}-mal die Umschalttaste.',
  emergency: 'Notrufnummern',
  emergencyShort: 'Notrufe',
  login: 'Anmelden',
  logout: 'Abmelden',
  home: 'Zur Startseite',
  neutralTitle: 'Notizen',
  navigation: 'Bereiche',
  letters: 'Briefe',
  ownData: 'Meine Daten',
  consents: 'Einwilligungen',
  desk: 'Schreibtisch',
  retention: 'Aufbewahrung',
  processingRecord: 'Verzeichnis',
  statistics: 'Statistik',
  legal: 'Rechtliches und Hilfe',
  notice: 'Datenschutz',
  imprint: 'Impressum',
  accessibility: 'Barrierefreiheit',
  address: 'Anrede',
  formal: 'Sie',
  informal: 'du',
};

export const ui = {
  optional: 'freiwillig',
  showPassword: 'Passwort zeigen',
  hidePassword: 'Passwort verbergen',
  loading: 'Wird geladen',
  retry: 'Noch einmal versuchen',
  cancel: 'Abbrechen',
  noChoice: 'keine Angabe',
  unchosen: 'noch nichts ausgewählt',
  draftSaved: 'Entwurf gespeichert, {time}',
  draftSaving: 'Entwurf wird gespeichert',
  draftTyping: 'Noch nicht gespeichert',
  reference: 'Kennzeichen für Rückfragen: {reference}',
};

export const dates = {
  today: 'heute, {time}',
  yesterday: 'gestern, {time}',
  tomorrow: 'morgen, {time}',
  at: '{day}, {time}',
  todayOnly: 'heute',
  yesterdayOnly: 'gestern',
  tomorrowOnly: 'morgen',
  waitsToday: 'seit heute',
  waits: 'seit einem Werktag | seit {n} Werktagen',
  withinDays: 'einem Werktag | {number} Werktagen',
  hoursLeft: 'noch eine Stunde | noch {n} Stunden',
  minutesLeft: 'noch eine Minute | noch {n} Minuten',
  secondsLeft: 'noch eine Sekunde | noch {n} Sekunden',
};

/** Shown when the service's own list cannot be loaded: these must never be missing. */
export const emergency = {
  rescue: 'Rettungsdienst und Feuerwehr',
  rescueHint: 'wenn ein Leben in Gefahr ist',
  youth: 'Nummer gegen Kummer',
  youthHint: 'für Kinder und Jugendliche',
  doctor: 'Ärztlicher Bereitschaftsdienst',
  doctorHint: 'wenn die Praxis geschlossen ist',
  pastoral: 'Telefonseelsorge',
  pastoralHint: 'rund um die Uhr, kostenfrei',
  call: '{label} anrufen, Nummer {number}',
};
