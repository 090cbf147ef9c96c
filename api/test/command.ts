import { vi } from 'vitest';
import { runCommand } from '../src/cli/run.ts';

/** The command line in this process, which has loaded everything already: its exit code and all that it says. */
export async function command(env: Readonly<Record<string, string>>, ...args: string[]) {
  const said: string[] = [];
  const listen = (...words: unknown[]) => {
    said.push(words.join(' '));
  };
  const ears = (['log', 'error'] as const).map((stream) =>
    vi.spyOn(console, stream).mockImplementation(listen),
  );
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    return { code: await runCommand(args), output: said.join('\n') };
  } finally {
    vi.unstubAllEnvs();
    for (const ear of ears) ear.mockRestore();
  }
}
