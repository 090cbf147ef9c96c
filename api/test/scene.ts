import { randomUUID } from 'node:crypto';
import type { RoleId } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import { letters } from './calls.ts';
import type { Person, TestService } from './service.ts';

export const letter = (text = 'Wir streiten jeden Abend.') => ({ clientMessageId: randomUUID(), text });

/** Opens a case. @returns its id */
export async function ask(person: Pick<Person, 'post'>, enquiry: object = letter()): Promise<string> {
  const { status, body, text } = await person.post('/consultations', enquiry);
  if (status !== 201) throw new Error(`enquiry: ${status} ${text}`);
  return body.id as string;
}

/** Opens a case that a counsellor takes over. @returns its id */
export async function askAndTake(person: Person, counsellor: Pick<Person, 'post'>, enquiry?: object) {
  const id = await ask(person, enquiry);
  const { status, text } = await counsellor.post(`/consultations/${id}/take`);
  if (status !== 200) throw new Error(`taking over: ${status} ${text}`);
  return id;
}

/** A telephone call of half an hour, this time tomorrow. */
export const anAppointment = ({ clock }: Pick<TestService, 'clock'>, more: object = {}) => ({
  kind: 'phone',
  times: [new Date(clock.now().getTime() + 24 * 3_600_000).toISOString()],
  minutes: 30,
  ...more,
});
/** Begins to assess a danger, gives one's own view, and asks a colleague for theirs. @returns the ids */
export async function askedFor(id: string, holder: Pick<Person, 'get' | 'put' | 'post'>, to: string) {
  const list = await holder.get(`/consultations/${id}/danger-assessments`);
  const known = list.body.items.find(({ closedAt }: { closedAt?: string }) => !closedAt)?.id as string;
  const assessmentId = known ?? randomUUID();
  const requestId = randomUUID();
  const base = `/consultations/${id}/danger-assessments/${assessmentId}`;
  for (const call of [
    () => holder.put(base, {}),
    () => holder.post(`${base}/steps/assessment/sign`, { noticed: 'Drohungen', judgement: 'danger' }),
    () => holder.put(`${base}/requests/${requestId}`, { to, excerpt: 'Jemand droht jemandem.' }),
  ]) {
    const { status, text } = await call();
    if (status >= 300) throw new Error(`assessment: ${status} ${text}`);
  }
  return { assessmentId, requestId };
}

/** Days that are to come in every test. */
export const away = { firstDay: '2099-08-03', lastDay: '2099-08-14' };

export const holdOn = (objectId: string) => ({
  category: 'consultations.case',
  objectId,
  reason: services.enz.holds?.reasons[0],
  reviewOn: '2026-03-20T00:00:00Z',
});

export const wording = { title: 'Schluss', text: 'Schreiben Sie mir gern wieder.' };
export const breakGlassOn = (colleague: string) => ({
  id: randomUUID(),
  colleague,
  reason: services.enz.breakGlass?.reasons[0],
  justification: 'Heute früh erkrankt.',
});

export const ticketOn = (pseudonym: string) => ({
  id: randomUUID(),
  reference: 'IT-4711',
  justification: 'Der Brief lässt sich nicht öffnen.',
  pseudonym,
});

/** Somebody to be put on record, with all that the policy demands. */
export const newColleague = () => ({
  username: `neu.${randomUUID().slice(0, 8)}`,
  name: 'Nele Neumann',
  nickname: `Nele ${letters(8)}`,
  role: 'counsellor',
  affiliation: 'Enzkreis',
  employedUntil: '2099-12-31',
  confidentialityDate: '2026-01-05',
});

/** How somebody stands to what a request names. */
export const stances = [
  { name: 'visitor', role: 'visitor', own: false },
  { name: 'client, own', role: 'client', own: true },
  { name: 'client, foreign', role: 'client', own: false },
  { name: 'counsellor, own', role: 'counsellor', own: true },
  { name: 'counsellor, foreign', role: 'counsellor', own: false },
  { name: 'counsellor with administrator rights, own', role: 'counsellor_admin', own: true },
  { name: 'counsellor with administrator rights, foreign', role: 'counsellor_admin', own: false },
  { name: 'IT administration', role: 'it_admin', own: false },
  { name: 'data protection officer', role: 'data_protection_officer', own: false },
] as const satisfies { name: string; role: RoleId; own: boolean }[];
export type Stance = (typeof stances)[number];
