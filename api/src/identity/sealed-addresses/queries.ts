import { and, desc, eq, sql } from 'drizzle-orm';
import { asLetters } from '../../platform/crypto/safe.ts';
import type { Place } from '../../platform/crypto/seal.ts';
import { KeyDestroyed } from '../../platform/crypto/vault.ts';
import { notExpired } from '../../platform/db/columns.ts';
import type { Database, Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { sealedAddress } from './tables.ts';

export const addressPlace = (row: string): Place => ({
  table: 'sealed_address',
  column: 'address_sealed',
  row,
});

/**
 * Whether an address of somebody is still kept: the fact alone. Nobody but the eraser could look before two persons
 * have agreed, and a request that leads to nothing would cost time that a life may depend on.
 */
export async function isAddressKept({ asEraser }: Database, tx: Tx, accountId: string): Promise<boolean> {
  const alive = notExpired(sql`${sealedAddress.loggedInAt}`, 'identity.sealed-address');
  const rows = await asEraser(tx, () =>
    tx
      .select({ id: sealedAddress.id })
      .from(sealedAddress)
      .where(and(eq(sealedAddress.accountId, accountId), alive))
      .limit(1),
  );
  return rows.length > 0;
}

export interface KeptAddress {
  readonly loggedInAt: Date;
  /** In the letters of age; only the private half of the key opens it. */
  readonly sealed: string;
}

/** The last logins may have been by telephone and at home; the police needs no more to find somebody. */
const given = 3;

/**
 * The last addresses of somebody, still sealed, latest first; none if none is kept any more.
 *
 * @param tx in the name of who carries out a disclosure that two have agreed on; anybody else sees no row
 */
export async function lastAddresses(tx: Tx, { vault }: Platform, accountId: string): Promise<KeptAddress[]> {
  const rows = await tx
    .select()
    .from(sealedAddress)
    .where(eq(sealedAddress.accountId, accountId))
    .orderBy(desc(sealedAddress.loggedInAt), desc(sealedAddress.id))
    .limit(given);
  try {
    return await Promise.all(
      rows.map(async ({ id, keyId, addressSealed, loggedInAt }) => ({
        loggedInAt,
        sealed: asLetters(await vault.unsealBytes(keyId, addressPlace(id), addressSealed)),
      })),
    );
  } catch (error) {
    // Who was erased this very moment has left no address.
    if (error instanceof KeyDestroyed) return [];
    throw error;
  }
}
