import type { Policy } from '../policy/policy.ts';

/** Whether a service is responsible for where somebody lives (*regionale Zuständigkeit*, ENZ-14). */
export const responsibilities = ['responsible', 'not-responsible', 'unknown'] as const;
export type Responsibility = (typeof responsibilities)[number];

/** Five digits; no German postcode begins with two zeros. */
const postcode = /^(?!00)\d{5}$/;

/**
 * What follows from the place that a person gave of their own accord.
 *
 * Only a postcode decides: places share their names, and nobody is sent away on a guess. The answer informs; it never
 * refuses, sorts or routes an enquiry (ENZ-14, ENZ-17).
 *
 * @param service the postcode prefixes of the area; none means everywhere
 * @param place a postcode, the name of a place, or nothing
 */
export function responsibilityOf(
  { responsibleFor }: Pick<Policy['service'], 'responsibleFor'>,
  place: string | null | undefined,
): Responsibility {
  if (responsibleFor.length === 0) return 'responsible';
  const written = place?.trim() ?? '';
  if (!postcode.test(written)) return 'unknown';
  return responsibleFor.some((prefix) => written.startsWith(prefix)) ? 'responsible' : 'not-responsible';
}
