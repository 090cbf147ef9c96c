import { defineStore } from 'pinia';
import { computed, reactive, shallowRef, watch } from 'vue';
import { sessionUsed } from './api.ts';
import { now } from './clock.ts';
import { type Line, openLine } from './live-line.ts';
import { type Frame, hear, newTalk, type Talk, unsentOf } from './live-talk.ts';
import { useSession } from './session.ts';

const beat = 60_000;
/** What is not acknowledged by then is sent again. */
const acknowledgedWithin = 10_000;
const typingEvery = 3_000;
/** After that what was refused for a passing reason is tried again. */
const patience = 3_000;
const signsOfLife = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * The one connection of this page, and the rooms that it listens to. All of it is in memory and nowhere else; nothing
 * said here is lost by a break: it is sent again, with its id, until it is acknowledged.
 */
export const useLive = defineStore('live', () => {
  const session = useSession();
  const talks = reactive(new Map<string, Talk>());
  const connected = shallowRef(false);
  /** The line has been there before: what is missing now is an interruption, not a beginning. */
  const broken = shallowRef(false);
  let line: Line | undefined;
  let timers: ReturnType<typeof setInterval>[] = [];
  const sentAt = new Map<string, number>();
  let seenAlive = false;
  let typedAt = 0;

  const listening = new Map<string, number>();
  const interrupted = computed(() => broken.value && !connected.value);

  const enter = (room: string) => line?.send({ t: 'enter', room, after: talks.get(room)?.last ?? 0 });

  function opened() {
    connected.value = true;
    broken.value = true;
    sentAt.clear();
    for (const room of listening.keys()) enter(room);
  }

  function heard(frame: Frame) {
    const id = frame.t === 'turn' ? frame.from : frame.room;
    const talk = talks.get(id);
    if (!talk) return;
    hear(talk, frame, now());
    if (frame.t === 'turn' && frame.room === id) {
      talk.turn = undefined;
      line?.again(id);
    }
    if (frame.t === 'caught-up') sendAll(id);
    if (frame.t === 'refused' && frame.id) tryLater(id, frame.id);
  }

  function tryLater(room: string, id: string) {
    sentAt.delete(id);
    setTimeout(() => sendAll(room), patience);
  }

  /** In their order; what is on its way already is not sent twice in a hurry. */
  function sendAll(room: string) {
    const talk = talks.get(room);
    if (!talk?.caughtUp || !connected.value) return;
    for (const { id, text, to } of unsentOf(talk)) {
      if (sentAt.has(id)) continue;
      if (line?.send({ t: 'say', room, id, text, ...(to && { to }) })) sentAt.set(id, Date.now());
    }
  }

  /** Sends again what nobody has acknowledged; a line on which nothing arrives is broken. */
  function lookAfter() {
    const waiting = [...talks.values()].flatMap(unsentOf);
    for (const id of sentAt.keys()) if (!waiting.some((entry) => entry.id === id)) sentAt.delete(id);
    const late = [...sentAt.values()].some((at) => Date.now() - at > acknowledgedWithin);
    if (late && connected.value) line?.renew();
  }

  function stillHere() {
    if (!seenAlive || document.visibilityState !== 'visible') return;
    seenAlive = false;
    if (line?.send({ t: 'here' })) sessionUsed();
  }

  const alive = () => {
    seenAlive = true;
  };
  const back = () => {
    if (document.visibilityState === 'visible') line?.nudge();
  };

  function open() {
    if (line) return;
    line = openLine({
      hear: heard,
      opened,
      interrupted: () => {
        connected.value = false;
        for (const talk of talks.values()) talk.caughtUp = false;
      },
      suspect: () => void (document.visibilityState === 'visible' && session.check()),
      rooms: () => [...listening.keys()].map((id) => ({ id, after: talks.get(id)?.last ?? 0 })),
    });
    timers = [setInterval(stillHere, beat), setInterval(lookAfter, 2_000)];
    for (const sign of signsOfLife) document.addEventListener(sign, alive, { passive: true });
    document.addEventListener('visibilitychange', back);
  }

  function close() {
    line?.close();
    line = undefined;
    connected.value = false;
    broken.value = false;
    for (const timer of timers) clearInterval(timer);
    for (const sign of signsOfLife) document.removeEventListener(sign, alive);
    document.removeEventListener('visibilitychange', back);
  }

  /** Listens to a room until `leave`. */
  function join(room: string): void {
    if (!talks.has(room)) talks.set(room, newTalk());
    const talk = talks.get(room) as Talk;
    Object.assign(talk, { closed: undefined, turn: undefined, caughtUp: false });
    listening.set(room, (listening.get(room) ?? 0) + 1);
    open();
    line?.changed();
    if (connected.value) enter(room);
  }

  function leave(room: string): void {
    const many = (listening.get(room) ?? 1) - 1;
    if (many > 0) return void listening.set(room, many);
    listening.delete(room);
    line?.send({ t: 'leave', room });
    line?.changed();
    // What has not arrived yet goes out as soon as one is back.
    if (unsentOf(talks.get(room) ?? newTalk()).length === 0) talks.delete(room);
    if (listening.size === 0) close();
  }

  function say(room: string, text: string, to?: string): void {
    const talk = talks.get(room);
    if (!talk) return;
    talk.pending.push({ id: crypto.randomUUID(), text, ...(to && { to }) });
    seenAlive = true;
    sessionUsed();
    sendAll(room);
  }

  /** Takes something back that was refused. @returns what it said */
  function takeBack(room: string, id: string): string {
    const talk = talks.get(room);
    const found = talk?.pending.find((entry) => entry.id === id);
    if (talk) talk.pending = talk.pending.filter((entry) => entry.id !== id);
    return found?.text ?? '';
  }

  function typing(room: string): void {
    if (Date.now() - typedAt < typingEvery) return;
    typedAt = Date.now();
    line?.send({ t: 'typing', room });
  }

  // Logged in again: what waited goes on.
  watch(
    () => session.ended,
    (ended) => {
      if (!ended) line?.nudge();
    },
  );

  const talkOf = (room: string): Talk | undefined => talks.get(room);

  function forget() {
    listening.clear();
    close();
    talks.clear();
    sentAt.clear();
  }

  return { interrupted, connected, talkOf, join, leave, say, takeBack, typing, forget };
});
