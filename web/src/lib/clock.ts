import { onScopeDispose, type Ref, shallowRef } from 'vue';

/** How far the server's clock is ahead of this device's; devices are often minutes wrong. */
let ahead = 0;

/** The `Date` header has whole seconds, and the answer has travelled: small differences are noise. */
const noise = 3_000;

export function learnServerTime(response: Response) {
  const date = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(date)) return;
  const difference = date - Date.now();
  ahead = Math.abs(difference) < noise ? 0 : difference;
}

export const now = () => Date.now() + ahead;

/** The present as a ref, renewed every `interval` milliseconds. */
export function useNow(interval = 30_000): Readonly<Ref<number>> {
  const time = shallowRef(now());
  const timer = setInterval(() => {
    time.value = now();
  }, interval);
  onScopeDispose(() => clearInterval(timer));
  return time;
}
