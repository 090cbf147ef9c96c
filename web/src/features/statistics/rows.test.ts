import { describe, expect, it } from 'vitest';
import type { Statistics, StatisticsTable } from '../../lib/api.ts';
import type { Translate } from '../../lib/text.ts';
import { broken, courseOf, groupsOf } from './rows.ts';

const t: Translate = (key, values = {}) =>
  [key.replace('statistics.', ''), ...Object.values(values)].join(' ');

const table: StatisticsTable = {
  name: '2026-Q1',
  label: '1. Quartal 2026',
  from: '2025-12-31T23:00:00.000Z',
  until: '2026-03-31T22:00:00.000Z',
  people: 30,
  atLeast: false,
  groups: [
    {
      dimension: 'basis',
      cells: [
        { value: 'sgb8-16', people: 18, atLeast: false },
        { value: 'sgb8-28', people: null, atLeast: false },
        { value: 'gone', people: null, atLeast: false },
      ],
      rest: 12,
    },
    { dimension: 'topic', cells: [{ value: 'as-parent', people: null, atLeast: false }], rest: 30 },
  ],
};
const statistics: Statistics = {
  smallestCell: 5,
  next: { label: '2. Quartal 2026', countedOn: '2026-07-14T22:00:00.000Z' },
  dimensions: [
    { id: 'reason', label: 'Anlass', values: [] },
    { id: 'basis', label: 'Rechtsgrundlage', values: [{ code: 'sgb8-16', label: '§ 16 SGB VIII' }] },
    { id: 'topic', label: 'Thema', values: [] },
  ],
  notCounted: [],
  periods: [table],
  years: [],
};

describe('the rows of the statistics', () => {
  it('say each number as it may be said, in the words of the policy', () => {
    const [basis, topic, ...others] = groupsOf(t, statistics, table);
    expect(basis).toEqual({
      id: 'basis',
      label: 'Rechtsgrundlage',
      rows: [
        { label: '§ 16 SGB VIII', people: 18, words: '18' },
        // What the policy no longer lists keeps the name it was counted under.
        { label: 'sgb8-28', people: null, words: 'hidden' },
        { label: 'gone', people: null, words: 'hidden' },
      ],
      rest: 12,
      silent: false,
    });
    expect(topic?.silent).toBe(true);
    // A grouping that this period was not counted by is left out.
    expect(others).toEqual([]);
  });

  it('go from the oldest period to the newest, and tell a part from the whole', () => {
    const newer = { ...table, label: '2. Quartal 2026', people: null };
    const part = { ...table, label: '2025', atLeast: true };
    expect(courseOf(t, [newer, table, part]).map(({ words }) => words)).toEqual([
      'atLeast 30',
      '30',
      'hidden',
    ]);
  });

  it('break long names between words', () => {
    expect(broken('Familie, Freunde oder Bekannte', 18)).toEqual(['Familie, Freunde', 'oder Bekannte']);
    expect(broken('Zuständigkeitsgebiet', 8)).toEqual(['Zuständigkeitsgebiet']);
  });
});
