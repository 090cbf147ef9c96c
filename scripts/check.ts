/**
 * The one check, and exactly what a build server runs.
 *
 *   npm test                              everything
 *   npm test -- --only types,unit         some gates
 *   npm test -- api/src/x/y.test.ts       some test files
 */
import { parseArgs } from 'node:util';
import type { Outcome } from './command.ts';
import { build, type Gate, journeys, quickGates, thoroughGates, unit } from './gates.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' } },
});
const gates = [build, ...quickGates, unit, journeys, ...thoroughGates];
const only = values.only?.split(',') ?? (positionals.length > 0 ? gatesFor(positionals) : undefined);
const unknown = only?.filter((name) => !gates.some((gate) => gate.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(
    `There is no gate ${unknown.join(', ')}. There are: ${gates.map((gate) => gate.name).join(', ')}.`,
  );
  process.exit(2);
}

const failures: [name: string, outcome: Outcome][] = [];
let passed = 0;
let failed = 0;

const built = pass([build]);
// Two cores: journeys, which mostly wait for a browser, and beside them everything else.
await Promise.all([
  built.then(() => pass([journeys, ...thoroughGates])),
  pass(quickGates)
    .then(() => built)
    .then(() => pass([unit])),
]);

for (const [name, { output }] of failures) console.log(`\n━━━ ${name} ━━━\n${output}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function gatesFor(files: string[]): string[] {
  const isJourney = (file: string) => file.endsWith('.spec.ts');
  return [...(files.every(isJourney) ? [] : ['unit']), ...(files.some(isJourney) ? ['e2e'] : [])];
}

async function pass(inOrder: Gate[]): Promise<void> {
  for (const gate of inOrder) if (wanted(gate)) await passOne(gate);
}

function wanted({ name }: Gate): boolean {
  return !only || only.includes(name);
}

async function passOne(gate: Gate): Promise<void> {
  if (!gate.applies()) {
    console.log(`  –  ${gate.name.padEnd(8)} nothing to check yet`);
    return;
  }
  const begun = performance.now();
  const files = positionals.filter((file) => file.endsWith('.spec.ts') === (gate.name === 'e2e'));
  const show = positionals.length > 0;
  const outcome = await gate
    .run({ files, show, beside: wanted(journeys) })
    .catch((error: unknown) => ({ ok: false, output: String(error) }));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6);
  const tests = 'passed' in outcome ? `  ${outcome.passed} tests passed, ${outcome.failed} failed` : '';
  console.log(`  ${outcome.ok ? '✓' : '✗'}  ${gate.name.padEnd(8)}${seconds} s${tests}`);
  passed += ('passed' in outcome ? (outcome.passed ?? 0) : 0) + (outcome.ok ? 1 : 0);
  failed += ('failed' in outcome ? (outcome.failed ?? 0) : 0) + (outcome.ok ? 0 : 1);
  if (!outcome.ok) failures.push([gate.name, outcome]);
}
