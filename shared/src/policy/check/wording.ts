import type { Policy } from '../policy.ts';
import { type Check, quote, withPath } from './contradiction.ts';

const registerNames = { sie: 'Sie', du: 'Du', leicht: 'Leichte Sprache' } as const;

const registers: Check = ({ service, notice }) => [
  ...(service.registers.includes(service.register)
    ? []
    : [
        {
          rule: 'register-not-offered',
          path: 'service.register',
          message: `Der Dienst spricht zuerst in der Anrede ${quote(registerNames[service.register])}, bietet sie aber nicht an.`,
        },
      ]),
  ...withPath(notice.sentences, 'notice.sentences').flatMap(({ item, path }) =>
    service.registers
      .filter((register) => !item[register])
      .map((register) => ({
        rule: 'sentence-in-one-register',
        path,
        message: `Der Satz ${quote(item.id)} fehlt in der Anrede ${quote(registerNames[register])}, die der Dienst anbietet.`,
      })),
  ),
];

/** Finds the entry of a list by what names it. */
function entry(list: readonly unknown[], key: string): unknown {
  return list.find((item) => {
    const { id, kind, name } = item as Record<string, unknown>;
    return id === key || kind === key || name === key;
  });
}

/** A gap names its value like `retention/R2/period`; entries of lists by id, kind or name. */
function valueAt(policy: Policy, path: string): unknown {
  return path.split('/').reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return entry(value, key);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }, policy);
}

const gaps: Check = (policy) =>
  withPath(policy.gaps, 'gaps')
    .filter(({ item }) => valueAt(policy, item.path) === undefined)
    .map(({ item, path }) => ({
      rule: 'gap-without-value',
      path,
      message: `Als offene Angabe ist ${quote(item.path)} vermerkt, doch dort steht nichts, was jemand entscheiden könnte.`,
    }));

export const wording: Check[] = [registers, gaps];
