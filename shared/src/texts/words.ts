import type { FieldId } from '../policy/channels.ts';
import type { LogField } from '../policy/traces.ts';
import type { MailPurpose, MediaType, OfferKind, Relation, RoleId } from '../policy/vocabulary.ts';
import { type Texts, withPossessive } from './registers.ts';

/** What a line of the access log may hold. Nominative without article, for lists. */
export const logFieldNames: Record<LogField, string> = {
  time: 'Datum und Uhrzeit',
  login_date: 'Datum der Anmeldung',
  start_time: 'Beginn des Besuchs',
  end_time: 'Ende des Besuchs',
  time_zone: 'Zeitzone',
  ip: 'IP-Adresse',
  method: 'Art des Zugriffs',
  resource: 'aufgerufene Seite',
  query: 'Abfrage',
  status: 'Meldung, ob der Aufruf gelungen ist',
  bytes: 'übertragene Datenmenge',
  browser: 'Browser mit Version',
  operating_system: 'Betriebssystem',
  isp_domain: 'Domainname des Internetanbieters',
  referrer: 'zuvor besuchte Seite',
  service_kind: 'Art des genutzten Dienstes',
  duration: 'Dauer der Antwort',
};

/** Fields as nouns, where the policy names a field without showing it in a form. */
export const fieldNames: Record<FieldId, string> = {
  username: 'Benutzername',
  password: 'Passwort',
  email: 'E-Mail-Adresse',
  place: 'Wohnort',
  gender: 'Geschlecht',
  age: 'Alter',
  referral: 'Hinweis auf die Beratung',
  first_counselling: 'erste Beratung',
  child_birth: 'Geburtsdatum des Kindes',
  salutation: 'Anrede',
  first_name: 'Vorname',
  last_name: 'Nachname',
  postcode: 'Postleitzahl',
  city: 'Stadt',
  desired_start: 'gewünschter Beginn der Betreuung',
  desired_facility: 'gewünschte Einrichtung',
  message: 'Nachricht',
  subject: 'Betreff',
  interests: 'Interessen',
};

/** Fields and what is derived from them: what statistics count by, what a permission names. */
export const derivedNames: Record<string, string> = {
  ...fieldNames,
  reason: 'Anlass',
  topic: 'Thema',
  basis: 'Rechtsgrundlage',
  mode: 'Art der Beratung',
  duration: 'Dauer der Beratung',
  month: 'Monat',
  quarter: 'Quartal',
  year: 'Jahr',
  kind: 'Art des Anliegens',
  channel: 'Weg des Anliegens',
  outcome: 'Ergebnis',
  age_band: 'Altersgruppe des Kindes',
  start_month: 'gewünschter Monat des Beginns',
  care_extent: 'Umfang der Betreuung',
  state: 'Stand der Anfrage',
  newsletter_issue: 'Ausgabe des Newsletters',
  newsletter_segment: 'Zielgruppe des Newsletters',
  newsletter_topic: 'Thema im Newsletter',
  page: 'aufgerufene Seite',
  day: 'Tag',
};

/** Begins the sentence that says what a form asks. */
export const formPhrases: Texts<Record<string, string>> = {
  sie: {
    registration: 'Bei der Registrierung',
    enquiry: 'Bei einer Anfrage an die Beratung',
    search: 'Bei der Suche nach einem Platz',
    contact: 'Im Kontaktformular',
    concern: 'Wenn Sie uns Ihr Anliegen schreiben,',
    'citizen-case': 'Wenn Sie sich an den Bürgerservice wenden,',
    newsletter: 'Bei der Anmeldung zum Newsletter',
  },
  du: {
    registration: 'Bei der Registrierung',
    enquiry: 'Bei einer Anfrage an die Beratung',
    search: 'Bei der Suche nach einem Platz',
    contact: 'Im Kontaktformular',
    concern: 'Wenn Du uns Dein Anliegen schreibst,',
    'citizen-case': 'Wenn Du Dich an den Bürgerservice wendest,',
    newsletter: 'Bei der Anmeldung zum Newsletter',
  },
};

