import type { Policy } from '../../policy/index.ts';
import { platformGaps } from '../common.ts';

/** What the notice of PiB leaves open and the controller has to decide. */
export const gaps: Policy['gaps'] = [
  {
    path: 'controller',
    reason: 'Der Hinweis nennt keinen vollen Namen und keine Anschrift des Verantwortlichen.',
  },
  {
    path: 'contacts',
    reason: 'Der Hinweis nennt keine Kontaktdaten für den Datenschutz und keine Aufsichtsbehörde.',
  },
  { path: 'service/topics', reason: 'Der Hinweis nennt keine Liste der Themen.' },
  {
    path: 'bases/art6-1-b',
    reason:
      'Der Hinweis stützt sich auf einen Vertrag und zugleich auf einen öffentlichen Auftrag; das muss die Datenschutzbeauftragte Person klären.',
  },
  {
    path: 'offers/concerns/answerWithinWorkingDays',
    reason: 'Der Hinweis verspricht „schnell“ eine Rückmeldung und nennt keine Zahl.',
  },
  {
    path: 'retention/R14/fallback',
    reason: 'Der Hinweis sagt nicht, wann ein Anliegen endet, das niemand abschließt.',
  },
  {
    path: 'retention/R15/fallback',
    reason: 'Der Hinweis sagt nicht, wann ein Anliegen endet, das niemand abschließt.',
  },
  { path: 'retention/P-session/period', reason: 'Der Hinweis nennt keine Dauer einer Anmeldung.' },
  {
    path: 'retention/P-mail/period',
    reason: 'Der Hinweis sagt nicht, wie lange eine Rückmeldung in der Warteschlange liegt.',
  },
  {
    path: 'retention/P-statistics/period',
    reason: 'Der Hinweis sagt nicht, wie lange anonyme Impulse bleiben.',
  },
  {
    path: 'log/lifetime',
    reason:
      'Der Hinweis nennt nur die Frist nach Abschluss des Anliegens; gezählt wird hier strenger ab der Aufzeichnung.',
  },
  {
    path: 'addresses/lifetime',
    reason:
      'Der Hinweis nennt nur die Frist nach Abschluss des Anliegens; gezählt wird hier strenger ab der Aufzeichnung.',
  },
  {
    path: 'recipients',
    reason: 'Der Hinweis nennt die Sachverhalte einer Weitergabe, aber keine Empfänger.',
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
  {
    path: 'offers/concerns/attachments',
    reason: 'Der Hinweis spricht von Angaben und nennt keine Dateien; angenommen werden deshalb keine.',
  },
  ...platformGaps,
];
