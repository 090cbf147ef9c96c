import { setTimeout as pause } from 'node:timers/promises';
import { sealAudit } from '../src/platform/audit/proof.ts';
import type { Platform } from '../src/platform/platform.ts';
import { sealProof } from '../src/platform/proof/proof-log.ts';

/** Sealing waits for every transaction of the server that is older, and the test files beside this one have some. */
async function repeated(seal: () => Promise<number>, least: number): Promise<number> {
  for (let sealed = 0; ; await pause(5)) {
    sealed += await seal();
    if (sealed >= least) return sealed;
  }
}

/**
 * Seals the events there are.
 *
 * @param least so many events are known to wait
 * @returns how many were sealed
 */
export const untilSealed = ({ db, keys, clock }: Platform, least = 1): Promise<number> =>
  repeated(() => sealAudit(db, keys.auditSigning, clock.now()), least);

/** Seals the effects there are into the proof log, in the same way. */
export const untilProven = (platform: Platform, least = 1): Promise<number> =>
  repeated(() => sealProof(platform, platform.clock.now()), least);
