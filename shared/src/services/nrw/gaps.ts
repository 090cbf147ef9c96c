import type { Policy } from '../../policy/index.ts';
import { platformGaps } from '../common.ts';

/** What the notice of the family portal leaves open and the controller has to decide. */
export const gaps: Policy['gaps'] = [
  {
    path: 'contacts/data-protection-officer/organisation/phone',
    reason: 'Die Vorwahl 873 weicht von der des Ministeriums (837) ab; vermutlich ein Tippfehler.',
  },
  {
    path: 'staff/requirements',
    reason: 'Der Hinweis sagt nicht, was für einen Zugang der Mitarbeitenden nachzuweisen ist.',
  },
  {
    path: 'retention/R23/start',
    reason:
      'Offen ist, ob die sechs Wochen ab der Aufzeichnung oder nach den 72 Stunden zählen; gezählt wird ab der Aufzeichnung.',
  },
  {
    path: 'retention/R24/action',
    reason:
      'Der Hinweis sagt „gelöscht“, das Archivgesetz verlangt zuvor das Angebot; eingetragen ist das Angebot.',
  },
  {
    path: 'retention/R24/fallback',
    reason: 'Der Hinweis sagt nicht, wann ein Vorgang endet, den niemand zu den Akten verfügt.',
  },
  {
    path: 'retention/R25/fallback',
    reason: 'Der Hinweis sagt nicht, wann ein Vorgang endet, den niemand zu den Akten verfügt.',
  },
  {
    path: 'retention/R25/period',
    reason: 'Der Hinweis nennt keine Aufbewahrungsfristen je Art des Vorgangs.',
  },
  {
    path: 'retention/R25/legalGround',
    reason: 'Der Hinweis nennt das Gesetz nicht, nach dem Vorgänge aufbewahrt werden.',
  },
  {
    path: 'offers/citizen-cases/kinds',
    reason: 'Der Hinweis sagt nicht, für welche Art von Vorgang eine Aufbewahrungspflicht besteht.',
  },
  {
    path: 'retention/R26/fallback',
    reason: 'Der Hinweis sagt nicht, was für eine Adresse gilt, die keine Nachrichten mehr annimmt.',
  },
  {
    path: 'retention/R27/period',
    reason: 'Der Hinweis sagt nicht, wie lange auf die Bestätigung einer Anmeldung gewartet wird.',
  },
  {
    path: 'retention/R28-views/period',
    reason: 'Der Hinweis sagt nicht, wie lange Daten der Webanalyse gespeichert werden.',
  },
  {
    path: 'analytics/rawLifetime',
    reason: 'Der Hinweis sagt nicht, wie lange Daten der Webanalyse gespeichert werden.',
  },
  {
    path: 'analytics/objection',
    reason: 'Der Hinweis nennt das Widerspruchsrecht, aber keinen Schalter dafür; die Seite bietet ihn an.',
  },
  {
    path: 'cookies/__Host-cookie-notice/lifetime',
    reason: 'Der Hinweis sagt nicht, wie lange der Hinweis auf Cookies ausgeblendet bleibt.',
  },
  {
    path: 'cookies/__Host-optout/lifetime',
    reason: 'Der Hinweis sagt nicht, wie lange das Cookie des Widerspruchs bleibt.',
  },
  {
    path: 'consents',
    reason:
      'Der Hinweis kennt eine Einwilligung für Versand und Auswertung; hier sind es zwei, die einzeln gegeben werden.',
  },
  { path: 'retention/P-session/period', reason: 'Der Hinweis nennt keine Dauer einer Anmeldung.' },
  {
    path: 'retention/P-mail/period',
    reason: 'Der Hinweis sagt nicht, wie lange eine Nachricht in der Warteschlange liegt.',
  },
  {
    path: 'retention/P-hold/period',
    reason: 'Der Hinweis nennt keine Höchstdauer einer Einschränkung auf Verlangen.',
  },
  {
    path: 'retention/P-statistics/period',
    reason: 'Der Hinweis sagt nicht, wie lange anonyme Statistiken bleiben.',
  },
  { path: 'holds/maximum', reason: 'Der Hinweis nennt keine Höchstdauer einer Einschränkung auf Verlangen.' },
  {
    path: 'statistics/smallestCell',
    reason: 'Der Hinweis sagt nicht, ab welcher Zahl eine Statistik einen Wert zeigt.',
  },
  {
    path: 'backups/keysLifetime',
    reason: 'Der Hinweis nennt nur die Frist der Sicherungsbänder mit Log-Dateien.',
  },
  {
    path: 'retentionAlarmAfter',
    reason: 'Der Hinweis sagt nicht, wann eine verspätete Löschung Alarm auslöst.',
  },
  {
    path: 'offers/citizen-cases/attachments',
    reason: 'Der Hinweis nennt keine Dateien; angenommen werden deshalb keine.',
  },
  ...platformGaps,
];
