import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism, constants, getPriority, setPriority } from 'node:os';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as german from '@zxcvbn-ts/language-de';
import argon2 from 'argon2';
import pLimit from 'p-limit';
import { Problem } from '../errors.ts';

/** What guessing costs somebody who has the hashes: memory in KiB, and how often it is filled. */
export interface HashingCost {
  readonly memoryCost: number;
  readonly timeCost: number;
}

/** OWASP's first choice for argon2id: 19 MiB, two passes. */
const owasp: HashingCost = { memoryCost: 19_456, timeCost: 2 };
/** One core stays free for those who are here already: who logs in may wait, who talks should not. */
const hashedAtOnce = Math.max(1, availableParallelism() - 1);
/** So many may wait; more are asked to come back, because hashing is the cheapest way to bring a login down. */
const queueLimit = 64;

export interface Passwords {
  hash(password: string): Promise<string>;
  /**
   * Takes the same time whether the account exists or not.
   *
   * @param hash `null` where there is no such account
   */
  matches(hash: string | null, password: string): Promise<boolean>;
}

/**
 * Lets the threads that hash stand behind those who are served meanwhile. Linux tells which they are, and gives each a
 * priority of its own; elsewhere they keep the one they have.
 */
async function standBack(): Promise<void> {
  // A third of what a thread that serves gets, where both want all; further back, a busy machine would let nobody in.
  const behind = Math.min(getPriority(process.pid) + 5, constants.priority.PRIORITY_LOW);
  const threads = '/proc/self/task';
  for (const id of await readdir(threads)) {
    const name = await readFile(`${threads}/${id}/comm`, 'utf8').catch(() => '');
    if (name.trim() === 'libuv-worker') setPriority(Number(id), behind);
  }
}

/**
 * @param pepper a secret outside of the database that goes into every hash
 * @param cost less than the default only where nobody's password is at stake
 */
export async function createPasswords(pepper: Buffer, cost: HashingCost = owasp): Promise<Passwords> {
  const hash = (password: string) =>
    argon2.hash(password, { type: argon2.argon2id, parallelism: 1, ...cost, secret: pepper });
  const nobody = await hash('nobody has this password');
  await standBack().catch(() => {});
  const inTurn = pLimit(hashedAtOnce);

  const oneOfFew = async <T>(work: () => Promise<T>): Promise<T> => {
    if (inTurn.activeCount + inTurn.pendingCount >= queueLimit)
      throw new Problem(
        'common.busy',
        503,
        'Gerade melden sich viele Menschen an. Bitte in einer Minute noch einmal versuchen.',
      );
    return inTurn(work);
  };

  return {
    hash: (password) => oneOfFew(() => hash(password)),
    matches: (stored, password) =>
      oneOfFew(async () => {
        const same = await argon2.verify(stored ?? nobody, password, { secret: pepper });
        return same && stored !== null;
      }),
  };
}

let judge: ZxcvbnFactory | undefined;

/** Made when the first password is chosen: ranking the dictionaries takes most of a second, and most processes never ask. */
function theJudge(): ZxcvbnFactory {
  judge ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...german.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return judge;
}

/**
 * Whether a password is among those that attackers try first. There are no rules of composition: length and being
 * uncommon is what counts (NIST SP 800-63B, section 5.1.1.2).
 *
 * @param known words that the person's password must not be built from, such as the user name
 */
export function isCommonPassword(password: string, known: readonly string[]): boolean {
  return (
    theJudge().check(password.slice(0, 128), [...known, 'sprechraum', 'beratung', 'onlineberatung']).score < 3
  );
}
