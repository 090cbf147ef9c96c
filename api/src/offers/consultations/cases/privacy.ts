import { inArray, sql } from 'drizzle-orm';
import { endRestrictionsOf } from '../../../governance/data-requests/index.ts';
import { discardTicketsOn } from '../../../governance/it-tickets/index.ts';
import type { Context } from '../../../platform/access/context.ts';
import { auditAll } from '../../../platform/audit/audit.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { anyOf } from '../../../platform/db/lists.ts';
import type { Disposal } from '../../../platform/privacy.ts';
import { answerLog } from '../answers/tables.ts';
import { endAccountsCounselling } from '../closing.ts';
import { dangerAssessment, dangerEntry, dangerRequest, riskMark } from '../danger/tables.ts';
import { discardFiles } from '../files/privacy.ts';
import { caseReading, exceptionalReading } from '../readings/tables.ts';
import {
  appointment,
  attachment,
  consultation,
  draft,
  draftAttachment,
  handOver,
  message,
  note,
} from '../tables.ts';

/** What belongs to a case and goes with it, by the name under which it is counted. */
const inCase = {
  answer_log: answerLog,
  attachment,
  message,
  draft,
  hand_over: handOver,
  note,
  appointment,
  exceptional_reading: exceptionalReading,
  case_reading: caseReading,
  risk_mark: riskMark,
  danger_assessment: dangerAssessment,
  danger_request: dangerRequest,
  danger_entry: dangerEntry,
} as const;

/** Deletes what belongs to cases, in one statement: what hangs on what is only looked at when all of it is gone. */
async function emptyCases(tx: Tx, ids: readonly string[]): Promise<Record<keyof typeof inCase, number>> {
  const parts = Object.entries(inCase).map(([name, table]) => {
    const gone = sql.identifier(`${name}_gone`);
    return {
      removes: sql`${gone} as (delete from ${table} where ${table.consultationId} = any (${sql.param([...ids])}::uuid[]) returning 1)`,
      counts: sql`(select count(*)::int from ${gone}) as ${sql.identifier(name)}`,
    };
  });
  const list = (which: 'removes' | 'counts') =>
    sql.join(
      parts.map((part) => part[which]),
      sql`, `,
    );
  const { rows } = await tx.execute<Record<keyof typeof inCase, number>>(
    sql`with ${list('removes')} select ${list('counts')}`,
  );
  const [counts] = rows;
  if (!counts) throw new Error('a statement that counts has counted nothing');
  return counts;
}

/** How much belongs to a case, counted as an erasure would count it. */
export async function countCase(tx: Tx, id: string): Promise<Record<keyof typeof inCase, number>> {
  const parts = Object.entries(inCase).map(
    ([name, table]) =>
      sql`(select count(*)::int from ${table} where ${table.consultationId} = ${id}) as ${sql.identifier(name)}`,
  );
  const { rows } = await tx.execute<Record<keyof typeof inCase, number>>(
    sql`select ${sql.join(parts, sql`, `)}`,
  );
  const [counts] = rows;
  if (!counts) throw new Error('a statement that counts has counted nothing');
  return counts;
}

/** Removes cases with all that belongs to them: as many as there are, or one. */
export async function disposeCases(tx: Tx, context: Context, ids: readonly string[]): Promise<Disposal> {
  const { id, keyId, clientId, state } = consultation;
  const rows = await tx
    .select({ id, keyId, clientId, state })
    .from(consultation)
    .where(anyOf(id, ids))
    .for('update');
  if (rows.length === 0) return { counts: { consultation: 0 }, keys: [] };
  const found = rows.map((row) => row.id);
  const drafts = tx.select({ id: draft.id }).from(draft).where(anyOf(draft.consultationId, found));
  const unsent = await discardFiles(tx, context, inArray(draftAttachment.draftId, drafts));
  const gone = await emptyCases(tx, found);
  const tickets = await discardTicketsOn(tx, context, found);
  await endRestrictionsOf(tx, context, found);
  const deleted = await tx.delete(consultation).where(anyOf(id, found)).returning({ id });
  if (deleted.length < found.length) throw new Error('not every case has gone');
  // A case that is deleted while it is open ends the counselling too: the account's clock must not stand still.
  for (const row of rows) if (row.state !== 'closed') await endAccountsCounselling(tx, row, context.now);
  await auditAll(
    tx,
    context,
    found.map((objectId) => ({
      action: 'consultation.delete',
      change: 'removed',
      objectType: 'consultation',
      objectId,
    })),
  );
  return {
    counts: {
      consultation: found.length,
      ...gone,
      attachment: unsent + gone.attachment,
      ...tickets.counts,
    },
    keys: [...rows.map((row) => row.keyId), ...tickets.keys],
  };
}
