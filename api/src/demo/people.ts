import type { Policy } from '@sprechraum/shared/policy';
import { type DemandedField, type ProfileField, voluntaryFields } from '../identity/accounts/index.ts';

type Details = Partial<Record<Exclude<ProfileField, 'place'>, string>> & {
  /** Lives where the service is responsible for. */
  readonly nearby?: true;
};

/** What some of the invented people have told voluntarily. Most tell nothing, as most people do. */
const told: Readonly<Record<string, Details>> = {
  Nachtlicht: { email: 'nachtlicht@example.org', nearby: true, age: '27-45', gender: 'female' },
  Wirbelwind3: { nearby: true },
  'Papa auf Distanz': {
    email: 'distanz@example.org',
    age: '27-45',
    gender: 'male',
    first_counselling: 'yes',
  },
  Kastanie_74: { age: 'over-60', gender: 'female', referral: 'doctor', nearby: true },
  Sternenfahrer: { email: 'sternenfahrer@example.org', referral: 'school-daycare', nearby: true },
  Feldhase: { email: 'feldhase@example.org', first_counselling: 'no', nearby: true },
  Holunder: { age: '27-45', referral: 'internet' },
  'grüne Jacke': { age: 'under-14' },
  mondkatze: { age: '14-17' },
  Bonusmama82: { email: 'bonusmama@example.org', gender: 'female' },
  Zweiheimat: { referral: 'school-daycare', nearby: true },
  'Kita-Kollegin': { referral: 'other-centre', nearby: true },
  Lichterkette: { email: 'lichterkette@example.org', age: '27-45' },
  'Rentner aus dem Tal': { age: 'over-60', gender: 'male' },
};

/** The voluntary details of somebody, as far as the policy asks for them. */
export function detailsOf(policy: Policy, pseudonym: string): Partial<Record<ProfileField, string>> {
  const { nearby, ...given } = told[pseudonym] ?? {};
  const postcode = policy.service.responsibleFor.find((prefix) => prefix.length === 5);
  const all: Partial<Record<ProfileField, string>> = {
    ...given,
    ...(nearby && postcode && { place: postcode }),
  };
  const asked = voluntaryFields(policy).filter(({ id, options }) => {
    const value = all[id];
    return value !== undefined && (!options || options.some(({ code }) => code === value));
  });
  return Object.fromEntries(asked.map(({ id }) => [id, all[id]]));
}

/** What the policy demands of somebody who registers: an address of their own, and one child. */
export function demandedOf({ fields }: Policy, pseudonym: string): Partial<Record<DemandedField, string>> {
  const letters = pseudonym.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const given: Record<DemandedField, string> = { email: `${letters}@example.org`, child_birth: '2014-05' };
  const asked = fields.filter(({ form, required, id }) => form === 'registration' && required && id in given);
  return Object.fromEntries(asked.map(({ id }) => [id, given[id as DemandedField]]));
}
