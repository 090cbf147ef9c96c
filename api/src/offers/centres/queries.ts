import type { Centre } from '@sprechraum/shared/policy';
import { type Coordinates, distance } from '@sprechraum/shared/rules';

/** A centre, and how far away it is: whole kilometres as the crow flies, roughly. */
export interface Found {
  readonly centre: Centre;
  readonly kilometres: number;
}

/** As many as somebody compares. */
const most = 10;

/**
 * The centres that are nearest, the nearest first: from the policy in memory, so that nothing is asked and nothing kept.
 *
 * @param postcode whose own centres come first: where in its region it lies nobody knows
 */
export function nearest(centres: readonly Centre[], postcode: string, from: Coordinates): Found[] {
  const exact = ({ centre }: Found) => (centre.postcode === postcode ? 0 : 1);
  return centres
    .map((centre) => ({ centre, kilometres: distance(from, centre) }))
    .sort((one, other) => exact(one) - exact(other) || one.kilometres - other.kilometres)
    .slice(0, most)
    .map(({ centre, kilometres }) => ({ centre, kilometres: Math.round(kilometres) }));
}
