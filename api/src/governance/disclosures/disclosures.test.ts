import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import {
  ask,
  asked,
  emergency,
  fieldsOf,
  home,
  type Opened,
  openedWith,
  relogin,
  start,
} from '../../../test/disclosures.ts';
import { expectStatus } from '../../../test/life.ts';
import { query } from '../../../test/query.ts';
import { type Person, startService, type TestService } from '../../../test/service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;

describe('passing an address on in an emergency', () => {
  let service: TestService;
  let person: Person;
  let holder: Member;
  let colleague: Member;
  let officer: Member;
  let caseId: string;

  beforeAll(async () => {
    service = await startService({ now: start });
    ({ person, holder, colleague, caseId } = await emergency(service));
    officer = await service.member('data_protection_officer');
  });
  const register = async () =>
    (await expectStatus(officer.get('/disclosures'), 200)) as {
      items: Record<string, unknown>[];
      requests: Record<string, unknown>[];
    };
  const events = (id: string) =>
    query(
      service.databases.app.superuserUrl,
      `select action, change, facts from audit_event where object_id = '${id}' order by seq`,
    );

  it.each([
    ['another reason', { ground: 'curiosity' }, ['ground unknown']],
    ['no reason', { ground: undefined }, ['ground required']],
    ['an empty reason', { ground: '' }, ['ground minLength']],
    ['no justification', { justification: undefined }, ['justification required']],
    ['an empty justification', { justification: ' ' }, ['justification pattern']],
    ['somebody who is in no register', { recipient: 'press' }, ['recipient unregistered']],
    ['nobody', { recipient: undefined }, ['recipient required']],
    ['several cases at once', { consultation: [randomUUID()] }, ['consultation type']],
    ['where somebody is', { location: 'Mühlacker' }, ['location additionalProperties']],
  ])('[ENZ-28] [ENZ-29] [ENZ-30] [ENZ-50] refuses %s at its field', async (_what, more, fields) => {
    const response = await holder.post('/disclosures', asked(caseId, more));
    expect(response.status).toBe(422);
    expect(fieldsOf(response)).toEqual(fields);
    expect(await countOf(service, 'disclosure')).toBe(0);
  });

  it('[ENZ-28] [ENZ-30] [ENZ-50] knows two reasons, the police, and the legal ground that the policy names', async () => {
    const { grounds, addressKept } = await expectStatus(
      holder.get(`/consultations/${caseId}/disclosures`),
      200,
    );
    const police = [{ id: 'police', label: 'Polizei' }];
    const legalGround = 'gesetzliche Verpflichtung zur Hilfeleistung';
    expect({ grounds, addressKept }).toEqual({
      addressKept: true,
      grounds: [
        {
          id: 'suicide-announcement',
          label: 'glaubhafte Suizidankündigung',
          legalGround,
          opensAddress: true,
          recipients: police,
        },
        {
          id: 'threat-against-others',
          label: 'glaubhafte Gewaltandrohung gegen Dritte',
          legalGround,
          opensAddress: true,
          recipients: police,
        },
      ],
    });
  });

  it('[ENZ-28] gives nothing to one person alone', async () => {
    const id = await ask(holder, caseId);
    const open = await holder.post(`/disclosures/${id}/open`);
    expect([open.status, open.body.code]).toEqual([409, 'disclosures.waits']);
    const self = await holder.post(`/disclosures/${id}/confirm`);
    expect([self.status, self.body.code]).toEqual([409, 'disclosures.needs-another']);
    expect((await colleague.post(`/disclosures/${id}/open`)).status).toBe(404);
    expect((await register()).items).toEqual([]);
    await expectStatus(holder.post(`/disclosures/${id}/withdraw`), 200);
  });

  it('[ENZ-28] shows the second person who asks, for what and why, and nothing of the case', async () => {
    const id = await ask(holder, caseId);
    expect((await holder.get('/disclosures/waiting')).body.items, 'not who asked').toEqual([]);
    const { items } = (await expectStatus(colleague.get('/disclosures/waiting'), 200)) as { items: object[] };
    expect(items).toEqual([
      {
        id,
        state: 'waiting',
        ground: { id: 'suicide-announcement', label: 'glaubhafte Suizidankündigung' },
        legalGround: 'gesetzliche Verpflichtung zur Hilfeleistung',
        recipient: { id: 'police', label: 'Polizei' },
        categories: ['IP-Adresse, versiegelt'],
        requestedAt: '2026-03-02T20:00:00.000Z',
        endsAt: '2026-03-03T20:00:00.000Z',
        requestedBy: holder.nickname,
        justification: 'Kündigt an, sich heute Nacht das Leben zu nehmen.',
      },
    ]);
    await expectStatus(colleague.post(`/disclosures/${id}/refuse`), 204);
    const refused = await holder.post(`/disclosures/${id}/open`);
    expect([refused.status, refused.body.code]).toEqual([409, 'disclosures.ended']);
    expect((await colleague.post(`/disclosures/${id}/confirm`)).body.code).toBe('disclosures.ended');
  });

  it('[ENZ-28] [ENZ-50] hands out, after the second, the sealed addresses of the one person, with one line in the register', async () => {
    const other = await emergency(service);
    const id = await ask(holder, caseId);
    await expectStatus(colleague.post(`/disclosures/${id}/confirm`), 204);
    expect((await colleague.post(`/disclosures/${id}/confirm`)).body.code).toBe('disclosures.decided');
    const before = (await register()).items.length;

    const response = await holder.post(`/disclosures/${id}/open`);
    expect(response.status).toBe(200);
    expect(response.text).not.toContain(home);
    expect(Object.keys(response.body).sort()).toEqual(['addresses', 'disclosedAt']);
    expect(await openedWith(service.safeKey.privateKey, response.body as Opened)).toEqual([
      `2026-03-02T20:00:00.000Z ${home}`,
    ]);

    const { items } = await register();
    expect(items.length - before).toBe(1);
    expect(items[0]).toEqual({
      id,
      state: 'disclosed',
      ground: { id: 'suicide-announcement', label: 'glaubhafte Suizidankündigung' },
      legalGround: 'gesetzliche Verpflichtung zur Hilfeleistung',
      recipient: { id: 'police', label: 'Polizei' },
      categories: ['IP-Adresse, versiegelt'],
      requestedAt: '2026-03-02T20:00:00.000Z',
      endsAt: '2026-03-03T20:00:00.000Z',
      requestedBy: holder.nickname,
      confirmedBy: colleague.nickname,
      confirmedAt: '2026-03-02T20:00:00.000Z',
      disclosedAt: '2026-03-02T20:00:00.000Z',
    });
    // Looking again, because the page was closed, adds nothing to the register and is on record all the same.
    await expectStatus(holder.post(`/disclosures/${id}/open`), 200);
    expect((await register()).items).toEqual(items);
    const facts = { ground: 'suicide-announcement', recipient: 'police' };
    expect(await events(id)).toEqual([
      { action: 'disclosure.record', change: 'added', facts: { ...facts, step: 'ask' } },
      { action: 'disclosure.confirm', change: 'changed', facts: { ...facts, step: 'confirm' } },
      { action: 'sealed-address.open', change: 'read', facts: { ...facts, step: 'open' } },
      { action: 'sealed-address.open', change: 'read', facts: { ...facts, step: 'open' } },
    ]);
    expect((await holder.post(`/disclosures/${id}/withdraw`)).body.code).toBe('disclosures.done');
    expect((await other.holder.post(`/disclosures/${id}/open`)).status).toBe(404);
  });

  it('[ENZ-28] cannot be had for a case of somebody else, nor any longer than it is one’s own', async () => {
    const { holder: another, caseId: theirs, colleague: next } = await emergency(service);
    expect((await holder.post('/disclosures', asked(theirs))).status).toBe(404);
    expect((await holder.get(`/consultations/${theirs}/disclosures`)).status).toBe(404);
    const id = await ask(another, theirs);
    await expectStatus(colleague.post(`/disclosures/${id}/confirm`), 204);
    await expectStatus(another.post(`/consultations/${theirs}/hand-over`, { to: next.id }), 204);
    expect((await another.post(`/disclosures/${id}/open`)).status).toBe(404);
    expect((await next.post(`/disclosures/${id}/open`)).status).toBe(404);
  });

  it('[ENZ-28] has no way to open several: not by the application, not past it', async () => {
    const paths = service.app.declaredRoutes.filter(({ access }) => access === 'sealed-address.open');
    expect(paths.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /api/v1/disclosures/:id/open']);
    // Whatever the application asked the database: rows of the one person for whom two have agreed, and no others.
    const count = await countOf(service, 'sealed_address');
    const actor = { kind: 'staff', id: holder.id, role: 'counsellor' } as const;
    const context = { actor, relations: ['assigned', 'any'], now: service.clock.now() } as const;
    const rows = (action: 'sealed-address.open' | 'disclosure.record') =>
      service.platform.db.transaction({ ...context, action }, async (tx) => {
        const found = await tx.execute('select distinct account_id from sealed_address');
        return found.rows.map((row) => row['account_id']);
      });
    expect(count).toBeGreaterThan(1);
    expect(await rows('sealed-address.open')).toEqual([person.id]);
    expect(await rows('disclosure.record')).toEqual([]);
  });

  it('[ENZ-28] lets the database itself refuse a second person who is none, and any change afterwards', async () => {
    const { holder: another, caseId: theirs, colleague: helper } = await emergency(service);
    const id = await ask(another, theirs);
    const context = {
      actor: { kind: 'staff', id: another.id, role: 'counsellor' },
      action: 'disclosure.record',
      relations: ['assigned'],
      now: service.clock.now(),
    } as const;
    const change = (set: string) =>
      service.platform.db
        .transaction(context, (tx) => tx.execute(`update disclosure set ${set} where id = '${id}'`))
        .catch((error: Error) => {
          throw error.cause;
        });
    await expect(change(`confirmed_by = '${helper.id}'`)).rejects.toThrow('in the name of another');
    await expect(change(`recipient = 'press'`)).rejects.toThrow('permission denied');
    await expectStatus(helper.post(`/disclosures/${id}/confirm`), 204);
    await expectStatus(another.post(`/disclosures/${id}/open`), 200);
    await expect(change('disclosed_at = null')).rejects.toThrow('never changed');
  });

  it('ends after a day, agreed or not', async () => {
    const waiting = await ask(holder, caseId);
    const agreed = await ask(holder, caseId);
    await expectStatus(colleague.post(`/disclosures/${agreed}/confirm`), 204);
    service.clock.set(new Date('2026-03-03T21:00:00+01:00'));
    const again = await relogin(service, holder);
    const second = await relogin(service, colleague);
    expect((await second.get('/disclosures/waiting')).body.items).toEqual([]);
    expect((await second.post(`/disclosures/${waiting}/confirm`)).status).toBe(404);
    expect((await again.post(`/disclosures/${agreed}/open`)).body.code).toBe('disclosures.ended');
    service.clock.set(new Date(start));
  });

  it('sent twice is asked once', async () => {
    const body = asked(caseId);
    const before = await countOf(service, 'disclosure');
    const first = await expectStatus(holder.post('/disclosures', body), 201);
    expect(await expectStatus(holder.post('/disclosures', body), 201)).toEqual(first);
    expect(await countOf(service, 'disclosure')).toBe(before + 1);
    expect(await events(body.id)).toHaveLength(1);
    // An id of somebody else’s gives nothing of theirs away.
    const { holder: another, caseId: theirs } = await emergency(service);
    expect((await another.post('/disclosures', { ...asked(theirs), id: body.id })).status).toBe(404);
  });

  it('[ENZ-50] shows the register to who oversees, and to nobody else', async () => {
    const { items } = await expectStatus(officer.get('/recipients'), 200);
    expect(items).toEqual([
      {
        id: 'police',
        label: 'Polizei',
        kind: 'police',
        country: 'DE',
        categories: ['IP-Adresse, versiegelt'],
        grounds: [
          {
            label: 'glaubhafte Suizidankündigung',
            legalGround: 'gesetzliche Verpflichtung zur Hilfeleistung',
          },
          {
            label: 'glaubhafte Gewaltandrohung gegen Dritte',
            legalGround: 'gesetzliche Verpflichtung zur Hilfeleistung',
          },
        ],
      },
    ]);
    const text = JSON.stringify(await register());
    for (const secret of [caseId, person.id, person.username, 'heute Nacht'])
      expect(text).not.toContain(secret);
    for (const path of ['/recipients', '/disclosures'])
      for (const who of [holder, person]) expect((await who.get(path)).status).toBe(404);
    const disclosed = await countOf(service, 'disclosure where disclosed_at is not null');
    expect((await register()).items).toHaveLength(disclosed);
  });
});
