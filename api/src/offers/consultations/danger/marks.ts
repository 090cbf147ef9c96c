import { and, sql } from 'drizzle-orm';
import { unsealEach } from '../../../platform/crypto/unseal-each.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { anyOf } from '../../../platform/db/lists.ts';
import type { Platform } from '../../../platform/platform.ts';
import { riskPlace } from '../places.ts';
import type { RiskLevel } from './steps.ts';
import { riskMark } from './tables.ts';

export interface Risk {
  readonly level: RiskLevel;
  readonly reason?: string;
}
type Mark = typeof riskMark.$inferSelect;

/** What a mark says; level and reason are sealed in one. */
export const openMark = async ({ vault }: Platform, keyId: string, { id, bodySealed }: Mark): Promise<Risk> =>
  JSON.parse(await vault.unseal(keyId, riskPlace(id), bodySealed)) as Risk;

/** What the newest marks of several cases say, by case; those that worry nobody are left out. */
export async function risksOf(
  platform: Platform,
  tx: Tx,
  cases: readonly { id: string; keyId: string }[],
): Promise<Map<string, Exclude<RiskLevel, 'none'>>> {
  const keys = new Map(cases.map(({ id, keyId }) => [id, keyId]));
  if (keys.size === 0) return new Map();
  const newest = sql`not exists (select 1 from ${riskMark} later where later.consultation_id = ${riskMark.consultationId} and later.seq > ${riskMark.seq})`;
  const rows = await tx
    .select()
    .from(riskMark)
    .where(and(anyOf(riskMark.consultationId, keys.keys()), newest));
  const keyOf = (row: Mark) => keys.get(row.consultationId) ?? '';
  const levels = await unsealEach(
    platform.vault,
    rows,
    (row) => [keyOf(row)],
    async (row) => [row.consultationId, (await openMark(platform, keyOf(row), row)).level] as const,
  );
  return new Map(levels.flatMap(([id, level]) => (level === 'none' ? [] : [[id, level] as const])));
}