/** A clause that says when such a mail is sent. */
export const mailClauses: Texts<Record<MailPurpose, string>> = {
  sie: {
    answer_waiting: 'wenn eine Antwort auf Sie wartet',
    appointment_question: 'wenn es um einen Termin geht',
    registration_confirm: 'um Ihre Registrierung zu bestätigen',
    concern_feedback: 'wenn es eine Rückmeldung zu Ihrem Anliegen gibt',
    account_notice: 'wenn es um Ihr Konto geht',
    reservation_status: 'wenn sich bei Ihrer Anfrage nach einem Betreuungsplatz etwas ändert',
    enquiry_reply: 'um Ihre Anfrage zu beantworten',
    newsletter_confirm: 'um Ihre Anmeldung zum Newsletter zu bestätigen',
    newsletter_issue: 'wenn eine neue Ausgabe des bestellten Newsletters erscheint',
    case_correspondence: 'um Ihren Vorgang mit Ihnen zu bearbeiten',
  },
  du: {
    answer_waiting: 'wenn eine Antwort auf Dich wartet',
    appointment_question: 'wenn es um einen Termin geht',
    registration_confirm: 'um Deine Registrierung zu bestätigen',
    concern_feedback: 'wenn es eine Rückmeldung zu Deinem Anliegen gibt',
    account_notice: 'wenn es um Dein Konto geht',
    reservation_status: 'wenn sich bei Deiner Anfrage nach einem Betreuungsplatz etwas ändert',
    enquiry_reply: 'um Deine Anfrage zu beantworten',
    newsletter_confirm: 'um Deine Anmeldung zum Newsletter zu bestätigen',
    newsletter_issue: 'wenn eine neue Ausgabe des bestellten Newsletters erscheint',
    case_correspondence: 'um Deinen Vorgang mit Dir zu bearbeiten',
  },
};

/** Mails that only point to something. They never say what it is about. */
export const neutralMails: readonly MailPurpose[] = [
  'answer_waiting',
  'appointment_question',
  'registration_confirm',
  'concern_feedback',
  'account_notice',
  'reservation_status',
  'enquiry_reply',
];

/** Nominative with article; `plural` decides the verb. A name that ends in a clause wants a comma after it. */
export interface Somebody {
  readonly name: string;
  readonly plural: boolean;
}

const one = (name: string): Somebody => ({ name, plural: false });
const several = (name: string): Somebody => ({ name, plural: true });

/** Who somebody is to an object. The more specific phrase of a relation wins over the role's. */
export const relationPhrases: Texts<Partial<Record<Relation, Partial<Record<RoleId, Somebody>>>>> =
  withPossessive((your) => {
    const holder = one(`die Fachkraft, die ${your.e} Beratung übernommen hat`);
    const host = one('die Fachkraft, die den Chat geleitet hat');
    const substitute = one('ihre Vertretung');
    const staff = several('die Fachkräfte der Beratung');
    return {
      assigned: {
        counsellor: holder,
        counsellor_admin: holder,
        pedagogue: one(`die pädagogische Fachkraft, die ${your.bare} Anliegen übernommen hat`),
      },
      substitute: { counsellor: substitute, counsellor_admin: substitute, pedagogue: substitute },
      host: { counsellor: host, counsellor_admin: host, moderator: host, pedagogue: host },
      unassigned: { counsellor: staff, counsellor_admin: staff },
      chosen: {
        facility: one(`die Einrichtung, bei der ${your.e} Anfrage liegt`),
        provider: one('der Träger der Einrichtung'),
      },
    };
  });

export const rolePhrases: Texts<Record<RoleId, Somebody>> = withPossessive(() => ({
  visitor: one('jede Person, die diese Seiten öffnet'),
  client: several('alle, die ein Konto haben'),
  counsellor: several('die Fachkräfte der Beratung'),
  counsellor_admin: one('eine Fachkraft mit Administratorrechten'),
  coordinator: one('die Koordination'),
  moderator: one('die Moderation'),
  pedagogue: several('die pädagogischen Fachkräfte'),
  case_worker: several('die Mitarbeitenden der zuständigen Stelle'),
  editor: one('die Redaktion'),
  facility: one('die Einrichtung'),
  provider: one('der Träger der Einrichtung'),
  retained_records: several('wenige Personen, die dafür eigens befugt sind'),
  it_admin: one('die IT-Administration'),
  data_protection_officer: one('die für den Datenschutz beauftragte Person'),
}));

/** Kinds of files as people call them. */
export const mediaTypeNames: Readonly<Record<MediaType, string>> = {
  'image/jpeg': 'Foto (JPEG)',
  'image/png': 'Bild (PNG)',
  'image/webp': 'Bild (WebP)',
  'text/plain': 'Textdatei',
  'application/pdf': 'PDF',
};

/** What a processor does, as the end of "Ein Dienstleister hilft uns …". */
export const processorTasks = {
  hosting: 'beim Betrieb der Server',
  chat: 'beim Betrieb des Chats',
  newsletter: 'beim Versand des Newsletters',
  mail: 'beim Versand von E-Mails',
  backup: 'bei den Sicherungskopien',
} as const;

/** Offers whose talk may be kept as a log. */
export const spokenOffers: readonly OfferKind[] = [
  'live-counselling',
  'single-chat',
  'group-chat',
  'topic-chat',
  'open-hour',
  'chat-widget',
];
