import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkArrows } from './arrows.ts';
import { type CommandOptions, type Outcome, runTool } from './command.ts';
import { checkHouseRules } from './house-rules.ts';
import { checkSize } from './size.ts';
import { listFiles, root } from './sources.ts';

interface GateOptions {
  /** Only these. */
  readonly files: string[];
  readonly show: boolean;
  /** Whether journeys go on beside it. */
  readonly beside: boolean;
}

export interface Gate {
  name: string;
  /** Without its input a gate has nothing to say. */
  applies(): boolean;
  run(options: GateOptions): Promise<Outcome>;
}

const files = listFiles();
const some = (pattern: RegExp) => files.some((file) => pattern.test(file));
const found = (offences: string[]): Outcome => ({ ok: offences.length === 0, output: offences.join('\n') });

/** Tests that serve the application need it built. */
export const build: Gate = {
  name: 'build',
  applies: () => some(/^web\/src\/main\.ts$/),
  run: () => runTool('web/node_modules/vite/bin/vite.js', ['build', 'web', '--logLevel', 'warn']),
};

/** What is known at once, before the tests. */
export const quickGates: Gate[] = [
  {
    name: 'format',
    applies: () => true,
    run: () => runTool('node_modules/@biomejs/biome/bin/biome', ['check', '--max-diagnostics=100']),
  },
  { name: 'size', applies: () => true, run: async () => found(checkSize()) },
  { name: 'house', applies: () => true, run: async () => found(checkHouseRules()) },
  {
    name: 'schema',
    applies: () => some(/^api\/src\/.*\/tables\.ts$|^migrations\//),
    run: () => runTool('scripts/schema-drift.ts', []),
  },
];

/** What takes longer, after the journeys: by then one core has nothing else to do. */
export const thoroughGates: Gate[] = [
  { name: 'types', applies: () => some(/^(?:shared|api)\/src\/.*\.ts$/), run: checkTypes },
  { name: 'arrows', applies: () => some(/^(?:shared|api|web)\/src\/.*\.(?:ts|vue)$/), run: checkArrows },
  {
    name: 'unused',
    applies: () => true,
    run: () => runTool('node_modules/knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors']),
  },
  {
    name: 'openapi',
    applies: () => some(/^scripts\/openapi\.ts$/),
    run: () => runTool('scripts/openapi.ts', ['--check']),
  },
];

export const unit: Gate = { name: 'unit', applies: () => some(/\.test\.ts$/), run: runVitest };

export const journeys: Gate = {
  name: 'e2e',
  applies: () => some(/^web\/e2e\/.*\.spec\.ts$/),
  run: runPlaywright,
};

/** By TypeScript 7, which is ten times as fast; it has no interface yet for tools that read types, so vue-tsc needs 6. */
async function checkTypes(): Promise<Outcome> {
  // One thread each: more check the same types again, and the cores have enough to do.
  const tsc = ['node_modules/ts7/bin/tsc', '--singleThreaded'] as const;
  const vueTsc = ['web/node_modules/vue-tsc/bin/vue-tsc.js'] as const;
  const projects: [
    applies: boolean,
    compiler: readonly [tool: string, ...args: string[]],
    project: string,
  ][] = [
    [some(/^api\/src\/.*\.ts$/), tsc, 'api/tsconfig.json'],
    [some(/^web\/src\/.*\.ts$/), vueTsc, 'web/tsconfig.json'],
    [some(/^shared\/src\/.*\.ts$/), tsc, 'shared/tsconfig.json'],
    [true, tsc, 'web/tsconfig.e2e.json'],
    [true, tsc, 'bench/tsconfig.json'],
  ];
  const outcomes = await Promise.all(
    projects
      .filter(([applies]) => applies)
      .map(([, [tool, ...args], project]) => runTool(tool, [...args, '--project', project])),
  );
  return {
    ok: outcomes.every((outcome) => outcome.ok),
    output: outcomes
      .map((outcome) => outcome.output)
      .join('\n')
      .trim(),
  };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; message: string; assertionResults: unknown[] }[];
}

async function runVitest({ files: only, show, beside }: GateOptions): Promise<Outcome> {
  const report = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--project=!drill', ...reporters, '--allowOnly=false', ...only];
  // A journey waits for each of its steps; whatever goes on beside it has time for something else meanwhile.
  const outcome = await runTool('node_modules/vitest/vitest.mjs', args, { show, yielding: beside });
  return withReport<VitestReport>(outcome, report, (found) => ({
    passed: found.numPassedTests,
    // A file that cannot even be loaded has no tests that could fail.
    failed:
      found.numFailedTests +
      found.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
        .length,
  }));
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

async function runPlaywright({ files: only, show }: GateOptions): Promise<Outcome> {
  const report = freshReport('playwright.json');
  const options: CommandOptions = { show, env: { NO_COLOR: undefined, PLAYWRIGHT_JSON_OUTPUT_FILE: report } };
  const args = ['test', '--reporter=list,json', ...only];
  const outcome = await runTool('node_modules/@playwright/test/cli.js', args, options);
  return withReport<PlaywrightReport>(outcome, report, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
}

function freshReport(name: string): string {
  mkdirSync(join(root, '.reports'), { recursive: true });
  const report = join(root, '.reports', name);
  rmSync(report, { force: true });
  return report;
}

/** The runner's word is not enough: without its report, or with no test in it, nothing was proven. */
function withReport<T>(
  outcome: Outcome,
  report: string,
  count: (report: T) => { passed: number; failed: number },
): Outcome {
  try {
    const counts = count(JSON.parse(readFileSync(report, 'utf8')) as T);
    if (counts.passed + counts.failed > 0)
      return { ...outcome, ok: outcome.ok && counts.failed === 0, ...counts };
    return { ok: false, output: `${outcome.output}\nNo test was run.` };
  } catch (error) {
    return { ok: false, output: `${outcome.output}\nNo report: ${String(error)}` };
  }
}
