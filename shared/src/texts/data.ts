import { inBoth } from './registers.ts';

/** What a form asks. `form` begins the sentence, the lists hold labels. */
export interface FormAsks {
  readonly form: string;
  readonly required: string;
  readonly optional: string;
  readonly severalRequired: boolean;
}

/** What may be attached to a letter of an offer. */
export interface FilesAllowed {
  readonly label: string;
  readonly names: string;
  readonly maxCount: number;
  readonly maxMegabytes: number;
}

const filesAllowed = (can: string, { label, names, maxCount, maxMegabytes }: FilesAllowed): string =>
  `Beim Angebot „${label}“ ${can} jedem Brief Dateien beilegen, wenn ${can.endsWith('Sie') ? 'Sie das möchten' : 'Du das möchtest'}: höchstens ${maxCount}, jede mit höchstens ${maxMegabytes} MB und von der Art ${names}. Auch wir können einer Antwort eine Datei beilegen. Was ein Foto über Ort, Zeit und Gerät der Aufnahme verrät, ohne dass man es ihm ansieht, entfernen wir, bevor wir es speichern.`;

const asks = ({ form, required, optional, severalRequired }: FormAsks, more: string): string => {
  if (required === '') return `${form} ist alles freiwillig, was wir fragen: ${optional}.`;
  const needed = severalRequired
    ? `sind diese Angaben nötig: ${required}`
    : `ist nur eine Angabe nötig: ${required}`;
  return optional === '' ? `${form} ${needed}. ${more}` : `${form} ${needed}. Freiwillig sind: ${optional}.`;
};

