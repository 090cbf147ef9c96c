import type { Policy } from '@sprechraum/shared/policy';
import type { FieldError } from '../../platform/errors.ts';

export const addressCategory = 'identity.sealed-address';

type Ground = Policy['disclosures']['grounds'][number];

/** What is to be passed on, why, and to whom: only as the policy foresees it. */
export interface Intended {
  readonly ground: Ground;
  readonly legalGround: string;
  readonly recipient: Policy['recipients'][number];
}

const wrong = (field: string, code: string, message: string): FieldError => ({ field, code, message });

/** What speaks against the recipient of a ground: the register of recipients says who may get what (ENZ-29, ENZ-50). */
function recipientFault(policy: Policy, ground: Ground | undefined, id: string): FieldError | null {
  const recipient = policy.recipients.find((entry) => entry.id === id);
  const field = 'recipient';
  if (!recipient)
    return wrong(field, 'unregistered', 'Diese Stelle steht nicht im Verzeichnis der Empfänger.');
  if (!ground) return null;
  const entitled =
    ground.recipients.includes(id) &&
    ground.discloses.every((category) => recipient.categories.includes(category));
  if (!entitled)
    return wrong(field, 'not-entitled', 'An diese Stelle darf aus diesem Grund nichts weitergegeben werden.');
  if (ground.discloses.includes(addressCategory) && recipient.kind !== 'police')
    return wrong(field, 'police-only', 'Eine IP-Adresse geht nur an die Polizei.');
  return null;
}

function groundFault(ground: Ground | undefined): FieldError | null {
  if (!ground) return wrong('ground', 'unknown', 'Aus diesem Grund darf nichts weitergegeben werden.');
  if (ground.needsConsent)
    return wrong(
      'ground',
      'consent-missing',
      'Dafür braucht es eine eigene Einwilligung, und keine ist vermerkt.',
    );
  if (!ground.legalGround)
    return wrong('ground', 'no-basis', 'Für diesen Grund ist keine Rechtsgrundlage genannt.');
  return null;
}

/** Looks up in the policy what somebody wants to pass on, or says at which field it is not foreseen. */
export function intendedBy(
  policy: Policy,
  asked: { readonly ground: string; readonly recipient: string },
): Intended | { readonly errors: readonly FieldError[] } {
  const ground = policy.disclosures.grounds.find(({ id }) => id === asked.ground);
  const recipient = policy.recipients.find(({ id }) => id === asked.recipient);
  const errors = [groundFault(ground), recipientFault(policy, ground, asked.recipient)].filter(
    (error) => error !== null,
  );
  if (errors.length > 0 || !ground?.legalGround || !recipient) return { errors };
  return { ground, legalGround: ground.legalGround, recipient };
}
