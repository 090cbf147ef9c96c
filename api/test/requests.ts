import { randomUUID } from 'node:crypto';
import { expectStatus } from './life.ts';
import type { Stance } from './scene.ts';
import type { Person, TestService } from './service.ts';

/** A request of a data subject that is ready for one step of the officer, and what that step is sent. */
export interface ReadyRequest {
  readonly id: string;
  readonly body?: object;
  /** Without an account it is reached by this. */
  readonly code?: string;
}

/** What the routes of requests answer to everybody, in the columns of the matrix. */
export const requestRows = `
POST   /api/v1/data-requests                  201   201  201  404  404   404  404  404  404
POST   /api/v1/request-codes/reading          200   200  200  404  404   404  404  404  404
POST   /api/v1/request-codes/messages         204   204  204  404  404   404  404  404  404
GET    /api/v1/own-data/requests              401   200  200  404  404   404  404  404  404
PUT    /api/v1/own-data/requests/:id/messages/:messageId
                                              401   204  404  404  404   404  404  404  404
GET    /api/v1/data-requests                  401   404  404  404  404   404  404  404  200
GET    /api/v1/data-requests/:id              401   404  404  404  404   404  404  404  200
POST   /api/v1/data-requests/:id/question     401   404  404  404  404   404  404  404  200
POST   /api/v1/data-requests/:id/extension    401   404  404  404  404   404  404  404  200
POST   /api/v1/data-requests/:id/settlement   401   404  404  404  404   404  404  404  200
POST   /api/v1/data-requests/:id/comparison   401   404  404  404  404   404  404  404  200
POST   /api/v1/data-requests/:id/identity     401   404  404  404  404   404  404  404  200
POST   /api/v1/data-requests/:id/objection    401   404  404  404  404   404  404  404  200
POST   /api/v1/data-requests/:id/restriction  401   404  404  404  404   404  404  404  200
POST   /api/v1/data-requests/:id/restriction/announcement
                                              401   404  404  404  404   404  404  404  200
POST   /api/v1/data-requests/:id/restriction/end
                                              401   404  404  404  404   404  404  404  409
POST   /api/v1/data-requests/:id/erasure      401   404  404  404  404   404  404  404  200
POST   /api/v1/data-requests/:id/erasure/confirmation
                                              401   404  404  404  404   404  404  404  200
`;

export const newRequest = (kind = 'access', more: object = {}) => ({
  clientRequestId: randomUUID(),
  kind,
  text: 'Ich möchte wissen, was gespeichert ist.',
  ...more,
});

const said = () => ({ messageId: randomUUID(), text: 'Dazu gibt es etwas zu sagen.' });
const tomorrow = (now: Date) => new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);

