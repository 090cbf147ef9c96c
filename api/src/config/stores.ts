import type { FaultList } from './faults.ts';
import { databaseFaults } from './links.ts';
import { readMasterKey } from './master-key.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the data lie and what opens them. What is missing or wrong is empty and was noted. */
export interface Stores {
  readonly databaseUrl: string;
  readonly keyDatabaseUrl: string;
  /** Roles that own the tables and bring them up to date; a server process may do without. */
  readonly ownerUrl: string | null;
  readonly keyOwnerUrl: string | null;
  readonly masterKey: Buffer | null;
  /** The one that it replaces, or that is about to replace it. */
  readonly otherMasterKey: Buffer | null;
}

/** @returns the value, or an empty text after noting what it would be for */
export function demand(env: Environment, name: string, what: string, faults: FaultList): string {
  const value = env[name]?.trim() ?? '';
  if (!value) faults.add(`${name} fehlt: ${what}.`);
  return value;
}

export function readStores(env: Environment, faults: FaultList): Stores {
  const link = (name: string, what: string | null): string => {
    const text = what ? demand(env, name, what, faults) : (env[name]?.trim() ?? '');
    const wrong = text ? databaseFaults(name, text) : [];
    for (const fault of wrong) faults.add(fault);
    // A link that is not safe is not used, not even to look for more that is wrong.
    return wrong.length > 0 ? '' : text;
  };
  const stores = {
    databaseUrl: link('DATABASE_URL', 'die Datenbank der Inhalte'),
    keyDatabaseUrl: link('KEY_DATABASE_URL', 'die Datenbank der Schlüssel'),
    ownerUrl: link('DATABASE_OWNER_URL', null) || null,
    keyOwnerUrl: link('KEY_DATABASE_OWNER_URL', null) || null,
  };
  const key = (name: string, text: string): Buffer | null => {
    const read = text ? readMasterKey(name, text) : null;
    if (!read) return null;
    if ('key' in read) return read.key;
    faults.add(read.fault);
    return null;
  };
  const text = demand(env, 'MASTER_KEY', 'der Hauptschlüssel, der alle anderen verschließt', faults);
  const other = 'MASTER_KEY_OTHER';
  return {
    ...stores,
    masterKey: key('MASTER_KEY', text),
    otherMasterKey: key(other, env[other]?.trim() ?? ''),
  };
}
