import { randomUUID } from 'node:crypto';
import { asSystem } from '../../../platform/access/context.ts';
import { KeyDestroyed } from '../../../platform/crypto/vault.ts';
import { anyOf } from '../../../platform/db/lists.ts';
import { failure } from '../../../platform/log.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Relay } from '../../../platform/realtime/relay.ts';
import { talkedIn } from '../../consultations/index.ts';
import { chatPosition } from '../tables.ts';
import { factsOf } from './facts.ts';
import { saidBetween } from './past.ts';
import { type Heard, LiveRoom } from './room.ts';
import { phaseChanged, tellGone, tellState } from './tell.ts';
import { type Saying, sayings } from './writer.ts';

/** How often a process looks for itself whether it has missed anything. */
const lookEveryMs = 5_000;
const tickMs = 500;
/** How long a room that nobody listens to is remembered. */
const forgetAfterMs = 60_000;

/**
 * The rooms that are open in this process. What is decided about each word stands in memory; it is read anew as soon as
 * the database tells of a change, whoever made it.
 */
export class Rooms {
  readonly #platform: Platform;
  readonly #relay: Relay;
  readonly #open = new Map<string, Promise<LiveRoom | null>>();
  readonly #loaded = new Map<string, LiveRoom>();
  readonly #emptySince = new Map<string, number>();
  /** By which others know what this process has told them, and it its own echo. */
  readonly #process = randomUUID().slice(0, 8);
  readonly #sayings: ReturnType<typeof sayings>;
  #listening: Promise<void> | null = null;
  /** What cases are told, one after the other: whoever begins to serve many rooms would tell all of them at once. */
  #told: Promise<void> = Promise.resolve();
  #timers: NodeJS.Timeout[] = [];

  constructor(platform: Platform, relay: Relay) {
    this.#platform = platform;
    this.#relay = relay;
    this.#sayings = sayings(platform, (room, said) => this.#said(room, said));
  }

