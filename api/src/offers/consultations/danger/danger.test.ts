import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../../test/bulk.ts';
import { dbscan } from '../../../../test/dbscan.ts';
import { askAndTake, askedFor, letter } from '../../../../test/scene.ts';
import { type Person, passphrase, startService, type TestService } from '../../../../test/service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
type Caller = Pick<Person, 'get' | 'put' | 'post'>;

const secrets = 'Er schreibt, er werde ihr heute noch etwas antun.';

describe('a danger in a case', () => {
  let service: TestService;
  let person: Person;
  let holder: Member;
  let second: Member;
  beforeAll(async () => {
    service = await startService();
    person = await service.person('Mondlicht', { place: 'Mühlacker' });
    holder = await service.member();
    second = await service.member();
  });

  const newCase = () => askAndTake(person, holder, letter(secrets));
  const assessments = async (id: string, who: Caller = holder) =>
    (await who.get(`/consultations/${id}/danger-assessments`)).body;
  const latest = async (id: string, who: Caller = holder) => (await assessments(id, who)).items[0];

  /** An assessment in which the holder has given a view and asked the colleague. */
  async function begun(to = second) {
    const id = await newCase();
    const { assessmentId, requestId } = await askedFor(id, holder, to.id);
    const base = `/consultations/${id}/danger-assessments/${assessmentId}`;
    const request = `/danger-requests/${requestId}`;
    return {
      id,
      base,
      requestId,
      request,
      sign: (step: string, answers: object, who: Caller = holder) =>
        who.post(`${base}/steps/${step}/sign`, answers),
      view: (judgement = 'danger') =>
        to.post(`${request}/steps/assessment/sign`, { answers: { indicators: 'Die Drohung', judgement } }),
    };
  }
  const advice = {
    obtained: true,
    on: '2. März',
    role: 'Insoweit erfahrene Fachkraft',
    text: 'Dranbleiben.',
  };
  const averted = { outcome: 'averted', reasons: 'Er nimmt Hilfe an.', help: 'Krisendienst' };

  /** The same up to a decision that both have signed. */
  async function decided(decision: object = averted) {
    const made = await begun();
    await made.view();
    await made.sign('advice', advice);
    await made.sign('decision', decision);
    const about = (await second.get(made.request)).body.decision;
    await second.post(`${made.request}/steps/decision/sign`, { answers: { agrees: true }, about });
    return made;
  }

  describe('assessed by two', () => {
    it('[ENZ-36] shows the colleague the excerpt, and nothing of the case', async () => {
      const { id, request, requestId } = await begun();
      const { body, text } = await second.get(request);
      expect(body).toMatchObject({ excerpt: 'Jemand droht jemandem.', entries: [] });
      expect(text).not.toMatch(/Mondlicht|Mühlacker|antun/);
      expect(text).not.toContain(id);
      expect((await second.get('/danger-requests')).body.items).toEqual(
        expect.arrayContaining([expect.objectContaining({ id: requestId })]),
      );
      for (const path of ['', '/notes', '/risk-marks', '/danger-assessments'])
        expect((await second.get(`/consultations/${id}${path}`)).status).toBe(404);
      expect((await second.get('/consultations')).body.items).toEqual([]);
    });

    it('lets each give their own view before they read the other one’s', async () => {
      const { id, request, view } = await begun();
      expect((await second.get(request)).text).not.toContain('Drohungen');
      await second.put(`${request}/steps/assessment`, { answers: { indicators: 'Noch unfertig' } });
      expect((await assessments(id)).items[0].entries).toHaveLength(1);
      await view();
      expect((await second.get(request)).text).toContain('Drohungen');
      expect((await latest(id)).entries).toMatchObject([
        { kind: 'assessment', mine: true },
        { kind: 'second-assessment', mine: false, answers: { indicators: 'Die Drohung' } },
      ]);
    });

    it('hides the colleague’s view from a holder who has not given one', async () => {
      const id = await newCase();
      const base = `/consultations/${id}/danger-assessments/${randomUUID()}`;
      const requestId = randomUUID();
      await holder.put(base, {});
      await holder.put(`${base}/requests/${requestId}`, { to: second.id, excerpt: 'Jemand droht.' });
      const answers = { indicators: 'Ganz eigene Sicht', judgement: 'danger' };
      await second.post(`/danger-requests/${requestId}/steps/assessment/sign`, { answers });
      expect((await holder.get(`/consultations/${id}/danger-assessments`)).text).not.toContain('Ganz eigene');
      expect((await latest(id)).requests).toMatchObject([{ assessedAt: expect.any(String) }]);
      await holder.post(`${base}/steps/assessment/sign`, { noticed: 'x', judgement: 'unclear' });
      expect((await holder.get(`/consultations/${id}/danger-assessments`)).text).toContain('Ganz eigene');
    });

    it('[ENZ-36] ends for the colleague in the moment in which nobody asks any more', async () => {
      const { base, request, requestId } = await begun();
      expect((await second.get(request)).status).toBe(200);
      expect((await holder.post(`${base}/requests/${requestId}/end`)).status).toBe(204);
      const answers = { indicators: 'x', judgement: 'none' };
      expect((await second.get(request)).status).toBe(404);
      expect((await second.put(`${request}/steps/assessment`, { answers })).status).toBe(404);
      expect((await second.post(`${request}/steps/assessment/sign`, { answers })).status).toBe(404);
      expect((await second.get('/danger-requests')).text).not.toContain(requestId);
    });

    it('asks one at a time, and nobody who holds the case or may not be asked', async () => {
      const { base, request } = await begun();
      const other = await service.member();
      const ask = (to: string) =>
        holder.put(`${base}/requests/${randomUUID()}`, { to, excerpt: 'Jemand droht.' });
      const itAdmin = await service.member('it_admin');
      for (const to of [holder.id, itAdmin.id, randomUUID()])
        expect((await ask(to)).body.code).toBe('consultations.danger-colleague');
      const asked = (await holder.get('/danger-colleagues')).body.items as { id: string }[];
      expect(asked.map(({ id }) => id)).toContain(other.id);
      expect(asked.map(({ id }) => id)).not.toContain(holder.id);
      expect((await ask(other.id)).status).toBe(204);
      expect((await second.get(request)).status).toBe(404);
    });

    it('asks once, however late the same is sent again, and ends nothing by it', async () => {
      const { base, request } = await begun();
      const other = await service.member();
      const [first, last] = [randomUUID(), randomUUID()];
      const ask = (requestId: string, to: string) =>
        holder.put(`${base}/requests/${requestId}`, { to, excerpt: 'Jemand droht.' });
      expect((await ask(first, second.id)).status).toBe(204);
      expect((await ask(last, other.id)).status).toBe(204);
      expect((await ask(first, second.id)).status).toBe(204);
      expect((await other.get(`/danger-requests/${last}`)).status).toBe(200);
      for (const path of [request, `/danger-requests/${first}`])
        expect((await second.get(path)).status).toBe(404);
      const ended = `audit_event where facts ->> 'ended' = 'true' and object_id = '${first}'`;
      expect(await countOf(service, ended)).toBe(1);
    });

    it('[ENZ-36] lets nothing through by which the person is known, and warns of what might tell', async () => {
      const { base, sign } = await begun();
      for (const excerpt of ['Es geht um Mondlicht.', 'Jemand aus mühlacker.']) {
        const { status, body } = await holder.put(`${base}/requests/${randomUUID()}`, {
          to: second.id,
          excerpt,
        });
        expect([status, body.code]).toEqual([422, 'consultations.danger-recognisable']);
        expect(body.errors).toMatchObject([{ field: 'excerpt' }]);
      }
      const noticed = 'Mondlicht droht, Telefon 07041 12345.';
      const draft = await holder.put(`${base}/steps/assessment`, { noticed });
      expect(draft.body.traces).toEqual([
        { kind: 'pseudonym', text: 'Mondlicht' },
        { kind: 'number', text: '07041 12345' },
      ]);
      expect((await sign('assessment', { noticed, judgement: 'danger' })).status).toBe(422);
    });
  });

  describe('step by step', () => {
    it('opens each step when the one before is done, and closes with a word', async () => {
      const { id, sign, view, request } = await begun();
      expect((await sign('advice', advice)).body.code).toBe('consultations.danger-later');
      await view();
      expect((await latest(id)).standings).toMatchObject({ assessment: 'done', advice: 'open' });
      expect((await sign('advice', advice)).status).toBe(200);
      expect((await sign('decision', averted)).status).toBe(200);
      expect((await sign('information', { told: false, reasons: 'x' })).body.code).toBe(
        'consultations.danger-later',
      );
      const { decision, text } = { text: '', ...(await second.get(request)).body };
      expect(text).toBe('');
      const said = { answers: { agrees: true }, about: decision };
      expect((await second.post(`${request}/steps/decision/sign`, said)).status).toBe(204);
      expect((await sign('disclosure', { way: 'none', reasons: 'x' })).body.code).toBe(
        'consultations.danger-later',
      );
      expect((await sign('information', { told: true, on: 'heute', text: 'Offen gesagt.' })).status).toBe(
        200,
      );
      expect((await latest(id)).standings).toMatchObject({ disclosure: 'not-needed', summary: 'open' });
      expect((await sign('summary', { text: 'Er ist in Behandlung.' })).status).toBe(200);
      expect((await latest(id)).closedAt).toBeDefined();
      expect((await sign('advice', advice)).body.code).toBe('consultations.danger-closed');
      expect((await second.get(request)).status).toBe(404);
    });

    it('keeps a draft on the server, says what is missing, and changes nothing that was signed', async () => {
      const { id, base, sign, view } = await begun();
      await view();
      await holder.put(`${base}/steps/advice`, { text: 'Angefangen', noticed: 'gehört hier nicht her' });
      await holder.put(`${base}/steps/advice`, { text: 'Weiter', obtained: true });
      const drafts = (await latest(id)).entries.filter(({ kind }: { kind: string }) => kind === 'advice');
      expect(drafts).toMatchObject([{ answers: { text: 'Weiter', obtained: true } }]);
      expect(drafts[0].answers).not.toHaveProperty('noticed');
      const refused = await sign('advice', { text: 'Weiter', obtained: true });
      expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual(['on', 'role']);
      await sign('advice', advice);
      await sign('advice', { obtained: false, reasons: 'Doch nicht.' });
      const both = (await latest(id)).entries.filter(({ kind }: { kind: string }) => kind === 'advice');
      expect(both).toMatchObject([{ answers: advice }, { answers: { obtained: false } }]);
    });

    it('signs once what is sent twice, though the page keeps it as a draft in between', async () => {
      const { id, base, sign, view, request } = await begun();
      await view();
      await sign('advice', advice);
      await sign('decision', averted);
      const about = (await second.get(request)).body.decision;
      const agree = () => second.post(`${request}/steps/decision/sign`, { answers: { agrees: true }, about });
      expect((await agree()).status).toBe(204);
      expect((await holder.put(`${base}/steps/decision`, averted)).status).toBe(200);
      expect((await sign('decision', averted)).status).toBe(200);
      expect((await agree()).status).toBe(204);
      const { entries, standings } = await latest(id);
      expect(standings.decision).toBe('done');
      expect(entries.map(({ kind }: { kind: string }) => kind)).toEqual([
        'assessment',
        'second-assessment',
        'advice',
        'decision',
        'second-decision',
      ]);
    });

    it('is read by many at once', async () => {
      const { id } = await begun();
      const answers = await Promise.all(
        Array.from({ length: 24 }, () => holder.get(`/consultations/${id}/danger-assessments`)),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    });

    it('takes a word on the decision that was read, and on no other', async () => {
      const { sign, view, request } = await begun();
      await view();
      await sign('advice', advice);
      const early = await second.post(`${request}/steps/decision/sign`, { answers: { agrees: true } });
      expect(early.body.code).toBe('consultations.danger-later');
      await sign('decision', averted);
      const read = (await second.get(request)).body.decision;
      await sign('decision', { outcome: 'not-averted', reasons: 'Er hat es zurückgenommen.' });
      const late = await second.post(`${request}/steps/decision/sign`, {
        answers: { agrees: true },
        about: read,
      });
      expect(late.body.code).toBe('consultations.danger-changed');
    });

    it('offers as ways out what the policy knows, and honestly nothing else', async () => {
      const made = await decided({ outcome: 'not-averted', reasons: 'Er droht weiter.' });
      const { grounds } = await assessments(made.id);
      expect(grounds).toMatchObject([
        { id: 'suicide-announcement', recipients: ['Polizei'], discloses: ['IP-Adresse, versiegelt'] },
        { id: 'threat-against-others' },
      ]);
      await made.sign('information', { told: false, reasons: 'Das würde sie gefährden.' });
      expect((await latest(made.id)).standings).toMatchObject({ disclosure: 'open', summary: 'later' });
      expect((await made.sign('disclosure', { way: 'ground', ground: 'youth-office' })).status).toBe(422);
      const ground = { way: 'ground', ground: 'threat-against-others', reasons: 'Glaubhaft.' };
      expect((await made.sign('disclosure', ground)).status).toBe(200);
      expect((await latest(made.id)).standings.summary).toBe('open');
    });

    it('goes with the case: the next one reads and goes on, with the draft', async () => {
      const { id, base, view } = await begun();
      await view();
      await holder.put(`${base}/steps/advice`, { text: 'Halb geschrieben' });
      const next = await service.member();
      await holder.post(`/consultations/${id}/hand-over`, { to: next.id });
      expect((await holder.get(`/consultations/${id}/danger-assessments`)).status).toBe(404);
      const { entries, standings } = await latest(id, next);
      expect(standings).toMatchObject({ assessment: 'done', advice: 'open' });
      expect(entries.at(-1)).toMatchObject({ answers: { text: 'Halb geschrieben' }, mine: false });
      expect((await next.post(`${base}/steps/advice/sign`, advice)).status).toBe(200);
      expect((await latest(id, next)).entries.at(-1)).toMatchObject({ kind: 'advice', mine: true });
    });

    it('takes nobody for the second who is the first as well', async () => {
      const { id, sign, view } = await begun();
      await view();
      await holder.post(`/consultations/${id}/hand-over`, { to: second.id });
      expect((await latest(id, second)).standings.assessment).toBe('done');
      expect((await sign('assessment', { noticed: 'x', judgement: 'none' }, second)).status).toBe(200);
      expect((await latest(id, second)).standings.assessment).toBe('open');
    });
  });

  it('is part of what the person is told and takes along: what was signed', async () => {
    const { base } = await decided();
    await holder.put(`${base}/steps/information`, { text: 'Noch nicht gesagt' });
    for (const path of ['/own-data', '/own-data/export.json', '/own-data/export.html']) {
      const { text } = await person.get(path);
      for (const word of [
        'Drohungen',
        'Jemand droht jemandem.',
        'Die Drohung',
        'Dranbleiben.',
        'Krisendienst',
      ])
        expect(text).toContain(word);
      expect(text).not.toContain('Noch nicht gesagt');
    }
  });

  it('is deleted with the case, and nothing of it is left', async () => {
    const own = await service.person();
    const id = await askAndTake(own, holder);
    const secret = `Gefahrenkanarie ${randomUUID()}`;
    await holder.put(`/consultations/${id}/risk-marks/${randomUUID()}`, { level: 'acute', reason: secret });
    const { assessmentId, requestId } = await askedFor(id, holder, second.id);
    await holder.put(`/consultations/${id}/danger-assessments/${assessmentId}/steps/advice`, {
      text: secret,
    });
    const { body } = await own.delete(`/consultations/${id}`);
    expect(body.counts).toMatchObject({
      risk_mark: 1,
      danger_assessment: 1,
      danger_request: 1,
      danger_entry: 2,
    });
    for (const table of ['risk_mark', 'danger_assessment', 'danger_request', 'danger_entry'])
      expect(await countOf(service, `${table} where consultation_id = '${id}'`)).toBe(0);
    expect(await dbscan(service, [secret])).toEqual([]);
    expect((await second.get(`/danger-requests/${requestId}`)).status).toBe(404);
  });

  it('is hidden from the colleague, too, when the time of the case is over', async () => {
    const own = await service.person();
    const id = await askAndTake(own, holder);
    const { requestId } = await askedFor(id, holder, second.id);
    await own.post(`/consultations/${id}/close`);
    expect((await second.get(`/danger-requests/${requestId}`)).status).toBe(200);
    const before = service.clock.now();
    service.clock.set(new Date('2028-03-03T09:00:00+01:00'));
    const later = service.browser();
    await later.post('/sessions', { username: second.username, password: passphrase });
    expect((await later.get(`/danger-requests/${requestId}`)).status).toBe(404);
    expect((await later.get('/danger-requests')).text).not.toContain(requestId);
    const answers = { indicators: 'x' };
    expect((await later.put(`/danger-requests/${requestId}/steps/assessment`, { answers })).status).toBe(404);
    service.clock.set(before);
  });
});

it('is assessed in every service that may, and in no other', () => {
  for (const { permissions, categories } of Object.values(services)) {
    const may = permissions.some(({ action }) => action === 'danger.assess');
    expect(categories.some(({ id }) => id === 'consultations.danger-assessment')).toBe(may);
    expect(permissions.some(({ action }) => action === 'danger.second')).toBe(may);
  }
});
