import type { Field, FieldId, Policy } from '@sprechraum/shared/policy';
import { childBirthPattern } from '@sprechraum/shared/rules';
import { type TSchema, Type } from 'typebox';
import { fromPolicy, oneOf } from '../../platform/http/routes.ts';
import type { profile } from './tables.ts';

/** The voluntary details that have a column of their own. */
export const profileColumns = {
  email: 'emailSealed',
  place: 'placeSealed',
  gender: 'genderSealed',
  age: 'ageSealed',
  referral: 'referralSealed',
  first_counselling: 'firstCounsellingSealed',
} as const satisfies Partial<Record<FieldId, keyof typeof profile.$inferSelect>>;

export type ProfileField = keyof typeof profileColumns;

const isProfileField = (id: string): id is ProfileField => id in profileColumns;

/**
 * What a service asks of somebody beyond what is needed, when they register or with their first enquiry; it can be
 * changed and taken back at any time.
 */
export const voluntaryFields = (policy: Policy): (Field & { id: ProfileField })[] =>
  policy.fields.filter(
    (field): field is Field & { id: ProfileField } =>
      (field.form === 'registration' || field.form === 'enquiry') &&
      !field.required &&
      isProfileField(field.id),
  );

/** What a service may demand of somebody who registers, beyond name and password; it is never changed. */
const demandable = ['email', 'child_birth'] as const satisfies FieldId[];
export type DemandedField = (typeof demandable)[number];

export const demandedFields = (policy: Policy): (Field & { id: DemandedField })[] =>
  policy.fields.filter(
    (field): field is Field & { id: DemandedField } =>
      field.form === 'registration' && field.required && demandable.some((id) => id === field.id),
  );

/** Whether an address is asked for, and as what. */
export const addressField = ({ fields }: Policy): Field | undefined =>
  fields.find(({ form, id }) => form === 'registration' && id === 'email');

/** A postcode or the name of a place, never a street with a number (ENZ-13). */
const place = '^(\\d{5}|[\\p{L}][\\p{L} .()/-]*)$';
const email = '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$';

function fieldSchema(field: Field): TSchema {
  if (field.options) return oneOf(['', ...field.options.map((option) => option.code)]);
  const maxLength = field.maxLength ?? 200;
  if (field.id === 'place') return Type.String({ maxLength, pattern: `^$|${place}` });
  if (field.id === 'email') return Type.String({ maxLength, pattern: `^$|${email}` });
  if (field.id === 'child_birth') return Type.String({ maxLength, pattern: `^$|${childBirthPattern}` });
  return Type.String({ maxLength });
}

const bodyOf = (fields: readonly Field[]) =>
  Type.Object(Object.fromEntries(fields.map((field) => [field.id, Type.Optional(fieldSchema(field))])), {
    additionalProperties: false,
    ...fromPolicy,
  });

/** The body of a form with voluntary fields, made from the policy. An empty string means: not given. */
export const fieldsSchema = (policy: Policy) => bodyOf(voluntaryFields(policy));

/** The same with what is demanded at registration. Whether that is there is said field by field. */
export const registrationSchema = (policy: Policy) =>
  bodyOf([...demandedFields(policy), ...voluntaryFields(policy)]);

/** What the counters of a policy are for; nothing else may be counted by. */
const statisticPurposes = ({ categories }: Policy): readonly string[] =>
  categories.find(({ id }) => id === 'statistics.counter')?.purposes ?? [];

/** The voluntary details that are asked for statistics, among other things or only. */
export const statisticFields = (policy: Policy) =>
  voluntaryFields(policy).filter(({ purposes }) =>
    purposes.some((purpose) => statisticPurposes(policy).includes(purpose)),
  );

/** The consents that must stand for a detail to be counted. */
export const statisticConsents = (policy: Policy, { purposes }: Pick<Field, 'purposes'>) =>
  policy.consents.filter(
    ({ purpose }) => purposes.includes(purpose) && statisticPurposes(policy).includes(purpose),
  );

/** The consents of the policy that filling in a field gives: those to a purpose that the field is asked for. */
export const consentsFor = ({ consents }: Policy, { purposes }: Pick<Field, 'purposes'>) =>
  consents.filter(({ purpose }) => purposes.includes(purpose));

/**
 * What a person reads at a field and agrees to by filling it in, line by line as the form shows it; the consent ledger
 * keeps the digest of this text.
 */
export function fieldStatement(policy: Policy, field: Field): string {
  const purposes = field.purposes.map(
    (id) => policy.purposes.find((purpose) => purpose.id === id)?.label ?? id,
  );
  return [`${field.label} freiwillig`, field.hint, `Wozu: ${purposes.join(', ')}.`]
    .filter(Boolean)
    .join('\n');
}
