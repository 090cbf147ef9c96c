import { parseArgs } from 'node:util';
import { FaultList } from '../config/faults.ts';
import { databaseFaults } from '../config/links.ts';
import { demand } from '../config/stores.ts';
import { migrateApp, migrateKeys } from '../platform/db/migrate.ts';

export const migrateHelp = `migrate

Bringt die beiden Datenbanken auf den Stand dieser Fassung. Braucht DATABASE_OWNER_URL und KEY_DATABASE_OWNER_URL:
die Rolle sprechraum_owner, der alles gehört. Der Dienst selbst kommt danach ohne sie aus.`;

export async function migrateCommand(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const faults = new FaultList();
  const link = (name: string, what: string) => {
    const url = demand(process.env, name, what, faults);
    for (const fault of url ? databaseFaults(name, url) : []) faults.add(fault);
    return url;
  };
  const content = link('DATABASE_OWNER_URL', 'die Datenbank der Inhalte, als sprechraum_owner');
  const keys = link('KEY_DATABASE_OWNER_URL', 'die Datenbank der Schlüssel, als sprechraum_owner');
  faults.end();
  await migrateApp(content);
  await migrateKeys(keys);
  console.log('Beide Datenbanken sind auf dem Stand dieser Fassung.');
  return 0;
}
