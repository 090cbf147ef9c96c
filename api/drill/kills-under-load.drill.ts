import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, onTestFinished, vi } from 'vitest';
import { planned, take } from '../test/chats.ts';
import { published } from '../test/forum.ts';
import { expectStatus } from '../test/life.ts';
import { bkeMember, type Member } from '../test/members.ts';
import { openCase } from '../test/stories.ts';
import { Talker } from '../test/talkers.ts';
import { drill } from './drill.ts';
import { Writer } from './sending.ts';
import { openWorld, type Store, type World } from './world.ts';

const kills = 105;
const victims: readonly ('service' | Store)[] = ['service', 'content', 'keys'];
const forever = 1_000_000;

describe('killed while everybody writes', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('bke');
  }, 240_000);

  drill(
    'anything killed while people talk, write letters and post',
    { atLeast: kills, minutes: 15 },
    async ({ run }) => {
      const { service, ask } = world;
      const origin = service.platform.publicUrl;
      const moderator = await service.member('moderator');
      const host = await service.member();
      const talkers: Talker[] = [];
      for (let number = 0; number < 2; number++) {
        const room = await planned(service, host, {
          startsAt: service.clock.now().toISOString(),
          minutes: 120,
        });
        for (let seat = 0; seat < 3; seat++) {
          const member = await bkeMember(service);
          await expectStatus(take(member, room), 200);
          talkers.push(new Talker(room, member.cookie(), forever));
        }
      }
      const letters: { member: Member; id: string; writer: Writer }[] = [];
      const posts: { threadId: string; writer: Writer }[] = [];
      for (let number = 0; number < 3; number++) {
        const member = await bkeMember(service);
        const { id } = await openCase(member);
        const letter = { member, id, writer: new Writer() };
        letters.push(letter);
        letter.writer.write(world, member.cookie(), (clientMessageId, text) => ({
          path: `/consultations/${id}/messages`,
          body: { clientMessageId, text },
        }));
        const { threadId } = await published(member, moderator, 'Unser Sohn schläft nicht ein.');
        const post = { threadId, writer: new Writer() };
        posts.push(post);
        post.writer.write(world, member.cookie(), (postId, text) => ({
          path: `/forum-threads/${threadId}/posts`,
          body: { id: postId, text },
        }));
      }
      const comeTo = (talker: Talker) => talker.comeTo(Number(new URL(world.url()).port), origin);
      const comeBack = () => talkers.forEach(comeTo);
      // Whose line has ended comes back by itself, as a page does.
      const minding = setInterval(() => talkers.filter(({ isHere }) => !isHere).forEach(comeTo), 500);
      onTestFinished(() => clearInterval(minding));
      const acknowledged = () =>
        [talkers, letters.map(({ writer }) => writer), posts.map(({ writer }) => writer)].map((those) =>
          those.reduce((sum, one) => sum + one.acknowledged.size, 0),
        );

      comeBack();
      for (let kill = 0; kill < kills; kill++) {
        const victim = victims[kill % victims.length] ?? 'service';
        await run(`${victim}, kill ${kill}`, async () => {
          const before = acknowledged();
          // All three have gone on since the last time, and are in the middle of it.
          await vi.waitFor(
            () => expect(acknowledged().every((now, index) => now > (before[index] ?? 0))).toBe(true),
            { timeout: 60_000, interval: 5 },
          );
          await pause(Math.random() * 50);
          if (victim === 'service') {
            await world.killService();
            await world.startService();
          } else {
            await world.killStore(victim);
            await world.startStore(victim);
          }
          comeBack();
        });
      }

      for (const talker of talkers) talker.finish();
      await Promise.all([...letters, ...posts].map(({ writer }) => writer.finish()));
      await run('what was said', async () => {
        await vi.waitFor(() => expect(talkers.flatMap(({ underWay }) => underWay)).toEqual([]), {
          timeout: 60_000,
        });
        for (const room of new Set(talkers.map((talker) => talker.room))) {
          const inRoom = talkers.filter((talker) => talker.room === room);
          const rows = await ask<{ id: string }>(
            'content',
            'select id from chat_message where room_id = $1 order by seq',
            [room],
          );
          const stored = rows.map(({ id }) => id);
          await vi.waitFor(
            () => expect(inRoom.every(({ heard }) => heard.length >= stored.length)).toBe(true),
            {
              timeout: 60_000,
            },
          );
          for (const { heard, sent, wrong } of inRoom) {
            expect(wrong).toEqual([]);
            expect(heard).toEqual(stored);
            expect(stored.filter((id) => sent.includes(id)).toSorted()).toEqual(sent.toSorted());
          }
        }
      });
      await run('what was written', async () => {
        for (const { member, id, writer } of letters) {
          expect(writer.wrong).toEqual([]);
          const { messages } = await expectStatus(member.get(`/consultations/${id}`), 200);
          const [, ...stored] = (messages as { text: string }[]).map(({ text }) => text);
          expect(stored).toEqual([...writer.acknowledged.values()]);
        }
      });
      await run('what was posted', async () => {
        for (const { threadId, writer } of posts) {
          expect(writer.wrong).toEqual([]);
          const [, ...stored] = await ask<{ id: string; body: string }>(
            'content',
            'select id, body from forum_post where thread_id = $1 order by created_at, seq',
            [threadId],
          );
          expect(stored.map(({ id, body }) => [id, body])).toEqual([...writer.acknowledged]);
        }
      });
      console.info(`acknowledged: ${acknowledged().join(' words, ')} posts`);
    },
  );
});
