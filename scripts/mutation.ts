/**
 * Whether the tests bite: changes the code in thousands of small ways, one after the other, and counts how many of
 * them some test finds (Stryker). One of the drills, because it takes minutes.
 */
import { Stryker } from '@stryker-mutator/core';
import type { Row } from './drill-table.ts';

/** Below this share of them the run fails. */
const enough = 85;

interface Part {
  readonly part: string;
  /** Its tests: scripts/mutation/NAME.config.ts. */
  readonly name: string;
  readonly files: readonly string[];
  /** Folders that it can do without, so that they are not copied. */
  readonly without: readonly string[];
  /** Of this file none may be left. */
  readonly flawless?: string;
}

const parts: readonly Part[] = [
  {
    part: 'rules and policy',
    name: 'promise',
    files: ['shared/src/{rules,policy}/**/*.ts', '!shared/src/policy/check/fixtures/**'],
    without: ['api', 'migrations', 'deploy'],
    flawless: 'shared/src/rules/due-date.ts',
  },
  {
    part: 'access, keys and seals',
    name: 'crypto',
    files: [
      'api/src/platform/{crypto,access}/**/*.ts',
      'api/src/platform/http/access.ts',
      '!**/{privacy,tables}.ts',
    ],
    without: [],
  },
  {
    part: 'retention engine',
    name: 'retention',
    files: ['api/src/governance/retention/{disposal,ends,engine,proving,unkept}.ts'],
    without: [],
  },
];

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

const isFound = ({ status }: Result) => status === 'Killed' || status === 'Timeout';
/** What no test runs is as little found as what none notices; what cannot be tried counts for neither. */
const isTried = ({ status }: Result) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status);

async function tried({ name, files, without }: Part): Promise<Result[]> {
  const results = await new Stryker({
    mutate: [...files, '!**/*.test.ts'],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: `scripts/mutation/${name}.config.ts`, related: false },
    ignorePatterns: ['docs', 'web', 'bench', '.reports', ...without],
    // What a module works out once, as it is loaded, would need a process for each mutant: tables of words and schemas.
    ignoreStatic: true,
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // Slow is not found: what hangs is counted by its turns, and a test that waits for ever fails by itself.
    timeoutMS: 30_000,
    tempDirName: '.reports/mutation',
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
  }).runMutationTest();
  return results.filter(isTried);
}

export interface Mutated {
  readonly row: Row;
  /** Whether enough is found, and all of what has to be. */
  readonly ok: boolean;
}

/** Tries the mutants of the parts, of those whose names are given or of all. @param date of today, ISO */
export async function tryMutants(names: readonly string[], date: string): Promise<Mutated[]> {
  const found: Mutated[] = [];
  for (const part of parts.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const begun = performance.now();
    // What cannot even be begun is a part in which none was found, and keeps nobody else.
    const results = await tried(part).catch((error: unknown): Result[] => {
      console.error(error);
      return [];
    });
    const dead = results.filter(isFound).length;
    const score = results.length > 0 ? (100 * dead) / results.length : 0;
    const flaws = results.filter(
      (each) => !isFound(each) && part.flawless !== undefined && each.fileName.endsWith(part.flawless),
    );
    const seconds = Math.round((performance.now() - begun) / 1000);
    found.push({
      row: [part.part, results.length, dead, `${score.toFixed(1)} %`, seconds, date],
      ok: score >= enough && flaws.length === 0,
    });
  }
  return found;
}
