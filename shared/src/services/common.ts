import type { ActionName, DataCategory, Offer, Permission, Policy, RetentionRule } from '../policy/index.ts';

type Role = Permission['role'];
type Relation = Permission['relation'];

/** One role, one relation, several actions. */
export function allow(
  role: Role,
  relation: Relation,
  actions: readonly ActionName[],
  fields?: string[],
): Permission[] {
  return actions.map((action) => (fields ? { role, action, relation, fields } : { role, action, relation }));
}

/** What everybody may do who has not logged in. */
export function visitor(...more: ActionName[]): Permission[] {
  return allow('visitor', 'any', [
    'service.read',
    'session.create',
    'invitation.accept',
    'data-request.open',
    ...more,
  ]);
}

/** What everybody may do who has logged in. An invitation may reach somebody where another is still logged in. */
const loggedIn: readonly ActionName[] = [
  'service.read',
  'session.create',
  'session.read',
  'session.end',
  'invitation.accept',
];

/** What everybody may do with an account of their own, whatever the service offers. */
export function accountHolder(): Permission[] {
  return [
    ...allow('client', 'any', loggedIn),
    ...allow('client', 'own', [
      'password.change',
      'profile.read',
      'profile.edit',
      'consent.read',
      'consent.record',
      'own-data.read',
      'own-data.export',
      'account.delete',
      'data-request.open',
      'data-request.reply',
    ]),
  ];
}

/** Getting back in with a code of words, where that is how accounts are recovered. */
export function recoveryByCode(): Permission[] {
  return [
    ...allow('client', 'own', ['recovery-code.edit']),
    ...allow('visitor', 'any', ['account.recover']),
    // Whoever is still logged in may have forgotten the password all the same.
    ...allow('client', 'any', ['account.recover']),
  ];
}

/** What every member of staff may do. */
export function member(role: Role, ...more: ActionName[]): Permission[] {
  return [
    ...allow(role, 'any', [...loggedIn, ...more]),
    ...allow(role, 'own', ['password.change', 'second-factor.edit']),
  ];
}

/** IT administration manages access and sees no content without a ticket. */
export function itAdministration(): Permission[] {
  return [
    ...member(
      'it_admin',
      'staff.manage',
      'login-data.read',
      'it-ticket.request',
      'policy.read',
      'policy.change',
    ),
    ...allow('it_admin', 'own', ['it-ticket.read', 'it-ticket.end']),
    ...allow('it_admin', 'ticket', ['it-ticket.use']),
  ];
}

/**
 * What is needed to decide on a ticket of IT administration. Who answers for the contents decides, and the data
 * protection officer supervises: nobody supervises their own decision.
 */
export function ticketApproval(role: Role): Permission[] {
  return allow(role, 'any', ['it-ticket.read', 'it-ticket.grant', 'it-ticket.end']);
}

export function dataProtectionOfficer(...more: ActionName[]): Permission[] {
  return member(
    'data_protection_officer',
    'retention.read',
    'retention.run',
    'processing-record.read',
    'policy.read',
    'policy.change',
    'audit.read',
    'audit.verify',
    'data-request.handle',
    'disclosure.review',
    ...more,
  );
}

/**
 * What somebody may attach to a letter, and the counsellor to an answer: a photograph, a screenshot, a text. Only what
 * can be shown in the page, because nobody who counsels may take a copy (ENZ-48, BKE-11).
 */
export const letterAttachments: Offer['attachments'] = {
  types: ['image/jpeg', 'image/png', 'image/webp', 'text/plain'],
  maxMegabytes: 10,
  maxCount: 5,
};

/** What the person may do with files: look at them, keep a copy, attach them, take them back. */
export const clientAttachments: readonly ActionName[] = [
  'attachment.add',
  'attachment.read',
  'attachment.copy',
  'attachment.remove',
];

