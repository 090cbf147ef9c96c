import type { Place } from '../../platform/crypto/seal.ts';

/** Where the ciphertexts of chats belong. A message is named by the id that its sender made: it has no number yet. */
export const bodyPlace = (messageId: string): Place => ({
  table: 'chat_message',
  column: 'body_sealed',
  row: messageId,
});
