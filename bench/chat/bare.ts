/**
 * The limit that we are measured by: nothing but `ws` and one statement for all that has come in, committed before it is
 * sent on. No accounts, no permission, no encryption, no resuming, no second process.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { WebSocketServer } from 'ws';
import { startCluster } from '../../api/src/platform/postgres/cluster.ts';
import { frame, joined } from '../../api/src/platform/realtime/frame.ts';
import { databaseProcesses, heldBytes } from './processes.ts';
import type { Ready, Shape } from './shape.ts';

const shape = JSON.parse(process.argv[2] ?? '') as Shape;
const dataDir = mkdtempSync(join(tmpdir(), 'bench-bare-'));
const cluster = await startCluster({ dataDir: join(dataDir, 'db') });
const client = new pg.Client({ connectionString: cluster.url('postgres') });
await client.connect();
await client.query(`create table message (
  room uuid not null, n bigint not null, id uuid not null, author integer not null, body text not null,
  said_at timestamptz not null, primary key (room, n), unique (room, id))`);

const rooms = Array.from({ length: shape.rooms }, () => ({
  id: randomUUID(),
  last: 0,
  members: new Set<Socket>(),
}));
const byId = new Map<string, (typeof rooms)[number]>(rooms.map((room) => [room.id, room]));

interface Item {
  readonly room: (typeof rooms)[number];
  readonly id: string;
  readonly author: number;
  readonly text: string;
  readonly at: string;
  readonly n: number;
}
let waiting: Item[] = [];
let writing = false;

async function write(): Promise<void> {
  writing = true;
  await new Promise((resolve) => setImmediate(resolve));
  while (waiting.length > 0) {
    const items = waiting;
    waiting = [];
    await client.query({
      name: 'write',
      text: 'insert into message select * from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::integer[], $5::text[], $6::timestamptz[])',
      values: [
        items.map((item) => item.room.id),
        items.map((item) => item.n),
        items.map((item) => item.id),
        items.map((item) => item.author),
        items.map((item) => item.text),
        items.map((item) => item.at),
      ],
    });
    const byRoom = new Map<Item['room'], Item[]>();
    for (const item of items) {
      const list = byRoom.get(item.room);
      if (list) list.push(item);
      else byRoom.set(item.room, [item]);
    }
    for (const [room, list] of byRoom) {
      const said = joined(
        list.map(({ n, id, author, text, at }) =>
          frame({ t: 'said', room: room.id, n, id, by: `member ${author}`, role: 'client', text, at }),
        ),
      ).bytes;
      for (const member of room.members) member.write(said);
    }
  }
  writing = false;
}

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
let authors = 0;
server.on('connection', (socket, request) => {
  const author = authors++;
  request.socket.setNoDelay(true);
  socket.on('message', (data) => {
    const said = JSON.parse(String(data)) as { t: string; room: string; id: string; text: string };
    const room = byId.get(said.room);
    if (!room) return;
    if (said.t === 'enter') {
      room.members.add(request.socket);
      socket.on('close', () => room.members.delete(request.socket));
      request.socket.write(frame({ t: 'caught-up', room: room.id }).bytes);
    }
    if (said.t !== 'say') return;
    room.last += 1;
    waiting.push({ room, id: said.id, author, text: said.text, at: new Date().toISOString(), n: room.last });
    if (!writing) void write();
  });
});
server.on('listening', () => {
  const ready: Ready = {
    port: (server.address() as AddressInfo).port,
    path: '/',
    origin: 'https://beratung.example',
    cookies: Array.from({ length: shape.rooms * shape.size }, () => ''),
    usernames: [],
    rooms: rooms.map(({ id }) => id),
    database: databaseProcesses(),
  };
  console.log(JSON.stringify(ready));
});

process.on('message', async (asked) => {
  if (asked === 'stored') {
    const { rows } = await client.query<{ many: string }>('select count(*) as many from message');
    process.send?.(Number(rows[0]?.many));
  }
  if (asked === 'held') process.send?.(heldBytes());
  if (asked !== 'stop') return;
  await client.end();
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(0);
});

// Nobody is left to be measured for.
process.on('disconnect', () => process.exit(1));
