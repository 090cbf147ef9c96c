import type { Policy } from '../../policy/index.ts';
import { platformGaps } from '../common.ts';

/** What the notice of bke leaves open and the controller has to decide. */
export const gaps: Policy['gaps'] = [
  {
    path: 'controller',
    reason: 'Der Hinweis nennt den Anbieter, aber keine Anschrift des Verantwortlichen.',
  },
  { path: 'bases', reason: 'Der Hinweis nennt keine Rechtsgrundlagen.' },
  { path: 'processors/hetzner/organisation', reason: 'Der Hinweis nennt nur die Firma, keine Anschrift.' },
  {
    path: 'service/languages',
    reason: 'Der Hinweis sagt nicht, in welchen Sprachen beraten wird; eingetragen ist ein Beispiel.',
  },
  { path: 'terms', reason: 'Der Hinweis verweist auf Nutzungsbedingungen, deren Wortlaut er nicht enthält.' },
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
    path: 'account/sessionIdle',
    reason: 'Der Hinweis nennt keine Dauer, nach der eine ruhende Anmeldung endet.',
  },
  {
    path: 'account/sessionMaximum',
    reason:
      'Der Hinweis nennt keine Dauer einer Anmeldung; sie darf einen Tag nicht überschreiten, damit letzter Login und letzte Nutzung beieinander liegen.',
  },
  {
    path: 'retention/R5/start',
    reason:
      '„Erreichen des 21. Lebensjahres“ meint im Alltag den 21. Geburtstag, nach dem Gesetz den 20.; gezählt wird bis zum 21. Geburtstag.',
  },
  {
    path: 'retention/R7/start',
    reason: 'Der Hinweis nennt keinen Beginn der sechs Monate; gezählt wird ab dem Ende des Chats.',
  },
  {
    path: 'retention/R8/fallback',
    reason: 'Der Hinweis sagt nicht, was ohne jeden Login gilt; gezählt wird ab der Registrierung.',
  },
  {
    path: 'retention/R9/start',
    reason: 'Der Hinweis nennt keinen Beginn der fünf Jahre; gezählt wird je Beitrag ab dem Schreiben.',
  },
  {
    path: 'retention/R10/start',
    reason: 'Der Hinweis nennt keinen Beginn der sechs Monate; gezählt wird ab dem Senden.',
  },
  {
    path: 'retention/R11/period',
    reason: 'Der Hinweis sagt „länger“ und nennt keine Höchstdauer für Fälle mit Gefährdungseinschätzung.',
  },
  {
    path: 'holds/maximum',
    reason: 'Der Hinweis nennt keine Höchstdauer für Fälle mit Gefährdungseinschätzung.',
  },
  { path: 'holds/reviewEvery', reason: 'Der Hinweis sagt nicht, wie oft eine Aussetzung geprüft wird.' },
  { path: 'retention/R12/period', reason: 'Der Hinweis sagt nur „vorübergehend“.' },
  { path: 'log/lifetime', reason: 'Der Hinweis sagt nur „vorübergehend“.' },
  { path: 'addresses/lifetime', reason: 'Der Hinweis sagt nur „vorübergehend“.' },
  { path: 'retention/R13/period', reason: 'Der Hinweis sagt nicht, wie lange ein Bestätigungs-Link gilt.' },
  {
    path: 'forum/firstPostsApproved',
    reason: 'Der Hinweis sagt nicht, welche Beiträge jemand liest, bevor sie im Forum erscheinen.',
  },
  {
    path: 'forum/indexing',
    reason: 'Der Hinweis sagt nicht, ob Suchmaschinen das öffentliche Forum aufnehmen dürfen.',
  },
  { path: 'retention/P-session/period', reason: 'Der Hinweis nennt keine Dauer einer Anmeldung.' },
  {
    path: 'retention/P-absence/period',
    reason: 'Der Hinweis sagt nicht, wie lange vergangene Abwesenheiten der Mitarbeitenden bleiben.',
  },
  { path: 'retention/P-draft/period', reason: 'Der Hinweis sagt nichts über nicht abgesandte Texte.' },
  {
    path: 'retention/P-mail/period',
    reason: 'Der Hinweis sagt nicht, wie lange eine Mail in der Warteschlange liegt.',
  },
  {
    path: 'retention/P-statistics/period',
    reason: 'Der Hinweis sagt nicht, wie lange die Statistik bleibt.',
  },
  {
    path: 'statistics/period',
    reason:
      'Der Hinweis sagt nicht, über welchen Zeitraum die Statistik zählt; ein Jahr überdauert kein ruhendes Konto.',
  },
  {
    path: 'statistics/smallestCell',
    reason: 'Der Hinweis sagt nicht, ab welcher Zahl von Fällen eine Statistik einen Wert zeigt.',
  },
  { path: 'backups/contentLifetime', reason: 'Der Hinweis nennt keine Aufbewahrungsdauer für Sicherungen.' },
  {
    path: 'backups/keysLifetime',
    reason:
      'Der Hinweis nennt keine Aufbewahrungsdauer für Sicherungen; sie muss kürzer sein als der Sicherheitsabstand jeder Löschregel.',
  },
  {
    path: 'retentionAlarmAfter',
    reason: 'Der Hinweis sagt nicht, wann eine verspätete Löschung Alarm auslöst.',
  },
  ...platformGaps,
];
