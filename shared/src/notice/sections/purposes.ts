import type { DataCategory, Policy } from '../../policy/index.ts';
import { purposeTexts } from '../../texts/data.ts';
import { germanList } from '../../texts/german.ts';
import {
  type Context,
  type Draft,
  fieldsOf,
  phraseOf,
  promise,
  sentencesFor,
  standard,
  things,
} from '../context.ts';

/** A category as a whole, or only those of its fields that serve the purpose. */
function what(
  context: Context,
  category: DataCategory,
  purpose: string,
): { fields: string[]; names: string[] } {
  const fields = fieldsOf(context.policy, category.id);
  const serving = fields.filter((field) => field.purposes.includes(purpose));
  if (serving.length > 0 && serving.length < fields.length) {
    return { fields: serving.map((field) => `„${field.label}“`), names: [] };
  }
  return { fields: [], names: [phraseOf(context, category.id).name] };
}

function used(context: Context, purpose: string): string {
  const parts = context.policy.categories
    .filter((category) => category.purposes.includes(purpose))
    .map((category) => what(context, category, purpose));
  const fields = germanList(parts.flatMap((part) => part.fields));
  const names = parts.flatMap((part) => part.names);
  if (fields === '') return things(names);
  const given = fields.includes(' und ') ? `die Angaben ${fields}` : `die Angabe ${fields}`;
  return names.length === 0 ? given : `${given} sowie ${things(names)}`;
}

function bases(policy: Policy, ids: readonly string[]): string[] {
  return ids.flatMap((id) => policy.bases.filter((basis) => basis.id === id).map((basis) => basis.citation));
}

/** What the notice is not about: it speaks to those who seek advice. */
function ofStaffOnly(policy: Policy, purpose: string): boolean {
  const categories = policy.categories.filter((category) => category.purposes.includes(purpose));
  return categories.length > 0 && categories.every((category) => category.persons === 'staff');
}

/** What for, and on which legal basis. Purposes carry their own (AMB-13). */
export function purposes(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = purposeTexts[register];
  const drafts = policy.purposes.flatMap((purpose): Draft[] => {
    const citations = bases(policy, purpose.bases);
    const data = used(context, purpose.id);
    if (ofStaffOnly(policy, purpose.id)) return [];
    const basis = citations.length > 0 ? texts.basis(germanList(citations), citations.length > 1) : '';
    if (data === '' && basis === '') return [];
    const said = data === '' ? texts.withoutData(purpose.label) : texts.purpose(purpose.label, data);
    const source = [`purposes[${purpose.id}]`, ...purpose.bases.map((id) => `bases[${id}]`)];
    return [promise(`purposes.${purpose.id}`, said + basis, source)];
  });
  return [
    ...drafts,
    ...sentencesFor(context, 'purposes'),
    standard('purposes.only', texts.only, ['purposes']),
    // Art. 13 (2) (f) GDPR; nothing in the platform decides about people.
    promise('purposes.no-automation', texts.noAutomation, []),
  ];
}
