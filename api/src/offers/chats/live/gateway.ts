import { sharedKinds } from '@sprechraum/shared/policy';
import type { LiveSession } from '../../../identity/sessions/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Connection } from '../../../platform/realtime/connection.ts';
import { frame, joined } from '../../../platform/realtime/frame.ts';
import { saidBetween } from './past.ts';
import type { Refusal, Said } from './protocol.ts';
import { type Heard, type Listener, type LiveRoom, type Member, mayHear } from './room.ts';
import type { Rooms } from './rooms.ts';
import { stateFor, tellWaiter } from './tell.ts';

/** How much one connection may say: a few things at once, then one after the other. */
export interface Pace {
  readonly atOnce: number;
  readonly perMinute: number;
}
export const usualPace: Pace = { atOnce: 20, perMinute: 60 };

const typingEveryMs = 2_000;
/** How much of the past is fetched at a time. */
const pastAtATime = 500;

interface Entered {
  readonly room: LiveRoom;
  readonly listener: Listener;
}

/** What one browser does on its connection. */
export class Visit {
  readonly #platform: Platform;
  readonly #rooms: Rooms;
  readonly #session: LiveSession;
  readonly #connection: Connection;
  readonly #pace: Pace;
  readonly #entered = new Map<string, Entered>();
  #allowance: number;
  #allowedAt = performance.now();
  #typedAt = 0;
  #ended = false;

  constructor(platform: Platform, rooms: Rooms, session: LiveSession, connection: Connection, pace: Pace) {
    this.#platform = platform;
    this.#rooms = rooms;
    this.#session = session;
    this.#connection = connection;
    this.#pace = pace;
    this.#allowance = pace.atOnce;
  }

