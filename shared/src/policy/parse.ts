import { Value } from 'typebox/value';
import { Policy } from './policy.ts';

export type PolicyError = { path: string; message: string };
export type ParsedPolicy = { ok: true; policy: Policy } | { ok: false; errors: PolicyError[] };

export function parsePolicy(value: unknown): ParsedPolicy {
  if (Value.Check(Policy, value)) return { ok: true, policy: value as Policy };
  return { ok: false, errors: [{ path: '', message: 'Die Regelung ist nicht gültig.' }] };
}
