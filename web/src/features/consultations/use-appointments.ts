import { computed, shallowRef } from 'vue';
import type { Appointment, AppointmentAnswer, AppointmentKind } from '../../lib/api.ts';
import { asProblem } from '../../lib/problem.ts';
import { useText } from '../../lib/text.ts';
import type { TextKey } from '../../texts/index.ts';
import { answerAppointment, type NewAnswer } from './commands.ts';
import { useAppointments, useRefresh } from './queries.ts';

export const kindWords: Record<AppointmentKind, TextKey> = {
  phone: 'appointment.kinds.phone',
  'in-person': 'appointment.kinds.inPerson',
  chat: 'appointment.kinds.chat',
  other: 'appointment.kinds.other',
};

export const stateWords: Record<Appointment['state'], TextKey> = {
  open: 'appointment.states.open',
  accepted: 'appointment.states.accepted',
  declined: 'appointment.states.declined',
  withdrawn: 'appointment.states.withdrawn',
  cancelled: 'appointment.states.cancelled',
  superseded: 'appointment.states.superseded',
};

const done: Record<AppointmentAnswer, TextKey> = {
  accepted: 'appointment.accepted',
  declined: 'appointment.declined',
  withdrawn: 'appointment.withdrawn',
  cancelled: 'appointment.cancelled',
};

/** The appointments of a case: those that still matter, those that are over, and how one answers. */
export function useCaseAppointments(id: string) {
  const { t } = useText();
  const refresh = useRefresh();
  const { data: entries, error, refetch } = useAppointments(() => id);
  const busy = shallowRef(false);
  const failed = shallowRef<unknown>();
  const said = shallowRef('');

  const matters = ({ possibleAnswers }: Appointment) => possibleAnswers.length > 0;
  const current = computed(() => entries.value?.filter(matters) ?? []);
  const earlier = computed(() => entries.value?.filter((entry) => !matters(entry)) ?? []);

  async function reply(entry: Appointment, body: NewAnswer) {
    if (busy.value) return;
    busy.value = true;
    failed.value = undefined;
    said.value = '';
    try {
      await answerAppointment(id, entry.id, body);
      await refresh();
      said.value = t(done[body.answer]);
    } catch (problem) {
      failed.value = problem;
      // Meanwhile the other side may have said something else: the page shows what holds now.
      if ([404, 409].includes(asProblem(problem).status)) await refresh();
    } finally {
      busy.value = false;
    }
  }

  return { current, earlier, error, refetch, busy, failed, said, reply };
}
