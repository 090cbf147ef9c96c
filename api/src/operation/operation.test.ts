import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addPeriod } from '@sprechraum/shared/rules';
import { beforeAll, describe, expect, it } from 'vitest';
import { needlesIn } from '../../test/dbscan.ts';
import { canaryPolicy, liveThrough } from '../../test/life.ts';
import { startService, type TestService } from '../../test/service.ts';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** A bare request with exactly these headers: what stands between is told by them. */
const ask = (service: TestService, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const { port } = service.app.server.address() as AddressInfo;
    request({ port, path, headers, method, host: '127.0.0.1' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    })
      .on('error', reject)
      .end();
  });

const outside = '203.0.113.9';
const throughTls = { 'x-forwarded-for': outside, 'x-forwarded-proto': 'https' };
const withoutTls = { 'x-forwarded-for': outside, 'x-forwarded-proto': 'http' };

describe('the operation of a service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ policy: canaryPolicy });
    // What costs many questions is asked once a minute, so what is late is so from the beginning.
    const letter = { clientRequestId: crypto.randomUUID(), kind: 'access', text: 'Was wissen Sie?' };
    const now = service.clock.now();
    service.clock.set(addPeriod(now, '-P2M'));
    await service.browser().post('/data-requests', letter);
    service.clock.set(now);
  });

  it('is healthy while every store answers', async () => {
    const { status, text } = await ask(service, '/health', throughTls);
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { status: 'ok', stores: { content: true, keys: true }, restartNeeded: false },
    ]);
  });

  it('shows its numbers to the own network only, not through the proxy', async () => {
    const inside = await ask(service, '/metrics');
    expect(inside.status).toBe(200);
    expect(inside.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    const proxied: Record<string, string>[] = [
      throughTls,
      { 'x-forwarded-for': outside },
      { forwarded: `for=${outside}` },
    ];
    for (const headers of proxied) expect((await ask(service, '/metrics', headers)).status).toBe(404);
  });

  it('counts answers, late jobs and what is overdue', async () => {
    await ask(service, '/api/v1/nothing');
    const { text } = await ask(service, '/metrics');
    expect(text).toMatch(/^sprechraum_http_request_duration_seconds_count\{status="4xx"\} [1-9]/m);
    expect(text).toMatch(/^sprechraum_jobs_late \d+$/m);
    expect(text).toMatch(/^sprechraum_retention_overdue 0$/m);
    expect(text).toMatch(/^sprechraum_data_requests_overdue 1$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
  });

  it('names nobody in its numbers, whatever has been lived through', async () => {
    const life = await liveThrough(service);
    const { text } = await ask(service, '/metrics');
    expect(needlesIn(text, [...life.all, life.caseId, '203.0.113'])).toEqual([]);
  });

  it('[ENZ-49] sends who comes without TLS to the encrypted address, and reads nothing that was sent so', async () => {
    const page = await ask(service, '/datenschutz?anrede=sie', withoutTls);
    expect([page.status, page.headers['location']]).toEqual([
      308,
      'https://beratung.example/datenschutz?anrede=sie',
    ]);
    const sent = await ask(service, '/api/v1/sessions', withoutTls, 'POST');
    expect([sent.status, JSON.parse(sent.text).code]).toEqual([403, 'common.plain-connection']);
    expect(sent.headers['set-cookie']).toBeUndefined();
    expect((await ask(service, '/api/v1/service', throughTls)).status).toBe(200);
  });
});

it('is not healthy when a store does not answer, and says which', async () => {
  const service = await startService();
  await service.platform.vault.close();
  const { status, text } = await ask(service, '/health');
  expect([status, JSON.parse(text)]).toEqual([
    503,
    { status: 'failing', stores: { content: true, keys: false }, restartNeeded: false },
  ]);
});
