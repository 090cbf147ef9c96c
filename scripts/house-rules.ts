import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, root } from './sources.ts';

export interface HouseRule {
  name: string;
  why: string;
  /** Where the rule holds, and where not. */
  in: RegExp;
  except?: RegExp;
  /** What no line may contain. Lines that are only a comment are not looked at, unless the rule is about comments. */
  pattern: RegExp;
  aboutComments?: true;
  /** A line that the rule refuses: the rules' own test. */
  refuses: string;
}

const code = /\.(?:ts|vue|mjs|cjs)$/;
const ids = 'enz|bke|pib|kob|nrw';

export const houseRules: HouseRule[] = [
  {
    name: 'no-any',
    why: 'any switches the compiler off, also where the linter does not look: in templates.',
    in: code,
    pattern: /\bas any\b|[:<,|]\s*any\b(?=\s*(?:[,;>)=[\]|{]|$))/,
    refuses: 'const row = value as any;',
  },
  {
    name: 'no-ts-ignore',
    why: 'It hides the next mistake on the line as well. @ts-expect-error with a reason goes away with its cause.',
    in: code,
    aboutComments: true,
    pattern: /@ts-(?:ignore|nocheck)\b|@ts-expect-error\s*(?:\*\/|$|.{1,9}$)/,
    refuses: '// @ts-ignore',
  },
  {
    name: 'suppression-with-reason',
    why: 'Whoever meets a suppression later must be able to tell whether it still holds.',
    in: /\.(?:ts|vue|mjs|cjs|css)$/,
    aboutComments: true,
    pattern: /biome-ignore(?:-\w+)?\s+\S+?(?::\s*(?:<[^>]*>\s*)?.{0,9}$|\s*$)/,
    refuses: '// biome-ignore lint/style/useConst: why',
  },
  {
    name: 'one-clock',
    why: 'A period that is counted from another clock cannot be tested, and ends when nobody promised.',
    in: /^(?:api|shared)\/src\//,
    except: /^api\/src\/platform\/clock|\.test\.ts$/,
    pattern:
      /\bDate\.now\(|\bnew Date\(\s*\)|\bTemporal\.Now\b|(?<![.\w])now\(\)|\bdefaultNow\(|\bcurrent_timestamp\b|\bclock_timestamp\(|\bcurrent_date\b/i,
    refuses: 'const at = new Date();',
  },
  {
    name: 'no-service-by-name',
    why: 'Code asks the policy, never which service it is: otherwise the next operator needs a developer.',
    in: code,
    except: /^shared\/src\/services\/|\.test\.ts$|\.spec\.ts$|^scripts\/house-rules\.ts$/,
    pattern: new RegExp(`(?:[!=]==?|\\bcase)\\s*(['"\`])(?:${ids})\\1|(['"\`])(?:${ids})\\2\\s*[!=]==?`),
    refuses: "if (policy.service === 'enz') return;",
  },
];

export function findOffences(rule: HouseRule, text: string): { line: number; text: string }[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((found) => rule.aboutComments || !/^(?:\/\/|\/?\*|<!--)/.test(found.text))
    .filter((found) => rule.pattern.test(found.text));
}

/** One line per offence; none is what it should find. */
export function checkHouseRules(): string[] {
  return listFiles().flatMap((file) => {
    const rules = houseRules.filter((rule) => rule.in.test(file) && !rule.except?.test(file));
    // The table itself spells out what it forbids.
    if (rules.length === 0 || /^scripts\/house-rules\b/.test(file)) return [];
    const text = readFileSync(join(root, file), 'utf8');
    return rules.flatMap((rule) =>
      findOffences(rule, text).map((at) => `${file}:${at.line} ${rule.name}: ${at.text}\n    ${rule.why}`),
    );
  });
}
