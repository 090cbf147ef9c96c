import { randomBytes, randomInt } from 'node:crypto';
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

/** Letters and digits that nobody mistakes for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that can be typed: four groups of four, 79 bits. */
export const makePassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');
