import type { Policy, RoleId } from '@sprechraum/shared/policy';
import { germanDay, holdsContactData, longNumber } from '@sprechraum/shared/rules';
import type { FieldError } from '../../platform/errors.ts';
import { asRead } from '../login-names/index.ts';

/** What is on record about a member of staff; days are ISO dates. */
export interface StaffFacts {
  readonly name: string;
  readonly nickname: string;
  readonly role: RoleId;
  readonly affiliation?: string | null;
  readonly employedUntil?: string | null;
  readonly confidentialityDate?: string | null;
  readonly qualification?: string | null;
  readonly trainingDate?: string | null;
}
export interface NewStaff extends StaffFacts {
  readonly username: string;
}
export type Proof = (typeof proofs)[keyof typeof proofs];

/** Which recorded fact satisfies which requirement of the policy. */
const proofs = {
  affiliation: 'affiliation',
  'employed-until': 'employedUntil',
  'confidentiality-date': 'confidentialityDate',
  qualification: 'qualification',
  'training-date': 'trainingDate',
} as const satisfies Record<Policy['staff']['requirements'][number], keyof StaffFacts>;

/** What the policy demands to be on record, by the names of the facts. */
export const requiredProofs = ({ staff }: Policy): Proof[] =>
  staff.requirements.map((requirement) => proofs[requirement]);

/** What is asked about a colleague: what the policy demands, and when the employment ends if it does. */
export const askedProofs = (policy: Policy): Proof[] => [
  ...new Set([...requiredProofs(policy), 'employedUntil' as const]),
];

/** What the policy demands and nobody has put on record (ENZ-40, ENZ-41, PIB-14 to PIB-16). */
export const missingProofs = (policy: Policy, facts: Partial<Record<Proof, string | null>>): Proof[] =>
  requiredProofs(policy).filter((proof) => !facts[proof]?.trim());

/** Contact data have no place in what those who seek advice see; a name needs no long number either (BKE-30). */
const tellsAWay = (name: string): boolean =>
  holdsContactData(name) || name.includes('@') || asRead(name).search(longNumber) >= 0;

/** Days on which something happened lie not ahead. */
const pastDays = ['confidentialityDate', 'trainingDate'] as const;

/** What speaks against recording these facts. What is missing may still come. */
export function factErrors(policy: Policy, now: Date, facts: Partial<NewStaff>): FieldError[] {
  const errors: FieldError[] = [];
  const today = germanDay(now);
  if (facts.role !== undefined && !policy.roles.some(({ id, kind }) => id === facts.role && kind === 'staff'))
    errors.push({ field: 'role', code: 'unknown', message: 'Diese Rolle gibt es in diesem Dienst nicht.' });
  for (const field of ['username', 'name', 'nickname'] as const)
    if (facts[field] !== undefined && asRead(facts[field]) === '')
      errors.push({ field, code: 'required', message: 'Bitte füllen Sie dieses Feld aus.' });
  if (tellsAWay(facts.nickname ?? ''))
    errors.push({
      field: 'nickname',
      code: 'contact-data',
      message: 'Der Anzeigename darf keine Kontaktdaten enthalten.',
    });
  for (const field of pastDays)
    if ((facts[field] ?? today) > today)
      errors.push({ field, code: 'future', message: 'Dieser Tag liegt in der Zukunft.' });
  // A login that has ended never opens again: a slip of the pen must not end one.
  if ((facts.employedUntil ?? today) < today)
    errors.push({
      field: 'employedUntil',
      code: 'over',
      message: 'Dieser Tag ist schon vorbei. Sofort endet ein Zugang mit „Ausscheiden“.',
    });
  return errors;
}

export const missingErrors = (missing: readonly Proof[]): FieldError[] =>
  missing.map((field) => ({
    field,
    code: 'required',
    message: 'Ohne diese Angabe kann der Zugang nicht freigeschaltet werden.',
  }));
