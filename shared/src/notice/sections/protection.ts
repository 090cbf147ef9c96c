import { germanList, germanNumber } from '../../texts/german.ts';
import { securityTexts, statisticsTexts } from '../../texts/security.ts';
import { derivedNames } from '../../texts/words.ts';
import { type Context, type Draft, promise, roleLabels, sentencesFor, standard } from '../context.ts';

/** How data are protected. */
export function security(context: Context): Draft[] {
  const { policy, register } = context;
  const texts = securityTexts[register];
  const { affiliation, requirements, secondFactor } = policy.staff;
  const clauses = germanList(requirements.map((requirement) => texts.requirements[requirement]));
  const encrypted = policy.categories.some((category) => category.encryption === 'case');
  return [
    standard('security.transport', texts.transport, []),
    ...(encrypted ? [promise('security.at-rest', texts.atRest, ['categories.encryption'])] : []),
    standard('security.device', texts.device, []),
    standard('security.least-access', texts.leastAccess, ['permissions']),
    ...(affiliation
      ? [standard('security.affiliation', texts.affiliation(affiliation), ['staff.affiliation'])]
      : []),
    ...(clauses === '' ? [] : [promise('security.staff', texts.staff(clauses), ['staff.requirements'])]),
    ...(secondFactor === 'required'
      ? [promise('security.second-factor', texts.secondFactor, ['staff.secondFactor'])]
      : []),
    ...sentencesFor(context, 'security'),
  ];
}

/** What is counted about people, and what never shows. */
export function statistics({ policy, register }: Context): Draft[] {
  const texts = statisticsTexts[register];
  if (!policy.statistics) return [promise('statistics.none', texts.none, ['statistics'])];
  const { dimensions, smallestCell, readableBy, external } = policy.statistics;
  const label = (id: string) => policy.fields.find((field) => field.id === id)?.label;
  const names = germanList(dimensions.map((id) => derivedNames[id] ?? label(id) ?? id));
  return [
    promise('statistics.dimensions', texts.dimensions(names), ['statistics.dimensions']),
    promise('statistics.smallest-cell', texts.small(germanNumber(smallestCell)), ['statistics.smallestCell']),
    promise('statistics.readers', texts.readers(roleLabels(policy, readableBy)), ['statistics.readableBy']),
    promise('statistics.external', external ? texts.external : texts.internal, ['statistics.external']),
  ];
}
