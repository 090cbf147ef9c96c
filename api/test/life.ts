import { randomBytes, randomUUID } from 'node:crypto';
import type { Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import { layBeside } from './files.ts';
import { type Person, passphrase, type TestService } from './service.ts';

/** Without vowels, so that nothing that means something is in it by chance: a reserved name, a word of a crisis. */
const letters = 'bcdfghjklmnpqrstvwxz';
/** A word of letters that occurs nowhere else. */
export const unique = (): string =>
  [...randomBytes(16)].map((byte) => letters[byte % letters.length]).join('');

/** A network address that nobody else has; the range is for documentation. */
const uniqueAddress = (): string => `2001:db8:${randomBytes(12).toString('hex').match(/.{4}/g)?.join(':')}`;

/** Codes that can be recognised, for every field that takes only codes. */
const codes = {
  gender: `gender-${unique()}`,
  age: `age-${unique()}`,
  referral: `referral-${unique()}`,
  first_counselling: `first-${unique()}`,
  reason: `reason-${unique()}`,
  topic: `topic-${unique()}`,
  language: `language-${unique()}`,
};

const withCode = (list: readonly { code: string; label: string }[], code: string) => [
  ...list,
  { code, label: `Etikett ${code}` },
];

/** When somebody was answered, which only another service keeps by itself. */
const answerLog = services.enz.categories
  .filter(({ id }) => id === 'consultations.message')
  .map((category) => ({ ...category, id: 'consultations.answer-log' as const, label: 'Antwortzeiten' }));

/** The enz service with codes that can be recognised wherever they turn up. */
export const canaryPolicy: Policy = {
  ...services.enz,
  categories: [...services.enz.categories, ...answerLog],
  service: {
    ...services.enz.service,
    reasons: withCode(services.enz.service.reasons, codes.reason),
    topics: withCode(services.enz.service.topics, codes.topic),
    languages: withCode([{ code: 'de', label: 'Deutsch' }], codes.language),
  },
  fields: services.enz.fields.map((field) =>
    field.options && field.id in codes
      ? { ...field, options: withCode(field.options, codes[field.id as keyof typeof codes]) }
      : field,
  ),
};

export const enquiry = (text: string, more: Record<string, string | string[]> = {}) => ({
  clientMessageId: randomUUID(),
  text,
  ...more,
});

/** The body of an answer, if it came with the status that it should. */
export async function expectStatus(
  call: Promise<{ status: number; text: string; body: Record<string, unknown> }>,
  status: number,
): Promise<Record<string, unknown>> {
  const response = await call;
  if (response.status !== status)
    throw new Error(`${response.status} instead of ${status}: ${response.text}`);
  return response.body;
}

/** One officer for each service, however many lives there are. */
const officers = new WeakMap<TestService, ReturnType<TestService['member']>>();
function officerOf(service: TestService) {
  const officer = officers.get(service) ?? service.member('data_protection_officer');
  officers.set(service, officer);
  return officer;
}

/** A request of the person's, with a question of the officer and the person's word on it. */
async function askForRights(service: TestService, person: Person, words: Record<string, string>) {
  const officer = await officerOf(service);
  const opened = { clientRequestId: randomUUID(), kind: 'rectification', text: words['request'] };
  const { reference } = await expectStatus(person.post('/data-requests', opened), 201);
  const listed = await expectStatus(officer.get('/data-requests'), 200);
  const items = listed['items'] as { id: string; reference: string }[];
  const id = items.find((item) => item.reference === reference)?.id;
  const question = { messageId: randomUUID(), text: words['officersQuestion'] };
  await expectStatus(officer.post(`/data-requests/${id}/question`, question), 200);
  const reply = { text: words['requestReply'] };
  await expectStatus(
    person.put(`/own-data/requests/${id}/messages/${randomUUID()}`, reply as { text: string }),
    204,
  );
}

export type Life = Awaited<ReturnType<typeof liveThrough>>;

/** IT administration reads the case with a ticket that somebody else has granted, and ends it. */
async function ticket(service: TestService, consultationId: string, words: object): Promise<void> {
  const technician = await service.member('it_admin');
  const approver = await service.member('counsellor_admin');
  const id = randomUUID();
  await expectStatus(technician.post('/it-tickets', { id, consultationId, ...words }), 204);
  await expectStatus(approver.post(`/it-tickets/${id}/grant`), 204);
  await expectStatus(technician.get(`/it-tickets/${id}/consultations/${consultationId}`), 200);
  await expectStatus(technician.post(`/it-tickets/${id}/end`), 204);
}

/** What worried the counsellor: marked, assessed by two with a specialist's advice, and gone on with. */
async function assessDanger(
  service: TestService,
  counsellor: Pick<Person, 'get' | 'put' | 'post'>,
  caseId: string,
  words: Record<string, string>,
) {
  const word = (name: string) => words[name] ?? '';
  const second = await service.member();
  const [markId, assessmentId, requestId] = [randomUUID(), randomUUID(), randomUUID()];
  const base = `/consultations/${caseId}/danger-assessments/${assessmentId}`;
  const request = `/danger-requests/${requestId}/steps`;
  const mark = { level: 'acute', reason: word('worry') };
  await expectStatus(counsellor.put(`/consultations/${caseId}/risk-marks/${markId}`, mark), 204);
  await expectStatus(counsellor.put(base, {}), 204);
  const assessment = { noticed: word('noticed'), judgement: 'danger' };
  await expectStatus(counsellor.post(`${base}/steps/assessment/sign`, assessment), 200);
  const asking = { to: second.id, excerpt: word('excerpt') };
  await expectStatus(counsellor.put(`${base}/requests/${requestId}`, asking), 204);
  const view = { indicators: word('secondView'), judgement: 'unclear' };
  await expectStatus(second.post(`${request}/assessment/sign`, { answers: view }), 204);
  const begun = { indicators: word('counsellorSecondDraft') };
  await expectStatus(second.put(`${request}/assessment`, { answers: begun }), 204);
  const advice = { obtained: true, on: 'heute', role: 'Fachkraft', text: word('advice') };
  await expectStatus(counsellor.post(`${base}/steps/advice/sign`, advice), 200);
  await expectStatus(
    counsellor.put(`${base}/steps/decision`, { reasons: word('counsellorDangerDraft') }),
    200,
  );
}

/**
 * A person's whole life in the service, up to the end of the counselling, with something unique in every personal
 * field: registration with all voluntary details, a case with letters from both sides, unsent texts, files beside
 * all of them, consents, two browsers, a hand-over, an emergency, a ticket of IT
 * administration, an assessment of a danger, a mail.
 */
export async function liveThrough(service: TestService) {
  const words = Object.fromEntries(
    [
      'enquiry',
      'subject',
      'second',
      'answer',
      'draft',
      'draftSubject',
      'caseDraft',
      'counsellorDraft',
      'note',
      'call',
      'justification',
      'meeting',
      'meetingAnswer',
      'ticketNumber',
      'ticketReason',
      'request',
      'requestReply',
      'officersQuestion',
      'worry',
      'noticed',
      'excerpt',
      'secondView',
      'advice',
      'counsellorDangerDraft',
      'counsellorSecondDraft',
      'talk',
      'talkDraft',
    ].map((field) => [field, `${field} ${unique()}`]),
  );
  const files = Object.fromEntries(
    ['file', 'answerFile', 'draftFile', 'caseDraftFile', 'counsellorDraftFile'].flatMap((file) => [
      [file, `${file} ${unique()}`],
      [`${file}Name`, `${file}Name ${unique()}`],
    ]),
  );
  const username = `mond${unique()}`;
  const email = `${unique()}@post.example`;
  const place = `Dorf ${unique()}`;
  const { reason, topic, language, ...details } = codes;
  const addresses = [uniqueAddress(), uniqueAddress()];
  const person = await service.person(username, { email, place, ...details }, addresses[0]);
  const phone = service.browser(addresses[1]);
  await expectStatus(phone.post('/sessions', { username, password: passphrase }), 201);
  const code = (await expectStatus(person.post('/recovery-code', {}), 201))['words'] as string[];
  await expectStatus(person.post('/recovery-code/confirmation', { code: code.join(' ') }), 204);
  for (const consent of service.policy.consents)
    await expectStatus(person.post('/consent-records', { consent: consent.id, event: 'given' }), 201);

  const lay = (who: Pick<Person, 'upload'>, key: string, file: string) =>
    layBeside(who, key, files[file], `${files[`${file}Name`]}.txt`);
  const sent = await lay(person, 'new-enquiry', 'file');
  const opened = await expectStatus(
    person.post(
      '/consultations',
      enquiry(words['enquiry'] ?? '', {
        subject: words['subject'] ?? '',
        reason,
        topic,
        language,
        attachments: [sent],
      }),
    ),
    201,
  );
  const caseId = opened['id'] as string;
  /** Who had the case first and handed it over. */
  const before = await service.member();
  const counsellor = await service.member();
  await expectStatus(before.post(`/consultations/${caseId}/take`), 200);
  const handOver = { to: counsellor.id, note: words['note'] };
  await expectStatus(before.post(`/consultations/${caseId}/hand-over`, handOver), 204);
  await expectStatus(counsellor.patch(`/consultations/${caseId}`, { basis: 'sgb8-16' }), 200);
  const say = (
    who: typeof counsellor | typeof person,
    text: string | undefined,
    attachments: string[] = [],
  ) => expectStatus(who.post(`/consultations/${caseId}/messages`, enquiry(text ?? '', { attachments })), 201);
  const sketch = (who: typeof counsellor | typeof person, key: string, text = '', subject = '') =>
    expectStatus(who.put(`/drafts/${key}`, { text, reason, topic, ...(subject && { subject }) }), 200);
  await say(counsellor, words['answer'], [await lay(counsellor, caseId, 'answerFile')]);
  await say(person, words['second']);
  const call = { source: 'phone', text: words['call'] };
  await expectStatus(counsellor.put(`/consultations/${caseId}/notes/${randomUUID()}`, call), 204);
  const emergency = {
    id: randomUUID(),
    consultation: caseId,
    ground: 'suicide-announcement',
    recipient: 'police',
    justification: words['justification'],
  };
  await expectStatus(counsellor.post('/disclosures', emergency), 201);
  await expectStatus(before.post(`/disclosures/${emergency.id}/confirm`), 204);
  await expectStatus(counsellor.post(`/disclosures/${emergency.id}/open`), 200);
  const meeting = `/consultations/${caseId}/appointments/${randomUUID()}`;
  const time = new Date(service.clock.now().getTime() + 48 * 3_600_000).toISOString();
  const proposal = { kind: 'phone', times: [time], minutes: 30, word: words['meeting'] };
  await expectStatus(person.put(meeting, proposal), 204);
  const accepted = { answer: 'accepted', time, word: words['meetingAnswer'] };
  await expectStatus(counsellor.put(`${meeting}/answer`, accepted), 204);
  await ticket(service, caseId, { reference: words['ticketNumber'], justification: words['ticketReason'] });
  await assessDanger(service, counsellor, caseId, words);
  const { roomId } = await expectStatus(counsellor.post(`/consultations/${caseId}/chats`), 201);
  const talk = { t: 'say', room: roomId, id: randomUUID(), text: words['talk'] };
  await expectStatus(person.post('/live', talk), 200);
  await expectStatus(person.put(`/unsent/chat:${roomId}`, { text: words['talkDraft'] }), 200);
  await sketch(person, caseId, words['caseDraft']);
  await sketch(counsellor, caseId, words['counsellorDraft']);
  await sketch(person, 'new-enquiry', words['draft'], words['draftSubject']);
  await lay(person, caseId, 'caseDraftFile');
  await lay(counsellor, caseId, 'counsellorDraftFile');
  await lay(person, 'new-enquiry', 'draftFile');
  await askForRights(service, person, words);
  await service.runJobs();

  const texts = [...Object.values(words), ...Object.values(files)];
  return {
    person,
    phone,
    counsellor,
    before,
    caseId,
    username,
    email,
    place,
    codes,
    /** From where the person logged in: by the computer and by the phone. */
    addresses,
    disclosureId: emergency.id,
    words,
    files,
    /** What may stand nowhere in the clear, even while the case is open. */
    sealed: [
      ...texts,
      username,
      email,
      place,
      ...Object.values(details),
      ...addresses,
      passphrase,
      code.join(' '),
    ],
    /** All that is the person's. */
    all: [...texts, username, email, place, ...Object.values(codes), ...addresses],
    /** What the person gave, word for word. */
    given: [
      ...Object.values(words).filter(
        (text) => !/^(?:answer|counsellor|note|justification|ticket|officersQuestion)/.test(text),
      ),
      ...Object.values(files).filter(
        (text) => /^\w*FileName|^fileName/.test(text) && !text.startsWith('counsellor'),
      ),
      username,
      email,
      place,
    ],
  };
}
