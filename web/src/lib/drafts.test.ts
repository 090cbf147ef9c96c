import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serve, startStores } from '../testing/app.ts';
import { useDrafts } from './drafts.ts';

const key = 'new-enquiry';
const saved = { body: { savedAt: '2026-11-21T20:04:00Z' } };

describe('drafts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    startStores();
  });
  afterEach(() => vi.useRealTimers());

  const settle = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    await flushPromises();
  };

  it('are saved a moment after the last key', async () => {
    const server = serve({ 'PUT /drafts/new-enquiry': () => saved });
    const drafts = useDrafts();
    drafts.change(key, { text: 'Ich' });
    await settle(800);
    drafts.change(key, { text: 'Ich weiß' });
    await settle(800);
    expect(server.asked).toEqual([]);
    await settle(500);
    expect(server.asked).toEqual([{ line: 'PUT /drafts/new-enquiry', body: { text: 'Ich weiß' } }]);
    expect(drafts.of(key)).toMatchObject({ status: 'kept', savedAt: '2026-11-21T20:04:00Z' });
  });

  it('keep the text and try again when saving fails', async () => {
    let online = false;
    const server = serve({ 'PUT /drafts/new-enquiry': () => (online ? saved : { status: 503 }) });
    const drafts = useDrafts();
    drafts.change(key, { text: 'Ich weiß nicht' });
    await settle(1_300);
    expect(drafts.of(key)).toMatchObject({ status: 'waiting', text: 'Ich weiß nicht' });
    online = true;
    await settle(8_100);
    expect(drafts.of(key).status).toBe('kept');
    expect(server.asked).toHaveLength(2);
  });

  it('never let an older text overtake a newer one', async () => {
    const answers: (() => void)[] = [];
    const server = serve({
      'PUT /drafts/new-enquiry': () => new Promise((resolve) => answers.push(() => resolve(saved))),
    });
    const drafts = useDrafts();
    drafts.change(key, { text: 'alt' });
    await settle(1_300);
    drafts.change(key, { text: 'neu' });
    await settle(1_300);
    expect(server.asked).toHaveLength(1);
    answers[0]!();
    await settle(0);
    expect(server.asked.map(({ body }) => body)).toEqual([{ text: 'alt' }, { text: 'neu' }]);
    answers[1]!();
    await settle(0);
    expect(drafts.of(key).status).toBe('kept');
  });

  it('are not saved once they were sent', async () => {
    const server = serve({ 'PUT /drafts/new-enquiry': () => saved });
    const drafts = useDrafts();
    drafts.change(key, { text: 'fertig' });
    await drafts.rest(key);
    drafts.sent(key);
    await settle(10_000);
    expect(server.asked).toEqual([]);
    expect(drafts.of(key).text).toBe('');
  });

  it('come back from the server, but not over what is being typed', async () => {
    serve({ 'GET /drafts/new-enquiry': () => ({ body: { text: 'von gestern', savedAt: 'x' } }) });
    const drafts = useDrafts();
    await drafts.load(key);
    expect(drafts.of(key)).toMatchObject({ text: 'von gestern', status: 'kept', loaded: true });

    serve({ 'GET /drafts/c1': () => ({ body: { text: 'von gestern', savedAt: 'x' } }) });
    const loading = drafts.load('c1');
    drafts.change('c1', { text: 'von jetzt' });
    await loading;
    expect(drafts.of('c1').text).toBe('von jetzt');
  });

  it('have one message id for all attempts to send', async () => {
    const drafts = useDrafts();
    const first = drafts.of(key).clientMessageId;
    drafts.change(key, { text: 'noch einmal' });
    expect(drafts.of(key).clientMessageId).toBe(first);
    drafts.sent(key);
    expect(drafts.of(key).clientMessageId).not.toBe(first);
  });

  it('are forgotten with everything else', async () => {
    const server = serve({});
    const drafts = useDrafts();
    drafts.change(key, { text: 'vertraulich' });
    drafts.forget();
    await settle(10_000);
    expect(server.asked).toEqual([]);
    expect(drafts.of(key).text).toBe('');
  });
});
