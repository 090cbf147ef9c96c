import { computed, shallowRef } from 'vue';
import type { Appointment, AppointmentAnswer, AppointmentKind } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
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
  const { busy, failed, attempt } = useAttempt();
  const said = shallowRef('');

  const matters = ({ possibleAnswers }: Appointment) => possibleAnswers.length > 0;
  const current = computed(() => entries.value?.filter(matters) ?? []);
  const earlier = computed(() => entries.value?.filter((entry) => !matters(entry)) ?? []);

  async function reply(entry: Appointment, body: NewAnswer) {
    await attempt(async () => {
      said.value = '';
      await answerAppointment(id, entry.id, body).catch(async (problem: unknown) => {
        // Meanwhile the other side may have said something else: the page shows what holds now.
        if ([404, 409].includes(asProblem(problem).status)) await refresh();
        throw problem;
      });
      await refresh();
      said.value = t(done[body.answer]);
    });
  }

  return { current, earlier, error, refetch, busy, failed, said, reply };
}
