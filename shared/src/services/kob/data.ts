import type { DataCategory, RetentionRule } from '../../policy/index.ts';
import { platformCategories, platformRules } from '../common.ts';

export const categories: DataCategory[] = [
  {
    id: 'places.search',
    label: 'Angaben zur Suche nach einem Betreuungsplatz',
    persons: 'families',
    purposes: ['search'],
    retention: 'R17',
    encryption: 'none',
  },
  {
    id: 'enquiries.enquiry',
    label: 'Ihre Anfrage über das Kontaktformular',
    persons: 'families',
    purposes: ['enquiry'],
    retention: 'R18',
    encryption: 'case',
    holdable: true,
  },
  {
    id: 'identity.account',
    label: 'Ihr Nutzerkonto (Anrede, Name, Nutzername, E-Mail-Adresse, Passwort)',
    persons: 'families',
    purposes: ['account', 'application'],
    retention: 'R19-account',
    encryption: 'person',
  },
  {
    id: 'identity.consent',
    label: 'Ihre Einwilligungen in eine Weitergabe',
    persons: 'families',
    purposes: ['partner-transfer', 'accountability'],
    retention: 'R19-account',
    encryption: 'none',
  },
  {
    id: 'identity.session',
    label: 'Ihre Anmeldung (Sitzung)',
    persons: 'families',
    purposes: ['navigation'],
    retention: 'P-session',
    encryption: 'none',
  },
  {
    id: 'reservations.reservation',
    label: 'Ihre Anmeldungen für einen Betreuungsplatz',
    persons: 'families',
    purposes: ['application'],
    retention: 'R19',
    encryption: 'case',
    holdable: true,
  },
  {
    id: 'reservations.retained',
    label: 'Gesperrte Anmeldungen',
    persons: 'families',
    purposes: ['legal-retention'],
    retention: 'R20',
    encryption: 'case',
  },
  {
    id: 'platform.access-log',
    label: 'Server-Logfiles, ohne Personenbezug',
    persons: 'nobody',
    purposes: ['delivery'],
    retention: 'R21',
    encryption: 'none',
  },
  {
    id: 'platform.mail',
    label: 'Nachrichten an Sie, bis sie versandt sind',
    persons: 'families',
    purposes: ['account', 'application', 'enquiry'],
    retention: 'P-mail',
    encryption: 'none',
  },
  {
    id: 'governance.hold',
    label: 'Sperrungen auf Verlangen',
    persons: 'families',
    purposes: ['requests'],
    retention: 'P-hold',
    encryption: 'none',
  },
  ...platformCategories,
];

/** A decision that never comes is replaced by the silence of half a year. */
const decided = {
  start: 'reservation.decided',
  fallback: { event: 'reservation.last-activity', after: 'P6M' },
} as const;
const law = '§§ 195, 199 BGB: Ansprüche wegen eines nicht nachgewiesenen Betreuungsplatzes';

export const retention: RetentionRule[] = [
  { id: 'R17', start: 'search.answered', period: 'P0D', timeWord: 'immediately', action: 'erase' },
  {
    id: 'R18',
    start: 'enquiry.closed',
    fallback: { event: 'enquiry.last-activity', after: 'P3M' },
    period: 'P1M',
    timeWord: 'at',
    action: 'erase',
  },
  { id: 'R19', ...decided, period: 'P3M', timeWord: 'at', action: 'restrict', legalGround: law },
  {
    id: 'R19-account',
    start: 'account.deleted',
    fallback: { event: 'account.last-use', after: 'P2Y' },
    period: 'P0D',
    timeWord: 'at',
    action: 'erase',
  },
  { id: 'R20', ...decided, period: 'P3Y', timeWord: 'at', action: 'erase', yearEnd: true, legalGround: law },
  { id: 'R21', start: 'log.recorded', period: 'P7D', timeWord: 'at-most', action: 'erase' },
  { id: 'P-session', start: 'session.started', period: 'PT12H', timeWord: 'at-most', action: 'erase' },
  { id: 'P-mail', start: 'mail.settled', period: 'P1D', timeWord: 'at-most', action: 'erase' },
  { id: 'P-hold', start: 'hold.set', period: 'P1Y', timeWord: 'at-most', action: 'erase' },
  ...platformRules,
];
