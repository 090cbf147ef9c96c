import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Where something happens to a statement: before the server gets it, or when it has been done and nobody knows yet. */
export type Moment = 'before' | 'after';

interface Trap {
  /** The how manieth statement from now on. */
  readonly at: number;
  readonly moment: Moment;
  readonly spring: () => void;
}

/** Marks of the protocol: https://www.postgresql.org/docs/current/protocol-message-formats.html */
const simple = 'Q'.charCodeAt(0);
const execute = 'E'.charCodeAt(0);
const sync = 'S'.charCodeAt(0);
const ready = 'Z'.charCodeAt(0);

/** Cuts a stream of bytes into messages: a letter, the length of the rest, the rest. The first of a client has no letter. */
function messages(firstHasLetter: boolean) {
  let rest: Buffer = Buffer.alloc(0);
  let letter = firstHasLetter ? 1 : 0;
  return (chunk: Buffer): Buffer[] => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const whole: Buffer[] = [];
    while (rest.length >= letter + 4) {
      const length = letter + rest.readUInt32BE(letter);
      if (rest.length < length) break;
      whole.push(rest.subarray(0, length));
      rest = rest.subarray(length);
      letter = 1;
    }
    return whole;
  };
}

/** What of a connection is counted: from a statement that begins it to one that ends it. */
export interface Counting {
  readonly fromStart: boolean;
  begins?(statement: string): boolean;
  ends?(statement: string): boolean;
}

/**
 * A line to a PostgreSQL on which statements are counted, and something can happen at just one of them. The server behind
 * it may change.
 */
export async function openWire({ fromStart, begins, ends }: Counting) {
  let upstream = 0;
  /** What has been counted that was the end of a transaction, by its number. */
  let commits: number[] = [];
  let trap: Trap | undefined;
  let seen = 0;
  let cut = () => {};
  const open = new Set<Socket>();

  const connected = (client: Socket) => {
    const server = connect(upstream, '127.0.0.1');
    for (const socket of [client, server]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => {
        open.delete(socket);
        (socket === client ? server : client).destroy();
      });
      socket.on('error', () => {});
    }
    let counted = fromStart;
    /** Answers under way, the first to the greeting; and those still to come before that of the one in the trap. */
    let underWay = 1;
    let answersBefore = -1;
    let caught: Trap | undefined;
    const spring = (sprung: Trap) => {
      trap = undefined;
      for (const socket of [client, server]) socket.pause();
      cut = () => {
        for (const socket of [client, server]) socket.destroy();
      };
      sprung.spring();
    };
    const fromClient = messages(false);
    const fromServer = messages(true);
    client.on('data', (chunk: Buffer) => {
      for (const message of fromClient(chunk)) {
        const [kind] = message;
        if (kind === simple || kind === execute) {
          const asked = kind === simple ? message.toString('utf8', 5) : '';
          if (begins?.(asked)) counted = true;
          if (counted) {
            seen += 1;
            if (asked.startsWith('commit') || (fromStart && kind === execute)) commits.push(seen);
            if (trap && seen === trap.at) {
              if (trap.moment === 'before') return spring(trap);
              answersBefore = underWay;
              caught = trap;
            }
          }
          if (ends?.(asked)) counted = false;
        }
        if (kind === simple || kind === sync) underWay += 1;
        server.write(message);
      }
    });
    server.on('data', (chunk: Buffer) => {
      for (const message of fromServer(chunk)) {
        if (message[0] === ready) {
          underWay -= 1;
          if (answersBefore-- === 0 && caught && caught === trap) return spring(caught);
        }
        client.write(message);
      }
    });
  };

  const listener = createServer(connected).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    /** The same link, through this line. */
    through(url: string): string {
      const place = new URL(url);
      upstream = Number(place.port);
      place.port = `${port}`;
      return place.href;
    },
    /** The server has come back at another place. */
    leadsTo(newPort: number) {
      upstream = newPort;
    },
    /** Counts from now on, and springs at one statement. */
    set(at: number, moment: Moment, act: () => void) {
      seen = 0;
      commits = [];
      trap = { at, moment, spring: act };
    },
    /** Takes the trap away if nobody stepped into it. */
    disarm() {
      trap = undefined;
    },
    /** Ends the connection on which it sprang, at both ends. */
    cut: () => cut(),
    /** How many statements there were since then, and which of them ended a transaction. */
    counted: () => ({ statements: seen, commits }),
    close() {
      for (const socket of open) socket.destroy();
      listener.close();
    },
  };
}
export type Wire = Awaited<ReturnType<typeof openWire>>;
