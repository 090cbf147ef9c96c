import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPlan, aWord } from './chats.ts';
import { emergencyIn } from './emergency.ts';
import { type Scene, setScene } from './matrix-scene.ts';
import { expected } from './matrix-table.ts';
import { newRequest, requestDesk } from './requests.ts';
import {
  anAppointment,
  away,
  breakGlassOn,
  holdOn,
  letter,
  newColleague,
  type Stance,
  stances,
  ticketOn,
  wording,
} from './scene.ts';
import { passphrase, startService, type TestService } from './service.ts';

/** Routes after which the session or the account that asked is gone, or its password another. */
const destructive = new Set([
  'POST /api/v1/sessions',
  'DELETE /api/v1/session',
  'POST /api/v1/password',
  'POST /api/v1/recoveries',
  'POST /api/v1/invitation/accept',
  'DELETE /api/v1/account',
  // What can be done once only.
  'POST /api/v1/second-factor/confirm',
  'POST /api/v1/second-factor/remove',
]);

/** Routes after which a case is over, or in other hands. */
const ending = new Set([
  'DELETE /api/v1/consultations/:id',
  'POST /api/v1/consultations/:id/close',
  'POST /api/v1/consultations/:id/hand-over',
]);

interface Cell {
  readonly id: string;
  readonly username: string;
  /** The code that goes with that name, where the request is about one: to get back in, in at all, or a second factor's. */
  readonly code: string;
  /** Somebody a case can go to. */
  readonly colleague: string;
  readonly appointment: ReturnType<typeof anAppointment>;
  readonly plan: ReturnType<typeof aPlan>;
  /** Who waits in a chat. */
  readonly waiting: string;
}
const version = services.enz.notice.version;

/** What is sent along, where a route asks for something. */
const bodies: Record<string, (cell: Cell) => object> = {
  'POST /api/v1/accounts': () => ({
    username: `stern${randomUUID().slice(0, 8)}`,
    password: passphrase,
    noticeVersion: version,
  }),
  'POST /api/v1/sessions': ({ username }) => ({ username, password: passphrase }),
  'POST /api/v1/recovery-code': () => ({}),
  'POST /api/v1/recovery-code/confirmation': ({ code }) => ({ code }),
  'POST /api/v1/recoveries': ({ username, code }) => ({ username, code, password: passphrase }),
  'POST /api/v1/password': () => ({ current: passphrase, new: 'zwei tassen auf dem dach 9' }),
  'POST /api/v1/invitation/accept': ({ username, code }) => ({ username, code, password: passphrase }),
  'POST /api/v1/second-factor': () => ({ password: passphrase }),
  'POST /api/v1/second-factor/confirm': ({ code }) => ({ code }),
  'POST /api/v1/second-factor/remove': ({ code }) => ({ password: passphrase, code }),
  'POST /api/v1/staff': newColleague,
  'PATCH /api/v1/staff/:id': () => ({ name: 'Nele Neuhaus' }),
  'POST /api/v1/login-data': ({ username }) => ({ username }),
  'PATCH /api/v1/profile': () => ({ place: 'Mühlacker' }),
  'POST /api/v1/consent-records': () => ({ consent: 'statistics', event: 'given' }),
  'POST /api/v1/notice-change/seen': () => ({ version }),
  'POST /api/v1/consultations': () => letter(),
  'POST /api/v1/consultations/:id/messages': () => letter(),
  'POST /api/v1/consultations/search': () => ({ words: 'Abend' }),
  'POST /api/v1/consultations/:id/hand-over': ({ colleague }) => ({ to: colleague }),
  'PATCH /api/v1/consultations/:id': () => ({ reason: 'school' }),
  'POST /api/v1/data-requests': () => newRequest(),
  'POST /api/v1/holds': ({ id }) => holdOn(id),
  'POST /api/v1/disclosures': ({ id }) => emergencyIn(id),
  'POST /api/v1/break-glass': ({ id }) => breakGlassOn(id),
  'POST /api/v1/it-tickets': ({ username }) => ticketOn(username),
  'POST /api/v1/holds/:id/review': () => ({ reviewOn: '2026-03-20T00:00:00Z' }),
  'PUT /api/v1/consultations/:id/notes/:noteId': () => ({ source: 'phone', text: 'Ruft wieder an.' }),
  'PUT /api/v1/absences/:id': () => away,
  'PUT /api/v1/text-modules/:id': () => wording,
  'PUT /api/v1/team-text-modules/:id': () => wording,
  'PUT /api/v1/consultations/:id/appointments/:appointmentId': ({ appointment }) => appointment,
  'PUT /api/v1/consultations/:id/appointments/:appointmentId/answer': ({ appointment: { times } }) => ({
    answer: 'accepted',
    time: times[0],
  }),
  'PUT /api/v1/consultations/:id/risk-marks/:markId': () => ({ level: 'attention' }),
  'PUT /api/v1/consultations/:id/danger-assessments/:assessmentId/steps/:step': () => ({
    noticed: 'Drohung',
  }),
  'POST /api/v1/consultations/:id/danger-assessments/:assessmentId/steps/:step/sign': () => ({
    noticed: 'Drohung',
    judgement: 'danger',
  }),
  'PUT /api/v1/consultations/:id/danger-assessments/:assessmentId/requests/:requestId': ({ colleague }) => ({
    to: colleague,
    excerpt: 'Jemand droht.',
  }),
  'PUT /api/v1/danger-requests/:id/steps/:step': () => ({ answers: { indicators: 'Drohung' } }),
  'POST /api/v1/danger-requests/:id/steps/:step/sign': () => ({
    answers: { indicators: 'Drohung', judgement: 'danger' },
  }),
  'POST /live': ({ id }) => aWord(id),
  'PUT /api/v1/chats/:id': ({ plan }) => plan,
  'PATCH /api/v1/chats/:id': ({ plan }) => plan,
  'PUT /api/v1/chats/:id/place': () => ({ acceptsRules: true }),
  'POST /api/v1/chats/:id/invitation': () => ({ accepted: true }),
  'POST /api/v1/chats/:id/measures': ({ waiting }) => ({ measure: 'mute', member: waiting }),
  'PUT /api/v1/unsent/:place': () => ({ text: 'noch nicht gesagt' }),
  'PUT /api/v1/drafts/:key': () => ({ text: 'noch nicht fertig' }),
};

