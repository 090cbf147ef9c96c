import type { Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { startService } from '../../test/service.ts';
import { retentionStatus } from '../governance/retention/index.ts';
import { addressOf } from '../identity/accounts/index.ts';
import { mails, privacy } from '../modules.ts';
import { verifyAudit } from '../platform/audit/proof.ts';
import { createMailWorker } from '../platform/mail/worker.ts';
import { codeIn } from './codes.ts';
import { announcements } from './community/chats.ts';
import { happenings } from './community/happenings.ts';
import { conversations } from './community/messages.ts';
import { topics } from './community/topics.ts';
import { employ, teamOf } from './staff.ts';
import { openStage } from './stage.ts';
import { stories } from './stories/index.ts';
import { canTell, shownIn, tell } from './tell.ts';

const now = '2026-06-17T14:30:00+02:00';
const password = 'kf7m-x2qp-9ztn-ab3w';

interface Card {
  state: string;
  waitingFor: string | null;
  waitingWorkingDays?: number;
  closedBy?: string;
  closesOn?: string;
  erasedBy?: string;
  pseudonym?: string;
}

it('tells a service whose accounts forget only what happened lately, and shows a login of it', () => {
  expect(Object.keys(shownIn(services.bke, new Date(now)))).toEqual(['Nachtlicht']);
});

it('says what each enquiry is about in the words of the service', () => {
  for (const { service } of Object.values(services).filter(canTell)) {
    const told = stories.filter(({ reason }) => reason !== undefined);
    const without = told.filter(({ reason }) => codeIn(service.reasons, reason) === null);
    expect([service.id, without.map(({ by }) => by)]).toEqual([service.id, []]);
  }
});

/** A service with its team, at an instant before what is told. */
async function staffed(policy: Policy, since: string) {
  const service = await startService({ policy, now: since });
  const team = new Map<string, { id: string; role: ReturnType<typeof teamOf>[number]['role'] }>();
  for (const member of teamOf(policy))
    team.set(member.nickname, { id: await employ(service.platform, member, password), role: member.role });
  return { service, team };
}

it.each(['14:30:00', '14:30:01', '14:31:30', '14:44:59'])(
  'lets those in who queue for an open hour, at %s',
  async (time) => {
    const { service, team } = await staffed(services.bke, '2026-06-14T09:00:00+02:00');
    const { platform, clock } = service;
    const { whoIs, enter } = openStage(platform, team);
    const offers = platform.policy.offers.filter(({ kind }) => kind === 'open-hour');
    const policy = { ...platform.policy, offers };
    const present = new Date(`2026-06-17T${time}+02:00`);
    const told = happenings({ platform: { ...platform, policy }, now: present, whoIs, team });
    for (const { at, members, happen } of told) {
      clock.set(at);
      for (const name of members) await enter(name, password);
      await happen();
    }
    clock.set(present);
    const { items } = (await service.browser().get('/chats')).body as { items: object[] };
    expect([items.length, told.length]).toEqual([1, 3]);
  },
);

describe('what happens among members', { timeout: 60_000 }, () => {
  let service: Awaited<ReturnType<typeof startService>>;
  beforeAll(async () => {
    const begun = await staffed(services.bke, '2026-05-20T09:00:00+02:00');
    service = begun.service;
    const { platform, clock } = service;
    const { whoIs, enter } = openStage(platform, begun.team);
    const told = happenings({ platform, now: new Date(now), whoIs, team: begun.team });
    for (const name of new Set(told.flatMap(({ members }) => members))) await enter(name, password);
    for (const { at, happen } of told.sort((a, b) => a.at.getTime() - b.at.getTime())) {
      clock.set(at);
      await happen();
    }
    clock.set(new Date(now));
  }, 60_000);
  const login = async (username: string) => {
    const browser = service.browser();
    expect((await browser.post('/sessions', { username, password })).status).toBe(201);
    return browser;
  };

  it('has a living forum, and a post that waits for the moderation', async () => {
    const { items } = (await service.browser().get('/forum')).body as { items: { threads: number }[] };
    expect(items.map(({ threads }) => threads)).toEqual([1, 0, 1, 1, 0]);
    const { text } = await (await login('guelay@team')).get('/forum/moderation');
    expect(text).toContain('Jeden Morgen Bauchweh');
  });

  it('has chats of every kind ahead, with people who have a place or wait for their turn today', async () => {
    const { items } = (await service.browser().get('/chats')).body as {
      items: { id: string; kind: string; startsAt: string; free?: number }[];
    };
    expect(items.map(({ kind }) => kind)).toEqual(['open-hour', 'group-chat', 'single-chat', 'topic-chat']);
    expect(items[0]?.startsAt).toBe('2026-06-17T12:30:00.000Z');
    expect(items[1]?.free).toBe(8);
    const jana = await login('jana@team');
    expect((await jana.post(`/chats/${items[0]?.id}/next`)).status).toBe(200);
  });

  it('has private messages, one of them not read yet', async () => {
    const { text } = await (await login('Nachtlicht')).get('/private-messages');
    expect(text).toContain('Zwillingsglück');
  });
});

describe('the demonstration', { timeout: 120_000 }, () => {
  let service: Awaited<ReturnType<typeof startService>>;

  beforeAll(async () => {
    const begun = await staffed(services.enz, '2024-03-01T09:00:00+01:00');
    service = begun.service;
    const { platform, clock, sink } = service;
    clock.set(new Date(now));
    const smtp = { url: sink.url, from: 'beratung@example.org', requireTls: false };
    const mailer = createMailWorker(platform, mails, addressOf, smtp);
    await tell(platform, { clock, mailer, team: begun.team, passwordFor: () => password });
    mailer.close();
  }, 120_000);

  const login = async (username: string) => {
    const browser = service.browser();
    expect((await browser.post('/sessions', { username, password })).status).toBe(201);
    return browser;
  };
  const cases = async (username: string) =>
    (await (await login(username)).get('/consultations')).body.items as Card[];

  it('has a login for every role', () => {
    const roles = services.enz.roles.filter(({ kind }) => kind === 'staff').map(({ id }) => id);
    expect(new Set(teamOf(services.enz).map(({ role }) => role))).toEqual(new Set(roles));
    for (const policy of Object.values(services)) expect(teamOf(policy).length).toBeGreaterThan(2);
  });

  it('shows cases in all states', async () => {
    const held: Card[] = [];
    for (const { username, role } of teamOf(services.enz))
      if (role.startsWith('counsellor')) held.push(...(await cases(username)));
    const jana = await login('jana@team');
    const intake = (await jana.get('/intake')).body.items as { waitingWorkingDays: number }[];
    expect(held.length + intake.length).toBeGreaterThanOrEqual(40);
    expect(intake.map((card) => card.waitingWorkingDays)).toEqual(expect.arrayContaining([0, 1, 2, 3]));
    const count = (test: (card: Card) => boolean) => held.filter(test).length;
    expect(count((card) => card.waitingFor === 'counsellor')).toBeGreaterThanOrEqual(8);
    expect(count((card) => card.waitingFor === 'client')).toBeGreaterThanOrEqual(8);
    for (const by of ['client', 'counsellor', 'inactivity'])
      expect(count((card) => card.closedBy === by)).toBeGreaterThan(0);
    const within = (days: number, at?: string) =>
      at !== undefined && new Date(at).getTime() - new Date(now).getTime() < days * 86_400_000;
    expect(count((card) => within(5, card.closesOn))).toBe(1);
    // What is promised for then is erased a margin before.
    expect(count((card) => within(20, card.erasedBy))).toBe(2);
  });

  it('has forty people on the desk of one counsellor, few of them unread, some of them late', async () => {
    const jana = await login('jana@team');
    const items = (await jana.get('/consultations')).body.items as (Card & { unread: boolean })[];
    const open = items.filter(({ state }) => state === 'active');
    expect(open.length).toBeGreaterThanOrEqual(39);
    expect(open.filter(({ unread }) => unread).length).toBeLessThan(8);
    const late = open.filter(
      ({ waitingFor, waitingWorkingDays = 0 }) => waitingFor === 'counsellor' && waitingWorkingDays > 2,
    );
    expect(late.length).toBeGreaterThan(3);
    const modules = (await jana.get('/text-modules')).body.items as { shelf: string }[];
    expect(new Set(modules.map(({ shelf }) => shelf))).toEqual(new Set(['own', 'team']));
    const found = (await jana.post('/consultations/search', { words: 'zelten' })).body.items as object[];
    expect(found.length).toBeGreaterThan(0);
  });

  it('has people whose logins are shown: one with a new answer, one whose case will soon be gone', async () => {
    expect(Object.keys(shownIn(services.enz, new Date(now))).length).toBe(2);
    expect((await cases('Nachtlicht'))[0]).toMatchObject({ state: 'active', waitingFor: 'client' });
    const [old] = await cases('Lichterkette');
    expect(old?.state).toBe('closed');
    for (const pseudonym of Object.keys(shownIn(services.enz, new Date(now))))
      expect(stories.some(({ by }) => by === pseudonym)).toBe(true);
  });

  it('has a case that a colleague has just handed over, with what she had begun to write', async () => {
    const jana = await login('jana@team');
    const items = (await jana.get('/consultations')).body.items as { id: string; handedOver?: object }[];
    const received = items.filter(({ handedOver }) => handedOver);
    expect(received).toMatchObject([{ pseudonym: 'Holunder', handedOver: { from: 'Miriam' } }]);
    const id = received[0]?.id;
    expect((await jana.get(`/drafts/${id}`)).body.text).toContain('Tür und Angel');
    expect((await jana.get(`/consultations/${id}`)).body.handOvers).toMatchObject([{ to: 'Jana' }]);
    const { items: notes } = (await jana.get(`/consultations/${id}/notes`)).body;
    expect(notes).toMatchObject([{ source: 'phone', by: 'Miriam', mine: false }]);
  });

  it('[ENZ-12] has an appointment that waits for an answer, and one that stands', async () => {
    const marks = async (username: string) =>
      ((await (await login(username)).get('/consultations')).body.items as { appointments?: object }[])
        .map(({ appointments }) => appointments)
        .filter(Boolean);
    expect(await marks('Nachtlicht')).toEqual([{ question: 'counsellor' }]);
    expect(await marks('Kastanie_74')).toEqual([{ next: expect.stringMatching(/^2026-06-22T13:00/) }]);
    expect(await marks('jana@team')).toHaveLength(2);
  });

  it('has an open hour that is about to begin, in whatever kind is offered', async () => {
    const { items } = (await service.browser().get('/chats')).body as { items: { id: string }[] };
    expect(items).toMatchObject([{ kind: 'live-counselling', startsAt: '2026-06-17T12:30:00.000Z' }]);
  });

  it('has a case that somebody keeps an eye on', async () => {
    const jana = await login('jana@team');
    const items = (await jana.get('/consultations')).body.items as { pseudonym: string; risk?: string }[];
    expect(items.filter(({ risk }) => risk)).toMatchObject([{ pseudonym: 'Nachtlicht', risk: 'attention' }]);
  });

  it('leaves nothing overdue, an intact audit log, and receipts of what has been erased', async () => {
    const { platform, clock } = service;
    const status = await retentionStatus(platform, privacy);
    expect(status.filter(({ overdue }) => overdue > 0)).toEqual([]);
    const { broken, checkpoints } = await verifyAudit(platform.db, platform.keys.auditSigning, clock.now());
    expect(broken).toEqual([]);
    // How many depends on what else the server does: sealing waits for every open transaction.
    expect(checkpoints).toBeGreaterThan(0);
    const runs = (await (await login('sven@team')).get('/retention')).body.runs as {
      trigger: string;
      receipts: { category: string; disposed: number }[];
    }[];
    const erased = runs.filter(({ receipts }) =>
      receipts.some(({ category }) => category === 'consultations.case'),
    );
    expect(new Set(erased.map(({ trigger }) => trigger))).toEqual(new Set(['schedule', 'person']));
  });

  it('has statistics of every quarter that is over, small numbers protected', async () => {
    const { body } = await (await login('sven@team')).get('/statistics');
    const periods = body.periods as {
      name: string;
      people: number;
      groups: { cells: { people: number | null }[] }[];
    }[];
    expect(periods[0]?.name).toBe('2026-Q1');
    expect(periods.length).toBeGreaterThanOrEqual(7);
    const numbers = periods.flatMap(({ groups }) =>
      groups.flatMap(({ cells }) => cells.map(({ people }) => people)),
    );
    expect(numbers).toContain(null);
    expect(numbers.filter((people) => people !== null && people < 5)).toEqual([]);
  });

  it('names nobody who could be found: no address outside of example.org, no telephone number of a person', () => {
    const texts = stories.flatMap(({ letters, draft, subject, meeting }) => [
      meeting?.word ?? '',
      ...letters.map(({ text }) => text),
      draft?.text ?? '',
      subject ?? '',
    ]);
    const among = topics.flatMap(({ title, text, replies }) => [
      title,
      text,
      ...replies.map((reply) => reply.text),
    ]);
    const between = conversations.flatMap(({ messages }) => messages.map(({ text }) => text));
    const announced = announcements.flatMap(({ title, about }) => [title, about]);
    for (const text of [...texts, ...among, ...between, ...announced]) {
      expect(text).not.toMatch(/@|https?:/);
      // Only numbers that help: 112, 110, 116 …, 0800 ….
      expect(text.match(/\b\d[\d ]{6,}\d\b/g) ?? []).toEqual(
        (text.match(/\b\d[\d ]{6,}\d\b/g) ?? []).filter((number) => number === '0800 111 0 111'),
      );
    }
  });

  it('is told only where the service offers what it is about', () => {
    expect(
      Object.values(services)
        .filter(canTell)
        .map(({ service: { id } }) => id),
    ).toEqual(['enz', 'bke']);
  });
});