export const dataTexts = inBoth({
  sie: {
    form: (parts: FormAsks) => asks(parts, 'Nach mehr fragen wir Sie dort nicht.'),
    noAccount: 'Ein Konto brauchen Sie nicht.',
    accountFor: (offers: string) => `Ein Konto brauchen Sie für: ${offers}.`,
    without: (offers: string) => `Ohne Konto können Sie nutzen: ${offers}.`,
    reading: 'Das Forum können Sie auch ohne Konto lesen.',
    pseudonym: (label: string) =>
      `Den Namen für das Konto („${label}“) wählen Sie frei. Am besten hat er nichts mit Ihrem wirklichen Namen zu tun.`,
    nickname: (label: string) =>
      `Den Namen für das Konto („${label}“) denken Sie sich aus. Verwenden Sie ihn am besten nur hier und nicht in anderen Netzwerken.`,
    everyLogin: (label: string) =>
      `„${label}“ und Passwort fragen wir bei jeder Anmeldung. Auf Ihrem Gerät bleibt davon nichts gespeichert.`,
    password:
      'Ihr Passwort kennen nur Sie. Wir speichern einen Prüfwert, aus dem es sich nicht zurückrechnen lässt; niemand von uns kann es sehen oder neu vergeben.',
    recovery:
      'Falls Sie Ihr Passwort vergessen, hilft ein Wiederherstellungscode aus einfachen Wörtern. Sie bekommen ihn nach der Registrierung gezeigt, ein einziges Mal, und können ihn jederzeit selbst durch einen neuen ersetzen. Auch von ihm speichern wir nur einen Prüfwert. Ohne Passwort und ohne Code können wir das Konto niemandem öffnen.',
    forumFirst: (posts: number) =>
      `${posts === 1 ? 'Den ersten Beitrag' : `Die ersten ${posts} Beiträge`} eines Kontos im Forum liest die Moderation, bevor ${posts === 1 ? 'er erscheint' : 'sie erscheinen'}.`,
    forumScreened:
      'Auch was nach Kontaktdaten oder nach großer Not aussieht, liest zuerst ein Mensch. Es geht nichts verloren.',
    forumNotIndexed: 'Suchmaschinen bitten wir, das Forum nicht aufzunehmen.',
    forumIndexed: 'Auch Suchmaschinen dürfen das Forum lesen und aufnehmen.',
    confirmation:
      'Ihr Konto wird erst aktiv, wenn Sie die Registrierung über den Link in unserer E-Mail bestätigen.',
    offer: (label: string, what: string) => `Zum Angebot „${label}“ gehören diese Daten: ${what}.`,
    attachments: (allowed: FilesAllowed) => filesAllowed('können Sie', allowed),
    logged: (labels: string) =>
      `Diese Gespräche speichern wir als Protokoll: ${labels}. Das sagen wir Ihnen auch, bevor Sie beginnen.`,
    relayed: (labels: string) => `Diese Gespräche werden nur übertragen und nicht gespeichert: ${labels}.`,
    centreSearch:
      'Wenn Sie eine Beratungsstelle suchen, verwenden wir Ihre Postleitzahl nur für diese eine Antwort. Wir speichern sie nicht und protokollieren sie nicht.',
    responsibility: (field: string, referral: string) =>
      `An der Angabe „${field}“ sehen wir, ob wir für Ihre Gegend zuständig sind. Sind wir es nicht, zeigen wir Ihnen, wo Sie eine Beratungsstelle in Ihrer Nähe finden: ${referral}. Dorthin geben wir nichts von Ihnen weiter. Schreiben können Sie uns in jedem Fall, auch ohne diese Angabe.`,
    consent: (text: string) =>
      `Nur wenn Sie einwilligen, gilt: „${text}“ Sie können die Einwilligung jederzeit für die Zukunft widerrufen.`,
  },
  du: {
    form: (parts: FormAsks) => asks(parts, 'Nach mehr fragen wir Dich dort nicht.'),
    noAccount: 'Ein Konto brauchst Du nicht.',
    accountFor: (offers: string) => `Ein Konto brauchst Du für: ${offers}.`,
    without: (offers: string) => `Ohne Konto kannst Du nutzen: ${offers}.`,
    reading: 'Das Forum kannst Du auch ohne Konto lesen.',
    pseudonym: (label: string) =>
      `Den Namen für das Konto („${label}“) wählst Du frei. Am besten hat er nichts mit Deinem wirklichen Namen zu tun.`,
    nickname: (label: string) =>
      `Den Namen für das Konto („${label}“) denkst Du Dir aus. Nimm am besten einen, den Du nur hier benutzt und nicht in anderen Netzwerken.`,
    everyLogin: (label: string) =>
      `„${label}“ und Passwort fragen wir bei jeder Anmeldung. Auf Deinem Gerät bleibt davon nichts gespeichert.`,
    password:
      'Dein Passwort kennst nur Du. Wir speichern einen Prüfwert, aus dem es sich nicht zurückrechnen lässt; niemand von uns kann es sehen oder neu vergeben.',
    recovery:
      'Falls Du Dein Passwort vergisst, hilft ein Wiederherstellungscode aus einfachen Wörtern. Du bekommst ihn nach der Registrierung gezeigt, ein einziges Mal, und kannst ihn jederzeit selbst durch einen neuen ersetzen. Auch von ihm speichern wir nur einen Prüfwert. Ohne Passwort und ohne Code können wir das Konto niemandem öffnen.',
    forumFirst: (posts: number) =>
      `${posts === 1 ? 'Den ersten Beitrag' : `Die ersten ${posts} Beiträge`} eines Kontos im Forum liest die Moderation, bevor ${posts === 1 ? 'er erscheint' : 'sie erscheinen'}.`,
    forumScreened:
      'Auch was nach Kontaktdaten oder nach großer Not aussieht, liest zuerst ein Mensch. Es geht nichts verloren.',
    forumNotIndexed: 'Suchmaschinen bitten wir, das Forum nicht aufzunehmen.',
    forumIndexed: 'Auch Suchmaschinen dürfen das Forum lesen und aufnehmen.',
    confirmation:
      'Dein Konto wird erst aktiv, wenn Du die Registrierung über den Link in unserer E-Mail bestätigst.',
    offer: (label: string, what: string) => `Zum Angebot „${label}“ gehören diese Daten: ${what}.`,
    attachments: (allowed: FilesAllowed) => filesAllowed('kannst Du', allowed),
    logged: (labels: string) =>
      `Diese Gespräche speichern wir als Protokoll: ${labels}. Das sagen wir Dir auch, bevor Du beginnst.`,
    relayed: (labels: string) => `Diese Gespräche werden nur übertragen und nicht gespeichert: ${labels}.`,
    centreSearch:
      'Wenn Du eine Beratungsstelle suchst, verwenden wir Deine Postleitzahl nur für diese eine Antwort. Wir speichern sie nicht und protokollieren sie nicht.',
    responsibility: (field: string, referral: string) =>
      `An der Angabe „${field}“ sehen wir, ob wir für Deine Gegend zuständig sind. Sind wir es nicht, zeigen wir Dir, wo Du eine Beratungsstelle in Deiner Nähe findest: ${referral}. Dorthin geben wir nichts von Dir weiter. Schreiben kannst Du uns in jedem Fall, auch ohne diese Angabe.`,
    consent: (text: string) =>
      `Nur wenn Du einwilligst, gilt: „${text}“ Du kannst die Einwilligung jederzeit für die Zukunft widerrufen.`,
  },
});

export const purposeTexts = inBoth({
  sie: {
    purpose: (label: string, what: string) => `Für „${label}“ verwenden wir ${what}.`,
    withoutData: (label: string) => `Auch für „${label}“ verarbeiten wir Daten.`,
    basis: (citations: string, several: boolean) =>
      several ? ` Rechtsgrundlagen dafür sind: ${citations}.` : ` Rechtsgrundlage dafür ist: ${citations}.`,
    only: 'Für etwas anderes verwenden wir Ihre Daten nicht.',
    noAutomation:
      'Über Sie entscheidet kein Programm, sondern immer ein Mensch. Wir erstellen auch kein Profil von Ihnen.',
  },
  du: {
    purpose: (label: string, what: string) => `Für „${label}“ verwenden wir ${what}.`,
    withoutData: (label: string) => `Auch für „${label}“ verarbeiten wir Daten.`,
    basis: (citations: string, several: boolean) =>
      several ? ` Rechtsgrundlagen dafür sind: ${citations}.` : ` Rechtsgrundlage dafür ist: ${citations}.`,
    only: 'Für etwas anderes verwenden wir Deine Daten nicht.',
    noAutomation:
      'Über Dich entscheidet kein Programm, sondern immer ein Mensch. Wir erstellen auch kein Profil von Dir.',
  },
});
