import { isAbsolute } from 'node:path';
import type { Witnesses } from '../platform/proof/witness.ts';
import type { FaultList } from './faults.ts';

const names = {
  folder: 'PROOF_FOLDER',
  url: 'PROOF_WITNESS_URL',
  mail: 'PROOF_WITNESS_MAIL',
} as const;

/** Who keeps what of the proof log outside of the database. */
export function readWitnesses(
  env: Readonly<Record<string, string | undefined>>,
  faults: FaultList,
): Witnesses {
  const given = (name: string) => env[name]?.trim() || null;
  const [folder, url, mail] = [given(names.folder), given(names.url), given(names.mail)];
  if (folder && !isAbsolute(folder)) faults.add(`${names.folder} ist kein vollständiger Pfad.`);
  if (url && !(URL.canParse(url) && new URL(url).protocol === 'https:'))
    faults.add(`${names.url} ist keine Adresse, die mit https:// beginnt.`);
  if (mail && !/^\S+@\S+$/.test(mail)) faults.add(`${names.mail} ist keine E-Mail-Adresse.`);
  return { folder, url, mail };
}

/** What should be known where nobody outside keeps anything. */
export const withoutWitness = ({ folder, url, mail }: Witnesses): string[] =>
  folder || url || mail
    ? []
    : [
        `Niemand außerhalb hebt einen Stand des Nachweises auf (${Object.values(names).join(', ')}): Würde er von vorn begonnen, merkte es niemand.`,
      ];
