import { randomUUID } from 'node:crypto';
import type { Change } from './disclosure-changes.ts';
import { anAppointment, askAndTake } from './scene.ts';
import type { Person, TestService } from './service.ts';

interface People {
  readonly service: TestService;
  readonly person: Person;
  readonly counsellor: Awaited<ReturnType<TestService['member']>>;
}

/** Whatever changes an appointment. */
export function appointmentChanges(people: () => People): Record<string, Change> {
  const inNewCase = async ({ person, counsellor }: People) =>
    `/consultations/${await askAndTake(person, counsellor)}/appointments/${randomUUID()}`;

  return {
    'PUT /consultations/:id/appointments/:appointmentId': {
      actions: ['appointment.edit'],
      prepare: async () => {
        const { counsellor, service } = people();
        const path = await inNewCase(people());
        return () => counsellor.put(path, anAppointment(service));
      },
    },
    'PUT /consultations/:id/appointments/:appointmentId/answer': {
      actions: ['appointment.edit'],
      prepare: async () => {
        const { counsellor, person, service } = people();
        const path = await inNewCase(people());
        await counsellor.put(path, anAppointment(service));
        return () => person.put(`${path}/answer`, { answer: 'declined' });
      },
    },
  };
}
