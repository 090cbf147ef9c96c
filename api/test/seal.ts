import { setTimeout as pause } from 'node:timers/promises';
import { sealAudit } from '../src/platform/audit/proof.ts';
import type { Platform } from '../src/platform/platform.ts';

/**
 * Seals the events there are. Sealing waits for every transaction of the server that is older than they are, and the
 * test files beside this one have some.
 *
 * @param least so many events are known to wait
 * @returns how many were sealed
 */
export async function untilSealed({ db, keys, clock }: Platform, least = 1): Promise<number> {
  for (let sealed = 0; ; await pause(5)) {
    sealed += await sealAudit(db, keys.auditSigning, clock.now());
    if (sealed >= least) return sealed;
  }
}
