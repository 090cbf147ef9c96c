import type { Place } from '../../platform/crypto/seal.ts';

/** Where the sealed texts of a request stand. */
export const textPlace = (row: string): Place => ({
  table: 'data_request_message',
  column: 'text_sealed',
  row,
});
export const pseudonymPlace = (row: string): Place => ({
  table: 'data_request',
  column: 'pseudonym_sealed',
  row,
});