/** What has gone before with the appointment that a route is about. */
const appointmentFor = (url: string) =>
  url.endsWith('.ics') ? 'agreed' : url.endsWith('/answer') ? 'open' : 'new';

/** A file as a form sends it. */
const form = {
  headers: { 'content-type': 'multipart/form-data; boundary=seam' },
  payload:
    '--seam\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nText\r\n--seam--\r\n',
};

describe('every route for every role and relation', () => {
  let service: TestService;
  let stage: Awaited<ReturnType<typeof setScene>>;
  let requests: Awaited<ReturnType<typeof requestDesk>>;
  let foreignCookie: string;

  beforeAll(async () => {
    service = await startService();
    stage = await setScene(service);
    requests = await requestDesk(service);
    foreignCookie = (await (await startService()).person()).cookie();
  });

  const routes = (which: (method: string) => boolean) =>
    service.app.declaredRoutes.filter(({ method }) => which(method)).map(({ url }) => url);

  /** What the address or the body of a request names. */
  function objectOf(scene: Scene, route: string, stance: Stance, actor: Parameters<Scene['caseFor']>[1]) {
    const [, url = ''] = route.split(' ');
    if (url.includes('/danger-requests/:id')) return scene.requestTo(stance, actor);
    if (url.endsWith('/take')) return scene.untaken(stance);
    if (url.includes('/holds/:id')) return scene.proposedHold();
    if (url.includes('/policy-versions/:id')) return scene.proposedPolicy();
    if (url.includes('absences/:id')) return scene.absence(stance, actor);
    if (url.includes('text-modules/:id')) return scene.textModule(url, stance, actor);
    if (url.includes('/chats/:id') || route === 'POST /live') return scene.chat(route, stance, actor);
    if (url.includes('/staff/:id')) return scene.login(url);
    if (url.includes('data-requests') || url.includes('own-data')) return '';
    if (url.includes('/disclosures/:id')) return scene.askedDisclosure(url, stance, actor);
    if (url.includes('/break-glass/:id')) return scene.opening(stance, actor, url);
    if (url.endsWith('/break-glass')) return scene.absent();
    if (url.includes('/it-tickets/:id')) return scene.ticket(stance, actor, url);
    if (/:id|:key|\/holds|\/disclosures$/.test(url)) return scene.caseFor(stance, actor, ending.has(route));
    return '';
  }

  async function request(route: string, stance: Stance) {
    const [method = '', url = ''] = route.split(' ');
    // What is only read, or refused, stays as it is.
    const changes = method !== 'GET' && (expected.get(route)?.[stances.indexOf(stance)] ?? 0) < 400;
    const scene = changes ? stage.fresh : stage.kept;
    const actor = await (changes && destructive.has(route) ? stage.newcomer(stance) : stage.actor(stance));
    const id = await objectOf(scene, route, stance, actor);
    const asked = /data-requests\/:id|request-codes|own-data\/requests/.test(url)
      ? await requests.named(url, stance, actor)
      : undefined;
    const attachmentId = url.includes(':attachmentId')
      ? await scene.fileIn(id, method, url, stance, actor)
      : '';
    const noteId = url.includes(':noteId') ? await scene.noteOn(id, method, stance, actor) : '';
    const appointmentId = url.includes(':appointmentId')
      ? await scene.appointmentIn(id, appointmentFor(url), stance, actor)
      : '';
    // Tickets are about those who seek advice.
    const { username, code } = url.endsWith('/it-tickets')
      ? { username: stage.stranger.username, code: '' }
      : await scene.nameAndCode(route, stance, actor);
    const { assessmentId, requestId } = url.includes(':assessmentId')
      ? await scene.assessmentIn(id, stance, actor)
      : { assessmentId: '', requestId: '' };
    return {
      cookie: actor?.cookie(),
      method: method as 'GET',
      url: url
        .replace(/:id|:key/, asked?.id ?? id)
        .replace(':consultationId', stage.foreign)
        .replace(':messageId', randomUUID())
        .replace(':attachmentId', attachmentId)
        .replace(':noteId', noteId)
        .replace(':appointmentId', appointmentId)
        .replace(':markId', randomUUID())
        .replace(':assessmentId', assessmentId)
        .replace(':requestId', url.endsWith('/end') ? requestId : randomUUID())
        .replace(':version', version)
        .replace(':step', 'assessment')
        .replace(':field', 'place')
        .replace(':place', `chat:${randomUUID()}`)
        .replace('*', 'swagger-ui.css'),
      body:
        asked?.body ??
        bodies[route]?.({
          id,
          username,
          code,
          colleague: stage.colleague.id,
          appointment: anAppointment(service),
          plan: aPlan(service),
          waiting: stage.stranger.username,
        }),
      file: method === 'PUT' && url.includes(':attachmentId'),
    };
  }

  const send = async ({ method, url, cookie, body, file }: Awaited<ReturnType<typeof request>>) =>
    service.app.inject({
      method,
      url,
      headers: {
        origin: 'https://beratung.example',
        'x-forwarded-for': `198.19.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`,
        ...(cookie && { cookie }),
        ...(file && { 'content-type': form.headers['content-type'] }),
      },
      ...(body && { payload: body }),
      ...(file && { payload: form.payload }),
    });

  it('[ENZ-46] has a line for every route, and no line for a route that does not exist', () => {
    const registered = service.app.declaredRoutes
      .filter(({ method }) => method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url}`);
    expect([...expected.keys()].sort()).toEqual([...new Set(registered)].sort());
    for (const statuses of expected.values()) expect(statuses).toHaveLength(stances.length);
  });

  it('answers HEAD exactly where it answers GET', async () => {
    const heads = routes((method) => method === 'HEAD').filter((url) => url !== '/docs/');
    expect(new Set(heads)).toEqual(new Set(routes((method) => method === 'GET')));
    for (const [route, [visitor]] of expected) {
      if (!route.startsWith('GET')) continue;
      const asked = await request(route, stances[0]);
      expect((await send({ ...asked, method: 'HEAD' as 'GET' })).statusCode, route).toBe(visitor);
    }
  });

  it.each([...expected])('[ENZ-46] %s', { timeout: 60_000 }, async (route, statuses) => {
    const found: Record<string, number> = {};
    for (const stance of stances) found[stance.name] = (await send(await request(route, stance))).statusCode;
    expect(found).toEqual(Object.fromEntries(stances.map(({ name }, index) => [name, statuses[index]])));
  });

  it.each([...expected])(
    '[ENZ-46] %s takes a session of another service for none',
    async (route, [visitor]) => {
      const asked = await request(route, stances[0]);
      expect((await send({ ...asked, cookie: foreignCookie })).statusCode).toBe(visitor);
    },
  );

  it('[ENZ-45] refuses everything but the public pages, registering, logging in and accepting an invitation, and using one’s rights to who is not logged in', () => {
    const open = [...expected].filter(([, [visitor]]) => visitor !== 401).map(([route]) => route);
    expect(open.filter((route) => route.includes('/api/'))).toEqual([
      'GET /api/v1/privacy-notice',
      'GET /api/v1/privacy-notice.md',
      'GET /api/v1/privacy-notice/versions',
      'GET /api/v1/privacy-notice/versions/:version',
      'GET /api/v1/service',
      'GET /api/v1/proof',
      'GET /api/v1/proof/log',
      'GET /api/v1/proof/verify.mjs',
      'POST /api/v1/accounts',
      'POST /api/v1/sessions',
      'POST /api/v1/recoveries',
      'POST /api/v1/invitation/accept',
      'GET /api/v1/chats',
      'GET /api/v1/chats/:id',
      'GET /api/v1/chats/:id/calendar.ics',
      'POST /api/v1/data-requests',
      'POST /api/v1/request-codes/reading',
      'POST /api/v1/request-codes/messages',
    ]);
  });
});
