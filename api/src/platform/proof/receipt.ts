import { and, asc, gte, sql } from 'drizzle-orm';
import { asSystem } from '../access/context.ts';
import type { Platform } from '../platform.ts';
import type { EffectKind } from './effects.ts';
import { publicBytes, signatureLine } from './note.ts';
import { originOf } from './proof-log.ts';
import { proofEffect } from './tables.ts';

const format = 'sprechraum-receipt/1';

/**
 * A receipt that can be checked without us (`verify.mjs`): what was brought about for somebody, as it stands in the
 * proof log, signed with the key of the log.
 *
 * @param of the run in which it was brought about, since when, and which kinds of effects belong in the receipt
 * @returns the file, as it is to be kept
 */
export async function signedReceipt(
  platform: Platform,
  of: { readonly run: string; readonly since: Date; readonly kinds: readonly EffectKind[] },
): Promise<string> {
  const { db, keys, clock } = platform;
  const now = clock.now();
  const effects = await db.transaction(asSystem('sealing', now), (tx) =>
    tx
      .select({ text: proofEffect.effect })
      .from(proofEffect)
      .where(
        and(
          gte(proofEffect.at, of.since),
          sql`${proofEffect.effect}::json ->> 'run' = ${of.run}`,
          sql`${proofEffect.effect}::json ->> 'kind' = any (${sql.param([...of.kinds])})`,
        ),
      )
      .orderBy(asc(proofEffect.seq)),
  );
  const origin = originOf(platform);
  const issued = now.toISOString();
  const key = publicBytes(keys.proofSigning).toString('base64');
  const statement = [format, origin, issued, key, ...effects.map(({ text }) => text), ''].join('\n');
  const receipt = {
    format,
    origin,
    issued,
    effects: effects.map(({ text }) => JSON.parse(text) as unknown),
    key,
    signature: signatureLine(origin, statement, keys.proofSigning).trimEnd(),
  };
  return `${JSON.stringify(receipt, null, 2)}\n`;
}
