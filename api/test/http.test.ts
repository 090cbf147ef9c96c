import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { services } from '@sprechraum/shared/services';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../src/app.ts';
import { letter } from './scene.ts';
import { startService, type TestService } from './service.ts';

const origin = 'https://beratung.example';

/** What every answer carries, whatever it says. */
function expectArmour({ headers }: LightMyRequestResponse) {
  const directives = String(headers['content-security-policy']).split(/;\s*/);
  expect(directives).toContain("default-src 'none'");
  expect(directives).toContain("frame-ancestors 'none'");
  expect(directives).toContain("base-uri 'none'");
  for (const directive of directives) {
    const [, ...sources] = directive.split(' ');
    for (const source of sources) expect(["'none'", "'self'", 'data:']).toContain(source);
  }
  expect(headers).toMatchObject({
    'strict-transport-security': expect.stringMatching(/^max-age=(?:6307\d{4}|[7-9]\d{7}|\d{9,});/),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'x-robots-tag': expect.stringContaining('noindex'),
    'permissions-policy': expect.stringContaining('geolocation=()'),
  });
  expect(headers).not.toHaveProperty('x-powered-by');
  expect(headers).not.toHaveProperty('server');
  expect(headers).not.toHaveProperty('access-control-allow-origin');
}

function expectProblem(response: LightMyRequestResponse, status: number, code: string) {
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const body = response.json<Record<string, unknown>>();
  expect(body).toMatchObject({ type: `/docs#${code}`, title: expect.any(String), status, code });
  const known = new Set(['type', 'title', 'status', 'code', 'errors', 'reference']);
  expect(Object.keys(body).filter((key) => !known.has(key))).toEqual([]);
  return body;
}

describe('every answer', () => {
  let service: TestService;
  let cookie: string;
  beforeAll(async () => {
    service = await startService();
    cookie = (await service.person()).cookie();
  });

  const post = (url: string, options: object = {}) =>
    service.app.inject({ method: 'POST', url, headers: { origin, cookie }, ...options });

  it.each([
    ['a page for everybody', 200, '/api/v1/service'],
    ['the notice', 200, '/.well-known/privacy.json'],
    ['the notice as text', 200, '/api/v1/privacy-notice.md'],
    ['the documentation', 200, '/docs'],
    ['what needs a login', 401, '/api/v1/own-data'],
    ['what does not exist', 404, '/api/v1/nothing'],
    ['what is no address at all', 404, '/../../etc/passwd'],
  ])('[ENZ-35] %s is armoured, and may load nothing from elsewhere', async (_what, status, url) => {
    const response = await service.app.inject({ url });
    expect(response.statusCode).toBe(status);
    expectArmour(response);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('is armoured where it is a file of a library', async () => {
    expectArmour(await service.app.inject({ url: '/docs/static/swagger-ui.css' }));
  });

  it('is armoured and never stored where it is personal, also as an error', async () => {
    const answers = [
      await service.app.inject({ url: '/api/v1/own-data', headers: { cookie } }),
      await service.app.inject({ url: '/api/v1/own-data/export.html', headers: { cookie } }),
      await post('/api/v1/consultations', { payload: letter() }),
      await post('/api/v1/consultations', { payload: {} }),
      await post('/api/v1/consultations', { payload: letter(), headers: { origin: 'https://evil.example' } }),
    ];
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 201, 422, 403]);
    for (const answer of answers) {
      expectArmour(answer);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  it('says at the field what is wrong, without repeating what was typed', async () => {
    const canary = 'Kanarienvogel1';
    const response = await post('/api/v1/consultations', {
      payload: { text: canary.repeat(2000), clientMessageId: canary, remember: canary },
    });
    const body = expectProblem(response, 422, 'common.invalid');
    expect(body['errors']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          field: 'text',
          code: 'maxLength',
          message: expect.stringContaining('20000'),
        }),
        expect.objectContaining({ field: 'clientMessageId', code: 'format' }),
        expect.objectContaining({ field: 'remember', code: 'additionalProperties' }),
      ]),
    );
    expect(response.body).not.toContain(canary);
  });

  it.each([
    [
      'no JSON',
      400,
      'common.malformed',
      { payload: '{"text":', headers: { 'content-type': 'application/json' } },
    ],
    [
      'another media type',
      400,
      'common.malformed',
      { payload: '<a/>', headers: { 'content-type': 'text/xml' } },
    ],
    [
      'more than the limit',
      413,
      'common.too-large',
      {
        payload: JSON.stringify({ text: 'a'.repeat(300_000) }),
        headers: { 'content-type': 'application/json' },
      },
    ],
  ])('refuses %s', async (_what, status, code, { payload, headers }) => {
    const response = await post('/api/v1/consultations', {
      payload,
      headers: { origin, cookie, ...headers },
    });
    expectProblem(response, status, code);
    expectArmour(response);
  });

  it.each(['not-a-uuid', '0', '..%2f..%2fetc', "' or 1=1 --"])('takes %s for no case', async (id) => {
    const response = await service.app.inject({
      url: `/api/v1/consultations/${encodeURIComponent(id)}`,
      headers: { cookie },
    });
    expectProblem(response, 422, 'common.invalid');
  });

  it.each([
    'a\u0000b',
    '\ud800',
    '\u202e',
    '😀'.repeat(50),
    '%00',
    '\\',
    '{{7*7}}',
    "'; drop table account; --",
  ])('takes %j for a name like any other that nobody bears', async (username) => {
    const { status } = await service.browser().post('/sessions', { username, password: 'lampe fluss' });
    expect([401, 422]).toContain(status);
  });

  it('tells nothing about a failure of its own, and logs where it happened without a word of it', async () => {
    const lonely = await startService();
    const person = await lonely.person();
    await lonely.platform.vault.close();
    const secret = 'was niemand wissen darf';
    const response = await lonely.app.inject({
      method: 'POST',
      url: '/api/v1/consultations',
      headers: { origin, cookie: person.cookie() },
      payload: letter(`${secret}\n    at ${secret} (file.ts:1:1)`),
    });
    const body = expectProblem(response, 500, 'common.unexpected');
    expectArmour(response);
    expect(response.body).not.toMatch(/pool|node_modules|\.ts|Error/);
    const line = lonely.lines.map((entry) => JSON.parse(entry)).find((entry) => entry.level === 50);
    expect(line).toMatchObject({
      request: body['reference'],
      route: '/api/v1/consultations',
      method: 'POST',
    });
    expect(line.stack).toMatch(/^ {4}at /);
    expect(lonely.lines.join('')).not.toContain(secret);
    expect(lonely.lines.join('')).not.toContain(person.username);
  });
});

