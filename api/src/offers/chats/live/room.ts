import type { ChatKind } from '@sprechraum/shared/policy';
import type { Sealer } from '../../../platform/crypto/sealer.ts';
import type { Connection } from '../../../platform/realtime/connection.ts';
import { frame, joined } from '../../../platform/realtime/frame.ts';
import type { Utterance } from './protocol.ts';

/** Somebody who has a place in a room, or hosts it. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly host: boolean;
  readonly muted: boolean;
}

/** What is known of a room while it is open here: enough to decide on each word without asking the database. */
export interface RoomFacts {
  readonly id: string;
  readonly keyId: string;
  /** The case that it belongs to, if it does: whoever holds it hosts the room. */
  readonly consultationId: string | null;
  readonly kind: ChatKind;
  readonly keepsLog: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
  readonly members: ReadonlyMap<string, Member>;
  /** Who waits for a place or for their turn, the first one first. */
  readonly waiting: ReadonlyMap<string, { readonly name: string; readonly since: Date }>;
  /** Who has left for a room of their own, and where that is. */
  readonly onward: ReadonlyMap<string, string>;
  /** Whom a host would like to talk with alone, and the host's name. */
  readonly invited: ReadonlyMap<string, string>;
  /** Those who are named in what was said, also when they have left. */
  readonly names: ReadonlyMap<string, string>;
}

/** One utterance with who may hear it; null: everybody in the room. */
export interface Heard {
  readonly utterance: Utterance;
  readonly only: readonly string[] | null;
}

/** One connection that listens to a room. */
export interface Listener {
  readonly connection: Connection;
  readonly memberId: string;
  /** While the past is still being fetched, which will have met the present when this ends. */
  catchingUp: boolean;
}

/** How many of its last words a room remembers that keeps no log, for those whose line breaks. */
const remembered = 500;

/** A room that is open in this process. It decides nothing about who may enter. */
export class LiveRoom {
  facts: RoomFacts;
  readonly sealer: Sealer;
  readonly listeners = new Set<Listener>();
  /** Who waits outside, and hears nothing of what is said. */
  readonly waiters = new Set<Listener>();
  /** The number up to which everybody here has heard everything. */
  delivered: number;
  /** Only of a room that keeps no log; never written down. */
  readonly memory: Heard[] = [];
  /** What has to wait for the database before more can be heard, one after the other; null when nothing has. */
  catchingUp: Promise<void> | null = null;
  phase: 'planned' | 'open' | 'ended' | null = null;

  constructor(facts: RoomFacts, sealer: Sealer, delivered: number) {
    this.facts = facts;
    this.sealer = sealer;
    this.delivered = delivered;
  }

  /** Lets everybody hear what comes next in order. What was heard already is left out. */
  deliver(items: readonly Heard[]): void {
    const fresh = items.filter(({ utterance }) => utterance.n > this.delivered || !this.facts.keepsLog);
    const last = fresh.at(-1);
    if (!last) return;
    this.delivered = Math.max(this.delivered, last.utterance.n);
    if (!this.facts.keepsLog) {
      this.memory.push(...fresh);
      if (this.memory.length > remembered) this.memory.splice(0, this.memory.length - remembered);
    }
    // Whispers are rare: without one, all that is said together goes to everybody as one piece.
    if (fresh.every(({ only }) => only === null)) {
      const said = joined(fresh.map(({ utterance }) => frame(utterance)));
      for (const { connection, catchingUp } of this.listeners) if (!catchingUp) connection.send(said);
    } else
      for (const { utterance, only } of fresh) {
        const said = frame(utterance);
        for (const listener of this.listeners)
          if (!listener.catchingUp && mayHear(listener, only)) listener.connection.send(said);
      }
  }

  /** Tells everybody else who listens something that is not said by anybody. */
  tell(content: object, except?: string): void {
    const news = frame(content);
    for (const { connection, memberId } of this.listeners) if (memberId !== except) connection.send(news);
  }

  isHere(memberId: string): boolean {
    for (const listener of this.listeners) if (listener.memberId === memberId) return true;
    return false;
  }
}

export const mayHear = ({ memberId }: Pick<Listener, 'memberId'>, only: Heard['only']): boolean =>
  only === null || only.includes(memberId);
