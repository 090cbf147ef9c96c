import { describe, expect, it } from 'vitest';
import type { CaseSummary } from '../../lib/api.ts';
import { groupDesk } from './desk-groups.ts';
import { isLate, marksOf } from './desk-marks.ts';
import { overviewOf } from './desk-overview.ts';

const present = Date.parse('2026-11-21T10:00:00Z');
const aCase = (id: string, part: Partial<CaseSummary>): CaseSummary => ({
  id,
  mode: 'mail',
  state: 'active',
  openedAt: '2026-11-01T10:00:00Z',
  lastActivityAt: '2026-11-01T10:00:00Z',
  waitingFor: 'counsellor',
  ...part,
});
const ids = (groups: ReturnType<typeof groupDesk>) =>
  groups.map((group) => [group.id, group.entries.map((entry) => entry.id)]);

describe('the desk', () => {
  it('puts what nobody holds first, then who waits for an answer, longest first', () => {
    const intake = [
      { id: 'late', mode: 'mail' as const, openedAt: '2026-11-20T10:00:00Z', waitingWorkingDays: 0 },
      { id: 'early', mode: 'mail' as const, openedAt: '2026-11-18T10:00:00Z', waitingWorkingDays: 2 },
    ];
    const cases = [
      aCase('theirs', { waitingFor: 'client', closesOn: '2027-05-01T10:00:00Z' }),
      aCase('mine-new', { waitingSince: '2026-11-19T10:00:00Z' }),
      aCase('mine-old', { waitingSince: '2026-11-11T10:00:00Z' }),
      aCase('ended', { state: 'closed', waitingFor: null, closedAt: '2026-10-01T10:00:00Z' }),
      aCase('ended-last', { state: 'closed', waitingFor: null, closedAt: '2026-11-20T10:00:00Z' }),
      aCase('ends-later', { waitingFor: 'client', closesOn: '2026-12-04T10:00:00Z' }),
      aCase('ends-soon', { waitingFor: 'client', closesOn: '2026-11-28T10:00:00Z' }),
    ];
    expect(ids(groupDesk(intake, cases, present))).toEqual([
      ['intake', ['early', 'late']],
      ['waitingForMe', ['mine-old', 'mine-new']],
      ['waitingForThem', ['theirs']],
      ['closing', ['ends-soon', 'ends-later']],
      ['closed', ['ended-last', 'ended']],
    ]);
  });

  it('keeps somebody who waits among those who wait, even if the case ends soon', () => {
    const cases = [aCase('waits', { closesOn: '2026-11-22T10:00:00Z' })];
    expect(ids(groupDesk([], cases, present))).toEqual([['waitingForMe', ['waits']]]);
  });

  it('does not call ending what has just begun, however fast it would end', () => {
    const begun = {
      waitingFor: null,
      openedAt: '2026-11-20T10:00:00Z',
      lastActivityAt: '2026-11-20T10:00:00Z',
    };
    const cases = [
      aCase('begun', { ...begun, closesOn: '2026-11-30T10:00:00Z' }),
      aCase('half-over', { ...begun, closesOn: '2026-11-22T10:00:00Z' }),
    ];
    expect(ids(groupDesk([], cases, present))).toEqual([
      ['waitingForThem', ['begun']],
      ['closing', ['half-over']],
    ]);
  });

  it('[ENZ-12] shows whom one meets, soonest first, unless somebody waits for an answer', () => {
    const next = (day: number) => ({ next: `2026-11-${day}T10:00:00Z` });
    const cases = [
      aCase('later', { waitingFor: null, appointments: next(30) }),
      aCase('sooner', { waitingFor: 'client', appointments: next(23) }),
      aCase('waits', { appointments: next(22) }),
      aCase('calm', { waitingFor: null }),
    ];
    expect(ids(groupDesk([], cases, present))).toEqual([
      ['waitingForMe', ['waits']],
      ['appointments', ['sooner', 'later']],
      ['waitingForThem', ['calm']],
    ]);
  });

  it('puts whoever is in danger on top of all, and marks whom to keep an eye on', () => {
    const cases = [
      aCase('waits', { waitingSince: '2026-11-11T10:00:00Z', risk: 'attention' }),
      aCase('in-danger', { waitingFor: 'client', risk: 'acute' }),
    ];
    const intake = [
      { id: 'new', mode: 'mail' as const, openedAt: '2026-11-20T10:00:00Z', waitingWorkingDays: 0 },
    ];
    const groups = groupDesk(intake, cases, present);
    expect(ids(groups)).toEqual([
      ['acute', ['in-danger']],
      ['intake', ['new']],
      ['waitingForMe', ['waits']],
    ]);
    const sight = { t: (key: string) => key, group: 'acute' as const, promisedDays: undefined, present };
    const marks = groups.flatMap(({ entries }) => entries.flatMap((entry) => marksOf(entry, sight)));
    expect(marks).toEqual([
      { id: 'risk', words: 'assessment.levels.acute', strong: true },
      { id: 'risk', words: 'assessment.levels.attention', strong: false },
    ]);
  });

  it('leaves out empty groups', () => {
    expect(groupDesk([], [], present)).toEqual([]);
  });

  it('calls late what waits for the team beyond the promise, and nothing else', () => {
    const waits = (waitingWorkingDays: number, part: Partial<CaseSummary> = {}) => ({
      kind: 'case' as const,
      id: 'a',
      item: aCase('a', { waitingWorkingDays, ...part }),
    });
    expect(isLate(waits(3), 2)).toBe(true);
    expect(isLate(waits(2), 2)).toBe(false);
    expect(isLate(waits(30, { waitingFor: 'client' }), 2)).toBe(false);
    expect(isLate(waits(30), undefined)).toBe(false);
  });

  /** Texts as their keys, with what stands in them. */
  const t = (key: string, values: object = {}) => [key, ...Object.values(values)].join(' ');

  it('marks what has not been opened, unless it has ended', () => {
    const entry = {
      kind: 'case' as const,
      id: 'a',
      item: aCase('a', { unread: true, waitingWorkingDays: 4 }),
    };
    const words = (group: 'waitingForMe' | 'closed', promisedDays?: number) =>
      marksOf(entry, { t, group, promisedDays, present }).map((mark) => mark.words);
    expect(words('waitingForMe', 2)).toEqual(['deskList.late', 'deskList.unread']);
    expect(words('waitingForMe')).toEqual(['deskList.unread']);
    expect(words('closed')).toEqual([]);
  });

  it('says in a sentence who waits, how many of them for too long, and what is new', () => {
    const waits = (id: string, waitingWorkingDays: number) => aCase(id, { waitingWorkingDays });
    const intake = [
      { id: 'n', mode: 'mail' as const, openedAt: '2026-11-20T10:00:00Z', waitingWorkingDays: 9 },
    ];
    const said = (...args: Parameters<typeof groupDesk>) => overviewOf(t, groupDesk(...args), 2);
    expect(said([], [], present)).toBe('deskList.nobodyWaits');
    expect(said(intake, [waits('a', 1), waits('b', 5)], present)).toBe(
      'deskList.waitingLate 2 1 deskList.enquiries 1',
    );
    expect(said([], [waits('a', 2)], present)).toBe('deskList.waiting 1');
  });
});
