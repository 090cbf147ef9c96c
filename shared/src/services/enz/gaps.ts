import type { Policy } from '../../policy/index.ts';
import { platformGaps } from '../common.ts';

/** What the notice of enz leaves open and the controller has to decide. */
export const gaps: Policy['gaps'] = [
  {
    path: 'service/responsibleFor',
    reason:
      'Der Hinweis nennt das Gebiet der Zuständigkeit nicht; eingetragen sind die Postleitzahlen des Enzkreises.',
  },
  {
    path: 'service/referral',
    reason:
      'Der Hinweis sagt nicht, wohin Menschen von außerhalb verwiesen werden; eingetragen ist eine bundesweite Suche nach Beratungsstellen.',
  },
  { path: 'service/reasons', reason: 'Der Hinweis nennt keine Liste der Beratungsanlässe.' },
  { path: 'service/topics', reason: 'Der Hinweis nennt keine Liste der Themen.' },
  {
    path: 'offers/mail-counselling/answerWithinWorkingDays',
    reason: 'Der Hinweis verspricht keine Antwortzeit.',
  },
  {
    path: 'offers/mail-counselling/attachments',
    reason:
      'Der Hinweis sagt nicht, ob und welche Dateien beigelegt werden können; möglich ist, was sich ohne Kopie in der Seite ansehen lässt.',
  },
  {
    path: 'offers/mail-counselling/appointments',
    reason:
      'Der Hinweis spricht von Terminfragen, sagt aber nicht, auf welchen Wegen ein Termin stattfindet.',
  },
  {
    path: 'account/sessionIdle',
    reason: 'Der Hinweis nennt keine Dauer, nach der eine ruhende Anmeldung endet.',
  },
  {
    path: 'breakGlass/duration',
    reason: 'Der Hinweis sagt nicht, wie lange der Notzugriff bei einer Vertretung dauert.',
  },
  {
    path: 'holds',
    reason:
      'Der Hinweis kennt keine Ausnahme von der Löschung; sie folgt hier nur aus dem Recht auf Einschränkung (Art. 18 DSGVO).',
  },
  {
    path: 'backups/contentLifetime',
    reason: 'Der Hinweis nennt keine Aufbewahrungsdauer für Sicherungen.',
  },
  {
    path: 'backups/keysLifetime',
    reason:
      'Der Hinweis nennt keine Aufbewahrungsdauer für Sicherungen; sie muss kürzer sein als der Sicherheitsabstand jeder Löschregel.',
  },
  { path: 'addresses/lifetime', reason: 'Der Hinweis nennt keine Frist für IP-Adressen.' },
  {
    path: 'cookies/__Host-optout/lifetime',
    reason: 'Der Hinweis sagt nicht, wie lange das Cookie des Widerspruchs bleibt.',
  },
  {
    path: 'consents',
    reason: 'Der Hinweis nennt Angaben freiwillig, aber keinen Wortlaut einer Einwilligung.',
  },
  {
    path: 'statistics/smallestCell',
    reason: 'Der Hinweis sagt nicht, ab welcher Zahl von Fällen eine Statistik einen Wert zeigt.',
  },
  {
    path: 'retentionAlarmAfter',
    reason: 'Der Hinweis sagt nicht, wann eine verspätete Löschung Alarm auslöst.',
  },
  {
    path: 'retention/R1/fallback',
    reason: 'Der Hinweis sagt nicht, wann eine Beratung endet, die niemand beendet.',
  },
  {
    path: 'retention/R1-account/fallback',
    reason:
      'Der Hinweis sagt nicht, was für ein Konto ohne Beratung gilt; gezählt wird ab der Registrierung.',
  },
  {
    path: 'retention/R2/period',
    reason:
      'Der Hinweis nennt keine Frist für IP-Adressen, nur die Obergrenze von zwei Jahren nach der Beratung.',
  },
  {
    path: 'retention/R3/period',
    reason: 'Der Hinweis nennt Sitzungs-Cookies „temporär“ und gibt keine Dauer an.',
  },
  {
    path: 'retention/R28-views/period',
    reason: 'Der Hinweis sagt nicht, wie lange Daten der Webanalyse gespeichert werden.',
  },
  {
    path: 'service/officeHours',
    reason: 'Der Hinweis nennt keine Sprechzeiten; eingetragen ist ein Beispiel.',
  },
  {
    path: 'retention/P-absence/period',
    reason: 'Der Hinweis sagt nicht, wie lange vergangene Abwesenheiten der Mitarbeitenden bleiben.',
  },
  { path: 'retention/P-draft/period', reason: 'Der Hinweis sagt nichts über nicht abgesandte Texte.' },
  {
    path: 'retention/P-mail/period',
    reason: 'Der Hinweis sagt nicht, wie lange eine Benachrichtigung in der Warteschlange liegt.',
  },
  {
    path: 'retention/P-statistics/period',
    reason: 'Der Hinweis sagt nicht, wie lange die Gesamtstatistik bleibt.',
  },
  ...platformGaps,
];
