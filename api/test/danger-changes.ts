import { randomUUID } from 'node:crypto';
import { askAndTake, askedFor } from './scene.ts';
import type { Person, TestService } from './service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
type Answer = Awaited<ReturnType<Person['get']>>;

interface People {
  readonly service: TestService;
  readonly person: Person;
  readonly counsellor: Member;
}

/** An assessment under way, and the colleague who is asked. */
async function assessing({ service, person, counsellor }: People) {
  const to = await service.member();
  const id = await askAndTake(person, counsellor);
  const { assessmentId, requestId } = await askedFor(id, counsellor, to.id);
  return { base: `/consultations/${id}/danger-assessments/${assessmentId}`, requestId, to };
}

/** Every request that changes something about a danger, with the actions that must be on record after it. */
export const dangerChanges = (
  people: () => People,
): Record<string, { actions: string[]; prepare: () => Promise<() => Promise<Answer>> }> => ({
  'PUT /consultations/:id/risk-marks/:markId': {
    actions: ['risk.mark'],
    prepare: async () => {
      const id = await askAndTake(people().person, people().counsellor);
      return () =>
        people().counsellor.put(`/consultations/${id}/risk-marks/${randomUUID()}`, {
          level: 'acute',
          reason: 'x',
        });
    },
  },
  'PUT /consultations/:id/danger-assessments/:assessmentId': {
    actions: ['danger.assess'],
    prepare: async () => {
      const id = await askAndTake(people().person, people().counsellor);
      return () => people().counsellor.put(`/consultations/${id}/danger-assessments/${randomUUID()}`, {});
    },
  },
  'PUT /consultations/:id/danger-assessments/:assessmentId/steps/:step': {
    actions: ['danger.assess'],
    prepare: async () => {
      const { base } = await assessing(people());
      return () => people().counsellor.put(`${base}/steps/advice`, { text: 'x' });
    },
  },
  'POST /consultations/:id/danger-assessments/:assessmentId/steps/:step/sign': {
    actions: ['danger.assess'],
    prepare: async () => {
      const { base } = await assessing(people());
      return () =>
        people().counsellor.post(`${base}/steps/assessment/sign`, { noticed: 'x', judgement: 'unclear' });
    },
  },
  'PUT /consultations/:id/danger-assessments/:assessmentId/requests/:requestId': {
    actions: ['danger.assess'],
    prepare: async () => {
      const { base, to } = await assessing(people());
      return () => people().counsellor.put(`${base}/requests/${randomUUID()}`, { to: to.id, excerpt: 'x' });
    },
  },
  'POST /consultations/:id/danger-assessments/:assessmentId/requests/:requestId/end': {
    actions: ['danger.assess'],
    prepare: async () => {
      const { base, requestId } = await assessing(people());
      return () => people().counsellor.post(`${base}/requests/${requestId}/end`);
    },
  },
  'PUT /danger-requests/:id/steps/:step': {
    actions: ['danger.second'],
    prepare: async () => {
      const { requestId, to } = await assessing(people());
      const answers = { indicators: 'x' };
      return () => to.put(`/danger-requests/${requestId}/steps/assessment`, { answers });
    },
  },
  'POST /danger-requests/:id/steps/:step/sign': {
    actions: ['danger.second'],
    prepare: async () => {
      const { requestId, to } = await assessing(people());
      const answers = { indicators: 'x', judgement: 'unclear' };
      return () => to.post(`/danger-requests/${requestId}/steps/assessment/sign`, { answers });
    },
  },
});
