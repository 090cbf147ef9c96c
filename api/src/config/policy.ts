import { readFileSync } from 'node:fs';
import { checkPolicy, type Policy, parsePolicy } from '@sprechraum/shared/policy';
import { type ServiceId, services } from '@sprechraum/shared/services';

/** What was found at a policy's place: the policy, or the sentences that say why there is none. */
export type FoundPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly faults: readonly string[] };

export const isServiceId = (id: string): id is ServiceId => Object.hasOwn(services, id);

/** A policy that ships with the software. */
export function shippedPolicy(id: string): FoundPolicy {
  if (isServiceId(id)) return { ok: true, policy: services[id] };
  const known = Object.keys(services).join(', ');
  return { ok: false, faults: [`Den Dienst „${id}“ gibt es nicht. Es gibt: ${known}.`] };
}

/** An operator's own policy. Its form is judged here, its contradictions are not. */
export function policyFile(path: string): FoundPolicy {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why =
      error instanceof SyntaxError ? `ist kein gültiges JSON: ${error.message}` : 'ist nicht lesbar';
    return { ok: false, faults: [`Die Datei ${path} ${why}.`] };
  }
  const parsed = parsePolicy(value);
  if (parsed.ok) return parsed;
  return {
    ok: false,
    faults: parsed.errors.map(({ path: at, message }) => `${path}, ${at || 'ganz oben'}: ${message}`),
  };
}

/** What a policy promises and makes impossible, in sentences. */
export const contradictionsOf = (policy: Policy): string[] =>
  checkPolicy(policy).map(({ path, message }) => `${path}: ${message}`);
