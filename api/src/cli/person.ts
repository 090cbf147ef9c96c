import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { relationsFor } from '@sprechraum/shared/rules';
import { proveStaff } from '../identity/sessions/index.ts';
import type { Context } from '../platform/access/context.ts';
import { Problem } from '../platform/errors.ts';
import type { Platform } from '../platform/platform.ts';

/** Asks whoever sits at the terminal for something that nobody looks on at. */
export type Ask = (question: string) => Promise<string>;

let piped: Promise<string[]> | undefined;

async function linesOfInput(): Promise<string[]> {
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text.split('\n');
}

/** Without a terminal the answers come line by line from standard input: never as arguments, which everybody sees. */
async function nextLine(): Promise<string> {
  piped ??= linesOfInput();
  return (await piped).shift()?.trim() ?? '';
}

/** What is typed is not shown. */
export const askUnseen: Ask = async (question) => {
  if (!process.stdin.isTTY) return nextLine();
  process.stderr.write(`${question}: `);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return (await terminal.question('')).trim();
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
};

const needsCode = (error: unknown) =>
  error instanceof Problem && error.code === 'sessions.second-factor-needed';

/**
 * Somebody of the team acts on the command line: they prove who they are by what they would log in with, and may do
 * what they may do in the browser.
 *
 * @returns `null` where the policy does not let them
 * @throws Problem where they do not prove it
 */
export async function actingAs(platform: Platform, username: string, ask: Ask): Promise<Context | null> {
  const password = await ask(`Passwort von ${username}`);
  const owner = await proveStaff(platform, { username, password }).catch(async (error: unknown) => {
    if (!needsCode(error)) throw error;
    return proveStaff(platform, { username, password, code: await ask('Code aus der App') });
  });
  const action = 'policy.change';
  const relations = relationsFor(platform.policy, owner.role, action);
  if (relations.length === 0) return null;
  return { actor: owner, action, relations, now: platform.clock.now() };
}
