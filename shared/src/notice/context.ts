import type { Field, Organisation, Permission, Policy, Role } from '../policy/index.ts';
import type { CategoryId } from '../policy/vocabulary.ts';
import { addressWords } from '../texts/about.ts';
import { categoryPhrases, type Phrase, staffCategoryPhrases } from '../texts/categories.ts';
import { germanList, sentence } from '../texts/german.ts';
import type { FullRegister } from '../texts/registers.ts';
import { relationPhrases, rolePhrases, type Somebody } from '../texts/words.ts';
import type { Statement, StatementKind } from './notice.ts';

/** What every section is rendered from. */
export interface Context {
  readonly policy: Policy;
  readonly register: FullRegister;
}

/** A statement before its rows are looked up. */
export interface Draft extends Omit<Statement, 'rows'> {
  /** Rows that the policy itself names; without it they come from the table (rows.ts). */
  readonly rows?: readonly string[];
  /** A fixed sentence without any value of the policy: one of the policy's own about the same rows replaces it. */
  readonly standard?: boolean;
}

export function promise(id: string, text: string, source: readonly string[]): Draft {
  return { id, text, source, kind: 'promise' };
}

export function standard(id: string, text: string, source: readonly string[]): Draft {
  return { id, text, source, kind: 'promise', standard: true };
}

export function information(id: string, text: string, source: readonly string[]): Draft {
  return { id, text, source, kind: 'information' satisfies StatementKind };
}

/** `consultations.message` → `consultations-message`, for ids that are URL fragments. */
export const slug = (id: string): string => id.replace(/[^a-z0-9-]+/gi, '-');

/** The policy's sentences for a part of the notice, in the register if they have one. */
export function sentencesFor({ policy, register }: Context, part: string): Draft[] {
  return policy.notice.sentences.flatMap((own): Draft[] => {
    const text = own[register];
    if (own.section !== part || text === undefined) return [];
    const id = `${part}.${own.id}`;
    return [
      { id, text: sentence(text), rows: own.rows, source: [`notice.sentences[${own.id}]`], kind: 'promise' },
    ];
  });
}

export function phraseOf({ policy, register }: Context, id: CategoryId): Phrase {
  const ofStaff = policy.categories.find((category) => category.id === id)?.persons === 'staff';
  return (ofStaff ? staffCategoryPhrases[id] : undefined) ?? categoryPhrases[register][id];
}

/** Several things in one list; where one is itself a pair, "sowie" keeps them apart. */
export function things(names: readonly string[]): string {
  return germanList(
    names,
    names.length > 1 && names.some((name) => / (und|oder) /.test(name)) ? 'sowie' : 'und',
  );
}

export const categoryNames = (context: Context, ids: readonly CategoryId[]): string =>
  things(ids.map((id) => phraseOf(context, id).name));

export const fieldsOf = (policy: Policy, category: CategoryId): Field[] =>
  policy.fields.filter((field) => field.category === category);

/** Labels as they stand in the form. */
export const quoted = (fields: readonly Field[]): string =>
  germanList(fields.map((field) => `„${field.label}“`));

/** Labels as a plain list; a label that two forms share is said once. */
export const labels = (fields: readonly Field[]): string => germanList(fields.map((field) => field.label));

/** The name, the address and how to reach a body, as one line. */
export function addressLine(organisation: Organisation): string {
  const { person, name, unit, street, postcode, city, phone, fax, email, url } = organisation;
  return [
    person,
    name,
    unit,
    street,
    [postcode, city].filter(Boolean).join(' '),
    phone && `${addressWords.phone} ${phone}`,
    fax && `${addressWords.fax} ${fax}`,
    email && `${addressWords.email} ${email}`,
    url,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Several persons as one subject: `die Fachkraft, die …, und die Leitung`. */
export function together(somebodies: readonly Somebody[]): Somebody | null {
  const names = [...new Set(somebodies.map((somebody) => somebody.name))];
  if (names.length === 0) return null;
  const plural = names.length > 1 || somebodies.some((somebody) => somebody.plural);
  return { name: germanList(names), plural };
}

const isStaff = (policy: Policy, line: Permission) =>
  policy.roles.some((role) => role.id === line.role && role.kind === 'staff');

/** Lines that allow staff an action, other than by emergency or ticket, which have statements of their own. */
export function staffLines(policy: Policy, action: Permission['action']): Permission[] {
  return policy.permissions.filter(
    (line) =>
      line.action === action &&
      isStaff(policy, line) &&
      line.relation !== 'emergency' &&
      line.relation !== 'ticket',
  );
}

export const nameOf = ({ register }: Context, line: Pick<Permission, 'role' | 'relation'>): Somebody =>
  relationPhrases[register][line.relation]?.[line.role] ?? rolePhrases[register][line.role];

/** Who of the staff may do this, as a subject of a sentence. */
export const whoMay = (context: Context, action: Permission['action']): Somebody | null =>
  together(staffLines(context.policy, action).map((line) => nameOf(context, line)));

/** Roles by the names the controller gives them, for lists. */
export const roleLabels = (policy: Policy, ids: readonly Role['id'][]): string =>
  germanList(policy.roles.filter((role) => ids.includes(role.id)).map((role) => role.label));

/** The roles that have an action in whatever relation. */
export const rolesWith = (policy: Policy, action: Permission['action']): Role['id'][] => [
  ...new Set(
    policy.permissions
      .filter((line) => line.action === action && isStaff(policy, line))
      .map((line) => line.role),
  ),
];

/** Whether those who seek advice may do this, with or without an account. */
export const publicMay = (policy: Policy, action: Permission['action']): boolean =>
  policy.permissions.some(
    (line) =>
      line.action === action && policy.roles.some((role) => role.id === line.role && role.kind !== 'staff'),
  );

export const offers = (policy: Policy, ...kinds: Policy['offers'][number]['kind'][]) =>
  policy.offers.filter((offer) => offer.enabled && kinds.includes(offer.kind));
