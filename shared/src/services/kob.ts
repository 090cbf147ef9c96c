import type { Policy } from '../policy/index.ts';
import { platformPurposes } from './common.ts';
import { categories, retention } from './kob/data.ts';
import { disclosures, recipients } from './kob/disclosures.ts';
import { fields } from './kob/fields.ts';
import { gaps } from './kob/gaps.ts';
import { permissions } from './kob/permissions.ts';
import { sentences } from './kob/sentences.ts';

/** The portal in which parents in Koblenz look for a childcare place and ask for one. */
export const kob: Policy = {
  service: {
    id: 'kob',
    name: 'Kita-Elternportal der Stadt Koblenz',
    summary: 'Einen Betreuungsplatz in Koblenz suchen und anfragen.',
    register: 'sie',
    registers: ['sie'],
    timeZone: 'Europe/Berlin',
    freeOfCharge: true,
    anonymous: false,
    responsibleFor: [],
    reasons: [],
    topics: [],
  },
  notice: {
    version: '1',
    effectiveFrom: '2024-01-01',
    showsDate: false,
    explainsCookies: true,
    cookieNoticeOnFirstVisit: false,
    sentences,
  },
  controller: { name: 'Stadt Koblenz', street: 'Willi-Hörter-Platz 1', postcode: '56068', city: 'Koblenz' },
  provider: { name: 'Stadt Koblenz', unit: 'Amt für Jugend, Familie, Senioren und Soziales' },
  contacts: [
    {
      kind: 'data-protection-officer',
      label: 'Kontakt zum Little Bird-Datenschutzbeauftragten',
      organisation: {
        name: 'Stadt Koblenz',
        unit: 'Informationssicherheits- und Datenschutz-Management',
        email: 'security.management@stadt.koblenz.de',
      },
    },
    {
      kind: 'access-requests',
      label: 'Auskunft über Ihre Daten',
      organisation: { name: 'Stadt Koblenz', email: 'datenschutz@stadt.koblenz.de' },
    },
  ],
  processors: [],
  bases: [
    { id: 'consent', citation: 'ausdrückliche Einwilligung' },
    { id: 'contract', citation: 'Vertragsdurchführung' },
    { id: 'other-law', citation: 'Regelungen anderer Gesetze (zum Beispiel strafrechtliche Regelungen)' },
  ],
  purposes: [
    { id: 'enquiry', label: 'Bearbeitung der Anfrage', bases: [] },
    { id: 'search', label: 'Anzeige zu Ihrer Suche passender verfügbarer Betreuungsplätze', bases: [] },
    { id: 'account', label: 'Eröffnung und Führung eines Nutzerkontos', bases: [] },
    { id: 'application', label: 'Anmeldung für einen Betreuungsplatz', bases: ['contract'] },
    { id: 'partner-transfer', label: 'Weitergabe an einen Kooperationspartner', bases: ['consent'] },
    { id: 'legal-retention', label: 'gesetzliche Aufbewahrung', bases: [] },
    { id: 'delivery', label: 'korrekte Auslieferung der angeforderten Inhalte', bases: [] },
    { id: 'navigation', label: 'Navigation und korrekte Anzeige der Webseiten', bases: [] },
    ...platformPurposes,
  ],
  offers: [
    {
      kind: 'place-search',
      label: 'Suche nach Betreuungsplätzen',
      enabled: true,
      categories: ['places.search'],
      needsAccount: false,
    },
    {
      kind: 'reservations',
      label: 'Anmeldung für einen Betreuungsplatz',
      enabled: true,
      categories: ['reservations.reservation', 'reservations.retained'],
      needsAccount: true,
    },
    {
      kind: 'contact-form',
      label: 'Kontaktformular',
      enabled: true,
      categories: ['enquiries.enquiry'],
      needsAccount: false,
    },
  ],
  account: {
    identifier: 'real-name',
    confirmation: 'none',
    recovery: 'email',
    passwordMinLength: 12,
    sessionIdle: 'PT30M',
    sessionMaximum: 'PT12H',
    selfDeletion: { label: 'Nutzerkonto löschen', effect: 'restrict-where-law-demands' },
    reservedNames: ['admin', 'administrator', 'koblenz', 'stadt', 'system'],
  },
  fields,
  email: {
    collected: 'required',
    purposes: ['account_notice', 'reservation_status', 'enquiry_reply'],
    visibleTo: ['case_worker', 'facility', 'provider'],
    outboxLifetime: 'P1D',
  },
  roles: [
    { id: 'visitor', label: 'Besuchende', kind: 'public' },
    { id: 'client', label: 'Eltern', kind: 'client' },
    { id: 'case_worker', label: 'Sachbearbeitung der Stadt Koblenz', kind: 'staff' },
    { id: 'facility', label: 'Einrichtung', kind: 'staff' },
    { id: 'provider', label: 'Träger', kind: 'staff' },
    { id: 'retained_records', label: 'Sperrbestand', kind: 'staff' },
    { id: 'it_admin', label: 'IT-Administration', kind: 'staff' },
    { id: 'data_protection_officer', label: 'Datenschutz-Management', kind: 'staff' },
  ],
  permissions,
  staff: {
    requirements: ['affiliation'],
    secondFactor: 'optional',
    sessionIdle: 'PT30M',
    sessionMaximum: 'PT10H',
  },
  breakGlass: null,
  categories,
  retention,
  holds: {
    reasons: ['Verlangen der betroffenen Person nach Sperrung'],
    setBy: ['data_protection_officer'],
    persons: 2,
    maximum: 'P1Y',
    reviewEvery: 'P90D',
  },
  backups: { contentLifetime: 'P14D', keysLifetime: 'PT12H', coversAccessLog: false },
  log: {
    scope: 'every-request',
    fields: ['time', 'browser', 'operating_system', 'isp_domain', 'resource', 'status', 'bytes'],
    purpose: 'delivery',
    lifetime: 'P7D',
    readableBy: ['it_admin'],
    sink: 'separate',
  },
  addresses: { mode: 'never', throttleWindow: 'PT15M' },
  cookies: [
    {
      name: '__Host-session',
      class: 'necessary',
      purpose: 'Navigation im angemeldeten Bereich: hält Ihre Anmeldung für die Dauer der Sitzung',
      lifetime: 'session',
      setWhen: 'login',
      category: 'identity.session',
    },
  ],
  analytics: { mode: 'off', objection: false },
  consents: [
    {
      id: 'partner-transfer',
      purpose: 'partner-transfer',
      text: 'Ich willige ausdrücklich ein, dass die Stadt Koblenz meine Daten an den genannten Kooperationspartner weitergibt.',
      withdrawable: true,
    },
  ],
  recipients,
  disclosures,
  statistics: null,
  rights: [
    { kind: 'access', source: 'notice' },
    { kind: 'rectification', source: 'notice' },
    { kind: 'erasure', source: 'notice' },
    { kind: 'restriction', source: 'notice' },
    { kind: 'portability', source: 'statute' },
    { kind: 'objection', source: 'statute' },
    { kind: 'withdrawal', source: 'notice' },
    { kind: 'complaint', source: 'statute' },
  ],
  retentionAlarmAfter: 'PT26H',
  gaps,
};
