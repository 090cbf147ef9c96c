import type { Policy } from '../../policy/index.ts';

/** A leaf of a policy with its path, as statements name their sources: `retention[R1].period`. */
export interface Leaf {
  readonly path: string;
  readonly value: string | number | boolean | null;
}

type Node = { readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const nameOf = (element: unknown, index: number): string => {
  if (!isNode(element)) return String(index);
  const name = element.id ?? element.name ?? element.kind ?? element.code ?? index;
  return String(name);
};

export function leavesOf(value: unknown, path = ''): Leaf[] {
  if (Array.isArray(value)) {
    return value.flatMap((element, index) => leavesOf(element, `${path}[${nameOf(element, index)}]`));
  }
  if (isNode(value)) {
    return Object.entries(value).flatMap(([key, child]) =>
      leavesOf(child, path === '' ? key : `${path}.${key}`),
    );
  }
  if (value === undefined) return [];
  return [{ path, value: value as Leaf['value'] }];
}

/** Whether a source names this leaf: itself, something above it, or the same property of every element. */
export function names(source: string, path: string): boolean {
  const above = (parent: string, child: string) =>
    child === parent || child.startsWith(`${parent}.`) || child.startsWith(`${parent}[`);
  if (above(source, path)) return true;
  if (source.includes('=')) return path.startsWith(source.slice(0, source.indexOf('[') + 1));
  return !source.includes('[') && above(source, path.replace(/\[[^\]]*\]/g, ''));
}

/** All leaves that the sources of a statement name. */
export function leavesAt(policy: Policy, sources: readonly string[]): Leaf[] {
  return leavesOf(policy).filter(({ path }) => sources.some((source) => names(source, path)));
}

/** A copy that shares nothing, not even what the policy itself uses twice. */
export const copyOf = (policy: Policy): Policy => JSON.parse(JSON.stringify(policy)) as Policy;

/** Sets the leaf at a path of a copy. */
export function withLeaf(policy: Policy, path: string, value: Leaf['value']): Policy {
  const copy = copyOf(policy) as unknown;
  const set = (node: unknown, at: string): void => {
    const entries: [string, unknown][] = Array.isArray(node)
      ? node.map((element, index) => [`${at}[${nameOf(element, index)}]`, index])
      : Object.keys(node as Node).map((key) => [at === '' ? key : `${at}.${key}`, key]);
    for (const [child, key] of entries) {
      const holder = node as Record<string | number, unknown>;
      if (child === path) holder[key as string | number] = value;
      else if (path.startsWith(child) && isNode(holder[key as string | number]))
        set(holder[key as string | number], child);
    }
  };
  set(copy, '');
  return copy as Policy;
}
