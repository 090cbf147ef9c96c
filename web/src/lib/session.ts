import type { ActionName } from '@sprechraum/shared/policy';
import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { answer, api, onSession, type Session } from './api.ts';
import { now } from './clock.ts';
import { asProblem } from './problem.ts';

/** The server notes use once a minute; the end must not be expected later than it comes. */
const touchEvery = 60_000;

/** Who is logged in, until when, and what they may do. */
export const useSession = defineStore('session', () => {
  const current = shallowRef<Session | null>(null);
  const known = shallowRef(false);
  /** The session has run out while somebody was still here; what they typed stays until they are back. */
  const ended = shallowRef(false);
  let idleSpan = 0;
  let loading: Promise<void> | undefined;
  let waiting: ((again: boolean) => void)[] = [];

  const loggedIn = computed(() => current.value !== null);
  const isStaff = computed(() => current.value?.actor.kind === 'staff');

  function may(action: ActionName): boolean {
    return current.value?.permittedActions.includes(action) ?? false;
  }

  function start(session: Session) {
    current.value = session;
    known.value = true;
    ended.value = false;
    idleSpan = Date.parse(session.idleExpiresAt) - now();
    settle(true);
  }

  function settle(again: boolean) {
    for (const resolve of waiting) resolve(again);
    waiting = [];
  }

  async function ask(): Promise<Session | null> {
    try {
      return (await answer(api.GET('/session'))).session;
    } catch (error) {
      if (asProblem(error).status === 401) return null;
      throw error;
    }
  }

  /** Asks the server once who is here. Without an answer the app goes on as a visitor's. */
  function load(): Promise<void> {
    loading ??= ask()
      .then((session) => {
        if (session) start(session);
      })
      .catch(() => undefined)
      .finally(() => {
        known.value = true;
      });
    return loading;
  }

  /**
   * Asks again, which counts as use: only when somebody is there to ask for it. Another tab may have
   * prolonged the session, or it has ended.
   */
  async function check() {
    const session = await ask().catch(() => undefined);
    if (session) start(session);
    else if (session === null) ended.value = current.value !== null;
  }

  function end() {
    ended.value = current.value !== null;
  }

  function used() {
    const session = current.value;
    if (!session || idleSpan <= 0) return;
    const idleEnd = Math.min(now() + idleSpan - touchEvery, Date.parse(session.absoluteExpiresAt));
    current.value = { ...session, idleExpiresAt: new Date(idleEnd).toISOString() };
  }

  function renewed(): Promise<boolean> {
    if (!current.value) return Promise.resolve(false);
    ended.value = true;
    return new Promise((resolve) => waiting.push(resolve));
  }

  function forget() {
    current.value = null;
    ended.value = false;
    settle(false);
  }

  onSession({ used, renewed });

  return { current, known, ended, loggedIn, isStaff, may, start, load, check, end, forget };
});
