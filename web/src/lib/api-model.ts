import type { paths } from './api-types.generated.ts';

const prefix = '/api/v1';

/** The interface without its prefix, which is said once, in `api.ts`. */
export type Paths = {
  [P in keyof paths as P extends `${typeof prefix}${infer Rest}` ? Rest : never]: paths[P];
};

type Json<Content> = Content extends { content: { 'application/json': infer Body } } ? Body : never;
type Operation<P extends keyof Paths, M extends string> = M extends keyof Paths[P] ? Paths[P][M] : never;
type Answers<P extends keyof Paths, M extends string> =
  Operation<P, M> extends { responses: infer Responses } ? Responses : never;
type Ok<P extends keyof Paths, M extends string> = {
  [S in keyof Answers<P, M>]: S extends 200 | 201 ? Json<Answers<P, M>[S]> : never;
}[keyof Answers<P, M>];

type Body<P extends keyof Paths, M extends string> =
  Operation<P, M> extends { requestBody?: { content: { 'application/json': infer Sent } } } ? Sent : never;

export type Problem = Json<Answers<'/service', 'get'> extends { default: infer D } ? D : never>;

export type Service = Ok<'/service', 'get'>;
export type Register = Service['register'];
export type Organisation = Service['controller'];
export type Offer = Service['offers'][number];
export type Code = Service['topics'][number];
export type ServicePromise = Service['promises'][number];
export type Registration = NonNullable<Service['registration']>;
export type FormField = Registration['fields'][number];

export type PrivacyNotice = Ok<'/privacy-notice', 'get'>;
export type NoticeSection = PrivacyNotice['sections'][number];

export type Session = Ok<'/session', 'get'>['session'];

export type Consultation = Ok<'/consultations/{id}', 'get'>;
export type CaseSummary = Ok<'/consultations', 'get'>['items'][number];
/** On which days a counsellor is not there. */
export type Absence = NonNullable<NonNullable<Consultation['counsellor']>['absence']>;
export type Message = Consultation['messages'][number];
/** That a case went from one counsellor to another. */
export type HandOver = Consultation['handOvers'][number];
/** How the team learned what a note says. */
export type NoteSource = Ok<'/consultations/{id}/notes', 'get'>['items'][number]['source'];
/** A place that a search has found in one's own cases. */
export type SearchHit = Ok<'/consultations/search', 'post'>['items'][number];
export type SearchResult = Ok<'/consultations/search', 'post'>;
/** A piece of text for answers. */
export type TextModule = Ok<'/text-modules', 'get'>['items'][number];
/** A question about an appointment, or a proposal, with what became of it. */
export type Appointment = Ok<'/consultations/{id}/appointments', 'get'>['items'][number];
/** How one meets, and how a proposal can be answered. */
export type AppointmentKind = Appointment['kind'];
export type AppointmentAnswer = Appointment['possibleAnswers'][number];
/** How much a case worries whoever has it, and why. */
export type RiskMark = Ok<'/consultations/{id}/risk-marks', 'get'>['items'][number];
export type RiskLevel = RiskMark['level'];
/** An assessment of a danger in a case: its steps, what was written in them, and who was asked. */
export type DangerAssessments = Ok<'/consultations/{id}/danger-assessments', 'get'>;
export type DangerAssessment = DangerAssessments['items'][number];
export type DangerEntry = DangerAssessment['entries'][number];
export type DangerKind = DangerEntry['kind'];
export type DangerAnswers = DangerEntry['answers'];
/** What of a text would tell whom it is about. */
export type Trace = DangerEntry['traces'][number];
/** A file beside a letter, as a list shows it. */
export type AttachedFile = Message['attachments'][number];
export type IntakeItem = Ok<'/intake', 'get'>['items'][number];

/** A counselling centre that a search has found. */
export type Centre = Ok<'/centres/search', 'post'>['items'][number];

/** The forum: its boards, one topic, and what moderators have to look at. */
export type ForumBoards = Ok<'/forum', 'get'>;
export type Topic = Ok<'/forum-threads/{id}', 'get'>;
export type ForumPost = Topic['posts'][number];
export type ForumAuthor = ForumPost['author'];
export type Posted = Ok<'/forum-threads', 'post'>;
export type ForumQueue = Ok<'/forum/moderation', 'get'>;
export type ModeratedPost = ForumQueue['waiting'][number];
export type ForumFlag = ForumQueue['flags'][number];

/** What a coordinator sees of an enquiry that nobody holds, and of a colleague's week. */
type Board = Ok<'/distribution', 'get'>;
export type BoardItem = Board['items'][number];
export type BoardMember = Board['team'][number];
export type BoardReason = NonNullable<BoardItem['suggestion']>['reasons'][number];

/** A chat as it is announced, and as it is planned. */
export type Chat = Ok<'/chats/{id}', 'get'>;
/** Something that was said in a chat whose log is kept. */
export type ChatLogEntry = Ok<'/chats/{id}/log', 'get'>['items'][number];
export type NewChat = Body<'/chats/{id}', 'put'>;

/** Something that is to be passed on, or was: with the words of who asked, for the two who decide. */
export type Disclosure = Ok<'/consultations/{id}/disclosures', 'get'>['items'][number];
export type DisclosureGround = Ok<'/consultations/{id}/disclosures', 'get'>['grounds'][number];

/** An emergency access to what an absent colleague holds. */
export type Opening = Ok<'/break-glass', 'get'>['items'][number];
/** That somebody who is not a party to a case has read it, and by what right. */
export type Reading = Consultation['readings'][number];
/** That a member of staff has had one's case open. */
export type Look = Ok<'/consultations/{id}/readings', 'get'>['items'][number];
/** A request of IT administration to read what belongs to one person or one case. */
export type ItTicket = Ok<'/it-tickets', 'get'>['items'][number];

/** What everybody can check of the promises. */
export type Proof = Ok<'/proof', 'get'>;
/** What an erasure removed, in numbers. */
export type Receipt = Ok<'/account', 'delete'>;

export type HeldItem = Ok<'/own-data', 'get'>['items'][number];

export type ProcessingActivity = Ok<'/processing-record', 'get'>['activities'][number];

export type Statistics = Ok<'/statistics', 'get'>;
export type StatisticsTable = Statistics['periods'][number];

export type Team = Ok<'/staff', 'get'>;
export type Colleague = Team['items'][number];
export type Invited = Ok<'/staff/{id}/activate', 'post'>;
export type OwnRequest = Ok<'/own-data/requests', 'get'>['items'][number];
export type RequestCard = Ok<'/data-requests', 'get'>['items'][number];
export type DataRequest = Ok<'/data-requests/{id}', 'get'>;
/** What is held of an account, as facts without content. */
export type AccountFacts = NonNullable<DataRequest['facts']>;
export type PolicyVersion = Ok<'/policy-versions', 'get'>['items'][number];
export type SentenceChange = NonNullable<
  Ok<'/privacy-notice/versions/{version}', 'get'>['changes']
>['sentences'][number];
export type Hold = Ok<'/holds', 'get'>['items'][number];
export type AuditEvent = Ok<'/audit-events', 'get'>['items'][number];
export type AuditProof = Ok<'/audit-events/verification', 'post'>;

export type Retention = Ok<'/retention', 'get'>;
export type RetentionCategory = Retention['categories'][number];
export type RetentionRun = Retention['runs'][number];
