import { type CategoryId, chatKinds, type OfferKind, type Policy } from '@sprechraum/shared/policy';
import { auditRoutes } from './governance/audit-log/index.ts';
import * as breakGlass from './governance/break-glass/index.ts';
import * as requests from './governance/data-requests/index.ts';
import * as disclosures from './governance/disclosures/index.ts';
import * as holds from './governance/holds/index.ts';
import * as itTickets from './governance/it-tickets/index.ts';
import { ownDataRoutes } from './governance/own-data/index.ts';
import * as policyVersions from './governance/policy-versions/index.ts';
import { processingRecordRoutes } from './governance/processing-record/index.ts';
import { proofRoutes } from './governance/proof/index.ts';
import * as retention from './governance/retention/index.ts';
import * as statistics from './governance/statistics/index.ts';
import * as absences from './identity/absences/index.ts';
import * as accounts from './identity/accounts/index.ts';
import * as consents from './identity/consents/index.ts';
import { passwordRoutes, recoveryRoutes } from './identity/credentials/index.ts';
import { loginDataRoutes } from './identity/login-data/index.ts';
import * as recoveryCodes from './identity/recovery-codes/index.ts';
import * as sealedAddresses from './identity/sealed-addresses/index.ts';
import * as secondFactors from './identity/second-factors/index.ts';
import * as sessions from './identity/sessions/index.ts';
import * as staff from './identity/staff/index.ts';
import { ownLoginRoutes, teamRoutes } from './identity/team/index.ts';
import { centreRoutes } from './offers/centres/index.ts';
import * as chats from './offers/chats/index.ts';
import * as consultations from './offers/consultations/index.ts';
import * as forum from './offers/forum/index.ts';
import * as privateMessages from './offers/private-messages/index.ts';
import * as textModules from './offers/text-modules/index.ts';
import * as accessLog from './platform/access-log/privacy.ts';
import * as audit from './platform/audit/privacy.ts';
import * as crypto from './platform/crypto/privacy.ts';
import type { Routes } from './platform/http/routes.ts';
import * as ledger from './platform/ledger/privacy.ts';
import type { MailTemplates } from './platform/mail/mailer.ts';
import * as mail from './platform/mail/privacy.ts';
import type { Inventory, PrivacyHandler, PrivacyHandlers } from './platform/privacy.ts';
import * as proof from './platform/proof/privacy.ts';

/** Data categories that a policy may name and that no module keeps yet. This list only shrinks. */
const notYet = [
  'concerns.contact',
  'concerns.content',
  'concerns.technical',
  'places.search',
  'enquiries.enquiry',
  'reservations.reservation',
  'reservations.retained',
  'citizen-cases.case',
  'citizen-cases.retained',
  'newsletter.subscription',
  'newsletter.unconfirmed',
  'analytics.page-view',
  'analytics.visit-key',
] as const satisfies CategoryId[];

/**
 * How every data category ends, in the order in which the engine works: what hangs on something goes before it. A
 * category without a handler does not compile.
 */
export const privacy: PrivacyHandlers = {
  ...chats.privacy,
  ...consultations.privacy,
  ...textModules.privacy,
  ...forum.privacy,
  ...privateMessages.privacy,
  ...itTickets.privacy,
  ...requests.privacy,
  ...sessions.privacy,
  ...sealedAddresses.privacy,
  ...mail.privacy,
  ...consents.privacy,
  ...accounts.privacy,
  ...absences.privacy,
  ...staff.privacy,
  ...holds.privacy,
  ...disclosures.privacy,
  ...breakGlass.privacy,
  ...policyVersions.privacy,
  ...retention.privacy,
  ...proof.privacy,
  ...statistics.privacy,
  ...accessLog.privacy,
  ...ledger.privacy,
  ...audit.privacy,
} satisfies Record<Exclude<CategoryId, (typeof notYet)[number]>, PrivacyHandler>;

