export const login = {
  title: 'Anmelden',
  lead: 'Mit dem Namen und dem Passwort, die Sie sich ausgedacht haben.',
  name: 'Name',
  password: 'Passwort',
  submit: 'Anmelden',
  submitting: 'Wird angemeldet',
  wrong: 'Name und Passwort passen nicht zusammen. Bitte prüfen Sie beides.',
  throttled:
    'Das waren viele Versuche. Bitte warten Sie ein paar Minuten und versuchen Sie es dann noch einmal.',
  nameMissing: 'Bitte geben Sie Ihren Namen ein.',
  passwordMissing: 'Bitte geben Sie Ihr Passwort ein.',
  none: 'Noch keinen Zugang?',
  create: 'Zugang anlegen',
  forgotten: 'Passwort vergessen?',
  forgottenText:
    'Wir können ein Passwort zurzeit nicht ersetzen. Sie können jederzeit einen neuen Zugang anlegen und noch einmal schreiben.',
};

export const register = {
  title: 'Zugang anlegen',
  lead: 'Zwei Felder und ein Knopf. Mehr brauchen wir nicht, damit Sie schreiben können.',
  leadMore: 'Nur das Nötige, damit Sie schreiben können.',
  nameHint: 'Denken Sie sich einen Namen aus, an dem Sie niemand erkennt.',
  nameHintReal: 'Ihr Vor- und Nachname.',
  passwordHint: 'Mindestens {n} Zeichen. Gut zu merken: vier Wörter, die nichts miteinander zu tun haben.',
  why: 'Wozu: {purposes}. {kept}',
  whyOnly: 'Wozu: {purposes}.',
  consent:
    'Wenn Sie hier etwas eintragen, stimmen Sie zu: „{consent}“ Das können Sie jederzeit zurücknehmen.',
  notice: 'Was mit Ihren Angaben geschieht, steht unter',
  noticeVersion: 'Fassung {version}',
  submit: 'Zugang anlegen',
  submitting: 'Zugang wird angelegt',
  keep: 'Schreiben Sie sich beides auf oder merken Sie es sich gut. Wir können ein Passwort zurzeit nicht ersetzen.',
  keepCode:
    'Merken Sie sich beides gut. Gleich danach zeigen wir Ihnen sechs Wörter, mit denen Sie wieder hineinkommen, falls Sie Ihr Passwort vergessen.',
  already: 'Schon einen Zugang?',
  missing: 'Bitte füllen Sie dieses Feld aus.',
  nameMissing: 'Bitte denken Sie sich einen Namen aus.',
  passwordMissing: 'Bitte denken Sie sich ein Passwort aus.',
  passwordShort: 'Das Passwort braucht mindestens {n} Zeichen. Es sind erst {now}.',
  none: 'Hier lässt sich zurzeit kein Zugang anlegen.',
};

export const voluntary = {
  title: 'Möchten Sie noch etwas angeben?',
  lead: 'Ihr Zugang ist angelegt. Alles auf dieser Seite ist freiwillig. Sie können es auch später eintragen oder ganz lassen.',
  save: 'Speichern und weiter',
  saving: 'Wird gespeichert',
  skip: 'Überspringen',
};

export const referral = {
  title: 'In Ihrer Nähe gibt es eine andere Beratungsstelle',
  text: 'Für Ihre Gegend sind wir nicht zuständig. Eine Beratungsstelle bei Ihnen kann Sie auch persönlich begleiten, ebenso vertraulich. Hier finden Sie eine:',
  welcome: 'Schreiben können Sie uns trotzdem. Jemand liest Ihren Brief.',
  sent: 'Ihr Brief ist trotzdem bei uns angekommen, und jemand liest ihn.',
  link: 'Der Link öffnet eine fremde Seite in einem neuen Fenster. Von Ihnen geben wir dabei nichts weiter.',
};

export const ended = {
  title: 'Sie waren eine Weile weg',
  text: 'Zum Schutz wurden Sie abgemeldet. Was Sie geschrieben haben, ist noch da. Melden Sie sich an, dann geht es dort weiter.',
  submit: 'Anmelden und weiter',
  leave: 'Nicht weitermachen',
  leaveHint: 'Was noch nicht gespeichert ist, geht dabei verloren.',
};

export const idle = {
  title: 'Sind Sie noch da?',
  text: 'Zum Schutz werden Sie gleich abgemeldet: {left}. Ihr Text bleibt erhalten.',
  stay: 'Angemeldet bleiben',
  logout: 'Abmelden',
  maximum:
    'Ihre Anmeldung läuft ab: {left}. Ihr Text bleibt erhalten, danach melden Sie sich einfach wieder an.',
  understood: 'Gut',
};

export const problem = {
  summary: 'Bitte sehen Sie sich das noch einmal an',
  offlineTitle: 'Gerade keine Verbindung',
  offline: 'Ihr Gerät erreicht uns nicht. Was Sie geschrieben haben, bleibt hier stehen.',
  failedTitle: 'Das hat nicht geklappt',
  failed: 'Es liegt nicht an Ihnen. Bitte versuchen Sie es gleich noch einmal.',
  busyTitle: 'Einen Moment bitte',
  busy: 'Das waren viele Anfragen hintereinander. Bitte warten Sie ein wenig.',
  logoutTitle: 'Das Abmelden wurde nicht bestätigt',
  logout:
    'Ihr Gerät erreicht uns gerade nicht. Bitte schließen Sie den Browser ganz, dann ist die Anmeldung auf diesem Gerät beendet.',
  draftWaiting: 'Noch nicht gespeichert. Wir versuchen es weiter, der Text bleibt hier stehen.',
};
