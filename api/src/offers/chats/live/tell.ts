import { frame } from '../../../platform/realtime/frame.ts';
import type { Listener, LiveRoom, RoomFacts } from './room.ts';

const phaseOf = ({ startsAt, endsAt, endedAt }: RoomFacts, now: Date) =>
  endedAt || endsAt <= now ? 'ended' : startsAt > now ? 'planned' : 'open';

/** How a room stands, for one who is in it: hosts see who waits and who is muted, everybody else only themselves. */
export function stateFor(room: LiveRoom, memberId: string, now: Date): object {
  const { facts } = room;
  const me = facts.members.get(memberId);
  const invitedBy = facts.invited.get(memberId);
  return {
    t: 'room',
    room: facts.id,
    phase: phaseOf(facts, now),
    startsAt: facts.startsAt.toISOString(),
    endsAt: (facts.endedAt ?? facts.endsAt).toISOString(),
    you: { name: me?.name ?? '', host: me?.host ?? false, muted: me?.muted ?? false },
    members: [...facts.members.values()].map(({ id, name, host, muted }) => ({
      name,
      host,
      here: room.isHere(id),
      ...(me?.host && { muted }),
    })),
    ...(me?.host && {
      waiting: [...facts.waiting.values()].map(({ name, since }) => ({ name, since: since.toISOString() })),
    }),
    ...(invitedBy !== undefined && { invitedBy }),
  };
}

/** The place of somebody who waits, the first being 1. */
function queueFor({ facts }: LiveRoom, memberId: string): object {
  const queue = [...facts.waiting.keys()];
  return { t: 'queue', room: facts.id, place: queue.indexOf(memberId) + 1, of: queue.length };
}

/** Tells everybody who listens how the room stands now, and lets go of who has no place in it any more. */
export function tellState(room: LiveRoom, now: Date): void {
  for (const listener of room.listeners)
    if (room.facts.members.has(listener.memberId))
      listener.connection.send(frame(stateFor(room, listener.memberId, now)));
    else out(room, listener);
  for (const waiter of room.waiters) tellWaiter(room, waiter);
}

export function tellWaiter(room: LiveRoom, waiter: Listener): void {
  const { facts } = room;
  const { connection, memberId } = waiter;
  const onward = facts.onward.get(memberId);
  if (facts.waiting.has(memberId)) {
    connection.send(frame(queueFor(room, memberId)));
    return;
  }
  room.waiters.delete(waiter);
  if (onward) connection.send(frame({ t: 'turn', from: facts.id, room: onward }));
  else if (facts.members.has(memberId)) connection.send(frame({ t: 'turn', from: facts.id, room: facts.id }));
  else connection.send(frame({ t: 'out', room: facts.id }));
}

function out(room: LiveRoom, listener: Listener): void {
  room.listeners.delete(listener);
  const onward = room.facts.onward.get(listener.memberId);
  listener.connection.send(
    frame(onward ? { t: 'turn', from: room.facts.id, room: onward } : { t: 'out', room: room.facts.id }),
  );
}

/** Nothing is left of the room. */
export function tellGone(room: LiveRoom): void {
  for (const { connection } of [...room.listeners, ...room.waiters])
    connection.send(frame({ t: 'out', room: room.facts.id }));
  room.listeners.clear();
  room.waiters.clear();
  room.memory.length = 0;
}

/** Whether a room has begun or ended since it was last asked, by the clock or by its host. */
export function phaseChanged(room: LiveRoom, now: Date): boolean {
  const phase = phaseOf(room.facts, now);
  if (phase === room.phase) return false;
  room.phase = phase;
  // What is not kept is remembered for those whose line breaks, as long as there is somebody to talk with.
  if (phase === 'ended') room.memory.length = 0;
  return true;
}
