import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectStatus } from '../../../test/life.ts';
import { bkeMember, type Member } from '../../../test/members.ts';
import { query } from '../../../test/query.ts';
import { startService, type TestService } from '../../../test/service.ts';
import type { Context } from '../../platform/access/context.ts';
import type { Problem } from '../../platform/errors.ts';
import { conversation } from './queries.ts';

const start = '2026-03-02T09:00:00+01:00';

interface ConversationView {
  readonly with: { readonly name: string } | null;
  readonly blocked: boolean;
  readonly writable: boolean;
  readonly messages: readonly { readonly id: string; readonly text: string; readonly mine: boolean }[];
}

const switchOn = (who: Pick<Member, 'put'>, on = true) =>
  expectStatus(who.put('/private-messages/switch', { on }), 204);

/** Somebody who wants private messages. */
async function reachableMember(service: TestService, name?: string) {
  const member = await bkeMember(service, name);
  await switchOn(member);
  return member;
}

const message = (text: string) => ({ id: randomUUID(), text });

async function writeTo(sender: Member, to: string, text: string): Promise<string> {
  const { conversationId } = await expectStatus(
    sender.post('/private-messages', { ...message(text), to }),
    201,
  );
  return conversationId as string;
}

const read = async (who: Pick<Member, 'get'>, id: string) =>
  (await expectStatus(who.get(`/private-conversations/${id}`), 200)) as unknown as ConversationView;
const answer = (who: Pick<Member, 'post'>, id: string, text: string) =>
  who.post(`/private-conversations/${id}/messages`, message(text));

