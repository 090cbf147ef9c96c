import type { AppointmentKind } from '@sprechraum/shared/policy';
import { timeZone } from '@sprechraum/shared/rules';
import { asc, eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import type { Platform } from '../../platform/platform.ts';
import type { OwnData } from '../../platform/privacy.ts';
import { type Answered, openAnswered, openRaised, type Raised } from './appointment-content.ts';
import { together } from './copy.ts';
import { appointment, type appointmentStates, consultation } from './tables.ts';

const kinds: Record<AppointmentKind, string> = {
  phone: 'Telefon',
  'in-person': 'persönlich',
  chat: 'Chat',
  other: 'sonstiges',
};
const states: Record<(typeof appointmentStates)[number], string> = {
  open: 'noch nicht beantwortet',
  accepted: 'zugesagt',
  declined: 'abgelehnt',
  withdrawn: 'zurückgenommen',
  cancelled: 'abgesagt',
  superseded: 'durch eine andere Terminfrage abgelöst',
};
const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'full', timeStyle: 'short', timeZone });
const inWords = (time: string) => `${moment.format(new Date(time))} Uhr`;

const described = (state: (typeof appointmentStates)[number], raised: Raised, answered: Answered): string =>
  [
    raised.times.length > 0 ? raised.times.map(inWords).join(' oder ') : 'Frage nach einem Termin',
    ...(raised.minutes ? [`${raised.minutes} Minuten`] : []),
    ...(raised.word ? [raised.word] : []),
    states[state],
    ...(answered.time ? [`für ${inWords(answered.time)}`] : []),
    ...(answered.word ? [answered.word] : []),
  ].join('; ');

/** What was said about appointments in the person's own cases. */
export async function appointmentsOf({ db, vault, policy }: Platform, context: Context): Promise<OwnData> {
  const rows = await db.transaction(context, (tx) =>
    tx
      .select({ entry: appointment, keyId: consultation.keyId, closedAt: consultation.closedAt })
      .from(appointment)
      .innerJoin(consultation, eq(consultation.id, appointment.consultationId))
      .where(eq(consultation.clientId, context.actor.id ?? ''))
      .orderBy(asc(appointment.seq)),
  );
  const data = await Promise.all(
    rows.map(async ({ entry, keyId, closedAt }) => {
      const raised = await openRaised(vault, keyId, entry);
      return {
        label: `Terminfrage ${whose(policy.service.register, entry.author)} (${kinds[raised.kind]})`,
        value: described(entry.state, raised, await openAnswered(vault, keyId, entry)),
        since: entry.raisedAt,
        start: closedAt,
      };
    }),
  );
  return together(data);
}

function whose(register: string, author: 'client' | 'counsellor'): string {
  if (author === 'counsellor') return 'der Beratung';
  return register === 'du' ? 'von dir' : 'von Ihnen';
}
