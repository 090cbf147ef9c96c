import type { RoleId } from '@sprechraum/shared/policy';
import type { ServiceId } from '@sprechraum/shared/services';
import type { SafeKey } from '../src/platform/crypto/safe.ts';

/** What a service leaves behind that is killed, and what the next process needs to go on with it. */
export interface Estate {
  /** Of the PostgreSQL on which all services of the journeys live. */
  readonly dataDir: string;
  readonly databases: { readonly app: string; readonly keys: string };
  readonly port: number;
  /** In base64. */
  readonly masterKey: string;
  readonly safeKey: SafeKey;
  readonly accessLogFolder: string;
  /** What its clock said, in ISO 8601. */
  readonly now: string;
}

/** What can be done to a journey's service from behind. */
export interface Commands {
  /** Starts a service on databases of its own, in place of the one before, or goes on with a killed one. @returns where it is */
  begin(policy: ServiceId): Promise<string>;
  estate(): Promise<Estate>;
  /** @param at an instant in ISO 8601 */
  setClock(at: string): Promise<void>;
  /** Mails that have reached the server, as they went over the wire. */
  mails(): Promise<string[]>;
  /** The secret half of the key for addresses, as the file that lies in the safe. */
  addressKey(): Promise<string>;
  addStaff(role: RoleId, username: string, nickname: string): Promise<void>;
  /** Somebody with an account, however one comes by one. */
  addMember(username: string): Promise<void>;
  /** A version of the policy that keeps less for long and asks for more, as somebody of the team proposes it. @param nickname theirs */
  proposePolicy(nickname: string): Promise<void>;
  /** Stops the service and starts it again on the same data, as after a version of the policy has come into force. */
  restart(): Promise<void>;
  /** The desk of somebody called Jana, full, as the demo data have it at the present of the clock. */
  fillDesk(): Promise<void>;
  /** Statistics of every period since then that has ended, as the demo data have them. @param from a day in ISO 8601 */
  fillStatistics(from: string): Promise<void>;
}

/** What a journey's process asks of its service's. */
export interface Call {
  readonly id: number;
  readonly name: keyof Commands;
  readonly args: readonly unknown[];
}

export interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Everybody's. No part of it is in a dictionary: what is takes six times as long to weigh. */
export const passphrase = 'qzwxv bnpkrt';

/** When every journey begins, in ISO 8601. */
export const beginning = '2026-03-02T20:00:00+01:00';

/** A name that nobody else has, without a digit that could look like a telephone number. */
export const letters = (count: number): string =>
  Array.from({ length: count }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');
