import type { DataCategory, RetentionRule } from '../../policy/index.ts';
import { platformCategories, platformRules } from '../common.ts';

export const categories: DataCategory[] = [
  {
    id: 'concerns.contact',
    label: 'Vorname, Name und E-Mail-Adresse, wenn angegeben',
    persons: 'clients',
    purposes: ['concern'],
    retention: 'R14',
    encryption: 'case',
  },
  {
    id: 'concerns.content',
    label: 'Was im Chat und im Anliegen geschrieben wurde',
    persons: 'clients',
    purposes: ['concern'],
    retention: 'R15',
    encryption: 'case',
  },
  {
    id: 'concerns.technical',
    label: 'Technische Angaben beim Start des Chats',
    persons: 'clients',
    purposes: ['it-security'],
    retention: 'R15',
    encryption: 'case',
  },
  {
    id: 'identity.consent',
    label: 'Zusätzliche Einwilligungen in eine Weitergabe',
    persons: 'clients',
    purposes: ['further-transfer', 'accountability'],
    retention: 'R15',
    encryption: 'case',
  },
  {
    id: 'identity.session',
    label: 'Anmeldung der Mitarbeitenden (Sitzung)',
    persons: 'staff',
    purposes: ['access'],
    retention: 'P-session',
    encryption: 'none',
  },
  {
    id: 'platform.mail',
    label: 'Rückmeldungen, bis sie versandt sind',
    persons: 'clients',
    purposes: ['concern'],
    retention: 'P-mail',
    encryption: 'none',
  },
  {
    id: 'statistics.counter',
    label: 'Impulse und Zahlen, ohne Personenbezug',
    persons: 'nobody',
    purposes: ['impulses'],
    retention: 'P-statistics',
    encryption: 'none',
  },
  ...platformCategories,
];

export const retention: RetentionRule[] = [
  {
    id: 'R14',
    start: 'concern.closed',
    fallback: { event: 'concern.last-activity', after: 'P4W' },
    period: 'P0D',
    timeWord: 'at',
    action: 'erase',
  },
  {
    id: 'R15',
    start: 'concern.closed',
    fallback: { event: 'concern.last-activity', after: 'P4W' },
    period: 'P3M',
    timeWord: 'latest-by',
    margin: 'P1D',
    action: 'anonymise',
    includesBackups: true,
  },
  { id: 'P-session', start: 'session.started', period: 'PT12H', timeWord: 'at-most', action: 'erase' },
  { id: 'P-mail', start: 'mail.settled', period: 'P1D', timeWord: 'at-most', action: 'erase' },
  { id: 'P-statistics', start: 'statistics.period-ended', period: 'P10Y', timeWord: 'at', action: 'erase' },
  ...platformRules,
];
