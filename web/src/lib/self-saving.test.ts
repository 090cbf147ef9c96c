import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSelfSaving } from './self-saving.ts';

describe('a form that saves itself', () => {
  beforeEach(() => {
    setActivePinia(createPinia());
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('is saved a moment after the last key, once', async () => {
    const save = vi.fn(async () => {});
    const forms = useSelfSaving();
    forms.load('a', undefined, save);
    forms.change('a', { text: 'Er dr' });
    forms.change('a', { text: 'Er droht' });
    expect(forms.of('a').status).toBe('typing');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(save.mock.calls).toEqual([[{ text: 'Er droht' }, false]]);
    expect(forms.of('a').status).toBe('kept');
  });

  it('keeps what could not be saved, and tries again', async () => {
    const save = vi.fn(async () => {}).mockRejectedValueOnce(new Error('offline'));
    const forms = useSelfSaving();
    forms.load('a', undefined, save);
    forms.change('a', { text: 'Er droht' });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(forms.of('a')).toMatchObject({ status: 'waiting', values: { text: 'Er droht' } });
    await vi.advanceTimersByTimeAsync(8_500);
    expect(forms.of('a').status).toBe('kept');
  });

  it('begins with what the server has, unless somebody is typing', () => {
    const forms = useSelfSaving();
    const kept = { values: { text: 'von gestern' }, savedAt: '2026-03-02T08:00:00Z' };
    forms.load('a', kept, async () => {});
    expect(forms.of('a').values).toEqual({ text: 'von gestern' });
    forms.change('b', { text: 'schon getippt' });
    forms.load('b', kept, async () => {});
    expect(forms.of('b').values).toEqual({ text: 'schon getippt' });
  });

  it('saves all at once when the page goes out of sight, and forgets all of it on leaving', async () => {
    const save = vi.fn(async () => {});
    const forms = useSelfSaving();
    forms.load('a', undefined, save);
    forms.change('a', { told: true });
    await forms.saveAll();
    expect(save.mock.calls).toEqual([[{ told: true }, true]]);
    forms.forget();
    expect(forms.of('a')).toMatchObject({ values: {}, status: 'empty' });
  });
});