/** Every column of both databases with its data category (ENZ-04). */
export const inventory: Inventory = {
  ...chats.inventory,
  ...consultations.inventory,
  ...textModules.inventory,
  ...forum.inventory,
  ...privateMessages.inventory,
  ...itTickets.inventory,
  ...sessions.inventory,
  ...sealedAddresses.inventory,
  ...mail.inventory,
  ...consents.inventory,
  ...accounts.inventory,
  ...recoveryCodes.inventory,
  ...absences.inventory,
  ...staff.inventory,
  ...secondFactors.inventory,
  ...requests.inventory,
  ...holds.inventory,
  ...disclosures.inventory,
  ...breakGlass.inventory,
  ...policyVersions.inventory,
  ...retention.inventory,
  ...statistics.inventory,
  ...audit.inventory,
  ...proof.inventory,
  ...crypto.inventory,
  ...ledger.inventory,
};

/** What of a policy's offers this version can really offer. */
export const offers = [
  'mail-counselling',
  ...chatKinds,
  'centre-search',
  'forum',
  'private-messages',
] as const satisfies OfferKind[];

/** What is counted for the overall statistics: the counsellings that this version offers. */
export const statisticsSource: statistics.StatisticsSource = consultations.statistics;

export const mails: MailTemplates = { ...consultations.mails, ...accounts.mails };

/** Whether somebody talks live here. */
export const talksLive = ({ chats: how, offers: all }: Policy): boolean =>
  how !== null && all.some(({ kind, enabled }) => enabled && chatKinds.some((chat) => chat === kind));

/** The routes below `/api/v1` that a policy calls for; an offer that is switched off has none. */
export function routesFor(policy: Policy): Routes[] {
  const offered = (kind: OfferKind) => policy.offers.some((offer) => offer.kind === kind && offer.enabled);
  return [
    sessions.sessionRoutes,
    passwordRoutes,
    ...(policy.account?.recovery === 'code' ? [recoveryRoutes] : []),
    ...(policy.account?.confirmation === 'email-link' ? [accounts.confirmationRoutes] : []),
    teamRoutes(retention.releaseFromStaff(privacy)),
    ownLoginRoutes,
    policyVersions.noticeVersionRoutes,
    policyVersions.policyVersionRoutes(privacy),
    ...(policy.account
      ? [
          loginDataRoutes,
          accounts.profileRoutes,
          consents.consentRoutes,
          ownDataRoutes(privacy),
          policyVersions.noticeVisitRoutes,
        ]
      : []),
    ...(offered('mail-counselling')
      ? [
          consultations.consultationRoutes(privacy),
          consultations.attachmentRoutes,
          consultations.noteRoutes,
          consultations.searchRoutes,
          textModules.textModuleRoutes,
          consultations.appointmentRoutes,
          absences.absenceRoutes,
          consultations.dangerRoutes,
          ...(policy.permissions.some(({ action }) => action === 'distribution.read')
            ? [consultations.distributionRoutes]
            : []),
        ]
      : []),
    ...(offered('centre-search') ? [centreRoutes] : []),
    ...(offered('forum') ? [forum.forumRoutes] : []),
    ...(offered('private-messages') ? [privateMessages.privateMessageRoutes] : []),
    ...(talksLive(policy) ? [chats.chatRoutes] : []),
    ...(offered('forum') || offered('private-messages') || talksLive(policy)
      ? [consultations.unsentRoutes]
      : []),
    ...(policy.breakGlass && offered('mail-counselling')
      ? [breakGlass.breakGlassRoutes(policy.breakGlass), consultations.emergencyRoutes]
      : []),
    ...(policy.itTickets && offered('mail-counselling')
      ? [itTickets.itTicketRoutes(policy.itTickets, consultations.clientOf), consultations.ticketRoutes]
      : []),
    requests.requestRoutes(privacy),
    requests.handleRoutes(privacy),
    retention.retentionRoutes(privacy, policyVersions.upToDate),
    ...(policy.holds ? [holds.holdRoutes(privacy, policy.holds)] : []),
    ...(policy.disclosures.grounds.length > 0 && offered('mail-counselling')
      ? [disclosures.disclosureRoutes(consultations.caseOf)]
      : []),
    processingRecordRoutes,
    proofRoutes(privacy),
    ...(policy.statistics && offered('mail-counselling')
      ? [statistics.statisticsRoutes(statisticsSource)]
      : []),
    auditRoutes,
  ];
}
