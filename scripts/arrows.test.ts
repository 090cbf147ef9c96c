import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from './sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file and what it imports; every file that is imported exists too. */
const refused: [rule: string, from: string, to: string][] = [
  ['shared-is-pure', 'shared/src/rules/a.ts', 'api/src/platform/clock.ts'],
  ['platform-knows-no-domain', 'api/src/platform/db/b.ts', 'api/src/identity/accounts/index.ts'],
  ['identity-below-governance', 'api/src/identity/staff/c.ts', 'api/src/governance/holds/index.ts'],
  ['governance-below-offers', 'api/src/governance/holds/d.ts', 'api/src/offers/forum/index.ts'],
  ['nothing-imports-the-top', 'api/src/offers/forum/e.ts', 'api/src/config.ts'],
  ['enter-by-the-door', 'api/src/offers/forum/f.ts', 'api/src/offers/chats/queries.ts'],
  ['enter-by-the-door', 'api/src/offers/forum/g.ts', 'api/src/identity/accounts/tables.ts'],
  ['tables-import-tables', 'api/src/offers/chats/tables.ts', 'api/src/offers/chats/queries.ts'],
  ['shared-by-its-exports', 'web/src/lib/h.ts', 'shared/src/rules/due-date.ts'],
  ['web-knows-no-api', 'web/src/lib/i.ts', 'api/src/platform/clock.ts'],
  ['api-knows-no-web', 'api/src/platform/http/j.ts', 'web/src/lib/paths.ts'],
  ['features-stay-apart', 'web/src/features/chats/k.ts', 'web/src/features/forum/l.ts'],
  ['lib-and-ui-know-no-feature', 'web/src/ui/m.ts', 'web/src/features/forum/l.ts'],
  ['no-cycles', 'web/src/lib/n.ts', 'web/src/lib/n.ts'],
  ['everything-resolves', 'web/src/lib/o.ts', 'web/src/lib/nowhere.ts'],
];
const allowed: [from: string, to: string][] = [
  ['api/src/offers/wishes/index.ts', 'api/src/governance/holds/index.ts'],
  ['api/src/offers/wishes/queries.ts', 'api/src/offers/forum/index.ts'],
  ['api/src/offers/wishes/commands.ts', 'api/src/offers/wishes/queries.ts'],
  ['api/src/offers/wishes/routes.ts', 'api/src/platform/clock.ts'],
  ['api/src/offers/wishes/tables.ts', 'api/src/identity/accounts/tables.ts'],
  ['api/src/identity/accounts/tables.ts', 'api/src/platform/db/columns.ts'],
  ['api/src/modules.ts', 'api/src/offers/wishes/queries.ts'],
  ['web/src/features/wishes/p.ts', 'web/src/lib/paths.ts'],
  ['web/src/features/wishes/q.ts', 'shared/src/policy/index.ts'],
];

const arrows = [...refused.map(([, from, to]) => [from, to] as const), ...allowed];
for (const [, to] of arrows) if (!to.includes('nowhere')) write(to, 'export {};\n');
for (const [from, to] of arrows) {
  const path = posix.relative(posix.dirname(from), to);
  write(from, `import '${path.startsWith('.') ? path : `./${path}`}';\n`);
}
const { violations, rules } = cruise();

test.each(refused)('%s refuses %s → %s', (rule, from) => {
  expect(violations.filter((found) => found.from === from).map((found) => found.rule.name)).toContain(rule);
});

test.each(allowed)('%s → %s is allowed', (from) => {
  expect(violations.filter((found) => found.from === from)).toEqual([]);
});

test('every rule has an example that it refuses', () => {
  expect(new Set(refused.map(([rule]) => rule))).toEqual(new Set(rules));
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function cruise(): { violations: { from: string; rule: { name: string } }[]; rules: string[] } {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const args = [tool, `--config=${config}`, '--output-type=json', 'shared', 'api', 'web'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout);
  return {
    violations: summary.violations,
    rules: summary.ruleSetUsed.forbidden.map((rule: { name: string }) => rule.name),
  };
}
