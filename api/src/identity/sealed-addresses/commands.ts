import { randomUUID } from 'node:crypto';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { addressPlace } from './queries.ts';
import { sealedAddress } from './tables.ts';

/** As it is written on the wire of IPv4, where a socket of both kinds adds a prefix. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * Keeps from where somebody who seeks advice has logged in, where the policy says so (ENZ-26). Time and address are
 * sealed together, so that neither can be put in place of another.
 *
 * @param tx in the relation `authentication`
 * @param account of that person
 */
export async function keepAddress(
  tx: Tx,
  { now }: Context,
  { policy, safe, vault }: Platform,
  account: { readonly id: string; readonly keyId: string },
  address: string,
): Promise<void> {
  if (policy.addresses.mode !== 'sealed') return;
  if (!safe) throw new Error('there is no key to seal addresses with');
  const id = randomUUID();
  const sealed = await safe.seal(`${now.toISOString()} ${plain(address)}`);
  await tx.insert(sealedAddress).values({
    id,
    accountId: account.id,
    keyId: account.keyId,
    addressSealed: await vault.seal(account.keyId, addressPlace(id), sealed),
    loggedInAt: now,
  });
}
