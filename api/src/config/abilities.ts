import { missingInformation, type OfferKind, type Policy } from '@sprechraum/shared/policy';
import { unkept } from '../governance/retention/index.ts';
import { offers, privacy } from '../modules.ts';

/** How what a policy asks for compares with what this version of the software can do. */
export interface Abilities {
  /** Without these the service would break a promise or could not be used. */
  readonly refused: readonly string[];
  /** What is missing without harm, for whoever operates the service. */
  readonly told: readonly string[];
}

const available: readonly OfferKind[] = offers;
const list = (labels: readonly string[]) => labels.map((label) => `„${label}“`).join(', ');

export function abilitiesFor(policy: Policy): Abilities {
  const { account, service } = policy;
  const promised = policy.offers.filter((offer) => offer.enabled);
  const absent = promised.filter((offer) => !available.includes(offer.kind)).map((offer) => offer.label);
  const refused: string[] = [];
  const told: string[] = [];

  if (absent.length === promised.length)
    refused.push(`Von den Angeboten von „${service.name}“ kann diese Fassung noch keines: ${list(absent)}.`);
  else if (absent.length > 0) told.push(`Diese Angebote kann diese Fassung noch nicht: ${list(absent)}.`);

  if (account?.recovery === 'email')
    refused.push(
      'Die Regelung erlaubt, ein vergessenes Passwort über E-Mail zu ersetzen. Das kann diese Fassung noch nicht.',
    );

  const open = unkept(policy, privacy);
  const labels = (categories: readonly string[]) =>
    list(policy.categories.filter(({ id }) => categories.includes(id)).map(({ label }) => label));
  const because = (...reasons: (typeof open)[number]['why'][]) =>
    open.filter(({ why }) => reasons.includes(why)).map(({ category }) => category);
  const broken = because('start', 'action', 'host', 'ends-earlier');
  if (broken.length > 0)
    refused.push(`Diese Löschregeln kann diese Fassung noch nicht einhalten: ${labels(broken)}.`);
  const forgotten = because('fallback');
  if (forgotten.length > 0)
    told.push(
      `Wenn das Ereignis ausbleibt, mit dem ihre Frist beginnt, endet diese Fassung diese Daten nicht von selbst: ${labels(forgotten)}.`,
    );
  const absentData = because('module');
  if (absentData.length > 0)
    told.push(
      `Diese Datenarten nennt die Regelung, und diese Fassung erhebt sie noch nicht: ${labels(absentData)}.`,
    );
  told.push(...missingInformation(policy).map(({ message }) => message));
  return { refused, told };
}
