import type { Policy } from '../../policy/index.ts';
import { platformGaps } from '../common.ts';

/** What the notice of Koblenz leaves open and the controller has to decide. */
export const gaps: Policy['gaps'] = [
  {
    path: 'bases',
    reason:
      'Der Hinweis nennt nur den allgemeinen Rahmen des Datenschutzrechts und zu den meisten Zwecken keine Rechtsgrundlage.',
  },
  {
    path: 'contacts',
    reason: 'Die Überschrift nennt Little Bird, der Text die Stadt Koblenz; eine Aufsichtsbehörde fehlt.',
  },
  {
    path: 'account/sessionIdle',
    reason: 'Der Hinweis nennt keine Dauer, nach der eine ruhende Anmeldung endet.',
  },
  {
    path: 'staff/requirements',
    reason: 'Der Hinweis sagt nicht, was für einen Zugang der Mitarbeitenden nachzuweisen ist.',
  },
  {
    path: 'retention/R18/period',
    reason: 'Der Hinweis nennt keine Frist, nach der eine erledigte Anfrage gelöscht wird.',
  },
  {
    path: 'retention/R18/fallback',
    reason: 'Der Hinweis sagt nicht, wann eine Anfrage endet, die niemand abschließt.',
  },
  {
    path: 'retention/R19/period',
    reason: 'Der Hinweis nennt keine Frist, nach der eine entschiedene Anmeldung gesperrt wird.',
  },
  {
    path: 'retention/R19/fallback',
    reason: 'Der Hinweis sagt nicht, wann eine Anmeldung endet, über die niemand entscheidet.',
  },
  {
    path: 'retention/R19/legalGround',
    reason:
      'Der Hinweis nennt das Gesetz nicht, nach dem Daten aufbewahrt werden; die Stadt muss es bestätigen.',
  },
  {
    path: 'retention/R19-account/fallback',
    reason: 'Der Hinweis sagt nicht, was mit einem Nutzerkonto geschieht, das niemand mehr benutzt.',
  },
  {
    path: 'retention/R20/period',
    reason:
      'Der Hinweis sagt „eine bestimmte Zeit“ und nennt das Ende der Sperrung nicht; gelöscht wird am Ende der gesetzlichen Frist.',
  },
  { path: 'retention/R21/period', reason: 'Der Hinweis nennt keine Frist für Server-Logfiles.' },
  { path: 'log/lifetime', reason: 'Der Hinweis nennt keine Frist für Server-Logfiles.' },
  {
    path: 'log/purpose',
    reason:
      'Der Satz über die Auswertung der Server-Logfiles bricht nach „Anonyme“ ab; ausgewertet wird nichts.',
  },
  { path: 'retention/P-session/period', reason: 'Der Hinweis nennt keine Dauer einer Anmeldung.' },
  {
    path: 'retention/P-mail/period',
    reason: 'Der Hinweis sagt nicht, wie lange eine Nachricht in der Warteschlange liegt.',
  },
  {
    path: 'retention/P-hold/period',
    reason: 'Der Hinweis nennt keine Höchstdauer einer Sperrung auf Verlangen.',
  },
  { path: 'holds/maximum', reason: 'Der Hinweis nennt keine Höchstdauer einer Sperrung auf Verlangen.' },
  { path: 'backups/contentLifetime', reason: 'Der Hinweis nennt keine Aufbewahrungsdauer für Sicherungen.' },
  { path: 'backups/keysLifetime', reason: 'Der Hinweis nennt keine Aufbewahrungsdauer für Sicherungen.' },
  {
    path: 'retentionAlarmAfter',
    reason: 'Der Hinweis sagt nicht, wann eine verspätete Löschung Alarm auslöst.',
  },
  {
    path: 'offers/contact-form/attachments',
    reason: 'Der Hinweis zählt die Angaben auf und nennt keine Dateien; angenommen werden deshalb keine.',
  },
  ...platformGaps,
];
