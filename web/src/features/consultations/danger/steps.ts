import type { DangerAssessment } from '../../../lib/api.ts';
import type { TextKey } from '../../../texts/index.ts';

export type StepName = keyof DangerAssessment['standings'];

export const stepNames: StepName[] = [
  'assessment',
  'advice',
  'decision',
  'information',
  'disclosure',
  'summary',
];

/** What a step is called, and what it is for. */
export const stepWords: Record<StepName, { name: TextKey; lead: TextKey }> = {
  assessment: { name: 'assessment.steps.assessment', lead: 'assessment.leads.assessment' },
  advice: { name: 'assessment.steps.advice', lead: 'assessment.leads.advice' },
  decision: { name: 'assessment.steps.decision', lead: 'assessment.leads.decision' },
  information: { name: 'assessment.steps.information', lead: 'assessment.leads.information' },
  disclosure: { name: 'assessment.steps.disclosure', lead: 'assessment.leads.disclosure' },
  summary: { name: 'assessment.steps.summary', lead: 'assessment.leads.summary' },
};

export const standingWords: Record<DangerAssessment['standings'][StepName], TextKey> = {
  later: 'assessment.standings.later',
  open: 'assessment.standings.open',
  done: 'assessment.standings.done',
  'not-needed': 'assessment.standings.notNeeded',
};
