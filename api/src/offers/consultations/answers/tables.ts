import { sql } from 'drizzle-orm';
import { index, pgPolicy, pgTable, uuid } from 'drizzle-orm/pg-core';
import { doing, inRelation, instant, personalTable, scribeRole } from '../../../platform/db/columns.ts';
import { caseOf } from '../tables.ts';

/**
 * That a counsellor answered, and when: nothing about what or who (BKE-36). It ends with its case (BKE-39). No foreign
 * key says so: what is said live would wait for whoever has the case locked, and everybody who talks with it.
 */
export const answerLog = pgTable(
  'answer_log',
  {
    consultationId: uuid('consultation_id').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (table) => {
    const inCase = caseOf(table.consultationId);
    // What happened is never changed. Whom it is about may know it, and nobody else reads it.
    const [read, add, , erase] = personalTable(
      'answer_log',
      sql`(${inRelation({ own: doing('own-data.read', 'own-data.export') })} and ${inCase})`,
      inRelation({ assigned: inCase }),
    );
    return [
      index('answer_log_in_case').on(table.consultationId, table.answeredAt),
      ...(read && add && erase ? [read, add, erase] : []),
      pgPolicy('answer_log_scribe', { for: 'insert', to: scribeRole, withCheck: sql`true` }),
    ];
  },
);
