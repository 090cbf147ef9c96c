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
import { type Policy, parsePolicy, type Register } from '@sprechraum/shared/policy';
import { type ServiceId, serviceIds, services } from '@sprechraum/shared/services';

const root = join(import.meta.dirname, '..', '..', '..');
const usage = 'Usage: notice render SERVICE|FILE [--register sie|du|leicht] [--format md|html|json]';

const registers: readonly string[] = ['sie', 'du', 'leicht'] satisfies Register[];
const isRegister = (name: string): name is Register => registers.includes(name);
const isService = (name: string): name is ServiceId => (serviceIds as readonly string[]).includes(name);

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

/** What went wrong, in words for the person at the terminal. */
class NoticeCommandError extends Error {}

/** The policy of a service that ships with the platform, or the operator's own from a file. */
function policyOf(name: string): Policy {
  if (isService(name)) return services[name];
  if (!existsSync(name))
    throw new NoticeCommandError(`${name} is neither a service (${serviceIds.join(', ')}) nor a file.`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(name, 'utf8'));
  } catch (error) {
    throw new NoticeCommandError(`${name} is not JSON: ${(error as Error).message}`);
  }
  const parsed = parsePolicy(value);
  if (parsed.ok) return parsed.policy;
  const errors = parsed.errors.map(({ path, message }) => `  ${path === '' ? '/' : path}: ${message}`);
  throw new NoticeCommandError(`${name} is not a valid policy:\n${errors.join('\n')}`);
}

const options = { register: { type: 'string' }, format: { type: 'string', default: 'md' } } as const;

function render(args: string[]): Notice & { text: string } {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [command, name, ...more] = positionals;
  if (command !== 'render' || name === undefined || more.length > 0) throw new NoticeCommandError(usage);
  const format = formats[values.format];
  if (!format) throw new NoticeCommandError(`There is no format "${values.format}".\n${usage}`);
  const policy = policyOf(name);
  const register = values.register ?? policy.service.register;
  if (!isRegister(register)) throw new NoticeCommandError(`There is no register "${register}".\n${usage}`);
  const notice = composeNotice(policy, register);
  return { ...notice, text: format(notice) };
}

const isUsersMistake = (error: unknown): error is Error =>
  error instanceof NoticeCommandError ||
  error instanceof RegisterNotOfferedError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

/**
 * Renders the notice of a policy to standard output; what the law demands and the policy lacks goes to standard error.
 *
 * @returns 0, or 2 when the command makes no sense
 */
export async function noticeCommand(args: string[]): Promise<number> {
  try {
    const { text, missing } = render(args);
    process.stdout.write(text);
    for (const message of missing) console.error(message);
    return 0;
  } catch (error) {
    if (!isUsersMistake(error)) throw error;
    console.error(error.message);
    return 2;
  }
}
