import type { FieldError } from '../../../platform/errors.ts';
import type { holderKinds, secondKinds } from './tables.ts';

export type HolderKind = (typeof holderKinds)[number];
export type Kind = HolderKind | (typeof secondKinds)[number];

/** How much a case worries whoever has it. */
export const riskLevels = ['none', 'attention', 'acute'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** Whether somebody is in danger, as one professional sees it. */
export const judgements = ['none', 'unclear', 'danger'] as const;
/** What both decide (§ 8a (4), § 4 (3) KKG): no danger, averted with the help that is accepted, or not. */
export const outcomes = ['none', 'averted', 'not-averted'] as const;
/** How something leaves the service, or does not: by a disclosure the policy knows, by the controller, not at all. */
export const ways = ['ground', 'outside', 'none'] as const;

/** All that can be written down in any step; which step has what, `steps` says. */
export interface Answers {
  readonly text?: string;
  readonly noticed?: string;
  readonly since?: string;
  readonly indicators?: string;
  readonly resources?: string;
  readonly missing?: string;
  readonly judgement?: (typeof judgements)[number];
  readonly obtained?: boolean;
  readonly on?: string;
  readonly role?: string;
  readonly outcome?: (typeof outcomes)[number];
  readonly help?: string;
  readonly reasons?: string;
  readonly told?: boolean;
  readonly way?: (typeof ways)[number];
  readonly ground?: string;
  readonly agrees?: boolean;
}
type Field = keyof Answers;

interface Step {
  readonly fields: readonly Field[];
  /** What must be there before anybody signs it. */
  readonly needed: (answers: Answers) => readonly Field[];
}

/** What belongs to each step of § 8a SGB VIII, and what of it must not be left out. */
const steps: Readonly<Record<Kind, Step>> = {
  assessment: {
    fields: ['noticed', 'since', 'indicators', 'resources', 'judgement'],
    needed: () => ['noticed', 'judgement'],
  },
  excerpt: { fields: ['text'], needed: () => ['text'] },
  'second-assessment': {
    fields: ['indicators', 'resources', 'missing', 'judgement'],
    needed: () => ['indicators', 'judgement'],
  },
  advice: {
    fields: ['obtained', 'on', 'role', 'text', 'reasons'],
    needed: ({ obtained }) => (obtained === false ? ['reasons'] : ['obtained', 'on', 'role', 'text']),
  },
  decision: {
    fields: ['outcome', 'reasons', 'help'],
    needed: ({ outcome }) => (outcome === 'averted' ? ['reasons', 'help'] : ['outcome', 'reasons']),
  },
  'second-decision': {
    fields: ['agrees', 'reasons'],
    needed: ({ agrees }) => (agrees === false ? ['reasons'] : ['agrees']),
  },
  information: {
    fields: ['told', 'on', 'text', 'reasons'],
    needed: ({ told }) => (told === false ? ['reasons'] : ['told', 'on', 'text']),
  },
  disclosure: {
    fields: ['way', 'ground', 'on', 'reasons'],
    needed: ({ way }) => (way === 'ground' ? ['ground', 'reasons'] : ['way', 'reasons']),
  },
  summary: { fields: ['text'], needed: () => ['text'] },
};

/** Of what was sent only what belongs to the step. */
export const answersOf = (kind: Kind, sent: Answers): Answers =>
  Object.fromEntries(Object.entries(sent).filter(([field]) => steps[kind].fields.includes(field as Field)));

const isThere = (value: Answers[Field]) => typeof value === 'boolean' || Boolean(value?.trim());

/** What is missing before the step can be signed. */
export const missingIn = (kind: Kind, answers: Answers): FieldError[] =>
  steps[kind]
    .needed(answers)
    .filter((field) => !isThere(answers[field]))
    .map((field) => ({ field, code: 'missing', message: 'Das fehlt noch.' }));

/** The steps in their order. */
export const order = ['assessment', 'advice', 'decision', 'information', 'disclosure', 'summary'] as const;
export type StepName = (typeof order)[number];
/** `later` until the step before is done; `not-needed` where the decision leaves nothing to be disclosed. */
export type Standing = 'later' | 'open' | 'done' | 'not-needed';

/** What the standing of the steps depends on. */
export interface Signed {
  /** The kinds that have been signed. */
  readonly kinds: ReadonlySet<Kind>;
  /** Whether the colleague who was asked has given a view of their own. */
  readonly secondAssessed: boolean;
  /** The newest decision, and whether the colleague has said something about just that. */
  readonly outcome: Answers['outcome'];
  readonly secondDecided: boolean;
}

/** How far an assessment has come: a step is open when the one before it is done, and done when all have signed it. */
export function standings({
  kinds,
  secondAssessed,
  secondDecided,
  outcome,
}: Signed): Record<StepName, Standing> {
  const done: Record<StepName, boolean> = {
    assessment: kinds.has('assessment') && secondAssessed,
    advice: kinds.has('advice'),
    decision: kinds.has('decision') && secondDecided,
    information: kinds.has('information'),
    disclosure: kinds.has('disclosure'),
    summary: kinds.has('summary'),
  };
  let before = true;
  const found = {} as Record<StepName, Standing>;
  for (const step of order) {
    const needed = step !== 'disclosure' || outcome === 'not-averted';
    found[step] = !before ? 'later' : !needed ? 'not-needed' : done[step] ? 'done' : 'open';
    before &&= found[step] === 'done' || found[step] === 'not-needed';
  }
  return found;
}