describe('the register of a service', () => {
  it.each([
    ['enz', 'Bitte melden Sie sich an.'],
    ['pib', 'Bitte melde dich an.'],
  ] as const)('is how the failures of %s speak', async (id, title) => {
    const { app } = await startService({ policy: services[id] });
    const body = expectProblem(await app.inject({ url: '/api/v1/session' }), 401, 'common.login-required');
    expect(body['title']).toBe(title);
  });
});

describe('with the web application', () => {
  const webRoot = mkdtempSync(join(tmpdir(), 'web-'));
  let app: Awaited<ReturnType<typeof buildApp>>;
  beforeAll(async () => {
    mkdirSync(join(webRoot, 'assets'));
    writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>web</title>');
    writeFileSync(join(webRoot, 'assets', 'app-1.js'), 'export {}');
    const { platform } = await startService();
    app = await buildApp(platform, { gaps: [], webRoot, requestsPerMinute: 20 });
    await app.ready();
  });
  afterAll(async () => {
    await app.close();
    rmSync(webRoot, { recursive: true });
  });

  it.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/beratung/4711', 200, 'text/html; charset=utf-8'],
    ['/assets/app-1.js', 200, 'application/javascript; charset=utf-8'],
    ['/assets/..%2findex.html', 404, 'application/problem+json; charset=utf-8'],
    ['/assets/nothing.js', 404, 'application/problem+json; charset=utf-8'],
    ['/api/v1/nothing', 404, 'application/problem+json; charset=utf-8'],
    ['/.well-known/nothing', 404, 'application/problem+json; charset=utf-8'],
  ])('%s is armoured as well', async (url, status, type) => {
    const response = await app.inject({ url });
    expect([response.statusCode, response.headers['content-type']]).toEqual([status, type]);
    expectArmour(response);
  });

  it('limits what one address asks for, but not the files that a page takes', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };
    const ask = async (url: string, times: number) => {
      const statuses: number[] = [];
      for (let time = 0; time < times; time++) statuses.push((await app.inject({ url, headers })).statusCode);
      return statuses;
    };
    const files = Array(25).fill(200);
    expect(await ask('/assets/app-1.js', 25)).toEqual(files);
    expect(await ask('/api/v1/service', 22)).toEqual([...Array(20).fill(200), 429, 429]);
    expect(await ask('/meine-seite', 25)).toEqual(files);
  });
});
