import { onScopeDispose, type Ref, shallowRef } from 'vue';

type Ticker = { time: Ref<number>; users: number; timer: ReturnType<typeof setInterval> };
const tickers = new Map<number, Ticker>();

/** How far the server's clock is ahead of this device's; devices are often minutes wrong. */
let ahead = 0;

/** The `Date` header has whole seconds, and the answer has travelled: small differences are noise. */
const noise = 3_000;

export function learnServerTime(response: Response) {
  const date = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(date)) return;
  const difference = date - Date.now();
  ahead = Math.abs(difference) < noise ? 0 : difference;
  // Whoever already counts must not go on from the device's time for another beat.
  for (const ticker of tickers.values()) ticker.time.value = now();
}

export const now = () => Date.now() + ahead;

function startTicker(interval: number): Ticker {
  const time = shallowRef(now());
  const timer = setInterval(() => {
    time.value = now();
  }, interval);
  return { time, timer, users: 0 };
}

/** The present as a ref, renewed every `interval` milliseconds; one timer for all who ask for the same. */
export function useNow(interval = 30_000): Readonly<Ref<number>> {
  const ticker = tickers.get(interval) ?? startTicker(interval);
  tickers.set(interval, ticker);
  ticker.users += 1;
  ticker.time.value = now();
  onScopeDispose(() => {
    ticker.users -= 1;
    if (ticker.users > 0) return;
    clearInterval(ticker.timer);
    tickers.delete(interval);
  });
  return ticker.time;
}
