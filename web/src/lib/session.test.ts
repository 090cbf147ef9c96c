import { flushPromises } from '@vue/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { aSession, serve, startStores } from '../testing/app.ts';
import { answer, api } from './api.ts';
import { asProblem } from './problem.ts';
import { useSession } from './session.ts';

const list = () => answer(api.GET('/consultations'));

describe('session', () => {
  beforeEach(() => {
    startStores();
  });

  it('asks once who is here; a visitor is nobody', async () => {
    const server = serve({ 'GET /session': () => ({ status: 401, body: { code: 'session.missing' } }) });
    const session = useSession();
    await Promise.all([session.load(), session.load()]);
    expect(server.lines()).toEqual(['GET /session']);
    expect(session).toMatchObject({ known: true, loggedIn: false, ended: false });
  });

  it('goes on as a visitor when there is no answer', async () => {
    serve({ 'GET /session': () => ({ status: 500 }) });
    const session = useSession();
    await session.load();
    expect(session).toMatchObject({ known: true, loggedIn: false });
  });

  it('lets a refused request wait and repeats it after logging in again', async () => {
    let alive = false;
    const server = serve({
      'GET /consultations': () => (alive ? { body: { items: [] } } : { status: 401 }),
    });
    const session = useSession();
    session.start(aSession());
    let answered: unknown;
    void list().then((value) => {
      answered = value;
    });
    await flushPromises();
    expect(session.ended).toBe(true);
    expect(answered).toBeUndefined();

    alive = true;
    session.start(aSession());
    await flushPromises();
    expect(session.ended).toBe(false);
    expect(answered).toEqual({ items: [] });
    expect(server.lines()).toEqual(['GET /consultations', 'GET /consultations']);
  });

  it('gives the refusal back when nobody logs in again', async () => {
    const server = serve({ 'GET /consultations': () => ({ status: 401, body: { code: 'session.ended' } }) });
    const session = useSession();
    session.start(aSession());
    const refusal = list().catch(asProblem);
    await flushPromises();
    session.forget();
    expect(await refusal).toMatchObject({ status: 401, code: 'session.ended' });
    expect(server.lines()).toHaveLength(1);
  });

  it('does not wait for a visitor', async () => {
    serve({ 'GET /consultations': () => ({ status: 401 }) });
    await expect(list()).rejects.toMatchObject({ status: 401 });
    expect(useSession().ended).toBe(false);
  });

  it('counts from the last request on, but never past the longest time', async () => {
    serve({ 'GET /consultations': () => ({ body: { items: [] } }) });
    const session = useSession();
    const start = aSession();
    const absoluteExpiresAt = new Date(Date.now() + 10 * 60_000).toISOString();
    session.start({ ...start, absoluteExpiresAt });
    await list();
    expect(session.current?.idleExpiresAt).toBe(absoluteExpiresAt);
  });

  it('expects the end a minute early, because the server notes use once a minute', async () => {
    serve({ 'GET /consultations': () => ({ body: { items: [] } }) });
    const session = useSession();
    session.start(aSession());
    await list();
    const minutes = (Date.parse(session.current?.idleExpiresAt ?? '') - Date.now()) / 60_000;
    expect(Math.round(minutes)).toBe(29);
  });

  it('notices on asking that it has ended', async () => {
    serve({ 'GET /session': () => ({ status: 401 }) });
    const session = useSession();
    session.start(aSession());
    await session.check();
    expect(session).toMatchObject({ ended: true, loggedIn: true });
  });
});
