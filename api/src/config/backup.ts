import { isAbsolute } from 'node:path';
import type { BackupPlace } from '../platform/backup/backups.ts';
import type { FaultList } from './faults.ts';
import { databaseFaults } from './links.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const links = { content: 'BACKUP_URL', keys: 'KEY_BACKUP_URL' } as const;

/** What is told where nobody takes backups that this software knows of. */
export const noBackups =
  'BACKUP_FOLDER ist nicht gesetzt: Diese Fassung macht keine Sicherungen. Was der Hinweis über ihre Lebensdauer sagt, muss jemand anders einhalten.';

/** Where production's backups lie and as whom they are taken; `null` where somebody else takes them. */
export function readBackup(env: Environment, faults: FaultList): BackupPlace | null {
  const folder = env['BACKUP_FOLDER']?.trim() ?? '';
  const urls = { content: env[links.content]?.trim() ?? '', keys: env[links.keys]?.trim() ?? '' };
  if (!folder) {
    for (const store of ['content', 'keys'] as const)
      if (urls[store]) faults.add(`${links[store]} ist gesetzt, aber BACKUP_FOLDER nicht.`);
    return null;
  }
  if (!isAbsolute(folder)) faults.add('BACKUP_FOLDER ist kein vollständiger Pfad.');
  for (const store of ['content', 'keys'] as const)
    if (!urls[store])
      faults.add(
        `${links[store]} fehlt: eine Rolle mit REPLICATION, die die Sicherung zieht (BACKUP_FOLDER).`,
      );
    else for (const fault of databaseFaults(links[store], urls[store])) faults.add(fault);
  return { folder, from: urls, byItself: true };
}
