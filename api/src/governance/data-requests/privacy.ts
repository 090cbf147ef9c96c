import { eq } from 'drizzle-orm';
import { audit } from '../../platform/audit/audit.ts';
import { holdingsOf, idsOf, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { copyOfRequests } from './copy.ts';
import { clockOf, dataRequest, dataRequestMessage } from './tables.ts';

export const inventory: Inventory = {
  data_request: {
    'governance.data-request': [
      'id',
      'key_id',
      'reference',
      'opening_digest',
      'account_id',
      'kind',
      'state',
      'pseudonym_sealed',
      'object_id',
      'received_at',
      'extended_at',
      'settled_at',
      'identity_way',
      'identified_by',
      'restricted_at',
      'lift_on',
      'lifted_at',
      'erasure_asked_by',
      'erased_at',
    ],
  },
  data_request_message: {
    'governance.data-request': [
      'id',
      'request_id',
      'author',
      'author_id',
      'kind',
      'text_sealed',
      'seq',
      'written_at',
    ],
  },
};

const clock = clockOf(dataRequest);

export const privacy = {
  // What somebody asked with or about an account goes with it, whenever that is.
  'governance.data-request': {
    events: { start: 'data-request.answered' },
    holdings: (tx) => holdingsOf(tx, dataRequest, clock),
    running: (tx, page) => runningRows(tx, dataRequest, clock, page),
    ofPerson: (tx, accountId, lock) => idsOf(tx, dataRequest, eq(dataRequest.accountId, accountId), lock),
    keyed: (tx) => tx.select({ id: dataRequest.id, keyId: dataRequest.keyId }).from(dataRequest),
    async dispose(tx, context, id) {
      const messages = await tx
        .delete(dataRequestMessage)
        .where(eq(dataRequestMessage.requestId, id))
        .returning({ id: dataRequestMessage.id });
      const [gone] = await tx
        .delete(dataRequest)
        .where(eq(dataRequest.id, id))
        .returning({ keyId: dataRequest.keyId });
      if (gone)
        await audit(tx, context, {
          action: 'data-request.handle',
          change: 'removed',
          objectType: 'data_request',
          objectId: id,
        });
      return {
        counts: { data_request: gone ? 1 : 0, data_request_message: messages.length },
        keys: gone ? [gone.keyId] : [],
      };
    },
    exportFor: copyOfRequests,
  },
} as const satisfies PrivacyHandlers;
