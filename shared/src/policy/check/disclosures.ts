import { can } from '../../rules/can.ts';
import type { Policy } from '../policy.ts';
import { type Check, quote, roleLabel, withPath } from './contradiction.ts';

/** Two persons decide on a disclosure: somebody must be able to be the second, and where a role reviews, only that one. */
const secondPerson: Check = (policy) => {
  const { persons, grounds, priorReviewBy } = policy.disclosures;
  const path = 'disclosures.persons';
  if (persons < 2 || grounds.length === 0) return [];
  // A reviewer who may not review is told of already.
  if (priorReviewBy && !can(policy, priorReviewBy, 'disclosure.review')) return [];
  const agreeing = policy.roles.filter(({ id }) => can(policy, id, 'disclosure.confirm'));
  if (agreeing.length === 0) {
    const message =
      'Über jede Weitergabe sollen zwei Personen entscheiden, aber keine Rolle darf die zweite sein.';
    return [{ rule: 'second-person-missing', path, message }];
  }
  return agreeing
    .filter(({ id }) => priorReviewBy !== undefined && id !== priorReviewBy)
    .map(({ id }) => ({
      rule: 'agreed-without-review',
      path,
      message: `Jede Weitergabe soll ${roleLabel(policy, priorReviewBy ?? '')} vorab prüfen, aber auch ${roleLabel(policy, id)} dürfte ihr zustimmen.`,
    }));
};

const addressGrounds = (policy: Policy) =>
  withPath(policy.disclosures.grounds, 'disclosures.grounds').filter(({ item }) =>
    item.discloses.includes('identity.sealed-address'),
  );

/** The police finds out where somebody is: nobody else gets a sealed address (ENZ-29). */
const addressBeyondPolice: Check = (policy) =>
  addressGrounds(policy).flatMap(({ item, path }) =>
    policy.recipients
      .filter(({ id, kind }) => item.recipients.includes(id) && kind !== 'police')
      .map(({ label }) => ({
        rule: 'address-beyond-police',
        path,
        message: `Aus dem Grund ${quote(item.label)} ginge eine versiegelte IP-Adresse an ${quote(label)}; vorgesehen ist sie nur für die Polizei.`,
      })),
  );

/** No single person opens a sealed address (ENZ-28). */
const addressOpenedAlone: Check = (policy) => {
  if (policy.disclosures.persons === 2 || addressGrounds(policy).length === 0) return [];
  const message =
    'Eine versiegelte IP-Adresse sollen nur zwei Personen gemeinsam öffnen können, nach der Regelung genügte eine.';
  return [{ rule: 'address-opened-alone', path: 'disclosures.persons', message }];
};

export const disclosures: Check[] = [secondPerson, addressBeyondPolice, addressOpenedAlone];
