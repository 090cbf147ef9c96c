import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type ContractGap,
  composeNotice,
  enforcementBy,
  type Notice,
  RegisterNotOfferedError,
  renderJson,
  renderMarkdown,
  renderPage,
} from '@sprechraum/shared/notice';
import type { Policy, Register } from '@sprechraum/shared/policy';
import { Misunderstood } from '../config/faults.ts';
import { formNamed, policyNamed } from './documents.ts';

const root = join(import.meta.dirname, '..', '..', '..');

const registers: readonly string[] = ['sie', 'du', 'leicht'] satisfies Register[];
const isRegister = (name: string): name is Register => registers.includes(name);

function gaps(): ContractGap[] {
  const file = join(root, 'docs', 'contract-gaps.json');
  // An installation without the list claims nothing less: an operator's own policy has no rows anyway.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ContractGap[]) : [];
}

const formats: Record<string, (notice: Notice) => string> = {
  md: renderMarkdown,
  html: renderPage,
  json: (notice) => `${JSON.stringify(renderJson(notice, enforcementBy(gaps())), null, 2)}\n`,
};

/** @throws Misunderstood for a register in which this notice does not exist */
function inRegister(policy: Policy, register: string): Notice {
  const offered = policy.service.registers;
  try {
    if (isRegister(register)) return composeNotice(policy, register);
  } catch (error) {
    if (!(error instanceof RegisterNotOfferedError)) throw error;
  }
  throw new Misunderstood(`Die Anrede „${register}“ hat dieser Hinweis nicht, nur: ${offered.join(', ')}.`);
}

const options = { register: { type: 'string' }, format: { type: 'string', default: 'md' } } as const;

/**
 * Renders the notice of a policy to standard output; what the law demands and the policy lacks goes to standard error.
 *
 * @throws Misunderstood, ConfigFaults
 */
export async function noticeRender(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const format = formNamed(formats, values.format);
  const policy = policyNamed(positionals);
  const register = values.register ?? policy.service.register;
  const notice = inRegister(policy, register);
  process.stdout.write(format(notice));
  for (const message of notice.missing) console.error(message);
  return 0;
}
