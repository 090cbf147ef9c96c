import { services } from '@sprechraum/shared/services';
import { expect, it, onTestFinished, vi } from 'vitest';
import { planned, take } from '../../../test/chats.ts';
import { expectStatus } from '../../../test/life.ts';
import { bkeMember } from '../../../test/members.ts';
import { query } from '../../../test/query.ts';
import { startService } from '../../../test/service.ts';
import { startLiveProcess, Talker } from '../../../test/talkers.ts';
import { systemClock } from '../../platform/clock.ts';

const each = 40;
const membersInRoom = 5;

const until = (reached: () => boolean) => vi.waitUntil(reached, { timeout: 30_000, interval: 2 });

it('[BKE-37] stores and tells once and in order whatever was sent, though its process is killed twice while everybody talks', {
  timeout: 90_000,
}, async () => {
  const service = await startService({ policy: services.bke, now: systemClock.now().toISOString() });
  const { databases, masterKey, platform, accessLogFolder } = service;
  const talkers: Talker[] = [];
  for (const host of [await service.member(), await service.member()]) {
    const room = await planned(service, host, { startsAt: service.clock.now().toISOString() });
    talkers.push(new Talker(room, host.cookie(), each));
    for (let at = 0; at < membersInRoom; at++) {
      const member = await bkeMember(service);
      await expectStatus(take(member, room), 200);
      talkers.push(new Talker(room, member.cookie(), each));
    }
  }
  const acknowledged = () => talkers.reduce((sum, talker) => sum + talker.acknowledged.size, 0);
  const all = talkers.length * each;

  for (const share of [0.3, 0.7, 1]) {
    const serving = await startLiveProcess({
      databaseUrl: databases.app.appUrl,
      keyDatabaseUrl: databases.keys.appUrl,
      masterKey: masterKey.toString('base64'),
      publicUrl: platform.publicUrl,
      accessLogFolder,
    });
    onTestFinished(() => void serving.kill());
    for (const talker of talkers) talker.comeTo(serving.port, platform.publicUrl);
    await until(() => acknowledged() >= all * share);
    if (share === 1) await until(() => talkers.every(({ heard }) => heard.length >= all / 2));
    else expect(talkers.flatMap(({ underWay }) => underWay).length).toBeGreaterThan(0);
    await serving.kill();
  }

  for (const room of new Set(talkers.map((talker) => talker.room))) {
    const inRoom = talkers.filter((talker) => talker.room === room);
    const rows = (await query(
      databases.app.superuserUrl,
      `select id from chat_message where room_id = '${room}' order by seq`,
    )) as { id: string }[];
    const stored = rows.map(({ id }) => id);
    for (const { heard, sent, acknowledged, wrong } of inRoom) {
      expect(wrong).toEqual([]);
      expect(heard).toEqual(stored);
      expect(stored.filter((id) => sent.includes(id))).toEqual(sent);
      expect([...acknowledged].sort()).toEqual([...sent].sort());
    }
    expect(stored.toSorted()).toEqual(inRoom.flatMap(({ sent }) => sent).toSorted());
  }
});
