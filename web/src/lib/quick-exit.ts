import { apiBase } from './api.ts';

/** A page that anybody might have open. Going there is the person's own act; nothing is loaded before. */
export const EXIT_URL = 'https://www.wetter.de/';
const EXIT_TITLE = 'Wetter';

const leavingClass = 'is-leaving';

/**
 * Leaves at once: first nothing is to be seen any more, then everything is forgotten, then the session ends,
 * and last the address changes without leaving an entry to come back to.
 */
export function leaveNow(wipe: () => void) {
  document.documentElement.classList.add(leavingClass);
  document.title = EXIT_TITLE;
  try {
    wipe();
  } finally {
    document.body.replaceChildren();
    endSession();
    window.location.replace(EXIT_URL);
  }
}

/** `keepalive` lets the request outlive the page; nobody waits for the answer. */
function endSession() {
  void globalThis
    .fetch(`${apiBase}/session`, { method: 'DELETE', keepalive: true, credentials: 'same-origin' })
    .catch(() => undefined);
}

/** A browser may show a kept page after "Back": it is empty, and is loaded anew as a visitor's. */
export function watchReturn() {
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && document.documentElement.classList.contains(leavingClass))
      window.location.reload();
  });
}

const presses = 3;
const patience = 5_000;

/**
 * Shift pressed three times on its own, each within five seconds. As part of a capital letter it does not
 * count. `onCount` gets how many presses are left.
 */
export function watchShift(onLeave: () => void, onCount: (left: number) => void = () => undefined) {
  let count = 0;
  let alone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function reset() {
    clearTimeout(timer);
    if (count > 0) onCount(0);
    count = 0;
  }

  function onDown(event: KeyboardEvent) {
    if (event.key === 'Shift') {
      alone = !event.repeat || alone;
      return;
    }
    alone = false;
    reset();
  }

  function onUp(event: KeyboardEvent) {
    if (event.key !== 'Shift' || !alone) return;
    alone = false;
    count += 1;
    clearTimeout(timer);
    if (count >= presses) {
      count = 0;
      onLeave();
      return;
    }
    onCount(presses - count);
    timer = setTimeout(reset, patience);
  }

  const onPointer = () => {
    alone = false;
  };

  document.addEventListener('keydown', onDown, true);
  document.addEventListener('keyup', onUp, true);
  document.addEventListener('pointerdown', onPointer, true);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('keydown', onDown, true);
    document.removeEventListener('keyup', onUp, true);
    document.removeEventListener('pointerdown', onPointer, true);
  };
}
