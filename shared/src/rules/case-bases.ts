import type { Policy } from '../policy/policy.ts';

/** The legal bases that a case can be coded with: those of the purposes that the data of a case serve (ENZ-05). */
export function caseBases({ bases, categories, purposes }: Policy): { code: string; label: string }[] {
  const served = categories.find(({ id }) => id === 'consultations.case')?.purposes ?? [];
  const cited = purposes.filter(({ id }) => served.includes(id)).flatMap((purpose) => purpose.bases);
  return bases
    .filter(({ id }) => cited.includes(id))
    .map(({ id, citation }) => ({ code: id, label: citation }));
}
