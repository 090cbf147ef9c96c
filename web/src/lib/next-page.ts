import type { RouteLocationNormalizedLoaded } from 'vue-router';

/** One slash: two would be another host's address. */
const ownPath = /^\/(?!\/)/;

/** Where somebody wanted to go before this page came in between; only ever a page of ours. */
export function nextOf({ query }: Pick<RouteLocationNormalizedLoaded, 'query'>): string | undefined {
  const next = query['weiter'];
  return typeof next === 'string' && ownPath.test(next) ? next : undefined;
}
