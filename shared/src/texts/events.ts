import type { EventName } from '../policy/vocabulary.ts';
import { type Texts, theirs, withPossessive, type Your } from './registers.ts';

/** How a fact that starts a clock is said. */
export interface EventPhrase {
  /** Dative, after "nach", "mit" or "ab". */
  readonly noun: string;
  /** The same for what belongs to the person rather than to one object. */
  readonly personNoun?: string;
  /** A clause after "sobald" or "wenn". */
  readonly clause: string;
  /** A clause after "wenn" for the case that it does not happen; only where it can fail to. */
  readonly missing?: string;
  /** The same for what belongs to the person. */
  readonly personMissing?: string;
}

const phrases = (your: Your): Record<EventName, EventPhrase> => ({
  'absence.ended': { noun: 'dem letzten Tag der Abwesenheit', clause: 'die Abwesenheit vorbei ist' },
  'account.registered': { noun: 'der Registrierung', clause: 'die Registrierung abgeschlossen ist' },
  'account.last-login': {
    noun: `${your.er} letzten Anmeldung`,
    clause: 'die letzte Anmeldung vorbei ist',
    missing: 'es nie eine Anmeldung gab',
  },
  'account.last-use': {
    noun: 'der letzten Nutzung des Kontos',
    clause: 'das Konto nicht mehr genutzt wird',
  },
  'account.deleted': {
    noun: 'dem Auflösen des Kontos',
    clause: your.closes,
    missing: 'niemand das Konto auflöst',
  },
  'analytics.day-ended': { noun: 'dem Ende des Tages', clause: 'der Tag zu Ende ist' },
  'audit.recorded': { noun: 'dem Eintrag', clause: 'der Eintrag gemacht ist' },
  'backup.taken': { noun: 'der Sicherung', clause: 'die Sicherung gemacht ist' },
  'case.closed': {
    noun: 'dem Abschluss des Vorgangs',
    clause: 'der Vorgang abgeschlossen ist',
    missing: 'niemand den Vorgang abschließt',
  },
  'case.last-activity': {
    noun: 'dem letzten Schreiben dazu',
    clause: 'das letzte Schreiben eingegangen ist',
  },
  'chat-event.ended': { noun: 'dem Ende des Chats', clause: 'der Chat zu Ende ist' },
  'child.limit-date': {
    noun: 'dem {age}. Geburtstag des eingetragenen Kindes',
    clause: 'das eingetragene Kind diesen Geburtstag hat',
  },
  'concern.closed': {
    noun: `dem Abschluss ${your.es} Anliegens`,
    clause: `${your.bare} Anliegen abgeschlossen ist`,
    missing: 'niemand das Anliegen abschließt',
  },
  'concern.last-activity': {
    noun: 'der letzten Nachricht dazu',
    clause: 'die letzte Nachricht geschrieben ist',
  },
  'consultation.last-activity': {
    noun: 'der letzten Nachricht',
    clause: 'die letzte Nachricht geschrieben ist',
  },
  'counselling.ended': {
    noun: 'dem Ende der Beratung',
    personNoun: `dem Ende ${your.er} letzten Beratung`,
    clause: 'die Beratung beendet ist',
    missing: 'niemand die Beratung beendet',
    personMissing: 'es gar keine Beratung gab',
  },
  'data-request.answered': { noun: 'unserer Antwort', clause: 'unsere Antwort verschickt ist' },
  'disclosure.recorded': { noun: 'der Weitergabe', clause: 'die Weitergabe vermerkt ist' },
  'draft.last-edited': { noun: 'der letzten Änderung daran', clause: 'sich nichts mehr daran ändert' },
  'enquiry.closed': {
    noun: `dem Abschluss ${your.er} Anfrage`,
    clause: `${your.e} Anfrage erledigt ist`,
    missing: 'niemand die Anfrage abschließt',
  },
  'enquiry.last-activity': {
    noun: 'der letzten Nachricht dazu',
    clause: 'die letzte Nachricht geschrieben ist',
  },
  'forum-post.created': { noun: 'dem Veröffentlichen', clause: 'der Beitrag veröffentlicht ist' },
  'hold.set': { noun: 'dem Vermerk', clause: 'der Vermerk gemacht ist' },
  'log.recorded': { noun: 'dem Aufruf', clause: 'der Aufruf beantwortet ist' },
  'mail.settled': { noun: 'dem Versand', clause: 'die E-Mail verschickt ist' },
  'newsletter.cancelled': {
    noun: `${your.er} Abmeldung`,
    clause: `${your.e} Abmeldung eingegangen ist`,
    missing: 'es keine Abmeldung gibt',
  },
  'newsletter.requested': {
    noun: 'der Anmeldung zum Newsletter',
    clause: 'die Anmeldung zum Newsletter eingegangen ist',
  },
  'newsletter.undeliverable': {
    noun: 'der letzten unzustellbaren Ausgabe',
    clause: 'die Adresse unzustellbar ist',
  },
  'policy.superseded': { noun: 'der Ablösung durch eine neue', clause: 'eine neue sie ablöst' },
  'private-message.sent': { noun: 'dem Absenden', clause: 'die Mitteilung abgeschickt ist' },
  'registration.requested': { noun: 'der Registrierung', clause: 'die Registrierung eingegangen ist' },
  'reservation.decided': {
    noun: 'der Entscheidung über den Platz',
    clause: 'über den Platz entschieden ist',
    missing: 'niemand über den Platz entscheidet',
  },
  'reservation.last-activity': {
    noun: 'der letzten Nachricht dazu',
    clause: 'die letzte Nachricht geschrieben ist',
  },
  'retention.expired': { noun: 'der Sperrung', clause: 'die Sperrung beginnt' },
  'search.answered': { noun: 'der Suche', clause: 'die Suche beantwortet ist' },
  'session.started': { noun: 'der Anmeldung', clause: 'die Anmeldung beginnt' },
  'session.last-use': { noun: 'dem letzten Klick', clause: 'die Seite nicht mehr benutzt wird' },
  'staff.left': {
    noun: 'dem Ausscheiden',
    clause: 'die Person ausgeschieden ist',
    missing: 'niemand das Ausscheiden meldet',
  },
  'statistics.period-ended': { noun: 'dem Ende des Zeitraums', clause: 'der Zeitraum zu Ende ist' },
});

export const eventPhrases: Texts<Record<EventName, EventPhrase>> = withPossessive(phrases);

/** The same where nobody is addressed. */
export const impersonalEvents = phrases(theirs);
