export { composeRecord } from './compose.ts';
export { readersOf } from './recipients.ts';
export type { Party, ProcessingActivity, ProcessingRecord, RecordedData, RecordedEnd } from './record.ts';
export { renderRecordJson, renderRecordMarkdown, renderRecordPage } from './render.ts';
