import { Value } from 'typebox/value';
import { Policy } from './policy.ts';

/** Where a policy is malformed (`retention[2].period`) and, in German, what is wrong and what is expected. */
export type PolicyError = { path: string; message: string };
export type ParsedPolicy = { ok: true; policy: Policy } | { ok: false; errors: PolicyError[] };

/** The part of JSON Schema that the policy is written in. */
interface Schema {
  type?: 'object' | 'array' | 'string' | 'boolean' | 'integer' | 'number' | 'null';
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  pattern?: string;
  minLength?: number;
  minItems?: number;
  minimum?: number;
  maximum?: number;
}

/** What each pattern of the policy asks for, in words. */
const patternHints: Record<string, string> = {
  '^P(?=\\d|T\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$':
    'eine Dauer wie P2Y (zwei Jahre), P6M (sechs Monate), P14D (vierzehn Tage) oder PT72H (72 Stunden)',
  '^\\d{4}-\\d{2}-\\d{2}$': 'ein Datum wie 2024-07-30',
  '^\\d{5}$': 'eine Postleitzahl aus fünf Ziffern',
  '^\\d{1,5}$': 'der Anfang einer Postleitzahl, eine bis fünf Ziffern',
  '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$': 'eine E-Mail-Adresse',
  '^https://[^\\s]+$': 'eine Adresse, die mit https:// beginnt',
  '^[A-Z]{2}$': 'ein Land als zwei Großbuchstaben, zum Beispiel DE',
  '^#[0-9a-f]{6}$': 'eine Farbe wie #1a5fb4',
  '^[A-Z]{3}-\\d{2}$': 'eine Kennung wie ENZ-42',
  '^[a-z0-9-]+$': 'Kleinbuchstaben, Ziffern und Bindestriche',
  '^[a-z0-9][a-z0-9-]*$': 'Kleinbuchstaben, Ziffern und Bindestriche',
  '^[A-Za-z][A-Za-z0-9-]*$': 'Buchstaben, Ziffern und Bindestriche, zuerst ein Buchstabe',
};

const kinds = {
  object: 'ein Objekt mit benannten Angaben',
  array: 'eine Liste',
  string: 'ein Text',
  boolean: 'true oder false',
  integer: 'eine ganze Zahl',
  number: 'eine Zahl',
  null: 'null (nichts)',
} as const;

function kindOf(value: unknown): string {
  if (value === null) return kinds.null;
  if (Array.isArray(value)) return kinds.array;
  if (typeof value === 'number') return 'eine Zahl';
  return kinds[typeof value as keyof typeof kinds] ?? 'nichts';
}

const quoted = (value: unknown) => (typeof value === 'string' ? `„${value}“` : String(value));

function expected(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(expected).join(' oder ');
  if (schema.enum) return `eines dieser Wörter: ${schema.enum.join(', ')}`;
  if (schema.const !== undefined) return quoted(schema.const);
  if (schema.pattern) return patternHints[schema.pattern] ?? `ein Text nach dem Muster ${schema.pattern}`;
  if (schema.type === 'integer' && schema.minimum !== undefined) {
    return schema.maximum === undefined
      ? `eine ganze Zahl ab ${schema.minimum}`
      : `eine ganze Zahl von ${schema.minimum} bis ${schema.maximum}`;
  }
  if (schema.type === 'number' && schema.minimum !== undefined && schema.maximum !== undefined)
    return `eine Zahl von ${schema.minimum} bis ${schema.maximum}`;
  return schema.type ? kinds[schema.type] : 'eine andere Angabe';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function inObject(schema: Schema, value: Record<string, unknown>, path: string): PolicyError[] {
  const properties = schema.properties ?? {};
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  return [
    ...(schema.required ?? [])
      .filter((name) => value[name] === undefined)
      .map((name) => ({
        path: at(name),
        message: `Die Angabe „${name}“ fehlt. Erwartet wird ${expected(properties[name] ?? {})}.`,
      })),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (property) return inner === undefined ? [] : errorsOf(property, inner, at(name));
      const known = Object.keys(properties).join(', ');
      return [
        { path: at(name), message: `Die Angabe „${name}“ gibt es hier nicht. Möglich sind: ${known}.` },
      ];
    }),
  ];
}

function inArray(schema: Schema, value: unknown[], path: string): PolicyError[] {
  if (value.length < (schema.minItems ?? 0)) {
    return [{ path, message: 'Die Liste ist leer. Erwartet wird mindestens ein Eintrag.' }];
  }
  return value.flatMap((item, index) => errorsOf(schema.items ?? {}, item, `${path}[${index}]`));
}

function isOf(schema: Schema, value: unknown): boolean {
  if (schema.type === 'object') return isRecord(value);
  if (schema.type === 'array') return Array.isArray(value);
  if (schema.type === 'null') return value === null;
  if (schema.type === 'integer') return Number.isInteger(value);
  return schema.type === undefined || typeof value === schema.type;
}

function fits(schema: Schema, value: unknown): boolean {
  if (schema.enum) return schema.enum.includes(value);
  if (schema.const !== undefined) return value === schema.const;
  if (typeof value === 'number')
    return value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value);
  return (
    typeof value !== 'string' || schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value)
  );
}

/** One branch of a choice explains itself if only it takes this kind of value. */
function inChoice(branches: Schema[], value: unknown, path: string): PolicyError[] {
  if (branches.some((branch) => errorsOf(branch, value, path).length === 0)) return [];
  const near = branches.filter((branch) => isOf(branch, value));
  if (near.length === 1 && near[0]) return errorsOf(near[0], value, path);
  return [
    { path, message: `${quoted(value)} passt hier nicht. Erwartet wird ${expected({ anyOf: branches })}.` },
  ];
}

function errorsOf(schema: Schema, value: unknown, path: string): PolicyError[] {
  if (schema.anyOf) return inChoice(schema.anyOf, value, path);
  if (!isOf(schema, value)) {
    return [{ path, message: `Hier steht ${kindOf(value)}. Erwartet wird ${expected(schema)}.` }];
  }
  if (isRecord(value)) return inObject(schema, value, path);
  if (Array.isArray(value)) return inArray(schema, value, path);
  if (!fits(schema, value)) {
    return [{ path, message: `${quoted(value)} passt hier nicht. Erwartet wird ${expected(schema)}.` }];
  }
  if (typeof value === 'string' && value.length < (schema.minLength ?? 0)) {
    return [{ path, message: 'Der Text ist leer. Erwartet wird mindestens ein Zeichen.' }];
  }
  return [];
}

/**
 * Reads a policy that comes from outside. Its form alone is judged; whether its promises contradict each other
 * is for `checkPolicy`.
 */
export function parsePolicy(value: unknown): ParsedPolicy {
  if (Value.Check(Policy, value)) return { ok: true, policy: value };
  const errors = errorsOf(Policy as unknown as Schema, value, '');
  if (errors.length > 0) return { ok: false, errors };
  return { ok: false, errors: [{ path: '', message: 'Die Regelung hat nicht die verlangte Form.' }] };
}
