import { parseArgs } from 'node:util';
import { verifyAudit } from '../platform/audit/proof.ts';
import { storeHelp, storeOptions, withPlatform } from './stores.ts';

export const auditVerifyHelp = `audit verify [Angaben]

Rechnet das Änderungsprotokoll nach: ob ein Eintrag verändert, entfernt oder untergeschoben wurde.
Endet mit 1, wenn etwas nicht stimmt.

${storeHelp}`;

export async function auditVerifyCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: storeOptions });
  return withPlatform(values, async ({ db, keys, clock }) => {
    const { events, sealed, checkpoints, head, broken } = await verifyAudit(
      db,
      keys.auditSigning,
      clock.now(),
    );
    console.log(`${events} Einträge, ${sealed} versiegelt, ${checkpoints} Prüfpunkte.`);
    if (head) console.log(`Letzter Prüfpunkt: ${head}`);
    for (const fault of broken) console.log(`  – ${fault}`);
    console.log(broken.length === 0 ? 'Unverändert.' : 'Das Protokoll ist nicht, wie es geschrieben wurde.');
    return broken.length === 0 ? 0 : 1;
  });
}
