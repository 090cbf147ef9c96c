import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EXIT_URL, leaveNow, watchReturn, watchShift } from './quick-exit.ts';

const down = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key }));
const up = (key: string) => document.dispatchEvent(new KeyboardEvent('keyup', { key }));
const press = (key: string) => {
  down(key);
  up(key);
};

describe('shift three times', () => {
  const leave = vi.fn();
  const count = vi.fn();
  let stop = () => {};

  beforeEach(() => {
    vi.useFakeTimers();
    leave.mockReset();
    count.mockReset();
    stop = watchShift(leave, count);
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('leaves, and says how many presses are left', () => {
    press('Shift');
    press('Shift');
    expect(count.mock.calls).toEqual([[2], [1]]);
    expect(leave).not.toHaveBeenCalled();
    press('Shift');
    expect(leave).toHaveBeenCalledOnce();
  });

  it('does not count Shift in a capital letter', () => {
    for (let letter = 0; letter < 5; letter += 1) {
      down('Shift');
      press('A');
      up('Shift');
    }
    expect(leave).not.toHaveBeenCalled();
  });

  it('does not count Shift held for a click', () => {
    for (let click = 0; click < 3; click += 1) {
      down('Shift');
      document.dispatchEvent(new Event('pointerdown'));
      up('Shift');
    }
    expect(leave).not.toHaveBeenCalled();
  });

  it('begins anew after another key and after five seconds', () => {
    press('Shift');
    press('Shift');
    press('x');
    press('Shift');
    press('Shift');
    vi.advanceTimersByTime(5_001);
    press('Shift');
    press('Shift');
    expect(leave).not.toHaveBeenCalled();
  });

  it('stops listening', () => {
    stop();
    for (let time = 0; time < 3; time += 1) press('Shift');
    expect(leave).not.toHaveBeenCalled();
  });
});

describe('leaving', () => {
  const replace = vi.fn();
  const reload = vi.fn();
  const fetched = vi.fn(() => Promise.resolve(new Response(null, { status: 204 })));

  beforeEach(() => {
    vi.stubGlobal('fetch', fetched);
    vi.spyOn(window.location, 'replace').mockImplementation(replace);
    vi.spyOn(window.location, 'reload').mockImplementation(reload);
    document.body.innerHTML = '<p>vertraulich</p>';
    document.title = 'Notizen';
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    document.documentElement.className = '';
  });

  it('covers, wipes, logs out and replaces the address, in this order', () => {
    const order: string[] = [];
    fetched.mockImplementation(() => {
      order.push('logout');
      return Promise.resolve(new Response(null, { status: 204 }));
    });
    replace.mockImplementation(() => order.push('replace'));
    leaveNow(() => {
      order.push(document.documentElement.classList.contains('is-leaving') ? 'covered' : 'visible', 'wipe');
    });
    expect(order).toEqual(['covered', 'wipe', 'logout', 'replace']);
    expect(fetched).toHaveBeenCalledWith(
      '/api/v1/session',
      expect.objectContaining({ method: 'DELETE', keepalive: true }),
    );
    expect(replace).toHaveBeenCalledWith(EXIT_URL);
    expect(document.body.textContent).toBe('');
    expect(document.title).not.toContain('Notizen');
  });

  it('leaves even if forgetting fails, and without a network', () => {
    fetched.mockImplementation(() => Promise.reject(new TypeError('offline')));
    expect(() =>
      leaveNow(() => {
        throw new Error('stuck');
      }),
    ).toThrow('stuck');
    expect(replace).toHaveBeenCalledWith(EXIT_URL);
    expect(document.body.textContent).toBe('');
  });

  it('loads a kept page anew when somebody comes back to it', () => {
    watchReturn();
    document.documentElement.classList.add('is-leaving');
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(reload).toHaveBeenCalledOnce();
  });
});
