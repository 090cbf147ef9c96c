import { randomUUID } from 'node:crypto';
import { chatFor, talkingAlone } from './chats.ts';
import { emergencyIn } from './emergency.ts';
import { layBeside } from './files.ts';
import { lasting } from './lasting.ts';
import { aProposal } from './proposals.ts';
import {
  anAppointment,
  ask,
  askAndTake,
  askedFor,
  away,
  breakGlassOn,
  holdOn,
  letter,
  newColleague,
  type Stance,
  ticketOn,
  wording,
} from './scene.ts';
import { type Person, passphrase, type TestService } from './service.ts';
import { codeFor, setUpFactor } from './totp.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
type Actor = Person | Member;

/** People of every role, and a case of two of them. */
async function castOf(service: TestService) {
  const stranger = await service.person();
  const colleague = await service.member('counsellor');
  return {
    stranger,
    colleague,
    third: await service.member('counsellor'),
    officer: await service.member('data_protection_officer'),
    second: await service.member('counsellor_admin'),
    chief: await service.member('counsellor_admin'),
    technician: await service.member('it_admin'),
    admin: await service.member('it_admin'),
    // One is enough: who has no part in it cannot change it.
    foreign: await askAndTake(stranger, colleague),
  };
}
type Cast = Awaited<ReturnType<typeof castOf>>;

async function demand(what: string, asked: PromiseLike<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await asked;
  if (status >= 300) throw new Error(`${what}: ${status} ${text}`);
}

/** What requests are about, made by those on whom it depends what may be done with it. Most give back an id. */
function propsOf(service: TestService, { stranger, colleague, officer, second, chief, admin }: Cast) {
  return {
    askedBy: (person: Person) => askAndTake(person, colleague),
    heldBy: (holder: Actor) => askAndTake(stranger, holder),
    untaken: () => ask(stranger),
    async file(sender: Actor, caseId: string, unsent: boolean): Promise<string> {
      const file = await layBeside(sender, caseId);
      if (!unsent)
        await sender.post(`/consultations/${caseId}/messages`, { ...letter(), attachments: [file] });
      return file;
    },
    async note(caseId: string, holder: Actor): Promise<string> {
      const id = randomUUID();
      const body = { source: 'phone', text: 'Ruft wieder an.' };
      await demand('note', holder.put(`/consultations/${caseId}/notes/${id}`, body));
      return id;
    },
    async absence(owner: Actor): Promise<string> {
      const id = randomUUID();
      await demand('absence', owner.put(`/absences/${id}`, away));
      return id;
    },
    async textModule(shelf: string, owner: Actor): Promise<string> {
      const id = randomUUID();
      await demand('text module', owner.put(`${shelf}/${id}`, wording));
      return id;
    },
    async invited(): Promise<{ username: string; code: string }> {
      const { body } = await admin.post('/staff', newColleague());
      const { code } = (await admin.post(`/staff/${body.id}/activate`)).body;
      return { username: body.username as string, code: code as string };
    },
    /** The code with which somebody gets back in: the actor, or nobody whom the others know. */
    async wayBack(actor: Actor | null): Promise<{ username: string; code: string }> {
      const owner = actor ?? (await service.person());
      const { body } = await owner.post('/recovery-code', {});
      return { username: owner.username, code: (body.words as string[]).join(' ') };
    },
    async appointment(caseId: string, raises: Actor, answers: Actor | null): Promise<string> {
      const id = randomUUID();
      const path = `/consultations/${caseId}/appointments/${id}`;
      const proposal = anAppointment(service);
      await raises.put(path, proposal);
      await answers?.put(`${path}/answer`, { answer: 'accepted', time: proposal.times[0] });
      return id;
    },
    assessment: (caseId: string, holder: Actor, to: string) => askedFor(caseId, holder, to),
    async proposedHold(): Promise<string> {
      const { status, body, text } = await officer.post('/holds', holdOn(await ask(stranger)));
      if (status !== 201) throw new Error(`hold: ${status} ${text}`);
      return body.id as string;
    },
    proposedPolicy: () => aProposal(service),
    async disclosure(caseId: string, asks: Actor, agreed: boolean): Promise<string> {
      const body = emergencyIn(caseId);
      await demand('disclosure', asks.post('/disclosures', body));
      if (agreed) await second.post(`/disclosures/${body.id}/confirm`);
      return body.id;
    },
    /** An emergency access to somebody's desk: to that of one whose cases nobody has opened yet, if it is no matter. */
    async opening(opener: Actor, desk: Actor | null): Promise<string> {
      const body = breakGlassOn((desk ?? (await service.member())).id);
      await demand('emergency', opener.post('/break-glass', body));
      // Whose desk it was takes note of it when it has ended.
      if (desk) await demand('emergency', opener.post(`/break-glass/${body.id}/end`));
      return body.id;
    },
    async absent(): Promise<string> {
      return (await service.member()).id;
    },
    async ticket(requester: Actor, granted: boolean): Promise<string> {
      const body = ticketOn(stranger.username);
      await demand('ticket', requester.post('/it-tickets', body));
      if (granted) await demand('ticket', chief.post(`/it-tickets/${body.id}/grant`));
      return body.id;
    },
    /** Somebody who waits for, or has been invited in, the host's chat; nobody for `null`. */
    chat: async (route: string, host: Actor, client: Actor | null): Promise<string> =>
      chatFor(service, route, host, client),
    async talk(client: Actor, host: Actor): Promise<string> {
      return (await talkingAlone(service, client, host)).roomId;
    },
    async login(): Promise<string> {
      return (await service.member()).id;
    },
    async invitable(): Promise<string> {
      return (await admin.post('/staff', newColleague())).body.id as string;
    },
  };
}
type Props = ReturnType<typeof propsOf>;

