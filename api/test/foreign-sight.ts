import type { Policy } from '@sprechraum/shared/policy';
import { sightOfVersions } from './proposals.ts';

/**
 * Who sees rows of others, under which action: whom the waiting enquiries, the tickets to decide on, the log, the
 * requests, the holds and the overall statistics are for.
 */
export const foreignSight = (policy: Policy): string[] => [
  'counsellor consultation.take: consultation',
  'counsellor intake.read: consultation',
  // The team's, which have nobody's name on them.
  'counsellor text-module.use: text_module',
  'counsellor_admin text-module.use: text_module',
  'counsellor_admin text-module.edit-team: text_module',
  'counsellor_admin consultation.take: consultation',
  'counsellor_admin intake.read: consultation',
  ...['it-ticket.read', 'it-ticket.grant', 'it-ticket.end'].map(
    (action) => `counsellor_admin ${action}: it_ticket`,
  ),
  'counsellor_admin it-ticket.read: account',
  'data_protection_officer audit.read: audit_event',
  'data_protection_officer disclosure.review: disclosure',
  'data_protection_officer data-request.handle: data_request',
  'data_protection_officer data-request.handle: data_request_message',
  'data_protection_officer hold.read: hold',
  'data_protection_officer hold.set: hold',
  // Logins of the team with what is on record, and one's own name said by who needs help; nothing else.
  'it_admin login-data.read: account',
  'it_admin staff.manage: staff',
  ...sightOfVersions(policy),
  ...['counsellor', 'counsellor_admin', 'data_protection_officer'].flatMap((role) => [
    `${role} statistics.read: statistic_figure`,
    `${role} statistics.read: statistic_period`,
  ]),
];
