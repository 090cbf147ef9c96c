import type { Redis } from 'ioredis';
import type { Signals } from './signals.ts';

/** Carries what processes of one service tell each other while people talk: fast, small, and lost if nobody listens. */
export interface Relay {
  listen(heard: (told: string) => void, missed: () => void): Promise<void>;
  tell(what: string): void;
  close(): Promise<void>;
}

/** Longest that NOTIFY carries, in bytes. */
const longest = 7900;

/**
 * Over PostgreSQL. One notification is on its way at a time and carries all that has gathered meanwhile, so that telling
 * never holds up what it tells about.
 */
export function relayOverSignals(signals: Signals, channel: string): Relay {
  let waiting: string[] = [];
  let telling: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      let many = 0;
      for (let size = 0; many < waiting.length; many++) {
        size += Buffer.byteLength(waiting[many] ?? '') + 1;
        if (size > longest && many > 0) break;
      }
      const next = waiting.slice(0, many);
      waiting = waiting.slice(many);
      // Who misses it finds out by looking, which every process does from time to time.
      await signals.tell(channel, next.join('\n')).catch(() => {});
    }
    telling = null;
  }

  return {
    listen: (heard, missed) =>
      signals.listen(
        channel,
        (told) => {
          for (const line of told.split('\n')) heard(line);
        },
        missed,
      ),
    tell(what) {
      waiting.push(what);
      telling ??= run();
    },
    close: async () => {
      await telling;
    },
  };
}

/** Over Redis, where several processes share one. */
export function relayOverRedis(redis: Redis, channel: string): Relay {
  const ears = redis.duplicate();
  ears.on('error', () => {});
  return {
    async listen(heard, missed) {
      ears.on('message', (_channel, told: string) => heard(told));
      // Nobody waits for it: who talks here is heard here, and what was missed is looked up once it is there.
      const join = () => ears.subscribe(channel).then(missed, () => {});
      ears.on('ready', join);
      if (ears.status === 'ready') join();
    },
    tell(what) {
      redis.publish(channel, what).catch(() => {});
    },
    close: async () => {
      ears.disconnect();
    },
  };
}
