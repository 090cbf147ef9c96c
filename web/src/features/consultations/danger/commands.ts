import { answer, api, type DangerAnswers, type DangerKind, type RiskLevel } from '../../../lib/api.ts';

export type SecondStep = 'assessment' | 'decision';
type HolderKind = Exclude<DangerKind, `second-${SecondStep}`>;
type OfStep = { id: string; assessmentId: string; step: HolderKind };

/** The id is the writer's: sent twice, it is marked once. */
export const markRisk = (id: string, markId: string, body: { level: RiskLevel; reason?: string }) =>
  answer(api.PUT('/consultations/{id}/risk-marks/{markId}', { params: { path: { id, markId } }, body }));

export const beginAssessment = (id: string, assessmentId: string) =>
  answer(
    api.PUT('/consultations/{id}/danger-assessments/{assessmentId}', {
      params: { path: { id, assessmentId } },
    }),
  );

export const saveStep = (path: OfStep, body: DangerAnswers, keepalive: boolean) =>
  answer(
    api.PUT('/consultations/{id}/danger-assessments/{assessmentId}/steps/{step}', {
      params: { path },
      body,
      keepalive,
    }),
  );

export const signStep = (path: OfStep, body: DangerAnswers) =>
  answer(
    api.POST('/consultations/{id}/danger-assessments/{assessmentId}/steps/{step}/sign', {
      params: { path },
      body,
    }),
  );

type OfRequest = { id: string; assessmentId: string; requestId: string };

export const askSecond = (path: OfRequest, body: { to: string; excerpt: string }) =>
  answer(
    api.PUT('/consultations/{id}/danger-assessments/{assessmentId}/requests/{requestId}', {
      params: { path },
      body,
    }),
  );

export const endRequest = (path: OfRequest) =>
  answer(
    api.POST('/consultations/{id}/danger-assessments/{assessmentId}/requests/{requestId}/end', {
      params: { path },
    }),
  );

type OfSecond = { id: string; step: SecondStep };

export const saveAsSecond = (path: OfSecond, answers: DangerAnswers, keepalive: boolean) =>
  answer(api.PUT('/danger-requests/{id}/steps/{step}', { params: { path }, body: { answers }, keepalive }));

/** @param about the decision that was read */
export const signAsSecond = (path: OfSecond, answers: DangerAnswers, about: string | undefined) =>
  answer(
    api.POST('/danger-requests/{id}/steps/{step}/sign', {
      params: { path },
      body: { answers, ...(about && { about }) },
    }),
  );
