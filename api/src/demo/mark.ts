import { eq } from 'drizzle-orm';
import { staff } from '../identity/staff/index.ts';
import { asSystem } from '../platform/access/context.ts';
import { audit } from '../platform/audit/audit.ts';
import { auditEvent } from '../platform/audit/tables.ts';
import { anyOf } from '../platform/db/lists.ts';
import type { Platform } from '../platform/platform.ts';
import { teamOf } from './staff.ts';

const action = 'demo.data';

/** Leaves it on record that what is in these databases is made up. The record goes wherever the data go. */
export async function markAsTryOut({ db, clock }: Platform): Promise<void> {
  const context = asSystem('sealing', clock.now());
  await db.transaction(context, (tx) =>
    audit(tx, context, { action, change: 'added', objectType: 'service', objectId: null }),
  );
}

/** Whether a database was ever used for trying out: by its record, or by a login of the invented team. */
export async function isTryOut({
  db,
  clock,
  policy,
}: Pick<Platform, 'db' | 'clock' | 'policy'>): Promise<boolean> {
  const now = clock.now();
  const records = await db.transaction(asSystem('sealing', now), (tx) =>
    tx.select({ id: auditEvent.id }).from(auditEvent).where(eq(auditEvent.action, action)).limit(1),
  );
  const invented = teamOf(policy).map(({ username }) => username);
  const logins = await db.transaction(asSystem('directory', now), (tx) =>
    tx.select({ id: staff.id }).from(staff).where(anyOf(staff.username, invented)).limit(1),
  );
  return records.length > 0 || logins.length > 0;
}
