import {
  type AppointmentAnswer,
  type AppointmentKind,
  answer,
  api,
  type NoteSource,
  type TextModule,
} from '../../lib/api.ts';

type NewLetter = { clientMessageId: string; text: string; attachments: string[] };
type NewConsultation = NewLetter & { reason?: string; topic?: string; language?: string };

const at = (id: string) => ({ params: { path: { id } } });

/** Each takes the message id of the draft: sent twice, it arrives once. */
export const sendEnquiry = (body: NewConsultation) => answer(api.POST('/consultations', { body }));

export const sendLetter = (id: string, body: NewLetter) =>
  answer(api.POST('/consultations/{id}/messages', { ...at(id), body }));

export const closeConsultation = (id: string) => answer(api.POST('/consultations/{id}/close', at(id)));

export const handOverConsultation = (id: string, body: { to: string; note?: string }) =>
  answer(api.POST('/consultations/{id}/hand-over', { ...at(id), body }));

const noteAt = (id: string, noteId: string) => ({ params: { path: { id, noteId } } });

/** The id is the writer's: sent twice, the note is kept once. */
export const addNote = (id: string, noteId: string, body: { source: NoteSource; text: string }) =>
  answer(api.PUT('/consultations/{id}/notes/{noteId}', { ...noteAt(id, noteId), body }));

export const removeNote = (id: string, noteId: string) =>
  answer(api.DELETE('/consultations/{id}/notes/{noteId}', noteAt(id, noteId)));

/** What the person wrote has been opened. */
export const markSeen = (id: string) => answer(api.PUT('/consultations/{id}/seen', at(id)));

/** Words are posted: they are content, and stand in no address. */
export const searchConsultations = (words: string) =>
  answer(api.POST('/consultations/search', { body: { words } }));

type Wording = { title: string; text: string };
type Shelf = TextModule['shelf'];

/** The id is the writer's: sent twice, the text module is kept once. */
export const keepTextModule = (shelf: Shelf, id: string, body: Wording) =>
  answer(
    shelf === 'team'
      ? api.PUT('/team-text-modules/{id}', { ...at(id), body })
      : api.PUT('/text-modules/{id}', { ...at(id), body }),
  );

export const removeTextModule = (shelf: Shelf, id: string) =>
  answer(
    shelf === 'team'
      ? api.DELETE('/team-text-modules/{id}', at(id))
      : api.DELETE('/text-modules/{id}', at(id)),
  );

const appointmentAt = (id: string, appointmentId: string) => ({ params: { path: { id, appointmentId } } });

/** Times are instants; without any it is a question. The id is the sender's: sent twice, it is raised once. */
export type NewAppointment = { kind: AppointmentKind; times: string[]; minutes?: number; word?: string };

export const raiseAppointment = (id: string, appointmentId: string, body: NewAppointment) =>
  answer(
    api.PUT('/consultations/{id}/appointments/{appointmentId}', {
      ...appointmentAt(id, appointmentId),
      body,
    }),
  );

export type NewAnswer = { answer: AppointmentAnswer; time?: string; word?: string };

export const answerAppointment = (id: string, appointmentId: string, body: NewAnswer) =>
  answer(
    api.PUT('/consultations/{id}/appointments/{appointmentId}/answer', {
      ...appointmentAt(id, appointmentId),
      body,
    }),
  );

/** Days are ISO dates, both included. The id is the sender's: sent twice, it stands once. */
export const noteAbsence = (id: string, body: { firstDay: string; lastDay: string }) =>
  answer(api.PUT('/absences/{id}', { ...at(id), body }));

export const removeAbsence = (id: string) => answer(api.DELETE('/absences/{id}', at(id)));

type Codes = Partial<Record<'reason' | 'topic' | 'basis', string | null>>;

export const codeConsultation = (id: string, body: Codes) =>
  answer(api.PATCH('/consultations/{id}', { ...at(id), body }));

export const takeConsultation = (id: string) => answer(api.POST('/consultations/{id}/take', at(id)));

export const deleteConsultation = (id: string) => answer(api.DELETE('/consultations/{id}', at(id)));

/** What a colleague opened of one's own in an emergency has been read. */
export const takeNoteOf = (accessId: string) => answer(api.POST('/break-glass/{id}/seen', at(accessId)));