/** The same without the copy: the data of one person never leave the system by the hands of staff (ENZ-48, BKE-11). */
export const counsellorAttachments: readonly ActionName[] = clientAttachments.filter(
  (action) => action !== 'attachment.copy',
);

/** What everybody with an account may do where people talk live, before they have a place anywhere. */
export const chatGuest: readonly ActionName[] = ['live.connect', 'chat.schedule', 'chat.enter'];

/** What somebody may do in a chat in which they have a place. */
export const chatParticipant = (): Permission[] => allow('client', 'participant', ['chat.join']);

/** What the team may do before hosting anything. */
export const chatTeam: readonly ActionName[] = ['live.connect', 'chat.schedule'];

/** What somebody may do who hosts a chat. */
export const chatHost = (role: Role): Permission[] =>
  allow(role, 'host', ['chat.plan', 'chat.host', 'chat.duty']);

/** What whoever has a case does where somebody may be in danger (§ 8a SGB VIII, § 4 KKG). The second person is asked. */
export const dangerAssessment: readonly ActionName[] = ['risk.mark', 'danger.read', 'danger.assess'];

/** Purposes that running the platform brings along. Their legal bases are the controller's to name. */
export const platformPurposes: Policy['purposes'] = [
  { id: 'access', label: 'Verwaltung der Zugänge der Mitarbeitenden', bases: [] },
  {
    id: 'accountability',
    label: 'Nachweis, wer Daten eingegeben, verändert, entfernt oder weitergegeben hat',
    bases: [],
  },
  { id: 'requests', label: 'Bearbeitung der Anträge betroffener Personen', bases: [] },
];

/** What staff keep for their own work, in services where they write answers. */
export const staffTools: Policy['purposes'][number] = {
  id: 'staff-tools',
  label: 'Arbeitshilfen der Mitarbeitenden',
  bases: [],
};

/** On which days somebody of the team is not there, never why. */
export const absences: DataCategory = {
  id: 'identity.absence',
  label: 'Tage, an denen Mitarbeitende nicht da sind, ohne Gründe',
  persons: 'staff',
  purposes: ['staff-tools'],
  retention: 'P-absence',
  encryption: 'none',
};

/** Pieces of text for answers. They end with the login of their owner, and what belongs to the team has none. */
export const textModules: DataCategory = {
  id: 'consultations.text-module',
  label: 'Textbausteine der Mitarbeitenden, ohne Angaben über Ratsuchende',
  persons: 'staff',
  purposes: ['staff-tools'],
  retention: 'P-staff',
  encryption: 'own',
};

/** Data that running the platform brings along, in every service alike. */
export const platformCategories: DataCategory[] = [
  {
    id: 'identity.staff',
    label: 'Zugänge der Mitarbeitenden',
    persons: 'staff',
    purposes: ['access'],
    retention: 'P-staff',
    encryption: 'none',
  },
  {
    id: 'governance.audit',
    label: 'Protokoll der Eingaben, Änderungen und Löschungen, ohne Inhalte',
    persons: 'staff',
    purposes: ['accountability'],
    retention: 'R29',
    encryption: 'none',
  },
  {
    id: 'governance.receipt',
    label: 'Löschbelege, ohne personenbezogene Daten',
    persons: 'nobody',
    purposes: ['accountability'],
    retention: 'P-receipt',
    encryption: 'none',
  },
  {
    id: 'governance.proof',
    label: 'Nachweisprotokoll der Löschungen, ohne personenbezogene Daten',
    persons: 'nobody',
    purposes: ['accountability'],
    retention: 'P-receipt',
    encryption: 'none',
  },
  {
    id: 'governance.ledger',
    label: 'Nummern des Gelöschten, Gesperrten und Widerrufenen, damit keine Sicherung es zurückbringt',
    persons: 'nobody',
    purposes: ['accountability'],
    retention: 'P-ledger',
    encryption: 'none',
  },
  {
    id: 'governance.data-request',
    label: 'Ihre Anträge zu Ihren Datenschutzrechten',
    persons: 'clients',
    purposes: ['requests'],
    retention: 'P-request',
    encryption: 'own',
  },
  {
    id: 'governance.it-ticket',
    label: 'Aufträge der IT-Administration zu den Daten einer Person, mit Begründung',
    persons: 'clients',
    purposes: ['accountability'],
    retention: 'R29',
    encryption: 'own',
  },
  {
    id: 'governance.disclosure',
    label: 'Verzeichnis der Weitergaben, ohne Inhalte',
    persons: 'clients',
    purposes: ['accountability'],
    retention: 'P-disclosure',
    encryption: 'none',
  },
  {
    id: 'governance.policy',
    label: 'Fassungen der Regelung und des Datenschutzhinweises, und wer sie geändert hat',
    persons: 'staff',
    purposes: ['accountability'],
    retention: 'P-policy',
    encryption: 'none',
  },
];

