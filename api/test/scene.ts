import { randomUUID } from 'node:crypto';
import type { RoleId } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import { emergencyIn } from './emergency.ts';
import { layBeside } from './files.ts';
import { type Person, passphrase, type TestService } from './service.ts';
import { codeFor, setUpFactor } from './totp.ts';

type Member = Awaited<ReturnType<TestService['member']>>;

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
  nickname: 'Nele',
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

type Actor = Person | Member;

/** People of every role, and cases in which they stand as asked. */
export async function setScene(service: TestService) {
  const stranger = await service.person();
  const colleague = await service.member('counsellor');
  const third = await service.member('counsellor');
  const officer = await service.member('data_protection_officer');
  const second = service.member('counsellor_admin');
  const chief = await service.member('counsellor_admin');
  const technician = await service.member('it_admin');
  const known = new Map<string, Promise<Actor | null>>();
  // One is enough: who has no part in it cannot change it.
  const foreign = await askAndTake(stranger, colleague);

  const foreignFiles = new Map<boolean, Promise<string>>();
  async function put(sender: Actor, caseId: string, unsent: boolean): Promise<string> {
    const file = await layBeside(sender, caseId);
    if (!unsent) await sender.post(`/consultations/${caseId}/messages`, { ...letter(), attachments: [file] });
    return file;
  }

  const admin = await service.member('it_admin');
  const newcomer = async ({ role }: Stance): Promise<Actor | null> =>
    role === 'visitor' ? null : role === 'client' ? service.person() : service.member(role);

  async function invited(): Promise<{ username: string; code: string }> {
    const { body } = await admin.post('/staff', newColleague());
    const { code } = (await admin.post(`/staff/${body.id}/activate`)).body;
    return { username: body.username as string, code: code as string };
  }

  /** A code with which the actor can go on with their second factor. */
  async function factorCode(route: string, actor: Actor | null): Promise<string> {
    if (!actor || !('nickname' in actor)) return '000000';
    if (route.endsWith('/remove')) return (await setUpFactor(service, actor)).recoveryCodes[0] ?? '';
    const { body } = await actor.post('/second-factor', { password: passphrase });
    return codeFor(body.uri as string, service.clock.now());
  }

  return {
    stranger,
    colleague,
    foreign,
    newcomer,
    /** Always the same somebody for a role. */
    actor(stance: Stance): Promise<Actor | null> {
      const found = known.get(stance.role) ?? newcomer(stance);
      known.set(stance.role, found);
      return found;
    },
    /** A case as the actor's own or somebody else's: asked by, or taken over by. */
    async caseFor({ role, own }: Stance, actor: Actor | null): Promise<string> {
      if (!own || !actor) return foreign;
      return role === 'client' ? askAndTake(actor as Person, colleague) : askAndTake(stranger, actor);
    },
    /** A file beside the unsent text in a case, or sent with a letter in it. @returns its id */
    async fileIn(id: string, method: string, url: string, { own }: Stance, actor: Actor | null) {
      if (method === 'PUT') return randomUUID();
      const unsent = url.includes('/drafts/');
      if (own && actor) return put(actor, id, unsent);
      const known = foreignFiles.get(unsent) ?? put(colleague, foreign, unsent);
      foreignFiles.set(unsent, known);
      return known;
    },
    /** A note on a case, by whoever holds it. @returns its id */
    async noteOn(id: string, method: string, { role, own }: Stance, actor: Actor | null): Promise<string> {
      const noteId = randomUUID();
      if (method === 'PUT') return noteId;
      const holder = own && actor && role !== 'client' ? actor : colleague;
      const { status, text } = await holder.put(`/consultations/${id}/notes/${noteId}`, {
        source: 'phone',
        text: 'Ruft wieder an.',
      });
      if (status !== 204) throw new Error(`note: ${status} ${text}`);
      return noteId;
    },
    /** Days on which the actor is not there, or a colleague. @returns their id */
    async absence({ own, role }: Stance, actor: Actor | null): Promise<string> {
      const id = randomUUID();
      const owner = own && actor && role !== 'client' ? actor : colleague;
      const { status, text } = await owner.put(`/absences/${id}`, away);
      if (status !== 204) throw new Error(`absence: ${status} ${text}`);
      return id;
    },
    /** A text module: the team's, the actor's own, or a colleague's. @returns its id */
    async textModule(url: string, { own, role }: Stance, actor: Actor | null): Promise<string> {
      const id = randomUUID();
      const team = url.includes('/team-');
      const owner = team
        ? await service.member('counsellor_admin')
        : own && role !== 'client'
          ? actor
          : colleague;
      const shelf = team ? '/team-text-modules' : '/text-modules';
      const { status, text } = (await owner?.put(`${shelf}/${id}`, wording)) ?? { status: 0, text: '' };
      if (status !== 204) throw new Error(`text module: ${status} ${text}`);
      return id;
    },
    /** Whose name a request bears, and the code that it is about, if it is: somebody else's where one has none. */
    async nameAndCode(route: string, { role }: Stance, actor: Actor | null) {
      if (route.endsWith('/invitation/accept')) return invited();
      if (route.includes('/second-factor/')) return { username: '', code: await factorCode(route, actor) };
      if (!route.includes('/recover')) return { username: (actor ?? stranger).username, code: 'none' };
      const owner = role === 'client' && actor ? actor : await service.person();
      const { body } = await owner.post('/recovery-code', {});
      return { username: owner.username, code: (body.words as string[]).join(' ') };
    },
    /** An appointment in a case: to be answered by whoever acts, or agreed by both. @returns its id */
    async appointmentIn(
      id: string,
      route: 'new' | 'open' | 'agreed',
      { role, own }: Stance,
      actor: Actor | null,
    ): Promise<string> {
      const appointmentId = randomUUID();
      if (route === 'new') return appointmentId;
      const path = `/consultations/${id}/appointments/${appointmentId}`;
      const [person, counsellor] = ![own, actor].every(Boolean)
        ? [stranger, colleague]
        : role === 'client'
          ? [actor as Person, colleague]
          : [stranger, actor as Member];
      const [raises, answers] = role === 'client' ? [counsellor, person] : [person, counsellor];
      const proposal = anAppointment(service);
      await raises.put(path, proposal);
      if (route === 'agreed')
        await answers.put(`${path}/answer`, { answer: 'accepted', time: proposal.times[0] });
      return appointmentId;
    },
    /** What a person was asked to assess: the actor, or somebody else. @returns the request's id */
    async requestTo({ role, own }: Stance, actor: Actor | null): Promise<string> {
      const to = own && actor && role !== 'client' ? actor : third;
      return (await askedFor(await askAndTake(stranger, colleague), colleague, to.id)).requestId;
    },
    /** An assessment under way in a case, by whoever holds it, and a colleague who is asked. */
    async assessmentIn(id: string, { role, own }: Stance, actor: Actor | null) {
      return askedFor(id, own && actor && role !== 'client' ? actor : colleague, third.id);
    },
    /** Suspending the erasure of a case, as somebody else proposed it. @returns the hold's id */
    async proposedHold(): Promise<string> {
      const { status, body, text } = await officer.post('/holds', holdOn(await ask(stranger)));
      if (status !== 201) throw new Error(`hold: ${status} ${text}`);
      return body.id as string;
    },
    /** A disclosure that the actor, or else the colleague, asked for; a second has agreed where it is to be carried out. */
    async askedDisclosure(url: string, stance: Stance, actor: Actor | null): Promise<string> {
      const asks = stance.own && actor && stance.role !== 'client' ? actor : colleague;
      const body = emergencyIn(asks === colleague ? foreign : await askAndTake(stranger, asks));
      const { status, text } = await asks.post('/disclosures', body);
      if (status !== 201) throw new Error(`disclosure: ${status} ${text}`);
      if (/open|carry-out/.test(url)) await (await second).post(`/disclosures/${body.id}/confirm`);
      return body.id;
    },
    /** An emergency access: the actor's, or on the actor's desk where that is to be seen. @returns its id */
    async opening({ role, own }: Stance, actor: Actor | null, url: string): Promise<string> {
      const onDesk = url.endsWith('/seen');
      const opener = own && !onDesk && role === 'counsellor_admin' && actor ? actor : chief;
      const desk = own && onDesk && role !== 'client' && actor ? actor : await service.member();
      const body = breakGlassOn(desk.id);
      const { status, text } = await opener.post('/break-glass', body);
      if (status !== 204) throw new Error(`emergency: ${status} ${text}`);
      return body.id;
    },
    /** Somebody whose cases nobody has opened yet. @returns their id */
    absent: async () => (await service.member()).id,
    /** A ticket about the stranger: the actor's own for IT administration, granted unless that is to be done. */
    async ticket({ role }: Stance, actor: Actor | null, url: string): Promise<string> {
      const requester = role === 'it_admin' && actor ? actor : technician;
      const body = ticketOn(stranger.username);
      const answers = [await requester.post('/it-tickets', body)];
      if (!/(?:grant|refuse)$/.test(url)) answers.push(await chief.post(`/it-tickets/${body.id}/grant`));
      for (const { status, text } of answers)
        if (status !== 204) throw new Error(`ticket: ${status} ${text}`);
      return body.id;
    },
    /** Somebody of the team whose login is to be changed. @returns the id */
    async login(url: string): Promise<string> {
      if (!url.endsWith('/activate')) return (await service.member()).id;
      return (await admin.post('/staff', newColleague())).body.id as string;
    },
    /** An enquiry that nobody has taken over, for those who may; for others a colleague's. */
    untaken: ({ own }: Stance) => (own ? ask(stranger) : foreign),
  };
}
