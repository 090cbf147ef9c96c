import type { TextKey } from '../../texts/index.ts';

/** What the actions of the log are about, in a word; one that is missing here shows its name in the code. */
const words: Record<string, TextKey> = {
  'account.register': 'auditLog.actions.account',
  'account.delete': 'auditLog.actions.account',
  'session.create': 'auditLog.actions.session',
  'session.end': 'auditLog.actions.session',
  'password.change': 'auditLog.actions.password',
  'profile.edit': 'auditLog.actions.profile',
  'consent.record': 'auditLog.actions.consent',
  'draft.edit': 'auditLog.actions.draft',
  'consultation.open': 'auditLog.actions.consultation',
  'consultation.delete': 'auditLog.actions.consultation',
  'counselling.ended': 'auditLog.actions.ended',
  'consultation.take': 'auditLog.actions.take',
  'consultation.hand-over': 'auditLog.actions.handOver',
  'consultation.code': 'auditLog.actions.code',
  'consultation.write': 'auditLog.actions.write',
  'attachment.add': 'auditLog.actions.attachment',
  'attachment.remove': 'auditLog.actions.attachment',
  'note.edit': 'auditLog.actions.note',
  'data-request.open': 'auditLog.actions.request',
  'data-request.handle': 'auditLog.actions.handle',
  'hold.set': 'auditLog.actions.hold',
  'retention.run': 'auditLog.actions.run',
  'staff.manage': 'auditLog.actions.staff',
  'mail.send': 'auditLog.actions.mail',
  'statistics.period-ended': 'auditLog.actions.statistics',
};

export const actionWord = (action: string): TextKey | undefined => words[action];

/** What can be looked for: every action that has a word, its name beside it where several share one. */
export const knownActions = Object.keys(words);
