import { describe, expect, it } from 'vitest';
import { refuseStorage } from './no-storage.ts';

describe('storage on the device', () => {
  it('can be read but not written, by whatever way', () => {
    localStorage.setItem('left-by-others', '1');
    refuseStorage();
    expect(() => localStorage.setItem('name', 'Wolke')).toThrow();
    expect(() => {
      sessionStorage['vue-router:scroll'] = '{}';
    }).toThrow();
    expect(localStorage.getItem('left-by-others')).toBe('1');
    expect(sessionStorage.length).toBe(0);
    localStorage.clear();
  });
});
