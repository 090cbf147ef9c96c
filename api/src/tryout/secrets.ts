import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { makeCode } from '../platform/crypto/codes.ts';
import { keyFile, makeSafeKey } from '../platform/crypto/safe.ts';
import { type DataFolder, readPrivately, writePrivately } from './folder.ts';

/** Somebody who can log in to try things out. */
export interface Login {
  readonly username: string;
  readonly password: string;
  /** What the login is for, as its reader would say. */
  readonly about: string;
}

/** What a try-out of one service has to remember. */
export interface ServiceSecrets {
  readonly masterKey: string;
  /** Whether the staff and the examples are complete: an interrupted first start begins again. */
  readonly prepared: boolean;
  readonly logins: readonly Login[];
  /** Public half of the key for IP addresses. The other one lies in a file of its own, which nobody but its keepers opens. */
  readonly addressKey?: string;
}

const file = (folder: DataFolder, service: string) => folder.at(`${service}.secrets.json`);

/** The secrets of a service, made at the first start. */
export function secretsOf(folder: DataFolder, service: string): ServiceSecrets {
  const known = readPrivately<ServiceSecrets>(file(folder, service));
  if (known) return known;
  const made = { masterKey: randomBytes(32).toString('base64'), prepared: false, logins: [] };
  rememberSecrets(folder, service, made);
  return made;
}

export const rememberSecrets = (folder: DataFolder, service: string, secrets: ServiceSecrets) =>
  writePrivately(file(folder, service), secrets);

/** Where the private half of the key for IP addresses lies in a try-out: as if the folder had a safe. */
export const safeFile = (folder: DataFolder, service: string): string =>
  folder.at(`${service}.address-key.txt`);

/** The public half of the key for IP addresses, made at the first start; the private half goes to its file at once. */
export async function addressKeyOf(folder: DataFolder, service: string): Promise<string> {
  const secrets = secretsOf(folder, service);
  if (secrets.addressKey) return secrets.addressKey;
  const made = await makeSafeKey();
  writeFileSync(safeFile(folder, service), keyFile(made), { mode: 0o600 });
  rememberSecrets(folder, service, { ...secrets, addressKey: made.publicKey });
  return made.publicKey;
}

/** A password that can be typed: four groups of four, 79 bits. */
export const makePassword = (): string => makeCode(4);
