import { describe, expect, it } from 'vitest';
import { messages } from './index.ts';

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : leaves(value, `${prefix}${key}.`),
  );

const sie = new Map(leaves(messages['de-sie']));
const du = new Map(leaves(messages['de-du']));

describe('the texts', () => {
  it('have the same keys in every register', () => {
    expect([...du.keys()].sort()).toEqual([...sie.keys()].sort());
  });

  it('take the same values in every register', () => {
    const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of sie) expect([key, values(du.get(key) ?? '')]).toEqual([key, values(text)]);
  });

  it('never mix the two ways of addressing somebody', () => {
    // "Sie" may also begin a sentence about a thing; "Ihnen" and "Ihre" cannot.
    const formal = /\b(?:Ihr|Ihre|Ihrem|Ihren|Ihrer|Ihnen)\b|(?<!^|[.!?:“] )\bSie\b/;
    const informal = /\b(?:du|dich|dir|dein\w*)\b/i;
    const switches = new Set(['shell.formal', 'shell.informal']);
    const mixed = (texts: Map<string, string>, wrong: RegExp) =>
      [...texts].filter(([key, text]) => !switches.has(key) && wrong.test(text)).map(([key]) => key);
    expect(mixed(du, formal)).toEqual([]);
    expect(mixed(sie, informal)).toEqual([]);
  });

  it('speak calmly', () => {
    const loud = /!|\bFehler\b|\bungültig\b|\bfehlgeschlagen\b/;
    expect([...sie, ...du].filter(([, text]) => loud.test(text))).toEqual([]);
  });

  it('are all used', () => {
    const sources = import.meta.glob<string>(['../**/*.{ts,vue}', '!../texts/**', '!../**/*.test.ts'], {
      query: '?raw',
      import: 'default',
      eager: true,
    });
    const code = Object.values(sources).join('\n');
    expect([...sie.keys()].filter((key) => !code.includes(`'${key}'`))).toEqual([]);
  });
});
