/**
 * The part of the HTTP interface this app uses, in the shape that openapi-typescript generates.
 * Once `api-types.ts` is generated from `api/openapi.json`, `api.ts` imports `paths` from there and this
 * file goes.
 */

type Json<T> = { content: { 'application/json': T } };
type Refusal = { content: { 'application/problem+json': Problem } };
type None = { content?: never };

type Read<T, P = Record<never, never>> = { parameters: P; responses: { 200: Json<T>; default: Refusal } };
type Create<B, T, P = Record<never, never>> = {
  parameters: P;
  requestBody: { content: { 'application/json': B } };
  responses: { 201: Json<T>; default: Refusal };
};
type Change<B, T, P = Record<never, never>> = {
  parameters: P;
  requestBody: { content: { 'application/json': B } };
  responses: { 200: Json<T>; default: Refusal };
};
type Act<T, P = Record<never, never>> = { parameters: P; responses: { 200: Json<T>; default: Refusal } };
type End<P = Record<never, never>> = { parameters: P; responses: { 204: None; default: Refusal } };
type ById = { path: { id: string } };

export type Register = 'sie' | 'du' | 'leicht';

export type Problem = {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  /** Names the occurrence for support; leads nowhere to content. */
  instance?: string;
  errors?: { field: string; code: string; message: string }[];
};

export type Organisation = {
  name: string;
  unit?: string;
  person?: string;
  street?: string;
  postcode?: string;
  city?: string;
  phone?: string;
  fax?: string;
  email?: string;
  url?: string;
};

export type Contact = { kind: string; label: string; organisation: Organisation };
export type Code = { code: string; label: string };
export type EmergencyNumber = { number: string; label: string; hint: string };

export type Offer = {
  kind: string;
  label: string;
  available: boolean;
  answerWithinWorkingDays?: number;
};

export type FormField = {
  id: string;
  label: string;
  required: boolean;
  hint?: string;
  options?: Code[];
  maxLength?: number;
  purposes: string[];
  keptUntil: string;
};

export type Registration = {
  identifier: 'pseudonym' | 'nickname' | 'real-name';
  passwordMinLength: number;
  fields: FormField[];
  noticeVersion: string;
};

/** A word of the start page and the statement of the notice that proves it. */
export type ServicePromise = { word: 'anonymous' | 'free' | 'confidential'; statement: string };

export type Service = {
  id: string;
  name: string;
  summary: string;
  register: Register;
  registers: Register[];
  freeOfCharge: boolean;
  anonymous: boolean;
  accent?: string;
  controller: Organisation;
  contacts: Contact[];
  offers: Offer[];
  registration: Registration | null;
  reasons: Code[];
  topics: Code[];
  emergency: EmergencyNumber[];
  sessionIdleMinutes: number;
  promises?: ServicePromise[];
};

export type Statement = {
  id: string;
  text: string;
  rows: string[];
  enforcement: 'kept' | 'partly' | 'planned';
};
export type NoticeSection = { id: string; heading: string; statements: Statement[] };
export type PrivacyNotice = {
  version: string;
  effectiveFrom: string;
  register: Register;
  title: string;
  sections: NoticeSection[];
  missing: string[];
};

export type Session = {
  actor: { id: string; kind: 'client' | 'staff'; role: string; name: string };
  idleExpiresAt: string;
  absoluteExpiresAt: string;
  permittedActions: string[];
};
export type Answered = { session: Session };
export type Credentials = { username: string; password: string };
export type NewAccount = Credentials & { noticeVersion: string; fields?: Record<string, string> };

export type Draft = { text: string; reason?: string; topic?: string; savedAt: string };
export type DraftText = { text: string; reason?: string; topic?: string };

export type Message = {
  id: string;
  from: 'client' | 'counsellor';
  name?: string;
  text: string;
  sentAt: string;
};

/** A case as lists show it. */
export type CaseSummary = {
  id: string;
  mode: string;
  state: 'new' | 'active' | 'closed';
  reason?: string;
  topic?: string;
  openedAt: string;
  counsellor?: { name: string };
  waitingFor: 'client' | 'counsellor' | null;
  waitingSince?: string;
  waitingWorkingDays?: number;
  closesOn?: string;
  messageCount?: number;
  /** Desk only: the name the person chose. */
  pseudonym?: string;
};

export type Consultation = CaseSummary & {
  takenAt?: string;
  closedAt?: string;
  erasedBy?: string;
  erasedBecause?: string;
  messages: Message[];
  permittedActions: string[];
};

export type IntakeItem = {
  id: string;
  mode: string;
  openedAt: string;
  reason?: string;
  topic?: string;
  waitingWorkingDays: number;
};

export type NewConsultation = { clientMessageId: string; text: string; reason?: string; topic?: string };

/** What an erasure removed, without personal data. */
export type Receipt = { erasedAt: string; counts: Record<string, number>; keysDestroyed: number };

export type HeldItem = {
  category: string;
  label: string;
  since: string;
  until?: string;
  untilSentence: string;
  why: string;
  seenBy: string[];
  values: { label: string; value: string }[];
};
export type OwnData = { items: HeldItem[]; account: { name: string; createdAt: string } };

export type Profile = { fields: (FormField & { value?: string })[] };

export type RetentionCategory = {
  id: string;
  label: string;
  rule: string;
  sentence: string;
  held: number;
  oldest?: string;
  dueNext?: string;
  overdue: number;
};
export type RetentionRun = {
  id: string;
  startedAt: string;
  finishedAt?: string;
  counts: Record<string, number>;
  keysDestroyed: number;
  state: 'running' | 'done' | 'failed';
};
export type Retention = { categories: RetentionCategory[]; runs: RetentionRun[]; alarm: boolean };
export type RetentionPlan = { items: { category: string; label: string; due: number }[] };

type List<T> = { items: T[] };

export type paths = {
  '/service': { get: Read<Service> };
  '/privacy-notice': { get: Read<PrivacyNotice, { query?: { register?: Register } }> };
  '/accounts': { post: Create<NewAccount, Answered> };
  '/account': { delete: Act<Receipt> };
  '/sessions': { post: Create<Credentials, Answered> };
  '/session': { get: Read<Answered | undefined>; delete: End };
  '/drafts/{key}': {
    get: Read<Draft | undefined, { path: { key: string } }>;
    put: Change<DraftText, { savedAt: string }, { path: { key: string } }>;
  };
  '/consultations': {
    get: Read<List<CaseSummary>, { query?: { view?: 'desk' } }>;
    post: Create<NewConsultation, Consultation>;
  };
  '/consultations/{id}': { get: Read<Consultation, ById>; delete: Act<Receipt, ById> };
  '/consultations/{id}/messages': { post: Create<{ clientMessageId: string; text: string }, Message, ById> };
  '/consultations/{id}/close': { post: Act<unknown, ById> };
  '/consultations/{id}/take': { post: Act<unknown, ById> };
  '/intake': { get: Read<List<IntakeItem>> };
  '/own-data': { get: Read<OwnData> };
  '/profile': { get: Read<Profile>; patch: Change<Record<string, string>, Profile> };
  '/profile/{field}': { delete: End<{ path: { field: string } }> };
  '/retention': { get: Read<Retention> };
  '/retention/runs': { post: Act<RetentionRun> };
  '/retention/plan': { get: Read<RetentionPlan> };
};
