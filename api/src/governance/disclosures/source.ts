import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';

/** What of a case is asked for: whose it is, and the key that its texts are sealed with. */
interface CaseOfSomebody {
  readonly clientId: string;
  readonly keyId: string;
}

/** Finds a case as the transaction's context sees it; `null` where it is not the actor's. Handed in by the offer. */
export type CaseSource = (tx: Tx, id: string) => Promise<CaseOfSomebody | null>;

export interface Disclosing {
  readonly platform: Platform;
  readonly caseOf: CaseSource;
}
