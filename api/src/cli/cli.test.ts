import { rmSync, writeFileSync } from 'node:fs';
import { services } from '@sprechraum/shared/services';
import { afterAll, describe, expect, it } from 'vitest';
import { runToEnd } from '../../test/child.ts';
import { command } from '../../test/command.ts';
import { scratchFolder } from '../../test/scratch.ts';
import { commands } from './commands.ts';

const nowhere = scratchFolder('cli');
const policyFile = `${nowhere}.json`;
afterAll(() => rmSync(policyFile, { force: true }));

const cli = (...args: string[]) => command({}, ...args);

describe('without a service', () => {
  it('shows what there is, and tells a wrong word from a wish for help', async () => {
    const alone = await runToEnd('api/src/cli.ts', []);
    expect(alone).toMatchObject({ code: 2, output: expect.stringContaining('retention plan') });
    expect(await cli('--help')).toMatchObject({ code: 0, output: expect.stringContaining('policy check') });
    for (const { words } of commands)
      expect(await cli(...words, '--help')).toMatchObject({
        code: 0,
        output: expect.stringMatching(new RegExp(`^${words.join(' ')}.*\n\n`)),
      });
    expect((await cli('retention', 'plan', '--jsn')).code).toBe(2);
    expect(await cli('audit', 'verify', '--data', nowhere)).toMatchObject({
      code: 1,
      output: expect.stringContaining('gibt es nicht'),
    });
  }, 60_000);

  it('accepts the policies that ship with it', async () => {
    for (const id of Object.keys(services))
      expect(await cli('policy', 'check', id)).toMatchObject({
        code: 0,
        output: expect.stringContaining('ohne Widerspruch'),
      });
  }, 60_000);

  it('refuses a policy that contradicts itself, or is none', async () => {
    const policy = structuredClone(services.enz);
    policy.backups.keysLifetime = 'P5Y';
    writeFileSync(policyFile, JSON.stringify(policy));
    expect(await cli('policy', 'check', policyFile)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/widerspricht sich:\n {2}– backups/),
    });
    writeFileSync(policyFile, '{}');
    expect(await cli('policy', 'check', policyFile)).toMatchObject({
      code: 1,
      output: expect.stringContaining('„service“ fehlt'),
    });
  }, 60_000);
});
