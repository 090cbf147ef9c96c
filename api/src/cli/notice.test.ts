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
  folder = mkdtempSync(join(tmpdir(), 'notice-'));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(text));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
  out.length = 0;
  err.length = 0;
});

it("renders a service's notice in its own register", async () => {
  expect(await runCommand(['notice', 'render', 'pib'])).toBe(0);
  expect(out.join('')).toContain('Welche Daten wir von Dir brauchen');
  expect(err.every((message) => message.startsWith('Pflichtangabe fehlt'))).toBe(true);
});

it('renders in another register, as a page or for machines', async () => {
  expect(await runCommand(['notice', 'render', 'pib', '--register', 'sie', '--format', 'html'])).toBe(0);
  expect(out.join('')).toMatch(/^<!doctype html>[\s\S]*Welche Daten wir von Ihnen brauchen/);
  out.length = 0;
  expect(await runCommand(['notice', 'render', 'nrw', '--format', 'json'])).toBe(0);
  const { sections } = JSON.parse(out.join('')) as { sections: { statements: { enforcement: string }[] }[] };
  expect(sections.flatMap(({ statements }) => statements).every(({ enforcement }) => enforcement)).toBe(true);
});

it("renders an operator's own policy", async () => {
  const file = join(folder, 'policy.json');
  const policy = {
    ...services.enz,
    service: { ...services.enz.service, id: 'city', name: 'Beratung der Stadt' },
  };
  writeFileSync(file, JSON.stringify(policy));
  expect(await runCommand(['notice', 'render', file])).toBe(0);
  expect(out.join('')).toMatch(/^# Datenschutz: Beratung der Stadt\n/);
});

it('says what is wrong with a policy', async () => {
  const file = join(folder, 'policy.json');
  writeFileSync(file, JSON.stringify({ ...services.enz, roles: 'none' }));
  expect(await runCommand(['notice', 'render', file])).toBe(1);
  expect(err.join('\n')).toContain('roles');
  writeFileSync(file, '{');
  expect(await runCommand(['notice', 'render', file])).toBe(1);
  expect(err.join('\n')).toContain('kein gültiges JSON');
  expect(out).toEqual([]);
});

it.each([
  [['enz', '--register', 'du'], /Die Anrede „du“ hat dieser Hinweis nicht, nur: sie/],
  [['enz', '--register', 'wir'], /Anrede „wir“/],
  [['enz', '--format', 'pdf'], /Form „pdf“/],
  [[], /genau ein Dienst/],
  [['enz', 'bke'], /genau ein Dienst/],
  [['enz', '--nonsense'], /--nonsense gibt es nicht/],
])('refuses %j', async (args, message) => {
  expect(await runCommand(['notice', 'render', ...args])).toBe(2);
  expect(err.join('\n')).toMatch(message);
  expect(out).toEqual([]);
});

it('says which services there are', async () => {
  expect(await runCommand(['notice', 'render', 'xyz'])).toBe(1);
  expect(err.join('\n')).toMatch(/„xyz“ gibt es nicht. Es gibt: enz/);
});
