import type { Disclosures, Processor } from '../policy/index.ts';
import type { DataCategory, RetentionRule } from '../policy/retention.ts';
import type { Relation } from '../policy/vocabulary.ts';

/** The words of the record of processing activities. It speaks about people to those who oversee, so it addresses nobody. */
export const recordTexts = {
  title: (service: string) => `Verzeichnis von Verarbeitungstätigkeiten: ${service}`,
  law: 'Art. 30 Abs. 1 DSGVO',
  version: (version: string, day: string) => `Fassung ${version} der Regelung, gültig ab ${day}`,
  parties: 'Verantwortlicher und Ansprechstellen',
  bases: 'Rechtsgrundlagen',
  noBasis: 'nicht angegeben',
  persons: 'Betroffene Personen',
  data: 'Daten und Löschfristen',
  noData: 'Eigens dafür werden keine personenbezogenen Daten gespeichert.',
  readers: 'Zugriff',
  recipients: 'Empfänger',
  processors: 'Auftragsverarbeiter',
  transfers: 'Übermittlung in Drittländer',
  none: 'keine',
  nobody: 'niemand',
  measures: 'Technische und organisatorische Maßnahmen',
  missing: 'Was noch fehlt',
} as const;

/** What somebody is to the service, as the record calls them. */
export const partyRoles = {
  controller: 'Verantwortlicher',
  provider: 'Anbieter',
  'data-protection-officer': 'Datenschutzbeauftragte Person',
  privacy: 'Fragen zum Datenschutz',
  'access-requests': 'Anträge betroffener Personen',
  technical: 'Technische Fragen',
  'supervisory-authority': 'Aufsichtsbehörde',
} as const;

export const personNames: Record<DataCategory['persons'], string> = {
  clients: 'Ratsuchende',
  staff: 'Mitarbeitende',
  visitors: 'Besuchende der Seiten',
  subscribers: 'Beziehende des Newsletters',
  citizens: 'Bürgerinnen und Bürger',
  families: 'Eltern und ihre Kinder',
  nobody: 'niemand (ohne Personenbezug)',
};

/** Relations that say who of a role it is, or when: not everybody of it, or not every day. */
export const limitedRelations: Partial<Record<Relation, string>> = {
  host: 'nur wer den Chat leitet',
  emergency: 'nur im Notfall',
  consulted: 'nur einen Auszug, solange um eine zweite Einschätzung gebeten',
  ticket: 'nur mit begründetem Auftrag',
};

export const processorWork: Record<Processor['task'], string> = {
  hosting: 'Betrieb der Server',
  chat: 'Betrieb des Chats',
  newsletter: 'Versand des Newsletters',
  mail: 'Versand von E-Mails',
  backup: 'Sicherungskopien',
};

/** `Polizei (nur im Fall: …)` */
export const onlyIn = (grounds: string): string => `nur im Fall: ${grounds}`;

export const ends: Record<RetentionRule['action'], string> = {
  erase: 'Löschung',
  anonymise: 'Anonymisierung',
  restrict: 'Sperrung',
  'offer-to-archive': 'Anbietung an das Archiv',
};

/** When, counted from an event: goes on after the word for the end. */
export const counted: Record<RetentionRule['timeWord'], (period: string, event: string) => string> = {
  at: (period, event) => ` ${period} nach ${event}`,
  'latest-by': (period, event) => ` spätestens ${period} nach ${event}`,
  'not-before': (period, event) => ` frühestens ${period} nach ${event}`,
  'at-most': (period, event) => ` spätestens ${period} nach ${event}`,
  immediately: (period, event) => ` sofort, ${period} nach ${event}`,
};

/** The same where the event itself is the moment. */
export const instant: Record<RetentionRule['timeWord'], (clause: string) => string> = {
  at: (clause) => `, sobald ${clause}`,
  'latest-by': (clause) => ` spätestens, wenn ${clause}`,
  'not-before': (clause) => ` erst, wenn ${clause}`,
  'at-most': (clause) => ` spätestens, wenn ${clause}`,
  immediately: (clause) => ` sofort, sobald ${clause}`,
};

export const endTexts = {
  yearEnd: ', mit Ablauf des Kalenderjahres',
  legalGround: (ground: string) => `; Aufbewahrungspflicht: ${ground}`,
  earlier: (event: string) => `; früher mit ${event}`,
  fallback: (missing: string, start: string) => `; wenn ${missing}, beginnt die Frist ${start}`,
  fallbackInstant: (missing: string, start: string) => `; wenn ${missing}, stattdessen ${start}`,
  after: (period: string, event: string) => `${period} nach ${event}`,
  with: (event: string) => `mit ${event}`,
};

const proofs = {
  affiliation: 'Anstellung',
  'employed-until': 'Ende der Anstellung',
  'confidentiality-date': 'Verpflichtung zur Vertraulichkeit',
  qualification: 'Ausbildung',
  'training-date': 'Schulung im Datenschutz',
} as const;

/** Measures in short (Art. 30 (1) (g), Art. 32 GDPR). */
export const measureTexts = {
  proofs,
  transport: 'Verschlüsselung auf dem Übertragungsweg; die Seiten laden nichts von fremden Servern.',
  encryption:
    'Angaben und Inhalte sind verschlüsselt gespeichert, mit einem eigenen Schlüssel für jeden Fall, jede Person und jeden Vorgang.',
  shredding: (content: string, keys: string) =>
    `Löschen vernichtet den Schlüssel. Sicherungskopien der Daten bestehen höchstens ${content}, die der Schlüssel höchstens ${keys}.`,
  hiding:
    'Abgelaufenes ist ab dem Ende seiner Frist nicht mehr lesbar; jeder Löschlauf hinterlässt einen Beleg.',
  access: 'Zugriff nach Rolle, Handlung und Verhältnis zum Fall; die Datenbank setzt das eigenständig durch.',
  passwords: 'Passwörter nur als Prüfwert (Argon2id); Begrenzung der Anmeldeversuche.',
  invitations: (lifetime: string) =>
    `Ihr Passwort kennen Mitarbeitende nur selbst; die Einladung, mit der sie es wählen, gilt einmal und höchstens ${lifetime}.`,
  secondFactor: 'Mitarbeitende melden sich mit einem zweiten Nachweis an.',
  sessions: (idle: string, maximum: string) =>
    `Mitarbeitende werden nach ${idle} ohne Benutzung abgemeldet, spätestens nach ${maximum}.`,
  staff: (recorded: string) => `Zugang erst mit Nachweis: ${recorded}.`,
  audit:
    'Eingaben, Änderungen und Löschungen werden ohne Inhalte protokolliert; das Protokoll ist gegen Veränderung gesichert.',
  holds: (persons: Disclosures['persons']) =>
    persons === 2
      ? 'Das Löschen auszusetzen verlangt einen Grund und zwei Personen.'
      : 'Das Löschen auszusetzen verlangt einen Grund.',
};
