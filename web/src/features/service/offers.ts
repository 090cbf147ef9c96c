import type { Offer, Service } from '../../lib/api.ts';

/** What this app has pages for. An offer without one would be a door painted on a wall. */
const withPage = ['mail-counselling'];

/** What has pages of its own, whoever looks. */
const readable = ['forum', 'private-messages', 'centre-search'];

/** Ways to talk live: announced in the schedule. */
const live = ['group-chat', 'topic-chat', 'open-hour', 'live-counselling', 'single-chat'];

export const chatOffers = (service: Service): Offer[] =>
  service.offers.filter(({ kind, available }) => available && live.includes(kind));

/** Ways that somebody can go now: there is a page, the service runs it, and an account can be made. */
export const openWays = (service: Service): Offer[] =>
  service.registration
    ? service.offers.filter((offer) => offer.available && withPage.includes(offer.kind))
    : [];

export const closedWays = (service: Service): Offer[] => {
  const open = [...openWays(service), ...chatOffers(service)];
  return service.offers.filter((offer) => !open.includes(offer) && !readable.includes(offer.kind));
};
