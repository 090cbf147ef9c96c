import { Type } from 'typebox';

/**
 * The closed word lists that every policy is written in. A word that is not here cannot be promised,
 * because no code would keep it.
 */

/** A calendar period or an exact duration, ISO 8601 (`P2Y`, `P6M`, `PT72H`, `P0D`). */
export const Period = Type.String({
  pattern: '^P(?=\\d|T\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$',
  description: 'ISO 8601 period, for example P2Y or PT72H',
});

/** How a retention rule binds (contract, section 1.1). */
export const timeWords = ['at', 'latest-by', 'not-before', 'at-most', 'immediately'] as const;
export const TimeWord = Type.Enum(timeWords);
export type TimeWord = (typeof timeWords)[number];

/** What happens to the data when their time has come (DIN 66398). */
export const retentionActions = ['erase', 'anonymise', 'restrict', 'offer-to-archive'] as const;
export const RetentionAction = Type.Enum(retentionActions);
export type RetentionAction = (typeof retentionActions)[number];

/** Facts that start a clock (contract, section 1.2). */
export const events = [
  'absence.ended',
  'account.registered',
  'account.last-login',
  'account.last-use',
  'account.deleted',
  'analytics.day-ended',
  'audit.recorded',
  'backup.taken',
  'case.closed',
  'case.last-activity',
  'chat-event.ended',
  'child.limit-date',
  'concern.closed',
  'concern.last-activity',
  'consultation.last-activity',
  'counselling.ended',
  'data-request.answered',
  'disclosure.recorded',
  'draft.last-edited',
  'enquiry.closed',
  'enquiry.last-activity',
  'forum-post.created',
  'hold.set',
  'log.recorded',
  'mail.settled',
  'newsletter.cancelled',
  'newsletter.requested',
  'newsletter.undeliverable',
  'policy.superseded',
  'private-message.sent',
  'registration.requested',
  'reservation.decided',
  'reservation.last-activity',
  'retention.expired',
  'search.answered',
  'session.started',
  'session.last-use',
  'staff.left',
  'statistics.period-ended',
] as const;
export const EventName = Type.Enum(events);
export type EventName = (typeof events)[number];

/**
 * Events that may never happen: nobody closes the case, nobody logs in. A rule that starts with one of them
 * needs a fallback, otherwise its clock never starts (contract, section 1.2).
 */
export const eventsThatMayFail: readonly EventName[] = [
  'account.last-login',
  'account.deleted',
  'case.closed',
  'concern.closed',
  'counselling.ended',
  'enquiry.closed',
  'newsletter.cancelled',
  'reservation.decided',
  'staff.left',
];

/** Data categories (*Datenarten*), named `module.noun`. */
export const categoryIds = [
  'identity.account',
  'identity.profile',
  'identity.child',
  'identity.session',
  'identity.consent',
  'identity.staff',
  'identity.absence',
  'identity.registration',
  'identity.sealed-address',
  'consultations.case',
  'consultations.message',
  'consultations.attachment',
  'consultations.draft',
  'consultations.note',
  'consultations.danger-assessment',
  'consultations.appointment',
  'consultations.answer-log',
  'consultations.text-module',
  'chats.single-log',
  'chats.group-log',
  'forum.post',
  'private-messages.message',
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
  'statistics.counter',
  'platform.access-log',
  'platform.mail',
  'governance.audit',
  'governance.receipt',
  'governance.proof',
  'governance.ledger',
  'governance.hold',
  'governance.data-request',
  'governance.disclosure',
  'governance.break-glass',
  'governance.it-ticket',
  'governance.policy',
] as const;
export const CategoryId = Type.Enum(categoryIds);
export type CategoryId = (typeof categoryIds)[number];

/** What a service can offer. One mechanism may serve several of them. */
export const offerKinds = [
  'mail-counselling',
  'live-counselling',
  'single-chat',
  'group-chat',
  'topic-chat',
  'open-hour',
  'forum',
  'private-messages',
  'centre-search',
  'concerns',
  'chat-widget',
  'place-search',
  'reservations',
  'contact-form',
  'citizen-cases',
  'newsletter',
] as const;
export const OfferKind = Type.Enum(offerKinds);
export type OfferKind = (typeof offerKinds)[number];

/**
 * Kinds of files that may be attached, by their media type. What of them can be shown in the page itself can be read
 * without a copy being taken.
 */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'text/plain', 'application/pdf'] as const;
export const MediaType = Type.Enum(mediaTypes);
export type MediaType = (typeof mediaTypes)[number];
export const shownInPage: readonly MediaType[] = ['image/jpeg', 'image/png', 'image/webp', 'text/plain'];

/** How people who write to each other can meet. */
export const appointmentKinds = ['phone', 'in-person', 'chat', 'other'] as const;
export const AppointmentKind = Type.Enum(appointmentKinds);
export type AppointmentKind = (typeof appointmentKinds)[number];

/** Everything a mail may be sent for. The policy allows some; the mailer refuses the rest. */
export const mailPurposes = [
  'answer_waiting',
  'appointment_question',
  'registration_confirm',
  'concern_feedback',
  'account_notice',
  'reservation_status',
  'enquiry_reply',
  'newsletter_confirm',
  'newsletter_issue',
  'case_correspondence',
] as const;
export const MailPurpose = Type.Enum(mailPurposes);
export type MailPurpose = (typeof mailPurposes)[number];

/** How somebody stands to the object (design: *relation*). `any` is for actions that have no personal object. */
export const relations = [
  'any',
  'own',
  'unassigned',
  'assigned',
  'substitute',
  'consulted',
  'emergency',
  'ticket',
  'unit',
  'chosen',
  'host',
  'participant',
] as const;
export const Relation = Type.Enum(relations);
export type Relation = (typeof relations)[number];

/** Who can act. `visitor` is everybody without a session; `system` is the engine and never logs in. */
export const roleIds = [
  'visitor',
  'client',
  'counsellor',
  'counsellor_admin',
  'coordinator',
  'moderator',
  'pedagogue',
  'case_worker',
  'editor',
  'facility',
  'provider',
  'retained_records',
  'it_admin',
  'data_protection_officer',
] as const;
export const RoleId = Type.Enum(roleIds);
export type RoleId = (typeof roleIds)[number];

export const registers = ['sie', 'du', 'leicht'] as const;
export const Register = Type.Enum(registers);
export type Register = (typeof registers)[number];