  get #memberId(): string {
    return this.#session.actor.id ?? '';
  }

  /** @param done called with the number of what was said, once it is stored, or with why it was not */
  async take(said: Said, done: (result: number | Refusal) => void = () => {}): Promise<void> {
    switch (said.t) {
      case 'enter':
        return this.#enter(said.room, said.after);
      case 'leave':
        return this.#leave(said.room);
      case 'say':
        return this.#say(said, done);
      case 'typing':
        return this.#typing(said.room);
      case 'here':
        return;
    }
  }

  end(): void {
    this.#ended = true;
    for (const id of [...this.#entered.keys()]) this.#leave(id);
  }

  #refuse(reason: Refusal, about: { room: string; id?: string }): void {
    this.#connection.send(frame({ t: 'refused', reason, ...about }));
  }

  async #enter(id: string, after: number): Promise<void> {
    const known = await this.#rooms.room(id);
    // Of what is over, the time to be read may be over as well, which nobody tells.
    const unsure = known && (!this.#belongs(known) || this.#isOver(known));
    if (unsure && !this.#spend()) return this.#refuse('too-fast', { room: id });
    const room = unsure ? await this.#rooms.renewed(id) : known;
    // Only now: who asks twice at once would listen twice.
    this.#leave(id);
    if (!room || !this.#belongs(room)) return this.#refuse('not-found', { room: id });
    // What was said among others is, afterwards, for who hosted it alone (BKE-38).
    if (this.#isOverForMe(room)) return this.#refuse('ended', { room: id });
    const listener: Listener = { connection: this.#connection, memberId: this.#memberId, catchingUp: true };
    if (room.facts.members.has(this.#memberId)) return this.#listen(room, listener, after);
    room.waiters.add(listener);
    this.#remember(room, listener);
    tellWaiter(room, listener);
  }

  #isOver({ facts }: LiveRoom): boolean {
    return facts.endedAt !== null || facts.endsAt <= this.#platform.clock.now();
  }

  #isOverForMe(room: LiveRoom): boolean {
    const { kind, members } = room.facts;
    return this.#isOver(room) && sharedKinds.includes(kind) && !members.get(this.#memberId)?.host;
  }

  /** Who is in, waits, or has gone on from there. */
  #belongs({ facts }: LiveRoom): boolean {
    return [facts.members, facts.waiting, facts.onward].some((those) => those.has(this.#memberId));
  }

  async #listen(room: LiveRoom, listener: Listener, after: number): Promise<void> {
    const wasHere = room.isHere(listener.memberId);
    room.listeners.add(listener);
    if (!this.#remember(room, listener)) return;
    const now = this.#platform.clock.now();
    listener.connection.send(frame(stateFor(room, listener.memberId, now)));
    if (!wasHere)
      room.tell({ t: 'came', room: room.facts.id, name: this.#member(room)?.name }, listener.memberId);
    await this.#hearPast(room, listener, after);
  }

  /** First what was said before and meanwhile, then what is said: nothing twice, nothing left out. */
  async #hearPast(room: LiveRoom, listener: Listener, after: number): Promise<void> {
    if (room.facts.keepsLog)
      for (let from = after; from < room.delivered; ) {
        const until = Math.min(from + pastAtATime, room.delivered);
        this.#hear(listener, await saidBetween(this.#platform, room.facts, from, until));
        from = until;
      }
    else
      this.#hear(
        listener,
        room.memory.filter(({ utterance }) => utterance.n > after),
      );
    listener.catchingUp = false;
    listener.connection.send(frame({ t: 'caught-up', room: room.facts.id }));
  }

  #hear(listener: Listener, items: readonly Heard[]): void {
    const mine = items.filter(({ only }) => mayHear(listener, only));
    if (mine.length > 0) listener.connection.send(joined(mine.map(({ utterance }) => frame(utterance))));
  }

  /** @returns false where the connection has ended while the room was opened */
  #remember(room: LiveRoom, listener: Listener): boolean {
    this.#entered.set(room.facts.id, { room, listener });
    if (this.#ended) this.#leave(room.facts.id);
    return !this.#ended;
  }

  #leave(id: string): void {
    const entered = this.#entered.get(id);
    if (!entered) return;
    this.#entered.delete(id);
    const { room, listener } = entered;
    room.waiters.delete(listener);
    if (!room.listeners.delete(listener) || room.isHere(listener.memberId)) return;
    const name = this.#member(room)?.name;
    if (name !== undefined) room.tell({ t: 'went', room: id, name });
  }

  #member(room: LiveRoom): Member | undefined {
    return room.facts.members.get(this.#memberId);
  }

  /** Whoever is in the room may speak there: known from memory, so that no word waits for a question. */
  #mayTalk(room: LiveRoom, now: Date): Refusal | null {
    const member = this.#member(room);
    const { startsAt, endsAt, endedAt } = room.facts;
    if (!member) return 'not-found';
    if (endedAt || endsAt <= now) return 'ended';
    if (startsAt > now) return 'not-begun';
    return member.muted ? 'muted' : null;
  }

  async #say(
    { room: id, id: messageId, text, to }: Extract<Said, { t: 'say' }>,
    done: (result: number | Refusal) => void,
  ): Promise<void> {
    const refuse = (reason: Refusal) => {
      this.#refuse(reason, { room: id, id: messageId });
      done(reason);
    };
    if (!this.#spend()) return refuse('too-fast');
    const now = this.#platform.clock.now();
    let room = this.#entered.get(id)?.room ?? (await this.#rooms.room(id));
    // Before somebody is refused, it is asked whether that has just changed.
    if (room && this.#mayTalk(room, now)) room = await this.#rooms.renewed(id);
    const refusal = room ? this.#mayTalk(room, now) : 'not-found';
    if (!room || refusal) return refuse(refusal ?? 'not-found');
    const by = this.#member(room) as Member;
    const addressed = to === undefined ? null : memberNamed(room, to);
    // Hosts whisper to one person, and that person to the hosts back (`to` is a host then).
    if (addressed === undefined || (addressed && !by.host && !addressed.host)) return refuse('not-found');
    this.#rooms.say({
      room,
      id: messageId,
      by,
      to: addressed?.id ?? null,
      text,
      at: now,
      done: (n, heard) => {
        if (n === null) return refuse(room.facts.endedAt ? 'ended' : 'failed');
        // Who hears their own words knows that they are stored.
        if (!heard || !this.#entered.has(id))
          this.#connection.send(frame({ t: 'stored', room: id, id: messageId, n }));
        done(n);
      },
    });
  }

  #typing(id: string): void {
    const room = this.#entered.get(id)?.room;
    const now = performance.now();
    if (!room || now - this.#typedAt < typingEveryMs) return;
    if (this.#mayTalk(room, this.#platform.clock.now())) return;
    this.#typedAt = now;
    room.tell({ t: 'typing', room: id, name: this.#member(room)?.name }, this.#memberId);
  }

  #spend(): boolean {
    const now = performance.now();
    const earned = ((now - this.#allowedAt) / 60_000) * this.#pace.perMinute;
    this.#allowance = Math.min(this.#pace.atOnce, this.#allowance + earned);
    this.#allowedAt = now;
    if (this.#allowance < 1) return false;
    this.#allowance -= 1;
    return true;
  }
}

const memberNamed = (room: LiveRoom, name: string): Member | undefined =>
  [...room.facts.members.values()].find((member) => member.name === name);
