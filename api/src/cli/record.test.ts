import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { services } from '@sprechraum/shared/services';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runCommand } from './run.ts';

let folder = '';
const out: string[] = [];
const err: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(text));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
  out.length = 0;
  err.length = 0;
});

const render = (...args: string[]) => runCommand(['record', 'render', ...args]);
const bases = ['§ 16 SGB VIII', '§§ 28 folgende SGB VIII'];

it.each([
  [[], /^# Verzeichnis von Verarbeitungstätigkeiten: Online-Beratung Mühlacker\n/],
  [['--format', 'html'], /^<!doctype html>/],
  [['--format', 'json'], /^\{\n {2}"service": "enz"/],
])('[ENZ-05] exports the record of enz with both bases: %j', async (format, beginning) => {
  expect(await render('enz', ...format)).toBe(0);
  expect(out.join('')).toMatch(beginning);
  for (const basis of bases) expect(out.join('')).toContain(basis);
  expect(err.every((message) => message.startsWith('Pflichtangabe fehlt'))).toBe(true);
});

it("renders the record of an operator's own policy", async () => {
  const file = join(folder, 'policy.json');
  const { enz } = services;
  writeFileSync(file, JSON.stringify({ ...enz, service: { ...enz.service, name: 'Beratung der Stadt' } }));
  expect(await render(file)).toBe(0);
  expect(out.join('')).toContain('Beratung der Stadt');
});

it('says what is wrong with a policy', async () => {
  const file = join(folder, 'policy.json');
  writeFileSync(file, JSON.stringify({ ...services.enz, roles: 'none' }));
  expect(await render(file)).toBe(1);
  expect(err.join('\n')).toContain('roles');
  expect(out).toEqual([]);
});

it.each([[[]], [['enz', 'bke']], [['enz', '--format', 'pdf']], [['enz', '--nonsense']]])(
  'refuses %j',
  async (args) => {
    expect(await render(...args)).toBe(2);
    expect(out).toEqual([]);
  },
);
