export const login = {
  title: 'Anmelden',
  lead: 'Mit dem Namen und dem Passwort, die du dir ausgedacht hast.',
  name: 'Name',
  password: 'Passwort',
  submit: 'Anmelden',
  submitting: 'Wird angemeldet',
  wrong: 'Name und Passwort passen nicht zusammen. Schau bitte bei beiden noch einmal nach.',
  throttled: 'Das waren viele Versuche. Warte bitte ein paar Minuten und versuch es dann noch einmal.',
  nameMissing: 'Gib bitte deinen Namen ein.',
  passwordMissing: 'Gib bitte dein Passwort ein.',
  none: 'Noch keinen Zugang?',
  create: 'Zugang anlegen',
  forgotten: 'Passwort vergessen?',
  forgottenText:
    'Wir können ein Passwort zurzeit nicht ersetzen. Du kannst jederzeit einen neuen Zugang anlegen und noch einmal schreiben.',
};

export const register = {
  title: 'Zugang anlegen',
  lead: 'Zwei Felder und ein Knopf. Mehr brauchen wir nicht, damit du schreiben kannst.',
  leadMore: 'Nur das Nötige, damit du schreiben kannst.',
  nameHint: 'Denk dir einen Namen aus, an dem dich niemand erkennt.',
  nameHintReal: 'Dein Vor- und Nachname.',
  passwordHint: 'Mindestens {n} Zeichen. Gut zu merken: vier Wörter, die nichts miteinander zu tun haben.',
  why: 'Wozu: {purposes}. {kept}',
  whyOnly: 'Wozu: {purposes}.',
  consent: 'Wenn du hier etwas einträgst, stimmst du zu: „{consent}“ Das kannst du jederzeit zurücknehmen.',
  notice: 'Was mit deinen Angaben geschieht, steht unter',
  noticeVersion: 'Fassung {version}',
  submit: 'Zugang anlegen',
  submitting: 'Zugang wird angelegt',
  keep: 'Schreib dir beides auf oder merk es dir gut. Wir können ein Passwort zurzeit nicht ersetzen.',
  keepCode:
    'Merk dir beides gut. Gleich danach zeigen wir dir sechs Wörter, mit denen du wieder hineinkommst, falls du dein Passwort vergisst.',
  already: 'Schon einen Zugang?',
  missing: 'Füll bitte dieses Feld aus.',
  nameMissing: 'Denk dir bitte einen Namen aus.',
  passwordMissing: 'Denk dir bitte ein Passwort aus.',
  passwordShort: 'Das Passwort braucht mindestens {n} Zeichen. Es sind erst {now}.',
  none: 'Hier lässt sich zurzeit kein Zugang anlegen.',
};

export const voluntary = {
  title: 'Möchtest du noch etwas angeben?',
  lead: 'Dein Zugang ist angelegt. Alles auf dieser Seite ist freiwillig. Du kannst es auch später eintragen oder ganz lassen.',
  save: 'Speichern und weiter',
  saving: 'Wird gespeichert',
  skip: 'Überspringen',
};

export const referral = {
  title: 'In deiner Nähe gibt es eine andere Beratungsstelle',
  text: 'Für deine Gegend sind wir nicht zuständig. Eine Beratungsstelle bei dir kann dich auch persönlich begleiten, ebenso vertraulich. Hier findest du eine:',
  welcome: 'Schreiben kannst du uns trotzdem. Jemand liest deinen Brief.',
  sent: 'Dein Brief ist trotzdem bei uns angekommen, und jemand liest ihn.',
  link: 'Der Link öffnet eine fremde Seite in einem neuen Fenster. Von dir geben wir dabei nichts weiter.',
};

export const ended = {
  title: 'Du warst eine Weile weg',
  text: 'Zum Schutz wurdest du abgemeldet. Was du geschrieben hast, ist noch da. Melde dich an, dann geht es dort weiter.',
  submit: 'Anmelden und weiter',
  leave: 'Nicht weitermachen',
  leaveHint: 'Was noch nicht gespeichert ist, geht dabei verloren.',
};

export const idle = {
  title: 'Bist du noch da?',
  text: 'Zum Schutz wirst du gleich abgemeldet: {left}. Dein Text bleibt erhalten.',
  stay: 'Angemeldet bleiben',
  logout: 'Abmelden',
  maximum:
    'Deine Anmeldung läuft ab: {left}. Dein Text bleibt erhalten, danach meldest du dich einfach wieder an.',
  understood: 'Gut',
};

export const problem = {
  summary: 'Schau dir das bitte noch einmal an',
  offlineTitle: 'Gerade keine Verbindung',
  offline: 'Dein Gerät erreicht uns nicht. Was du geschrieben hast, bleibt hier stehen.',
  failedTitle: 'Das hat nicht geklappt',
  failed: 'Es liegt nicht an dir. Versuch es bitte gleich noch einmal.',
  busyTitle: 'Einen Moment bitte',
  busy: 'Das waren viele Anfragen hintereinander. Warte bitte ein wenig.',
  logoutTitle: 'Das Abmelden wurde nicht bestätigt',
  logout:
    'Dein Gerät erreicht uns gerade nicht. Schließ bitte den Browser ganz, dann ist die Anmeldung auf diesem Gerät beendet.',
  draftWaiting: 'Noch nicht gespeichert. Wir versuchen es weiter, der Text bleibt hier stehen.',
};
