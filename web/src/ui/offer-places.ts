import type { RouteLocationNamedRaw } from 'vue-router';
import type { Service } from '../lib/api.ts';
import { to } from '../lib/paths.ts';

export interface OfferPlace {
  readonly label: string;
  readonly to: RouteLocationNamedRaw;
}

/** Where each offer begins, for whoever has an account and whoever has none yet. */
const beginnings: Readonly<Record<string, (hasAccount: boolean) => RouteLocationNamedRaw>> = {
  forum: () => to.forum,
  'mail-counselling': (hasAccount) => (hasAccount ? to.write : to.register),
  'open-hour': () => to.chatsOf('open-hour'),
  'live-counselling': () => to.chatsOf('live-counselling'),
  'single-chat': () => to.chatsOf('single-chat'),
  'group-chat': () => to.chatsOf('group-chat'),
  'topic-chat': () => to.chatsOf('topic-chat'),
};

/** What the service offers to whoever seeks advice, by its own names and in its own order (BKE-01). */
export const offerPlaces = (service: Service | undefined, hasAccount: boolean): OfferPlace[] =>
  (service?.offers ?? []).flatMap(({ kind, label, available }) => {
    const beginning = beginnings[kind];
    return available && beginning ? [{ label, to: beginning(hasAccount) }] : [];
  });
