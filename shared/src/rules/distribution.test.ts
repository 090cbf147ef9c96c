import { describe, expect, it } from 'vitest';
import { loadOf, type Room, roomOf, suggestions } from './distribution.ts';

const one = (id: string, more: Partial<Room> = {}): Room => ({
  id,
  weeklyHours: 10,
  languages: [],
  open: 0,
  waiting: 0,
  ...more,
});
const today = '2026-03-02';
const given = (team: Room[], enquiries = ['x'], language?: string) =>
  suggestions(
    enquiries.map((id) => ({ id, language })),
    team,
    today,
  );
const who = (team: Room[], enquiries = ['x']) => enquiries.map((id) => given(team, enquiries).get(id)?.to);

describe('the suggestion who takes an enquiry', () => {
  it('goes by how full a week is, and not by the bare number of cases', () => {
    const team = [one('a', { weeklyHours: 5, open: 4 }), one('b', { weeklyHours: 20, open: 8 })];
    expect(who(team)).toEqual(['b']);
    expect(given(team).get('x')?.reasons).toEqual(['most-room']);
  });

  it('spreads several over the team, the longest waiting first', () => {
    const team = [one('a'), one('b'), one('c', { weeklyHours: 5 })];
    expect(who(team, ['1', '2', '3', '4', '5'])).toEqual(['a', 'b', 'c', 'a', 'b']);
  });

  it('is nobody who is away today or has no hours, and nobody who soon is away while others are there', () => {
    const away = { firstDay: '2026-03-01', lastDay: '2026-03-02' };
    const soon = { firstDay: '2026-03-05', lastDay: '2026-03-08' };
    const full = one('d', { open: 19 });
    expect(
      who([one('a', { absence: away }), one('b', { weeklyHours: 0 }), one('c', { absence: soon }), full]),
    ).toEqual(['d']);
    expect(who([one('a', { absence: away })])).toEqual([undefined]);
    expect(given([one('c', { absence: soon })]).get('x')?.reasons).toContain('away-soon');
  });

  it('takes those first whose hours are known, and says so where they are not', () => {
    expect(who([one('a', { weeklyHours: null, open: 1 }), one('b', { open: 5 })])).toEqual(['b']);
    expect(given([one('a', { weeklyHours: null })]).get('x')?.reasons).toEqual(['hours-unknown']);
  });

  it('where weeks are as full, is whoever makes fewer people wait', () => {
    const team = [one('a', { open: 2, waiting: 2 }), one('b', { open: 2 })];
    expect(given(team).get('x')).toEqual({ to: 'b', reasons: ['fewest-waiting'] });
  });

  it('speaks the language, however full the week, and where nobody does, that is said', () => {
    const team = [one('a', { languages: ['tr'], open: 15 }), one('b')];
    expect(given(team, ['x'], 'tr').get('x')).toMatchObject({ to: 'a', reasons: ['speaks', 'most-room'] });
    expect(given(team, ['x'], 'en').get('x')).toMatchObject({ to: 'b' });
    expect(given(team, ['x'], 'en').get('x')?.reasons).toContain('language-missing');
  });

  it('counts half an hour a week for each case', () => {
    expect([loadOf(one('a', { open: 10 })), roomOf(one('a', { open: 4 }))]).toEqual([0.5, 16]);
    expect(roomOf(one('a', { weeklyHours: null }))).toBeNull();
  });

  it('is nobody on the first and the last day of an absence, and somebody before and after', () => {
    const away = (firstDay: string, lastDay: string) => who([one('a', { absence: { firstDay, lastDay } })]);
    expect(away(today, '2026-03-04')).toEqual([undefined]);
    expect(away('2026-02-20', today)).toEqual([undefined]);
    expect(away('2026-03-03', '2026-03-04')).toEqual(['a']);
    expect(away('2026-02-20', '2026-03-01')).toEqual(['a']);
  });

  it('is nobody without hours, even where nobody else is there', () => {
    expect(who([one('a', { weeklyHours: 0 })])).toEqual([undefined]);
  });

  it('is rather somebody who stays, even with less room', () => {
    const soon = { firstDay: '2026-03-05', lastDay: '2026-03-08' };
    expect(who([one('a', { open: 10 }), one('b', { absence: soon })])).toEqual(['a']);
  });
});
