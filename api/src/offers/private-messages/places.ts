import type { Place } from '../../platform/crypto/seal.ts';

/** Where the sealed text of a private message stands. */
export const messagePlace = (row: string): Place => ({
  table: 'private_message',
  column: 'body_sealed',
  row,
});
