import { vi } from 'vitest';
import { runCommand } from '../src/cli/run.ts';

/** Does what a command does: its exit code and all that it says. */
export async function listening(work: () => Promise<number>) {
  const said: string[] = [];
  const listen = (...words: unknown[]) => {
    said.push(words.join(' '));
  };
  const ears = (['log', 'error'] as const).map((stream) =>
    vi.spyOn(console, stream).mockImplementation(listen),
  );
  try {
    return { code: await work(), output: said.join('\n') };
  } finally {
    for (const ear of ears) ear.mockRestore();
  }
}

/** The command line in this process, which has loaded everything already. */
export async function command(env: Readonly<Record<string, string>>, ...args: string[]) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    return await listening(() => runCommand(args));
  } finally {
    vi.unstubAllEnvs();
  }
}
