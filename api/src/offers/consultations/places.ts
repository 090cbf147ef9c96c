import type { Place } from '../../platform/crypto/seal.ts';

/** Where the sealed texts of a case stand. */
export const bodyPlace = (row: string): Place => ({ table: 'message', column: 'body_sealed', row });
export const subjectPlace = (row: string): Place => ({
  table: 'consultation',
  column: 'subject_sealed',
  row,
});
export const handOverPlace = (row: string): Place => ({ table: 'hand_over', column: 'note_sealed', row });
export const notePlace = (row: string): Place => ({ table: 'note', column: 'body_sealed', row });
export const appointmentPlace = (row: string): Place => ({
  table: 'appointment',
  column: 'body_sealed',
  row,
});
export const appointmentAnswerPlace = (row: string): Place => ({
  table: 'appointment',
  column: 'answer_sealed',
  row,
});
type FileTable = 'attachment' | 'draft_attachment';
export const filePlace = (table: FileTable, row: string): Place => ({ table, column: 'content_sealed', row });
export const fileNamePlace = (table: FileTable, row: string): Place => ({
  table,
  column: 'name_sealed',
  row,
});
export const draftPlace = (row: string): Place => ({ table: 'draft', column: 'body_sealed', row });
export const draftSubjectPlace = (row: string): Place => ({ table: 'draft', column: 'subject_sealed', row });

/** Where a danger is assessed: what worries, the excerpt for a colleague, and what was written down in a step. */
export const riskPlace = (row: string): Place => ({ table: 'risk_mark', column: 'body_sealed', row });
export const excerptPlace = (row: string): Place => ({
  table: 'danger_request',
  column: 'excerpt_sealed',
  row,
});
export const entryPlace = (row: string): Place => ({ table: 'danger_entry', column: 'body_sealed', row });