/** The rules of `platformCategories`; all of these numbers are the controller's (see `platformGaps`). */
export const platformRules: RetentionRule[] = [
  {
    id: 'P-staff',
    start: 'staff.left',
    fallback: { event: 'account.last-use', after: 'P1Y' },
    period: 'P90D',
    timeWord: 'at',
    action: 'erase',
  },
  { id: 'R29', start: 'audit.recorded', period: 'P3Y', timeWord: 'at', action: 'erase' },
  { id: 'P-receipt', start: 'audit.recorded', period: 'P3Y', timeWord: 'at', action: 'erase' },
  { id: 'P-ledger', start: 'audit.recorded', period: 'P45D', timeWord: 'at', action: 'erase' },
  { id: 'P-request', start: 'data-request.answered', period: 'P3Y', timeWord: 'at', action: 'erase' },
  { id: 'P-disclosure', start: 'disclosure.recorded', period: 'P3Y', timeWord: 'at', action: 'erase' },
  { id: 'P-policy', start: 'policy.superseded', period: 'P3Y', timeWord: 'not-before', action: 'erase' },
];

/** A shorter period acts two weeks after the version that brings it: time to read it, and to take a copy. */
export const policyChanges: Policy['policyChanges'] = { grace: 'P14D' };

export const platformGaps: Policy['gaps'] = [
  {
    path: 'itTickets',
    reason:
      'Der Hinweis sagt nicht, wer der IT-Administration den Zugang zu weiteren Daten freigibt und wie lange er dauert.',
  },
  {
    path: 'retention/P-staff/period',
    reason: 'Der Hinweis sagt nicht, wann der Zugang ausgeschiedener Mitarbeitender gelöscht wird.',
  },
  {
    path: 'retention/R29/period',
    reason: 'Der Hinweis nennt keine Aufbewahrungsdauer für das Änderungsprotokoll.',
  },
  {
    path: 'retention/P-receipt/period',
    reason: 'Der Hinweis nennt keine Aufbewahrungsdauer für Löschbelege.',
  },
  {
    path: 'retention/P-ledger/period',
    reason:
      'Der Hinweis sagt nicht, wie lange die Nummern des Gelöschten aufgehoben werden; so lange, wie eine Sicherung lebt, sind sie nötig.',
  },
  {
    path: 'retention/P-request/period',
    reason: 'Der Hinweis nennt keine Aufbewahrungsdauer für erledigte Anträge.',
  },
  {
    path: 'retention/P-disclosure/period',
    reason: 'Der Hinweis nennt keine Aufbewahrungsdauer für das Verzeichnis der Weitergaben.',
  },
  {
    path: 'retention/P-policy/period',
    reason: 'Der Hinweis sagt nicht, wie lange seine früheren Fassungen nachzulesen sind.',
  },
  {
    path: 'policyChanges/grace',
    reason: 'Der Hinweis sagt nicht, wann eine kürzere Frist einer neuen Fassung wirkt.',
  },
];
