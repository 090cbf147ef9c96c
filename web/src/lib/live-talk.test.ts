import { describe, expect, it } from 'vitest';
import { type Frame, hear, newTalk, pauseBefore, type RoomState, unsentOf } from './live-talk.ts';

const room = 'r';
const at = Date.parse('2026-03-02T20:00:00Z');
const state: RoomState = {
  phase: 'open',
  startsAt: '2026-03-02T19:00:00Z',
  endsAt: '2026-03-02T21:00:00Z',
  you: { name: 'Sommerwind', host: false, muted: false },
  members: [{ name: 'Sommerwind', host: false, here: true }],
};
const said = (n: number, id = `m${n}`, by = 'Helena'): Frame => ({
  t: 'said',
  room,
  n,
  id,
  by,
  role: 'staff',
  text: `Nummer ${n}`,
  at: new Date(at).toISOString(),
});
const heard = (...frames: Frame[]) => {
  const talk = newTalk();
  for (const frame of frames) hear(talk, frame, at);
  return talk;
};

describe('what is known of a room', () => {
  it('has everything once, in its order, and goes on from the last that was heard', () => {
    const talk = heard(said(1), said(2), said(2), said(5), said(4), said(1));
    expect(talk.said.map(({ n }) => n)).toEqual([1, 2, 4, 5]);
    expect(talk.last).toBe(5);
  });

  it('keeps what is on its way until it is heard or acknowledged, and sends nothing twice that was', () => {
    const talk = heard({ t: 'room', room, ...state });
    talk.pending = [
      { id: 'a', text: 'eins' },
      { id: 'b', text: 'zwei' },
      { id: 'c', text: 'drei' },
    ];
    hear(talk, said(1, 'a', 'Sommerwind'), at);
    hear(talk, { t: 'stored', room, id: 'b', n: 2 }, at);
    expect(unsentOf(talk).map(({ id }) => id)).toEqual(['c']);
    expect(talk.said.map(({ id }) => id)).toEqual(['a', 'b']);
    // Only acknowledged: others may have said something before it that is still to be heard.
    expect(talk.last).toBe(1);
    hear(talk, said(2, 'b', 'Sommerwind'), at);
    expect(talk.said).toHaveLength(2);
  });

  it('tries again what was refused for a passing reason, and gives back what will never be said', () => {
    const talk = heard({ t: 'room', room, ...state });
    talk.pending = [
      { id: 'a', text: 'eins' },
      { id: 'b', text: 'zwei' },
    ];
    hear(talk, { t: 'refused', room, id: 'a', reason: 'too-fast' }, at);
    hear(talk, { t: 'refused', room, id: 'b', reason: 'muted' }, at);
    expect(unsentOf(talk).map(({ id }) => id)).toEqual(['a']);
    expect(talk.pending[1]).toMatchObject({ text: 'zwei', refused: 'muted' });
    expect(talk.closed).toBeUndefined();
  });

  it('knows where it goes on, who is there, and who writes', () => {
    expect(heard({ t: 'queue', room, place: 1, of: 2 }, { t: 'turn', from: room, room: 'x' })).toMatchObject({
      queue: undefined,
      turn: 'x',
    });
    const talk = heard({ t: 'room', room, ...state }, { t: 'went', room, name: 'Sommerwind' });
    expect(talk.state?.members[0]?.here).toBe(false);
    hear(talk, { t: 'typing', room, name: 'Helena' }, at);
    expect(talk.typing['Helena']).toBeGreaterThan(at);
    hear(talk, said(1), at);
    expect(talk.typing).toEqual({});
    expect(heard({ t: 'refused', room, reason: 'not-found' }).closed).toBe('refused');
  });

  it('waits longer each time, never long, and not as long as everybody else', () => {
    const pauses = Array.from({ length: 8 }, (_, attempt) => pauseBefore(attempt, 1));
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
    expect(pauseBefore(3, 0)).toBe(2000);
  });
});
