import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contractCommand } from './contract.ts';
import { outcomesOfPlaywright, outcomesOfVitest } from './reports.ts';

const row = (id: string, test: string) => ({
  id,
  service: id.slice(0, 3).toLowerCase(),
  category: 'notice',
  kind: 'N',
  quote: '',
  must: '',
  test,
});
const contract = [
  row('ENZ-01', 'A opens; B is refused.'),
  row('ENZ-02', 'Text present.'),
  row('BKE-01', 'Rendered.'),
];

const vitest = (...tests: [fullName: string, status: string][]) => ({
  testResults: [{ assertionResults: tests.map(([fullName, status]) => ({ fullName, status })) }],
});
const spec = (title: string, ok: boolean, status = ok ? 'expected' : 'unexpected') => ({
  title,
  ok,
  tests: [{ status }],
});

describe('reports', () => {
  it('reads full titles and outcomes of Vitest, without what was skipped', () => {
    const report = vitest(['suite x [ENZ-01]', 'passed'], ['y', 'failed'], ['z', 'skipped'], ['t', 'todo']);
    expect(outcomesOfVitest(report)).toEqual([
      { title: 'suite x [ENZ-01]', passed: true },
      { title: 'y', passed: false },
    ]);
  });

  it('reads nested titles of Playwright, without file names and what was skipped', () => {
    const report = {
      suites: [
        {
          title: 'notice.spec.ts',
          specs: [spec('opens [ENZ-01]', true), spec('later', true, 'skipped')],
          suites: [{ title: 'outer [BKE-01]', suites: [{ title: 'inner', specs: [spec('fails', false)] }] }],
        },
      ],
    };
    expect(outcomesOfPlaywright(report)).toEqual([
      { title: 'opens [ENZ-01]', passed: true },
      { title: 'outer [BKE-01] › inner › fails', passed: false },
    ]);
  });
});

describe('the command', () => {
  let folder = '';
  const out: string[] = [];
  const err: string[] = [];

  const write = (path: string, value: unknown) => writeFileSync(join(folder, path), JSON.stringify(value));
  const gap = (id: string, clause: string) => ({ row: id, clause, reason: 'not yet' });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'contract-'));
    mkdirSync(join(folder, 'docs'));
    mkdirSync(join(folder, '.reports'));
    write('docs/contract.json', contract);
    write('docs/contract-gaps.json', [gap('ENZ-01', 'B is refused')]);
    write('.reports/vitest.json', vitest(['x [ENZ-01, ENZ-02]', 'passed']));
    write('.reports/playwright.json', {
      suites: [{ title: 'a.spec.ts', specs: [spec('y [BKE-01]', true)] }],
    });
    vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(text));
    vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(text));
  });

  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
    out.length = 0;
    err.length = 0;
  });

  it('counts per service and says what is open', async () => {
    expect(await contractCommand([], folder)).toBe(0);
    expect(out.join('\n')).toMatch(/enz +1 +1 +0 +2\nbke +1 +0 +0 +1\nall +2 +1 +0 +3/);
    expect(out.join('\n')).toContain('ENZ-01  partly    notice        "B is refused": not yet');
    expect(err).toEqual([]);
  });

  it('shows one service', async () => {
    expect(await contractCommand(['--service', 'bke'], folder)).toBe(0);
    expect(out.join('\n')).toContain('BKE-01');
    expect(out.join('\n')).not.toContain('ENZ-01');
  });

  it('speaks to machines', async () => {
    expect(await contractCommand(['--json'], folder)).toBe(0);
    const { rows, errors } = JSON.parse(out.join('\n')) as {
      rows: { id: string; state: string }[];
      errors: string[];
    };
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      ['ENZ-01', 'partly'],
      ['ENZ-02', 'proven'],
      ['BKE-01', 'proven'],
    ]);
    expect(errors).toEqual([]);
  });

  it('fails on claims without proof, unknown rows and invalid gaps', async () => {
    write('docs/contract-gaps.json', [gap('ENZ-01', 'C is refused'), gap('ENZ-02', '*')]);
    write('.reports/playwright.json', {
      suites: [{ title: 'a.spec.ts', specs: [spec('y [BKE-77]', true)] }],
    });
    expect(await contractCommand([], folder)).toBe(1);
    expect(err).toEqual([
      'BKE-77: the contract has no such row, but the test "y [BKE-77]" names it',
      "ENZ-01: the clause is not verbatim in the row's proof (C is refused)",
      'BKE-01: claims to be proven, but no passing test names it',
    ]);
  });

  it('names the failing test that takes a proof away', async () => {
    write('.reports/vitest.json', vitest(['x [ENZ-01, ENZ-02]', 'passed'], ['z [ENZ-02]', 'failed']));
    expect(await contractCommand([], folder)).toBe(1);
    expect(err).toEqual(['ENZ-02: claims to be proven, but the test "z [ENZ-02]" fails']);
  });

  it('does without a report, and says so', async () => {
    rmSync(join(folder, '.reports', 'playwright.json'));
    expect(await contractCommand(['--service', 'enz'], folder)).toBe(1);
    expect(err[0]).toContain('No report of playwright: .reports/playwright.json is missing.');
  });

  it('refuses what it does not understand', async () => {
    await expect(contractCommand(['--service', 'xyz'], folder)).rejects.toThrow(
      /„xyz“ gibt es nicht, nur: enz, bke/,
    );
    await expect(contractCommand(['--nonsense'], folder)).rejects.toThrow(/nonsense/);
  });
});