describe('private messages', () => {
  let service: TestService;
  let one: Member;
  let two: Member;
  let moderator: Awaited<ReturnType<TestService['member']>>;
  beforeAll(async () => {
    service = await startService({ policy: services.bke, now: start });
    [one, two] = [await reachableMember(service, 'Sommerwind'), await reachableMember(service, 'Nordlicht')];
    moderator = await service.member('moderator');
  });
  const all = async (table: string) =>
    JSON.stringify(await query(service.databases.app.superuserUrl, `select t::text from ${table} t`));

  it('reach who wants them, by nickname, and nobody else; of who is not there and who does not want them one learns the same', async () => {
    const silent = await bkeMember(service, 'Stille');
    const attempt = (to: string) => one.post('/private-messages', { ...message('Hallo'), to });
    const refused = await Promise.all([attempt('Stille'), attempt('Niemand-da'), attempt('Sommerwind')]);
    for (const { status, body } of refused) expect([status, body]).toEqual([409, refused[0]?.body]);
    expect(refused[0]?.body.code).toBe('private-messages.unreachable');
    const withoutSwitch = await silent.post('/private-messages', { ...message('x'), to: 'Nordlicht' });
    expect(withoutSwitch.body.code).toBe('private-messages.switched-off');
    const id = await writeTo(one, '  nordlicht ', 'Wie geht es euch?');
    expect(await expectStatus(two.get('/private-messages'), 200)).toMatchObject({
      switchedOn: true,
      items: [{ id, with: { name: 'Sommerwind', staff: false }, unread: 1 }],
    });
    await expectStatus(answer(two, id, 'Besser, danke.'), 204);
    await expectStatus(two.put(`/private-conversations/${id}/seen`, {}), 204);
    const { items } = await expectStatus(two.get('/private-messages'), 200);
    expect(items).toMatchObject([{ unread: 0 }]);
    expect((await read(one, id)).messages).toMatchObject([
      { mine: true, text: 'Wie geht es euch?' },
      { mine: false, text: 'Besser, danke.' },
    ]);
  });

  it('[BKE-09] [BKE-13] are for the two alone: no visitor, no other member, nobody who works here', async () => {
    const id = await writeTo(one, 'Nordlicht', 'Nur für dich.');
    const third = await reachableMember(service);
    for (const who of [third, moderator, await service.member('counsellor')]) {
      expect((await who.get(`/private-conversations/${id}`)).status).toBe(404);
      expect((await answer(who, id, 'x')).status).toBe(404);
    }
    expect((await service.browser().get(`/private-conversations/${id}`)).status).toBe(401);
    expect((await service.browser().post('/private-messages', {})).status).toBe(401);
    expect((await service.member('it_admin').then((admin) => admin.get('/private-messages'))).status).toBe(
      404,
    );
    expect(await all('private_message')).not.toContain('Nur für dich');
  });

  it('are kept once, however often they are sent, also when two begin at the same time', async () => {
    const [left, right] = [await reachableMember(service), await reachableMember(service)];
    const body = { ...message('Einmal.'), to: right.username };
    const answers = await Promise.all([
      left.post('/private-messages', body),
      left.post('/private-messages', body),
      right.post('/private-messages', { ...message('Zugleich.'), to: left.username }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((sent) => sent.body.conversationId)).size).toBe(1);
    expect((await read(left, answers[0]?.body.conversationId)).messages).toHaveLength(2);
  });

  it('can be blocked without the other being told, and again allowed', async () => {
    const [nuisance, target] = [await reachableMember(service), await reachableMember(service)];
    const id = await writeTo(nuisance, target.username, 'Hallo?');
    const block = (blocked: boolean) => target.put(`/private-conversations/${id}/block`, { blocked });
    await expectStatus(block(true), 204);
    expect(await read(target, id)).toMatchObject({ blocked: true, writable: false });
    expect((await answer(nuisance, id, 'Hallo!')).body.code).toBe('private-messages.unreachable');
    const anew = await nuisance.post('/private-messages', { ...message('x'), to: target.username });
    expect(anew.body.code).toBe('private-messages.unreachable');
    expect(await read(nuisance, id)).toMatchObject({ blocked: false });
    await expectStatus(block(false), 204);
    await expectStatus(answer(nuisance, id, 'Danke.'), 204);
  });

  it('[BKE-09] are read by the team where they are reported, that one alone, and it is put on record', async () => {
    const [rude, reporter] = [await reachableMember(service), await reachableMember(service)];
    const id = await writeTo(rude, reporter.username, 'Das ist gemein.');
    await expectStatus(answer(rude, id, 'Das liest niemand sonst.'), 204);
    const [bad] = (await read(reporter, id)).messages;
    const path = `/private-messages/${bad?.id}/reports`;
    const report = { id: randomUUID(), reason: 'hurtful' };
    expect((await rude.post(path, report)).status).toBe(404);
    for (let times = 0; times < 2; times++) await expectStatus(reporter.post(path, report), 204);
    const { text, body } = await moderator.get('/private-reports');
    expect(body.items).toMatchObject([
      { id: report.id, state: 'open', text: 'Das ist gemein.', from: { name: rude.username } },
    ]);
    expect(text).not.toContain('niemand sonst');
    expect(await all('audit_event')).toContain('private-message.review');
    await expectStatus(moderator.post(`/private-reports/${report.id}/settle`), 204);
    const after = await expectStatus(moderator.get('/private-reports'), 200);
    expect(after['items']).toMatchObject([{ state: 'settled' }]);
    for (const who of [reporter, rude]) expect((await who.get('/private-reports')).status).toBe(404);
  });

  it('[BKE-46] go with either account at once, from both mailboxes, with everything about them', async () => {
    const [leaving, staying] = [await reachableMember(service), await reachableMember(service)];
    const id = await writeTo(leaving, staying.username, 'Ich gehe bald.');
    await expectStatus(answer(staying, id, 'Schade.'), 204);
    await expectStatus(staying.put(`/private-conversations/${id}/block`, { blocked: true }), 204);
    const own = await expectStatus(staying.get('/own-data/export.json'), 200);
    expect(JSON.stringify(own)).toContain('Ich gehe bald.');
    const { body } = await leaving.delete('/account');
    expect(body.counts).toMatchObject({ private_message: 2, private_conversation: 1 });
    expect((await staying.get(`/private-conversations/${id}`)).status).toBe(404);
    const tables = ['member', 'block', 'conversation', 'message', 'report'].map((name) => `private_${name}`);
    for (const table of tables) expect(await all(table)).not.toContain(leaving.id);
    const keys = await query(service.databases.keys.superuserUrl, 'select id from wrapped_key');
    const held = await query(service.databases.app.superuserUrl, 'select key_id from private_conversation');
    for (const row of held as { key_id: string }[]) expect(keys).toContainEqual({ id: row.key_id });
  });

  it('[BKE-46] do not reach somebody who is erased in the same moment', async () => {
    const [leaving, writer] = [await reachableMember(service), await reachableMember(service)];
    const sends = Array.from({ length: 5 }, (_, n) =>
      writer.post('/private-messages', { ...message(`${n}`), to: leaving.username }),
    );
    const answers = await Promise.all([leaving.delete('/account'), ...sends]);
    expect(answers[0]?.status).toBe(200);
    for (const { status } of answers.slice(1)) expect([201, 409]).toContain(status);
    expect(await all('private_conversation')).not.toContain(leaving.id);
    expect(await expectStatus(writer.get('/private-messages'), 200)).toMatchObject({ items: [] });
  });
});

it('[BKE-45] messages go six months after sending, from both sides, read or unread, and not a second earlier', async () => {
  const service = await startService({ policy: services.bke, now: start });
  const [one, two] = [await reachableMember(service), await reachableMember(service)];
  const id = await writeTo(one, two.username, 'Gelesen.');
  await expectStatus(two.put(`/private-conversations/${id}/seen`, {}), 204);
  await expectStatus(answer(one, id, 'Ungelesen.'), 204);
  /** What each of the two sees, whether or not their accounts are still in use by then. */
  const seen = async (at: string) => {
    service.clock.set(new Date(at));
    const contextOf = (reader: Member): Context => ({
      actor: { kind: 'client', id: reader.id, role: 'client' },
      action: 'private-message.send',
      relations: ['own'],
      now: service.clock.now(),
    });
    return Promise.all(
      [one, two].map((reader) =>
        conversation(service.platform, contextOf(reader), id).then(
          ({ messages }) => messages.length,
          (error: Problem) => error.code,
        ),
      ),
    );
  };
  // The day on which six months are over, to its last second (§ 188 BGB).
  service.clock.set(new Date('2026-09-02T23:59:58+02:00'));
  await service.runRetention();
  expect(await seen('2026-09-02T23:59:59+02:00')).toEqual([2, 2]);
  expect(await seen('2026-09-03T00:00:00+02:00')).toEqual(Array(2).fill('private-messages.not-found'));
  await service.runRetention();
  const left = await query(
    service.databases.app.superuserUrl,
    'select (select count(*) from private_message)::int as messages, (select count(*) from private_conversation)::int as conversations',
  );
  expect(left).toEqual([{ messages: 0, conversations: 0 }]);
});