/** Requests of people, each prepared by an officer as far as the step needs. */
export async function requestDesk(service: TestService) {
  const officer = await service.member('data_protection_officer');
  const at = (id: string, step: string) => `/data-requests/${id}/${step}`;

  /** Opened from within an account, or with a code. */
  async function open(by?: Person, kind?: string): Promise<ReadyRequest> {
    const opened = await expectStatus(
      (by ?? service.browser()).post('/data-requests', newRequest(kind)),
      201,
    );
    const { items } = (await officer.get('/data-requests')).body;
    const { id } = items.find((item: { reference: string }) => item.reference === opened['reference']);
    return { id, ...(opened['code'] !== undefined && { code: String(opened['code']) }) };
  }

  async function blocked(person: Person): Promise<ReadyRequest> {
    const { id } = await open(person);
    await expectStatus(officer.post(at(id, 'restriction')), 200);
    return { id };
  }

  const steps: Record<string, (person: Person) => Promise<ReadyRequest>> = {
    question: async () => ({ ...(await open()), body: said() }),
    extension: async () => ({ ...(await open()), body: said() }),
    settlement: async () => ({ ...(await open()), body: { ...said(), outcome: 'answered' } }),
    comparison: async ({ username }) => ({ ...(await open()), body: { pseudonym: username } }),
    identity: async ({ username }) => ({
      ...(await open()),
      body: { pseudonym: username, way: 'in-person' },
    }),
    async objection(person) {
      await person.post('/consent-records', { consent: 'statistics', event: 'given' });
      return { ...(await open(person)), body: { consent: 'statistics' } };
    },
    restriction: (person) => open(person),
    async 'restriction/announcement'(person) {
      const { id } = await blocked(person);
      return { id, body: { ...said(), liftOn: tomorrow(service.clock.now()) } };
    },
    'restriction/end': (person) => blocked(person),
    erasure: (person) => open(person),
    async 'erasure/confirmation'(person) {
      const { id } = await open(person);
      await expectStatus(officer.post(at(id, 'erasure')), 200);
      return { id };
    },
  };

  const some = await open();
  const ready = async (step: string, person?: Person): Promise<ReadyRequest> =>
    steps[step]?.(person ?? (await service.person())) ?? open();

  return {
    open,
    /** The request that an address or a body names: as it must be for who may handle it; for others any. */
    async named(url: string, { role, own }: Stance, actor: unknown): Promise<ReadyRequest> {
      const { messageId, text } = said();
      if (url.includes('/own-data/')) {
        const { id } = role === 'client' && own ? await open(actor as Person) : some;
        return { id, body: { text } };
      }
      const step = url.split(':id/')[1] ?? '';
      const found = role === 'data_protection_officer' ? await ready(step) : some;
      if (!url.includes('request-codes')) return found;
      return { ...found, body: { code: found.code, ...(url.endsWith('messages') && { messageId, text }) } };
    },
    /** @param step of the officer: the end of the address */
    ready,
  };
}

type Member = Awaited<ReturnType<TestService['member']>>;
type Answer = Awaited<ReturnType<Person['get']>>;

/** What the officer does upon a request, and the actions that must be on record then. */
const handled: Record<string, string[]> = {
  question: ['data-request.handle'],
  extension: ['data-request.handle'],
  settlement: ['data-request.handle'],
  comparison: ['data-request.handle'],
  identity: ['data-request.handle'],
  objection: ['consent.record', 'data-request.handle'],
  restriction: ['data-request.handle'],
  'restriction/announcement': ['data-request.handle'],
  'restriction/end': ['data-request.handle'],
  erasure: ['data-request.handle'],
  // A session that was begun leaves the address it came from, sealed, until both go.
  'erasure/confirmation': ['account.delete', 'data-request.handle', 'session.create', 'session.end'],
};

/** Every route of requests that changes something: what goes before it, and the actions on record. */
export function changesOfRequests(
  scene: () => {
    service: TestService;
    person: Person;
    officer: Member;
    superuser: (statement: string) => Promise<unknown>;
  },
) {
  type Change = { actions: string[]; prepare: () => Promise<() => Promise<Answer>> };
  let desk: ReturnType<typeof requestDesk> | undefined;
  const requests = () => {
    desk ??= requestDesk(scene().service);
    return desk;
  };
  const opened = ['data-request.open'];
  const changes: Record<string, Change> = {
    'POST /data-requests': {
      actions: opened,
      prepare: async () => () => scene().service.browser().post('/data-requests', newRequest()),
    },
    'POST /request-codes/messages': {
      actions: opened,
      async prepare() {
        const { code } = await (await requests()).open();
        return () =>
          scene()
            .service.browser()
            .post('/request-codes/messages', { code, ...said() });
      },
    },
    'PUT /own-data/requests/:id/messages/:messageId': {
      actions: ['data-request.reply'],
      async prepare() {
        const { person } = scene();
        const { id } = await (await requests()).open(person);
        return () => person.put(`/own-data/requests/${id}/messages/${randomUUID()}`, { text: 'x' });
      },
    },
  };
  for (const [step, actions] of Object.entries(handled))
    changes[`POST /data-requests/:id/${step}`] = {
      actions,
      async prepare() {
        const { officer, superuser } = scene();
        const { id, body } = await (await requests()).ready(step);
        // Announced, and the day has come.
        if (step === 'restriction/end')
          await superuser(`update data_request set lift_on = '2026-03-01' where id = '${id}'`);
        return () => officer.post(`/data-requests/${id}/${step}`, body);
      },
    };
  return changes;
}