/**
 * What a request names, so that somebody stands to it as asked: as to their own, or as to somebody else's.
 *
 * @param props made for each request
 * @param going made once, for what a request may change but does not end
 */
function sceneOf(service: TestService, cast: Cast, props: Props, going: Props) {
  const { stranger, colleague, third, foreign, chief, technician } = cast;
  /** The actor, if they counsel in what is theirs. */
  const counselling = ({ role, own }: Stance, actor: Actor | null) =>
    own && role !== 'client' ? actor : null;

  /** A code with which the actor can go on with their second factor. */
  async function factorCode(route: string, actor: Actor | null): Promise<string> {
    if (!actor || !('nickname' in actor)) return '000000';
    if (route.endsWith('/remove')) return (await setUpFactor(service, actor)).recoveryCodes[0] ?? '';
    const { body } = await actor.post('/second-factor', { password: passphrase });
    return codeFor(body.uri as string, service.clock.now());
  }

  return {
    /** A case: asked by the actor, taken over by them, or somebody else's. @param ends whether the request ends it */
    async caseFor({ role, own }: Stance, actor: Actor | null, ends = false): Promise<string> {
      if (!own || !actor) return foreign;
      const cases = ends ? props : going;
      return role === 'client' ? cases.askedBy(actor as Person) : cases.heldBy(actor);
    },
    /** An enquiry that nobody has taken over, for those who may; for others a colleague's. */
    untaken: async ({ own }: Stance) => (own ? props.untaken() : foreign),
    /** A file beside the unsent text in a case, or sent with a letter in it. */
    async fileIn(id: string, method: string, url: string, { own }: Stance, actor: Actor | null) {
      if (method === 'PUT') return randomUUID();
      const unsent = url.includes('/drafts/');
      return own && actor ? props.file(actor, id, unsent) : going.file(colleague, foreign, unsent);
    },
    /** A note on a case, by whoever holds it. */
    async noteOn(id: string, method: string, stance: Stance, actor: Actor | null) {
      return method === 'PUT' ? randomUUID() : props.note(id, counselling(stance, actor) ?? colleague);
    },
    /** Days on which the actor is not there, or a colleague. */
    absence: (stance: Stance, actor: Actor | null) => props.absence(counselling(stance, actor) ?? colleague),
    /** A text module: the team's, the actor's own, or a colleague's. */
    textModule: (url: string, stance: Stance, actor: Actor | null) =>
      url.includes('/team-')
        ? props.textModule('/team-text-modules', chief)
        : props.textModule('/text-modules', counselling(stance, actor) ?? colleague),
    /** Whose name a request bears, and the code that it is about, if it is: somebody else's where one has none. */
    async nameAndCode(route: string, { role }: Stance, actor: Actor | null) {
      if (route.endsWith('/invitation/accept')) return props.invited();
      if (route.includes('/second-factor/')) return { username: '', code: await factorCode(route, actor) };
      if (/\/recoveries|\/recovery-code\/conf/.test(route))
        return props.wayBack(role === 'client' ? actor : null);
      return { username: (actor ?? stranger).username, code: 'none' };
    },
    /** An appointment in a case: to be answered by whoever acts, or agreed by both. */
    async appointmentIn(
      id: string,
      route: 'new' | 'open' | 'agreed',
      stance: Stance,
      actor: Actor | null,
    ): Promise<string> {
      if (route === 'new') return randomUUID();
      const counsellor = counselling(stance, actor) ?? colleague;
      const client = stance.role === 'client';
      const person = stance.own && client && actor ? actor : stranger;
      const [raises, answers] = client ? [counsellor, person] : [person, counsellor];
      return props.appointment(id, raises, route === 'agreed' ? answers : null);
    },
    /** What a person was asked to assess: the actor, or somebody else. */
    async requestTo(stance: Stance, actor: Actor | null): Promise<string> {
      const to = counselling(stance, actor) ?? third;
      return (await props.assessment(await going.heldBy(colleague), colleague, to.id)).requestId;
    },
    /** An assessment under way in a case, by whoever holds it, and a colleague who is asked. */
    assessmentIn: (id: string, stance: Stance, actor: Actor | null) =>
      props.assessment(id, counselling(stance, actor) ?? colleague, third.id),
    /** Suspending the erasure of a case, as somebody else proposed it. */
    proposedHold: () => props.proposedHold(),
    /** Another version of the policy, as somebody else proposed it. */
    proposedPolicy: () => props.proposedPolicy(),
    /** A disclosure that the actor, or else the colleague, asked for; a second has agreed where it is to be carried out. */
    async askedDisclosure(url: string, stance: Stance, actor: Actor | null): Promise<string> {
      const asks = counselling(stance, actor) ?? colleague;
      const caseId = asks === colleague ? foreign : await going.heldBy(asks);
      return props.disclosure(caseId, asks, /open|carry-out/.test(url));
    },
    /** An emergency access: the actor's, or on the actor's desk where that is to be seen. */
    opening(stance: Stance, actor: Actor | null, url: string): Promise<string> {
      const onDesk = url.endsWith('/seen');
      const own = counselling(stance, actor);
      const opener = !onDesk && stance.role === 'counsellor_admin' && own ? own : chief;
      return props.opening(opener, onDesk ? own : null);
    },
    /** Somebody whose cases nobody has opened yet. */
    absent: () => props.absent(),
    /** A ticket about the stranger: the actor's own for IT administration, granted unless that is to be done. */
    ticket: ({ role }: Stance, actor: Actor | null, url: string) =>
      props.ticket(role === 'it_admin' && actor ? actor : technician, !/(?:grant|refuse)$/.test(url)),
    /** A chat that the actor hosts or has a place in, or a colleague's; a talk of theirs where something was said. */
    async chat(route: string, stance: Stance, actor: Actor | null): Promise<string> {
      if (route.startsWith('PUT') && route.endsWith('/:id')) return randomUUID();
      const own = stance.own && actor ? actor : null;
      const client = stance.role === 'client' ? own : null;
      const host = counselling(stance, actor) ?? colleague;
      if (/live|log$/.test(route)) return props.talk(client ?? (await service.person()), host);
      const waits = /invitation|measures|next/.test(route);
      return props.chat(route, host, client && !route.includes('PUT') ? client : waits ? stranger : null);
    },
    /** Somebody of the team whose login is to be changed. */
    login: (url: string) => (url.endsWith('/activate') ? props.invitable() : props.login()),
  };
}
export type Scene = ReturnType<typeof sceneOf>;

/** People of every role, and what they stand to as asked: made anew for each request that changes it, or once. */
export async function setScene(service: TestService) {
  const cast = await castOf(service);
  const known = new Map<string, Promise<Actor | null>>();
  const newcomer = async ({ role }: Stance): Promise<Actor | null> =>
    role === 'visitor' ? null : role === 'client' ? service.person() : service.member(role);
  const props = propsOf(service, cast);
  const kept = lasting(props);
  return {
    ...cast,
    newcomer,
    /** Always the same somebody for a role. */
    actor(stance: Stance): Promise<Actor | null> {
      const found = known.get(stance.role) ?? newcomer(stance);
      known.set(stance.role, found);
      return found;
    },
    fresh: sceneOf(service, cast, props, lasting(props)),
    /** The same, each thing made once. */
    kept: sceneOf(service, cast, kept, kept),
  };
}
