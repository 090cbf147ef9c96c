import type { DangerAnswers, DangerAssessments, DangerKind } from '../../../lib/api.ts';
import type { TextKey } from '../../../texts/index.ts';

export type AnswerName = keyof DangerAnswers;
type Option = { code: string; label: TextKey };

/** One question of a step: a text, a line, one of a few answers, or yes and no. */
export type StepField = {
  name: AnswerName;
  label: TextKey;
  hint?: TextKey;
  optional?: true;
  /** Asked only where what was answered before makes it a question. */
  when?: (answers: DangerAnswers) => boolean;
} & (
  | { as: 'text' | 'line' }
  | { as: 'choice'; options: Option[] }
  | { as: 'yes-no' }
  /** One of the grounds on which the policy lets anything be disclosed. */
  | { as: 'ground' }
);

const judgement: StepField = {
  name: 'judgement',
  as: 'choice',
  label: 'assessment.fields.judgement',
  options: [
    { code: 'none', label: 'assessment.judgements.none' },
    { code: 'unclear', label: 'assessment.judgements.unclear' },
    { code: 'danger', label: 'assessment.judgements.danger' },
  ],
};
const resources: StepField = {
  name: 'resources',
  as: 'text',
  label: 'assessment.fields.resources',
  optional: true,
};

/** What is asked in each step, in its order. */
export const stepFields: Record<Exclude<DangerKind, 'excerpt'>, StepField[]> = {
  assessment: [
    {
      name: 'noticed',
      as: 'text',
      label: 'assessment.fields.noticed',
      hint: 'assessment.fields.noticedHint',
    },
    { name: 'since', as: 'line', label: 'assessment.fields.since', optional: true },
    { name: 'indicators', as: 'text', label: 'assessment.fields.indicators', optional: true },
    resources,
    judgement,
  ],
  'second-assessment': [
    { name: 'indicators', as: 'text', label: 'assessment.fields.secondView' },
    resources,
    { name: 'missing', as: 'text', label: 'assessment.fields.missing', optional: true },
    judgement,
  ],
  advice: [
    { name: 'obtained', as: 'yes-no', label: 'assessment.fields.obtained' },
    { name: 'on', as: 'line', label: 'assessment.fields.on', when: ({ obtained }) => obtained === true },
    {
      name: 'role',
      as: 'line',
      label: 'assessment.fields.role',
      hint: 'assessment.fields.roleHint',
      when: ({ obtained }) => obtained === true,
    },
    {
      name: 'text',
      as: 'text',
      label: 'assessment.fields.advice',
      when: ({ obtained }) => obtained === true,
    },
    {
      name: 'reasons',
      as: 'text',
      label: 'assessment.fields.whyNot',
      hint: 'assessment.fields.adviceWhyNotHint',
      when: ({ obtained }) => obtained === false,
    },
  ],
  decision: [
    {
      name: 'outcome',
      as: 'choice',
      label: 'assessment.fields.outcome',
      options: [
        { code: 'none', label: 'assessment.outcomes.none' },
        { code: 'averted', label: 'assessment.outcomes.averted' },
        { code: 'not-averted', label: 'assessment.outcomes.notAverted' },
      ],
    },
    {
      name: 'help',
      as: 'text',
      label: 'assessment.fields.help',
      when: ({ outcome }) => outcome === 'averted',
    },
    {
      name: 'reasons',
      as: 'text',
      label: 'assessment.fields.reasons',
      hint: 'assessment.fields.readBySecond',
    },
  ],
  'second-decision': [
    { name: 'agrees', as: 'yes-no', label: 'assessment.fields.agrees' },
    {
      name: 'reasons',
      as: 'text',
      label: 'assessment.fields.objection',
      when: ({ agrees }) => agrees === false,
    },
  ],
  information: [
    { name: 'told', as: 'yes-no', label: 'assessment.fields.told' },
    { name: 'on', as: 'line', label: 'assessment.fields.on', when: ({ told }) => told === true },
    { name: 'text', as: 'text', label: 'assessment.fields.toldText', when: ({ told }) => told === true },
    {
      name: 'reasons',
      as: 'text',
      label: 'assessment.fields.whyNot',
      hint: 'assessment.fields.toldWhyNotHint',
      when: ({ told }) => told === false,
    },
  ],
  disclosure: [
    {
      name: 'way',
      as: 'choice',
      label: 'assessment.fields.way',
      options: [
        { code: 'ground', label: 'assessment.ways.ground' },
        { code: 'outside', label: 'assessment.ways.outside' },
        { code: 'none', label: 'assessment.ways.none' },
      ],
    },
    { name: 'ground', as: 'ground', label: 'assessment.fields.ground', when: ({ way }) => way === 'ground' },
    { name: 'reasons', as: 'text', label: 'assessment.fields.reasons' },
  ],
  summary: [{ name: 'text', as: 'text', label: 'assessment.fields.summary' }],
};

/** Where the policy knows no ground, nothing can go out on one. */
export const optionsOf = (field: StepField, grounds: DangerAssessments['grounds']): Option[] =>
  field.as === 'choice'
    ? field.options.filter(({ code }) => !(field.name === 'way' && code === 'ground' && grounds.length === 0))
    : [];
