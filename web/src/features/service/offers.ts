import type { Offer, Service } from '../../lib/api.ts';

/** What this app has pages for. An offer without one would be a door painted on a wall. */
const withPage = ['mail-counselling'];

/** Ways that somebody can go now: there is a page, the service runs it, and an account can be made. */
export const openWays = (service: Service): Offer[] =>
  service.registration
    ? service.offers.filter((offer) => offer.available && withPage.includes(offer.kind))
    : [];

export const closedWays = (service: Service): Offer[] => {
  const open = openWays(service);
  return service.offers.filter((offer) => !open.includes(offer));
};
