import type { CategoryId } from '../policy/vocabulary.ts';
import { type Texts, theirs, withPossessive, type Your } from './registers.ts';

/** What a data category is called in a sentence: accusative, with its article, and the pronoun for it. */
export interface Phrase {
  readonly name: string;
  readonly pronoun: 'sie' | 'es';
}

const many = (name: string): Phrase => ({ name, pronoun: 'sie' });
const thing = (name: string): Phrase => ({ name, pronoun: 'es' });

const phrases = (your: Your): Record<CategoryId, Phrase> => ({
  'identity.account': thing(`${your.bare} Konto`),
  'identity.profile': many(`${your.e} freiwilligen Angaben`),
  'identity.child': many(`die Angabe zu ${your.em} Kind`),
  'identity.session': many(`${your.e} laufende Anmeldung`),
  'identity.consent': many(`${your.e} Einwilligungen`),
  'identity.staff': many('die Zugänge unserer Mitarbeitenden'),
  'identity.absence': many('die Tage, an denen unsere Mitarbeitenden nicht da sind'),
  'identity.registration': many('unbestätigte Registrierungen'),
  'identity.sealed-address': many(`${your.e} versiegelte IP-Adresse`),
  'consultations.case': many(`Anlass, Thema und Zeiten ${your.er} Beratung`),
  'consultations.message': many(`${your.e} Nachrichten und unsere Antworten`),
  'consultations.attachment': many(`die Dateien zu ${your.en} Nachrichten und unseren Antworten`),
  'consultations.draft': many(`${your.e} noch nicht abgeschickten Entwürfe und Dateien`),
  'consultations.note': many(`unsere Notizen zu ${your.er} Beratung`),
  'consultations.danger-assessment': many('unsere Einschätzungen einer möglichen Gefahr'),
  'consultations.appointment': many('Absprachen zu Terminen'),
  'consultations.text-module': many('die Textbausteine unserer Mitarbeitenden'),
  'consultations.answer-log': many('die Zeitpunkte unserer Antworten'),
  'chats.single-log': many(`die Protokolle ${your.er} Chats mit uns`),
  'chats.group-log': many('die Protokolle der Gruppen- und Themenchats'),
  'forum.post': many('Beiträge im Forum'),
  'private-messages.message': many(`${your.e} persönlichen Mitteilungen`),
  'concerns.contact': many(`${your.e} Kontaktdaten`),
  'concerns.content': many(`alle Angaben zu ${your.em} Anliegen`),
  'concerns.technical': many('die technischen Daten vom Start des Chats'),
  'places.search': many(`${your.e} Suchangaben`),
  'enquiries.enquiry': many(`${your.e} Angaben im Kontaktformular`),
  'reservations.reservation': many(`${your.e} Anfragen nach einem Betreuungsplatz`),
  'reservations.retained': many('gesperrte Unterlagen zu einem Betreuungsplatz'),
  'citizen-cases.case': many('Vorgänge ohne gesetzliche Aufbewahrungspflicht'),
  'citizen-cases.retained': many('Vorgänge mit gesetzlicher Aufbewahrungspflicht'),
  'newsletter.subscription': many(`${your.e} Angaben für den Newsletter`),
  'newsletter.unconfirmed': many('unbestätigte Newsletter-Anmeldungen'),
  'analytics.page-view': many('gezählte Seitenaufrufe'),
  'analytics.visit-key': many('die Tagesschlüssel der Besuchszählung'),
  'statistics.counter': many('die Zahlen der Statistik'),
  'platform.access-log': many('Einträge im Zugriffsprotokoll'),
  'platform.mail': many(`unsere E-Mails an ${your.you}`),
  'governance.audit': thing('das Protokoll der Eingaben, Änderungen und Löschungen'),
  'governance.receipt': many('Löschbelege ohne personenbezogene Daten'),
  'governance.proof': thing('das Nachweisprotokoll der Löschungen'),
  'governance.ledger': many('die Nummern des Gelöschten, Gesperrten und Widerrufenen'),
  'governance.hold': many('Vermerke über ausgesetzte Löschungen'),
  'governance.data-request': many(`${your.e} Anträge zu ${your.en} Rechten`),
  'governance.disclosure': thing('das Verzeichnis der Weitergaben'),
  'governance.break-glass': many('Vermerke über Notzugriffe in Vertretung'),
  'governance.it-ticket': many('Aufträge der IT-Administration'),
  'governance.policy': many('frühere Fassungen dieses Hinweises und wer sie geändert hat'),
});

/** Chosen so that nominative and accusative are alike; a sentence may begin with them. */
export const categoryPhrases: Texts<Record<CategoryId, Phrase>> = withPossessive(phrases);

/** The same where nobody is addressed. */
export const impersonalCategories = phrases(theirs);

/** Where the data are those of staff, the same category means something else. */
export const staffCategoryPhrases: Partial<Record<CategoryId, Phrase>> = {
  'identity.session': many('die laufenden Anmeldungen unserer Mitarbeitenden'),
};
