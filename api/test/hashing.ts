import type { HashingCost } from '../src/platform/crypto/passwords.ts';

/** Most of the time of the tests went into hashing the same password a thousand times. */
export const cheapHashes: HashingCost = { memoryCost: 1024, timeCost: 2 };
