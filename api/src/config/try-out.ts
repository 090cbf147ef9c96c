import { isAbsolute, join, resolve } from 'node:path';
import type { Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import type { TryOutOptions } from '../tryout/tryout.ts';
import type { StartArguments } from './command-line.ts';
import { FaultList } from './faults.ts';
import { readInstant } from './instant.ts';
import { contradictionsOf, policyFile, shippedPolicy } from './policy.ts';

const root = resolve(import.meta.dirname, '../../..');

type Environment = Readonly<Record<string, string | undefined>>;

/** What a try-out was told, by options first and by the environment second. */
export function readTryOut(args: StartArguments, env: Environment): TryOutOptions {
  const faults = new FaultList();
  if (env['DATABASE_URL'])
    faults.add(
      'DATABASE_URL ist gesetzt, aber NODE_ENV ist nicht production. Zum Ausprobieren bringt Sprechraum eine eigene Datenbank mit und rührt keine andere an.',
    );
  const policies = readPolicies(args, env, faults);
  const port = Number(args.port ?? env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    faults.add(`„${args.port ?? env['PORT']}“ ist kein Port. Möglich sind die Zahlen von 0 bis 65535.`);
  const clockStart = args.clock ? readInstant(args.clock, faults) : null;
  const publicUrl = env['PUBLIC_URL'] ?? null;
  if (publicUrl && !URL.canParse(publicUrl)) faults.add('PUBLIC_URL ist keine Internetadresse (https://…).');
  faults.end();
  const folder = args.data ?? join('.data', args.all ? 'all' : (policies[0]?.service.id ?? ''));
  return {
    policies,
    sideBySide: args.all ?? false,
    dataFolder: isAbsolute(folder) ? folder : join(root, folder),
    fresh: args.fresh ?? false,
    demoData: !args.empty,
    host: env['HOST'] ?? 'localhost',
    port,
    clockStart,
    smtpUrl: env['SMTP_URL'] ?? null,
    mailFrom: env['MAIL_FROM'] ?? 'beratung@example.org',
    redisUrl: env['REDIS_URL'] ?? null,
    publicUrl: publicUrl && new URL(publicUrl).origin,
  };
}

function readPolicies(args: StartArguments, env: Environment, faults: FaultList): Policy[] {
  if (args.all) return Object.values(services);
  const file = env['SERVICE_POLICY'];
  const found =
    file && !args.service ? policyFile(file) : shippedPolicy(args.service ?? env['SERVICE'] ?? 'enz');
  const wrong = found.ok ? contradictionsOf(found.policy) : found.faults;
  for (const fault of wrong) faults.add(fault);
  return found.ok ? [found.policy] : [];
}
