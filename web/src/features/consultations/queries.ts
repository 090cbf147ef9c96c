import { useQuery } from '@pinia/colada';
import { type MaybeRefOrGetter, toValue } from 'vue';
import { answer, api } from '../../lib/api.ts';
import { CASES, useRefreshOf } from '../../lib/refresh.ts';

const keys = {
  all: [CASES],
  mine: [CASES, 'mine'],
  desk: [CASES, 'desk'],
  intake: [CASES, 'intake'],
  absences: ['absences'],
  textModules: ['text-modules'],
  one: (id: string) => [CASES, 'one', id],
  notes: (id: string) => [CASES, 'notes', id],
  appointments: (id: string) => [CASES, 'appointments', id],
  emergency: (accessId: string) => [CASES, 'emergency', accessId],
  notices: [CASES, 'notices'],
};

export const useMyConsultations = () =>
  useQuery({ key: keys.mine, query: async () => (await answer(api.GET('/consultations'))).items });

/** Never refetched by a timer: a request counts as use, and nobody's session may be kept alive by a page. */
export const useDesk = () =>
  useQuery({
    key: keys.desk,
    query: async () => (await answer(api.GET('/consultations'))).items,
  });

export const useIntake = () =>
  useQuery({ key: keys.intake, query: async () => (await answer(api.GET('/intake'))).items });

/** The days on which one is not there, now or later. */
export const useAbsences = () =>
  useQuery({ key: keys.absences, query: async () => (await answer(api.GET('/absences'))).items });

export const useRefreshAbsences = () => useRefreshOf(keys.absences);

export const useConsultation = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    key: () => keys.one(toValue(id)),
    query: () => answer(api.GET('/consultations/{id}', { params: { path: { id: toValue(id) } } })),
  });

/** What the holder of a case has written down about it. */
export const useNotes = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    key: () => keys.notes(toValue(id)),
    query: async () =>
      (await answer(api.GET('/consultations/{id}/notes', { params: { path: { id: toValue(id) } } }))).items,
  });

/** One's own text modules and the team's, by title. */
export const useTextModules = () =>
  useQuery({ key: keys.textModules, query: async () => (await answer(api.GET('/text-modules'))).items });

export const useRefreshTextModules = () => useRefreshOf(keys.textModules);

/** What was said about appointments in a case, oldest first. */
export const useAppointments = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    key: () => keys.appointments(toValue(id)),
    query: async () =>
      (await answer(api.GET('/consultations/{id}/appointments', { params: { path: { id: toValue(id) } } })))
        .items,
  });

/** The open cases of an absent colleague that an emergency access opens. */
export const useEmergencyCases = (accessId: MaybeRefOrGetter<string>) =>
  useQuery({
    key: () => keys.emergency(toValue(accessId)),
    query: async () =>
      (
        await answer(
          api.GET('/break-glass/{id}/consultations', { params: { path: { id: toValue(accessId) } } }),
        )
      ).items,
  });

/** Who opened one's own cases in an emergency, until one has taken note of it. */
export const useEmergencyNotices = (enabled: MaybeRefOrGetter<boolean>) =>
  useQuery({
    key: keys.notices,
    query: async () => (await answer(api.GET('/break-glass/notices'))).items,
    enabled: () => toValue(enabled),
  });

/** After anything was written: every list and case is asked for again. */
export const useRefresh = () => useRefreshOf(keys.all);
