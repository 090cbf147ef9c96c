import { type Outcome, runTool } from './command.ts';
import { listFiles } from './sources.ts';

interface CruiseResult {
  modules: { source: string }[];
  summary: {
    violations: {
      from: string;
      to: string;
      rule: { name: string };
      cycle?: { name: string }[];
      comment?: string;
    }[];
    ruleSetUsed?: { forbidden?: { name: string; comment?: string }[] };
  };
}

const ours = /^(?:shared|api|web)\/src\/.*\.(?:ts|vue)$/;

/**
 * dependency-cruiser passes when it finds nothing to look at. So every source file that git knows must be
 * among the modules it saw.
 */
export async function checkArrows(): Promise<Outcome> {
  const expected = listFiles().filter((file) => ours.test(file) && !file.endsWith('.test.ts'));
  const folders = ['shared', 'api', 'web'].filter((name) =>
    expected.some((file) => file.startsWith(`${name}/`)),
  );
  const outcome = await runTool('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', [
    '--config=.dependency-cruiser.cjs',
    '--output-type=json',
    ...folders.map((name) => `${name}/src`),
  ]);
  let result: CruiseResult;
  try {
    result = JSON.parse(outcome.output) as CruiseResult;
  } catch {
    return { ok: false, output: outcome.output };
  }
  const seen = new Set(result.modules.map((module) => module.source));
  const unseen = expected.filter((file) => !seen.has(file));
  const reasons = new Map(result.summary.ruleSetUsed?.forbidden?.map((rule) => [rule.name, rule.comment]));
  const lines = result.summary.violations.map(({ rule, from, to, cycle }) => {
    const path = cycle ? cycle.map((step) => step.name).join(' → ') : to;
    return `${rule.name}: ${from} → ${path}\n    ${reasons.get(rule.name) ?? ''}`;
  });
  if (unseen.length > 0) {
    lines.push(
      `Only ${expected.length - unseen.length} of ${expected.length} source files were seen. Not seen:`,
    );
    lines.push(...unseen);
  }
  return { ok: lines.length === 0, output: lines.join('\n') };
}
