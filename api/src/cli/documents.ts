import { existsSync } from 'node:fs';
import type { Policy } from '@sprechraum/shared/policy';
import { ConfigFaults, Misunderstood } from '../config/faults.ts';
import { isServiceId, policyFile, shippedPolicy } from '../config/policy.ts';

/**
 * The policy a document is made from: of a service that ships with the platform, or the operator's own from a file.
 *
 * @throws Misunderstood unless exactly one is named, ConfigFaults if it is none
 */
export function policyNamed([name, ...more]: readonly string[]): Policy {
  if (name === undefined || more.length > 0)
    throw new Misunderstood('Gebraucht wird genau ein Dienst oder eine Datei.');
  const found = isServiceId(name) || !existsSync(name) ? shippedPolicy(name) : policyFile(name);
  if (found.ok) return found.policy;
  throw new ConfigFaults(found.faults);
}

/**
 * How a document is written.
 *
 * @throws Misunderstood for a form that there is not
 */
export function formNamed<Form>(forms: Readonly<Record<string, Form>>, name: string): Form {
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (form !== undefined) return form;
  throw new Misunderstood(`Die Form „${name}“ gibt es nicht, nur ${Object.keys(forms).join(', ')}.`);
}
