import { inBoth } from './registers.ts';

/** The parts of a sentence about the end of a category of data. */
export interface Disposal {
  /** Accusative, begins the sentence. */
  readonly what: string;
  readonly pronoun: string;
  /** "löschen wir" */
  readonly verb: string;
  /** What belongs to the verb and ends the clause, with a space before it. */
  readonly rest: string;
  readonly period: string;
  /** Dative, after "nach". */
  readonly event: string;
}

/** The same for a period without length: the event itself is the moment. */
export interface InstantDisposal extends Omit<Disposal, 'period' | 'event'> {
  /** A clause after "sobald" or "wenn". */
  readonly clause: string;
}

/** One sentence for each time word (contract, section 1.1). The registers do not differ in them. */
export const disposals = {
  at: (d: Disposal) => `${d.what} ${d.verb} ${d.period} nach ${d.event}${d.rest}`,
  'latest-by': (d: Disposal) => `${d.what} ${d.verb} spätestens ${d.period} nach ${d.event}${d.rest}`,
  'not-before': (d: Disposal) =>
    `${d.what} ${d.verb} frühestens ${d.period} nach ${d.event}${d.rest}, dann aber bei der nächsten Gelegenheit`,
  'at-most': (d: Disposal) =>
    `${d.what} bewahren wir höchstens ${d.period} nach ${d.event} auf, dann ${d.verb} ${d.pronoun}${d.rest}`,
  immediately: (d: Disposal) => `${d.what} ${d.verb} sofort, ${d.period} nach ${d.event}${d.rest}`,
};

const instantly = (d: InstantDisposal) => `${d.what} ${d.verb}${d.rest} spätestens dann, wenn ${d.clause}`;

export const instantDisposals = {
  at: (d: InstantDisposal) => `${d.what} ${d.verb}${d.rest}, sobald ${d.clause}`,
  'latest-by': instantly,
  'not-before': (d: InstantDisposal) => `${d.what} ${d.verb}${d.rest} erst, wenn ${d.clause}`,
  'at-most': instantly,
  immediately: (d: InstantDisposal) => `${d.what} ${d.verb}${d.rest} sofort, sobald ${d.clause}`,
};

/** What happens: verb, rest of the clause, and the sentence that explains it. */
export const actionWords = {
  erase: { verb: 'löschen wir', rest: '', tail: '' },
  anonymise: {
    verb: 'anonymisieren wir',
    rest: '',
    tail: ' Danach kann niemand mehr erkennen, um wen es ging.',
  },
  restrict: {
    verb: 'sperren wir',
    rest: '',
    tail: ' Gesperrt heißt: Bei der täglichen Arbeit sieht das niemand mehr.',
  },
  'offer-to-archive': { verb: 'bieten wir', rest: ' dem Archiv an', tail: '' },
} as const;

const neutral = {
  yearEnd: ' Die Frist endet mit dem Kalenderjahr, in dem sie abläuft.',
  legalGround: (ground: string) => ` Aufheben müssen wir das nach dieser Vorschrift: ${ground}.`,
  kinds: (kinds: string) => ` Dazu gehören: ${kinds}.`,
  fallback: (missing: string, after: string, event: string) =>
    `Wenn ${missing}, beginnt die Frist ${after} nach ${event}.`,
  fallbackNow: (missing: string, event: string) => `Wenn ${missing}, beginnt die Frist mit ${event}.`,
  fallbackInstant: (missing: string, after: string, event: string) =>
    `Wenn ${missing}, gilt stattdessen dieser Zeitpunkt: ${after} nach ${event}.`,
  archive: (archive: string) =>
    `Das Archiv ist: ${archive}. Bis es geantwortet hat, löschen wir nichts. Übernimmt es einen Vorgang, bleibt er dort dauerhaft erhalten. Übernimmt es ihn nicht, löschen wir ihn.`,
  inBackups: (what: string, period: string, event: string) =>
    `In Sicherungskopien bleiben noch enthalten, ohne dass sie jemand bei der täglichen Arbeit lesen kann: ${what}. Spätestens ${period} nach ${event} ist auch das endgültig gelöscht.`,
  backups: (content: string) =>
    `Damit bei einer Störung nichts verloren geht, legen wir Sicherungskopien an. Jede wird spätestens nach ${content} vernichtet.`,
  keys: (keys: string) =>
    `Vertrauliche Inhalte sind verschlüsselt, und beim Löschen vernichten wir ihren Schlüssel. Kopien der Schlüssel bestehen höchstens ${keys}. Danach kann niemand die Inhalte mehr lesen, auch nicht aus einer Sicherungskopie.`,
  hidden:
    'Ist eine Frist um, zeigt die Software die Daten von diesem Augenblick an nicht mehr, selbst wenn das Löschen sich einmal verzögern sollte.',
  holds: (reasons: string, what: string, persons: string, review: string, maximum: string) =>
    `Eine Ausnahme gibt es nur aus diesem Grund: ${reasons}. Dann können wir das Löschen aussetzen, und zwar nur für diese Daten: ${what}. ${persons} Ob der Grund noch besteht, prüfen wir ${review}. Länger als ${maximum} dauert es nie.`,
  holdsOne: 'Das muss begründet werden.',
  holdsTwo: 'Darüber entscheiden immer zwei Personen gemeinsam.',
  earlier: (clause: string, what: string) =>
    `Spätestens wenn ${clause}, löschen wir ohne Rücksicht auf andere Fristen: ${what}.`,
};

export const retentionTexts = inBoth({
  sie: {
    ...neutral,
    endNotice: (period: string) =>
      `Endet Ihr Konto, obwohl Sie es benutzen, lesen Sie das vorher auf Ihrer Seite, wenn Sie angemeldet sind. Die Frist dafür ist: ${period}. Eine E-Mail dazu gibt es nicht.`,
    selfDeletion: (label: string, what: string) =>
      `Sie können Ihr Konto jederzeit selbst löschen, und zwar hier: „${label}“. Gründe müssen Sie nicht nennen. Sofort gelöscht werden dann: ${what}.`,
    selfDeletionPlain: (label: string) =>
      `Sie können Ihr Konto jederzeit selbst löschen, und zwar hier: „${label}“. Gründe müssen Sie nicht nennen.`,
    selfDeletionNow: 'Das wirkt sofort.',
    selfDeletionRestricted: 'Was ein Gesetz uns aufzuheben verpflichtet, sperren wir stattdessen.',
    stays: (what: string) =>
      `${what} bleiben bis zum Ende ihrer eigenen Frist stehen, aber ohne Ihren Namen.`,
  },
  du: {
    ...neutral,
    endNotice: (period: string) =>
      `Endet Dein Konto, obwohl Du es benutzt, liest Du das vorher auf Deiner Seite, wenn Du angemeldet bist. Die Frist dafür ist: ${period}. Eine E-Mail dazu gibt es nicht.`,
    selfDeletion: (label: string, what: string) =>
      `Du kannst Dein Konto jederzeit selbst löschen, und zwar hier: „${label}“. Gründe musst Du nicht nennen. Sofort gelöscht werden dann: ${what}.`,
    selfDeletionPlain: (label: string) =>
      `Du kannst Dein Konto jederzeit selbst löschen, und zwar hier: „${label}“. Gründe musst Du nicht nennen.`,
    selfDeletionNow: 'Das wirkt sofort.',
    selfDeletionRestricted: 'Was ein Gesetz uns aufzuheben verpflichtet, sperren wir stattdessen.',
    stays: (what: string) =>
      `${what} bleiben bis zum Ende ihrer eigenen Frist stehen, aber ohne Deinen Namen.`,
  },
});
