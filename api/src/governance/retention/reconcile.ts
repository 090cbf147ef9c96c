import { asSystem } from '../../platform/access/context.ts';
import { keyDestruction } from '../../platform/crypto/tables.ts';
import { anyOf } from '../../platform/db/lists.ts';
import type { Platform } from '../../platform/platform.ts';
import type { PrivacyHandlers } from '../../platform/privacy.ts';
import { prove } from '../../platform/proof/effects.ts';
import { clocksOf } from './disposal.ts';

/** What does not fit between the stores, in both directions. All of it is to be zero. */
export interface Unreconciled {
  /** Nothing opens them any more. */
  readonly rowsWithoutKeys: number;
  /** They open nothing, and were not destroyed. */
  readonly keysWithoutRows: number;
  /** Acts that the contents do not know of: a backup was restored under a running service. */
  readonly forgotten: number;
  /** Acts that the database of keys has not been told of for long. */
  readonly notEntered: number;
  /** What is erased by the ledger, and is there. */
  readonly erasedYetThere: number;
  /** Files in our folders that nothing knows of. Attachments are rows, and have none. */
  readonly filesWithoutRows: number;
  /** Backups in the catalogue whose file is gone. */
  readonly rowsWithoutFiles: number;
}

/** Whoever makes a key writes its row right away; a longer request has failed. */
const onItsWayMs = 3_600_000;

export const differences = (found: Unreconciled): number =>
  Object.values(found).reduce((sum: number, each: number) => sum + each, 0);

/** The keys that rows name, each with the handler that knows of it. */
async function keysOfRows(platform: Platform, handlers: PrivacyHandlers): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const [, handler] of clocksOf(handlers)) {
    const context = asSystem('retention', platform.clock.now());
    const rows = await platform.db.erasing(context, async (tx) => (await handler.keyed?.(tx)) ?? []);
    for (const { keyId } of rows) keys.add(keyId);
  }
  return keys;
}

async function rowsWithoutKeys(platform: Platform, handlers: PrivacyHandlers): Promise<number> {
  const missing = await platform.vault.missing([...(await keysOfRows(platform, handlers))]);
  if (missing.length === 0) return 0;
  // What was erased in between has no row either.
  const still = await keysOfRows(platform, handlers);
  return missing.filter((key) => still.has(key)).length;
}

async function keysWithoutRows(platform: Platform, handlers: PrivacyHandlers): Promise<number> {
  const { vault, db, clock } = platform;
  const keys = await vault.madeBefore(new Date(clock.now().getTime() - onItsWayMs));
  const known = await keysOfRows(platform, handlers);
  const unknown = keys.filter((key) => !known.has(key));
  if (unknown.length === 0) return 0;
  const waiting = await db.erasing(asSystem('retention', clock.now()), (tx) =>
    tx.select({ id: keyDestruction.keyId }).from(keyDestruction).where(anyOf(keyDestruction.keyId, unknown)),
  );
  const gone = new Set([...(await vault.missing(unknown)), ...waiting.map(({ id }) => id)]);
  return unknown.filter((key) => !gone.has(key)).length;
}

/** Holds the stores against each other. */
export async function reconcile(platform: Platform, handlers: PrivacyHandlers): Promise<Unreconciled> {
  const { ledger, backups, accessLog, clock } = platform;
  const now = clock.now();
  const unmatched = backups?.folder.unmatched(now) ?? { files: [], notes: [] };
  return {
    rowsWithoutKeys: await rowsWithoutKeys(platform, handlers),
    keysWithoutRows: await keysWithoutRows(platform, handlers),
    forgotten: (await ledger.forgotten()).length,
    notEntered: await ledger.waiting(new Date(now.getTime() - onItsWayMs)),
    erasedYetThere: await ledger.erasedYetThere(),
    filesWithoutRows: unmatched.files.length + (accessLog?.strangers() ?? 0),
    rowsWithoutFiles: unmatched.notes.length,
  };
}

/** The same every night, on record, with an alarm where something does not fit. */
export async function reconcileNightly(platform: Platform, handlers: PrivacyHandlers): Promise<void> {
  const found = await reconcile(platform, handlers);
  const context = asSystem('retention', platform.clock.now());
  await platform.db.transaction(context, (tx) =>
    prove(tx, context, 'reconciliation', { found: { ...found } }),
  );
  const count = differences(found);
  if (count > 0) platform.log.error({ job: 'stores.reconcile', count }, 'the stores do not fit together');
}
