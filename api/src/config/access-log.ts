import { isAbsolute } from 'node:path';
import type { Policy } from '@sprechraum/shared/policy';
import { logsLogins } from '../platform/access-log/access-log.ts';

/** Where a policy's access log lies: a folder of its own, apart from the databases. */
export const accessLogName = 'ACCESS_LOG_FOLDER';

/** What speaks against the place of the access log, in sentences. */
export function accessLogFaults(policy: Policy, folder: string): string[] {
  if (!logsLogins(policy))
    return folder
      ? [`${accessLogName} ist gesetzt, aber die Regelung protokolliert keine Anmeldungen. Bitte weglassen.`]
      : [];
  if (!folder)
    return [
      `${accessLogName} fehlt: der Ordner, in dem das Zugriffsprotokoll liegt, getrennt von den Datenbanken.`,
    ];
  return isAbsolute(folder) ? [] : [`${accessLogName} ist kein vollständiger Pfad.`];
}
