import type { Policy } from '../policy/index.ts';
import {
  allow,
  dataProtectionOfficer,
  itAdministration,
  member,
  platformPurposes,
  visitor,
} from './common.ts';
import { categories, retention } from './nrw/data.ts';
import { disclosures, recipients } from './nrw/disclosures.ts';
import { fields } from './nrw/fields.ts';
import { gaps } from './nrw/gaps.ts';
import { contacts, controller, processors } from './nrw/parties.ts';
import { sentences } from './nrw/sentences.ts';

/** The family portal of North Rhine-Westphalia: citizens service, newsletter, page statistics. */
export const nrw: Policy = {
  service: {
    id: 'nrw',
    name: 'Familienportal.NRW',
    summary: 'Informationen, Bürgerservice und Newsletter für Familien in Nordrhein-Westfalen.',
    register: 'sie',
    registers: ['sie'],
    timeZone: 'Europe/Berlin',
    freeOfCharge: true,
    anonymous: false,
    responsibleFor: [],
    referral: null,
    reasons: [],
    topics: [],
  },
  notice: {
    version: '1',
    effectiveFrom: '2024-07-30',
    showsDate: true,
    explainsCookies: true,
    cookieNoticeOnFirstVisit: true,
    sentences,
  },
  controller,
  contacts,
  processors,
  bases: [
    { id: 'art6-1-e', citation: 'Art. 6 Abs. 1 S. 1 lit. e DSGVO' },
    { id: 'dsg-nrw-3', citation: '§ 3 Abs. 1 Datenschutzgesetz Nordrhein-Westfalen (DSG NRW)' },
    { id: 'art6-1-a', citation: 'Art. 6 Abs. 1 lit. a DSGVO' },
  ],
  purposes: [
    { id: 'website', label: 'Funktionen und Sicherheit der Website', bases: ['art6-1-e'] },
    { id: 'defence', label: 'Abwehr und Analyse von Angriffen auf das Portal', bases: ['art6-1-e'] },
    {
      id: 'citizen-case',
      label:
        'Bearbeitung des Antrags, der Anfrage, der Eingabe, der Korrespondenz oder der sonstigen Angelegenheit',
      bases: ['art6-1-e', 'dsg-nrw-3'],
    },
    { id: 'archive', label: 'Aufbewahrung und Angebot an das Landesarchiv', bases: ['dsg-nrw-3'] },
    { id: 'newsletter', label: 'Versand des Newsletters', bases: ['art6-1-a'] },
    {
      id: 'newsletter-personal',
      label: 'Personalisierung des Newsletters und zielgruppenspezifische Inhalte',
      bases: ['art6-1-a'],
    },
    {
      id: 'newsletter-statistics',
      label:
        'Auswertung statistischer Nutzungsdaten des Newsletters (Öffnungs-, Zustellungs- und Klickraten)',
      bases: ['art6-1-a'],
    },
    {
      id: 'usability',
      label: 'nutzerfreundliches und effektives Angebot (zwingend notwendige Cookies)',
      bases: ['art6-1-e', 'dsg-nrw-3'],
    },
    {
      id: 'page-statistics',
      label: 'statistische Auswertung der Nutzung des Familienportals',
      bases: ['art6-1-e'],
    },
    ...platformPurposes,
  ],
  offers: [
    {
      kind: 'citizen-cases',
      label: 'Bürgerservice und E-Mail',
      enabled: true,
      categories: ['citizen-cases.case', 'citizen-cases.retained'],
      needsAccount: false,
      attachments: null,
      kinds: [
        { code: 'application', label: 'Antrag', category: 'citizen-cases.retained' },
        { code: 'enquiry', label: 'Anfrage', category: 'citizen-cases.case' },
        { code: 'petition', label: 'Eingabe', category: 'citizen-cases.case' },
        { code: 'correspondence', label: 'Korrespondenz', category: 'citizen-cases.case' },
        { code: 'other', label: 'Sonstiges', category: 'citizen-cases.case' },
      ],
      channels: [
        { code: 'form', label: 'Formular' },
        { code: 'email', label: 'E-Mail' },
      ],
    },
    {
      kind: 'newsletter',
      label: 'Newsletter',
      enabled: true,
      categories: ['newsletter.subscription', 'newsletter.unconfirmed'],
      needsAccount: false,
      attachments: null,
    },
  ],
  account: null,
  fields,
  email: {
    collected: 'required',
    purposes: ['newsletter_confirm', 'newsletter_issue', 'case_correspondence'],
    visibleTo: ['case_worker', 'editor'],
    outboxLifetime: 'P1D',
  },
  roles: [
    { id: 'visitor', label: 'Besuchende', kind: 'public' },
    { id: 'case_worker', label: 'Sachbearbeitung der Organisationseinheit', kind: 'staff' },
    { id: 'editor', label: 'Redaktion des Newsletters', kind: 'staff' },
    { id: 'retained_records', label: 'Registratur und Archivangebot', kind: 'staff' },
    { id: 'it_admin', label: 'Administratoren', kind: 'staff' },
    { id: 'data_protection_officer', label: 'Datenschutzbeauftragte Person', kind: 'staff' },
  ],
  permissions: [
    ...visitor('citizen-case.open', 'newsletter.subscribe', 'analytics.count', 'analytics.object'),
    ...member('case_worker', 'citizen-case.open', 'data-request.open'),
    ...allow('case_worker', 'unit', ['citizen-case.handle', 'disclosure.record']),
    ...allow('case_worker', 'assigned', ['citizen-case.special']),
    ...member('editor', 'newsletter.edit', 'statistics.read'),
    ...member('retained_records'),
    ...allow('retained_records', 'ticket', ['retained.read']),
    ...itAdministration(),
    ...allow('it_admin', 'any', ['log.read']),
    ...dataProtectionOfficer('hold.read', 'hold.set'),
  ],
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
    reasons: ['Verlangen der betroffenen Person nach Einschränkung der Verarbeitung'],
    setBy: ['data_protection_officer'],
    persons: 2,
    maximum: 'P1Y',
    reviewEvery: 'P90D',
  },
  // Six weeks from the record, less 72 hours online, less the margin of a day.
  backups: { contentLifetime: 'P38D', keysLifetime: 'PT12H', coversAccessLog: true },
  log: {
    scope: 'every-request',
    fields: [
      'time',
      'service_kind',
      'resource',
      'method',
      'query',
      'bytes',
      'status',
      'ip',
      'browser',
      'operating_system',
    ],
    purpose: 'defence',
    lifetime: 'PT72H',
    readableBy: ['it_admin'],
    sink: 'database',
  },
  addresses: { mode: 'access-log', lifetime: 'PT72H', throttleWindow: 'PT15M' },
  cookies: [
    {
      name: '__Host-session',
      class: 'necessary',
      purpose: 'hält die Anmeldung der Mitarbeitenden für die Dauer der Sitzung',
      lifetime: 'session',
      setWhen: 'login',
      category: 'identity.session',
    },
    {
      name: '__Host-cookie-notice',
      class: 'necessary',
      purpose:
        'merkt sich, dass Sie den Hinweis auf Cookies geschlossen haben, damit er nicht wieder erscheint',
      lifetime: 'P1Y',
      setWhen: 'dismissal',
    },
    {
      name: '__Host-optout',
      class: 'necessary',
      purpose: 'merkt sich Ihren Widerspruch gegen die Webanalyse',
      lifetime: 'P1Y',
      setWhen: 'objection',
    },
  ],
  analytics: {
    mode: 'cookieless',
    objection: true,
    addressBytesKept: 0,
    keyLifetime: 'PT24H',
    rawLifetime: 'P90D',
  },
  consents: [
    {
      id: 'newsletter',
      purpose: 'newsletter',
      text: 'Ich möchte den kostenlosen Newsletter des Familienportal.NRW erhalten.',
      withdrawable: true,
    },
    {
      id: 'newsletter-statistics',
      purpose: 'newsletter-statistics',
      text: 'Öffnungen und Klicks dürfen ohne Bezug zu meiner Person gezählt werden.',
      withdrawable: true,
    },
  ],
  recipients,
  disclosures,
  statistics: {
    dimensions: ['newsletter_issue', 'newsletter_segment', 'newsletter_topic', 'page', 'day'],
    smallestCell: 5,
    readableBy: ['editor'],
    external: false,
  },
  rights: [
    { kind: 'access', source: 'notice' },
    { kind: 'rectification', source: 'notice' },
    { kind: 'erasure', source: 'notice' },
    { kind: 'restriction', source: 'notice' },
    { kind: 'portability', source: 'statute' },
    { kind: 'objection', source: 'notice' },
    { kind: 'withdrawal', source: 'notice' },
    { kind: 'complaint', source: 'notice' },
  ],
  retentionAlarmAfter: 'PT26H',
  gaps,
};