  /** A room, opened if need be; null if there is none. */
  async room(id: string): Promise<LiveRoom | null> {
    await this.#listen();
    const known = this.#open.get(id);
    if (known) return known;
    const opening = this.#load(id).catch((error: unknown) => {
      this.#open.delete(id);
      throw error;
    });
    this.#open.set(id, opening);
    return opening;
  }

  /** The same, read anew: for who has just been given a place of which nothing is known here yet. */
  async renewed(id: string): Promise<LiveRoom | null> {
    const room = await this.room(id);
    this.#refresh(id);
    await room?.catchingUp;
    return this.room(id);
  }

  say(saying: Saying): void {
    const said = saying.room.facts.keepsLog
      ? undefined
      : saying.room.memory.find(({ utterance }) => utterance.id === saying.id);
    if (said) saying.done(said.utterance.n, false);
    else this.#sayings.say(saying);
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#sayings.idle();
    await this.#told;
    await this.#relay.close();
  }

  async #load(id: string): Promise<LiveRoom | null> {
    const found = await factsOf(this.#platform, id);
    const sealer = found && (await this.#platform.vault.sealer(found.facts.keyId).catch(goneOnly));
    if (!found || !sealer) {
      this.#open.delete(id);
      return null;
    }
    const room = new LiveRoom(found.facts, sealer, found.lastSeq);
    this.#loaded.set(id, room);
    return room;
  }

  /** From the first open room on. */
  #listen(): Promise<void> {
    this.#listening ??= (async () => {
      const everything = () => {
        for (const id of this.#loaded.keys()) this.#refresh(id);
        this.#look();
      };
      await this.#platform.signals.listen('chat_room', (id) => this.#refresh(id), everything);
      await this.#platform.signals.listen('case_holder', (id) => this.#refreshCase(id));
      await this.#relay.listen((told) => this.#hear(told), everything);
      this.#timers = [
        setInterval(() => this.#look(), lookEveryMs).unref(),
        setInterval(() => this.#tick(), tickMs).unref(),
      ];
    })().catch((error: unknown) => {
      this.#listening = null;
      throw error;
    });
    return this.#listening;
  }

  /** Reads a room anew and acts on what has changed. */
  #refresh(id: string): void {
    const room = this.#loaded.get(id);
    if (!room) return;
    this.#afterwards(room, async () => {
      const found = await factsOf(this.#platform, id);
      if (!found) {
        this.#forget(id);
        return tellGone(room);
      }
      room.facts = found.facts;
      const now = this.#platform.clock.now();
      if (phaseChanged(room, now)) this.#tellCase(room, now);
      tellState(room, now);
    });
  }

  /** Who holds a case may have changed, and with it who hosts what is talked about in it. */
  #refreshCase(consultationId: string): void {
    for (const [id, { facts }] of this.#loaded)
      if (facts.consultationId === consultationId) this.#refresh(id);
  }

  #forget(id: string): void {
    this.#loaded.delete(id);
    this.#open.delete(id);
    this.#emptySince.delete(id);
  }

  /** What was said here: heard at once, unless others have said something before that is not here yet. */
  #said(room: LiveRoom, said: readonly Heard[]): void {
    const first = said[0]?.utterance.n ?? 0;
    if (!room.facts.keepsLog) {
      room.deliver(said);
      for (const item of said) this.#tellUnkept(room, item);
      return;
    }
    if (!room.catchingUp && first <= room.delivered + 1) room.deliver(said);
    else
      this.#afterwards(room, async () => {
        await this.#fetchUntil(room, first - 1);
        room.deliver(said);
      });
    this.#relay.tell(`${this.#process} ${room.facts.id} ${said.at(-1)?.utterance.n ?? 0}`);
  }

  /** What is not kept is nowhere to be fetched: it goes along, sealed. */
  #tellUnkept(room: LiveRoom, { utterance, only }: Heard): void {
    const sealed = room.sealer.seal(relayPlace(utterance.id), JSON.stringify({ utterance, only }));
    this.#relay.tell(
      `${this.#process} ${room.facts.id} ${utterance.n} ${utterance.id} ${sealed.toString('base64')}`,
    );
  }

  #hear(told: string): void {
    const [process, id = '', n, messageId, sealed] = told.split(' ');
    const room = this.#loaded.get(id);
    if (!room || process === this.#process) return;
    if (messageId && sealed)
      this.#afterwards(room, async () => {
        const text = await this.#platform.vault.unseal(
          room.facts.keyId,
          relayPlace(messageId),
          Buffer.from(sealed, 'base64'),
        );
        room.deliver([JSON.parse(text) as Heard]);
      });
    else this.#catchUp(room, Number(n));
  }

  #catchUp(room: LiveRoom, until: number): void {
    if (until <= room.delivered || !room.facts.keepsLog) return;
    this.#afterwards(room, () => this.#fetchUntil(room, until));
  }

  async #fetchUntil(room: LiveRoom, until: number): Promise<void> {
    if (until <= room.delivered) return;
    room.deliver(await saidBetween(this.#platform, room.facts, room.delivered, until));
    room.delivered = Math.max(room.delivered, until);
  }

  /** Keeps the order of what has to wait for the database. */
  #afterwards(room: LiveRoom, work: () => Promise<void>): void {
    const done = (room.catchingUp ?? Promise.resolve()).then(work).catch((error: unknown) => {
      if (error instanceof KeyDestroyed) this.#forget(room.facts.id);
      else this.#platform.log.error({ job: 'live', ...failure(error) }, 'a room could not be read');
    });
    room.catchingUp = done;
    void done.then(() => {
      if (room.catchingUp === done) room.catchingUp = null;
    });
  }

  /** Rooms begin and end by the clock. */
  #tick(): void {
    const now = this.#platform.clock.now();
    for (const room of this.#loaded.values())
      if (phaseChanged(room, now)) {
        this.#tellCase(room, now);
        tellState(room, now);
      }
  }

  /** Tells a case that people talk in it: when they begin, and when it is over or everybody has left, not word by word. */
  #tellCase({ facts }: LiveRoom, now: Date): void {
    const { consultationId, startsAt, endsAt, endedAt } = facts;
    if (!consultationId || startsAt > now) return;
    const until = new Date(Math.min(now.getTime(), (endedAt ?? endsAt).getTime()));
    this.#told = this.#told
      .then(() => talkedIn(this.#platform, consultationId, until))
      .catch((error: unknown) => {
        this.#platform.log.error({ job: 'live', ...failure(error) }, 'a case was not told of a talk');
      });
  }

  /** Who hears from nobody that something was said finds it by looking; and rooms that nobody is in are let go of. */
  #look(): void {
    const now = performance.now();
    for (const [id, room] of this.#loaded) {
      if (room.listeners.size + room.waiters.size > 0) this.#emptySince.delete(id);
      else if (now - (this.#emptySince.get(id) ?? now) > forgetAfterMs) {
        this.#tellCase(room, this.#platform.clock.now());
        this.#forget(id);
      } else if (!this.#emptySince.has(id)) this.#emptySince.set(id, now);
    }
    if (this.#loaded.size === 0) return;
    this.#platform.db
      .transaction(asSystem('chat', this.#platform.clock.now()), (tx) =>
        tx.select().from(chatPosition).where(anyOf(chatPosition.roomId, this.#loaded.keys())),
      )
      .then((rows) => {
        for (const { roomId, lastSeq } of rows) {
          const room = this.#loaded.get(roomId);
          if (room) this.#catchUp(room, lastSeq);
        }
      })
      .catch(() => {});
  }
}

const relayPlace = (id: string) => ({ table: 'chat_message', column: 'relayed', row: id });

const goneOnly = (error: unknown): null => {
  if (error instanceof KeyDestroyed) return null;
  throw error;
};
