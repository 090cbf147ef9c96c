/** Sprechraum as it is, with real accounts, sessions and rooms, allowed to be talked to without pause. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { services } from '@sprechraum/shared/services';
import { buildApp } from '../../api/src/app.ts';
import { register } from '../../api/src/identity/accounts/index.ts';
import { startSession } from '../../api/src/identity/sessions/commands.ts';
import { sessionCookie } from '../../api/src/identity/sessions/index.ts';
import { chatPlace, chatPosition, chatRoom } from '../../api/src/offers/chats/tables.ts';
import { asSystem } from '../../api/src/platform/access/context.ts';
import { systemClock } from '../../api/src/platform/clock.ts';
import { makeSafeKey } from '../../api/src/platform/crypto/safe.ts';
import { createLog } from '../../api/src/platform/log.ts';
import { openPlatform } from '../../api/src/platform/open.ts';
import { openDatabases, startClusters } from '../../api/src/tryout/databases.ts';
import { openFolder } from '../../api/src/tryout/folder.ts';
import { databaseProcesses, heldBytes } from './processes.ts';
import type { Ready, Shape } from './shape.ts';

const shape = JSON.parse(process.argv[2] ?? '') as Shape;
const dataDir = mkdtempSync(join(tmpdir(), 'bench-ours-'));
const clusters = await startClusters(openFolder(join(dataDir, 'data')));
const policy = services.enz;
const platform = await openPlatform({
  ...(await openDatabases(clusters, policy.service.id)),
  policy,
  clock: systemClock,
  log: createLog(),
  masterKey: randomBytes(32),
  publicUrl: 'https://beratung.example',
  addressKey: (await makeSafeKey()).publicKey,
  ...(!shape.realHashing && { hashing: { memoryCost: 1024, timeCost: 2 } }),
});
const app = await buildApp(platform, {
  gaps: [],
  requestsPerMinute: 1_000_000,
  pace: { atOnce: 1e9, perMinute: 1e9 },
});
await app.listen({ host: '127.0.0.1', port: 0 });

const now = platform.clock.now();
const ids: string[] = [];
const usernames: string[] = [];
const cookies: string[] = [];
for (let at = 0; at < shape.rooms * shape.size; at++) {
  const username = `bench${randomUUID().slice(0, 12)}`;
  usernames.push(username);
  const id = await register(platform, {
    username,
    password: 'vier ruhige elche im nebel 27 sahen',
    noticeVersion: policy.notice.version,
  });
  const token = await startSession(
    platform,
    { kind: 'client', id, role: 'client' },
    { address: '198.18.0.1' },
  );
  ids.push(id);
  cookies.push(`${sessionCookie(policy)}=${app.jwt.sign({ sid: token })}`);
}
const rooms: string[] = [];
for (let at = 0; at < shape.rooms; at++) {
  const roomId = randomUUID();
  const keyId = await platform.vault.createKey(now);
  rooms.push(roomId);
  await platform.db.transaction(asSystem('chat', now), async (tx) => {
    await tx.insert(chatRoom).values({
      id: roomId,
      keyId,
      kind: 'group-chat',
      audiences: [],
      startsAt: now,
      endsAt: new Date(now.getTime() + 3_600_000),
      cancelled: false,
      capacity: shape.size,
      keepsLog: true,
      logsAnswers: false,
    });
    await tx.insert(chatPosition).values({ roomId, lastSeq: 0 });
    await tx.insert(chatPlace).values(
      ids.slice(at * shape.size, (at + 1) * shape.size).map((accountId) => ({
        roomId,
        accountId,
        state: 'in' as const,
        askedAt: now,
        enteredAt: now,
        muted: false,
      })),
    );
  });
}

const ready: Ready = {
  port: (app.server.address() as AddressInfo).port,
  path: '/live',
  origin: 'https://beratung.example',
  cookies,
  usernames,
  rooms,
  database: databaseProcesses(),
};
console.log(JSON.stringify(ready));

process.on('message', async (asked) => {
  if (asked === 'stored') {
    const { rows } = await platform.db.erasing(asSystem('retention', now), (tx) =>
      tx.execute<{ many: string }>('select count(*) as many from chat_message'),
    );
    process.send?.(Number(rows[0]?.many));
  }
  if (asked === 'held') process.send?.(heldBytes());
  if (asked !== 'stop') return;
  await app.close();
  await platform.close();
  await clusters.stop();
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(0);
});

// Nobody is left to be measured for.
process.on('disconnect', () => process.exit(1));
