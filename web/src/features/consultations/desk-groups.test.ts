import { describe, expect, it } from 'vitest';
import type { CaseSummary } from '../../lib/api.ts';
import { groupDesk } from './desk-groups.ts';

const aCase = (id: string, part: Partial<CaseSummary>): CaseSummary => ({
  id,
  mode: 'mail-counselling',
  state: 'active',
  openedAt: '2026-11-01T10:00:00Z',
  waitingFor: 'counsellor',
  ...part,
});
const ids = (groups: ReturnType<typeof groupDesk>) =>
  groups.map((group) => [group.id, group.entries.map((entry) => entry.id)]);

describe('the desk', () => {
  it('puts what nobody holds first, then who waits for an answer, longest first', () => {
    const intake = [
      { id: 'late', mode: 'm', openedAt: '2026-11-20T10:00:00Z', waitingWorkingDays: 0 },
      { id: 'early', mode: 'm', openedAt: '2026-11-18T10:00:00Z', waitingWorkingDays: 2 },
    ];
    const cases = [
      aCase('theirs', { waitingFor: 'client' }),
      aCase('mine-new', { waitingSince: '2026-11-19T10:00:00Z' }),
      aCase('mine-old', { waitingSince: '2026-11-11T10:00:00Z' }),
      aCase('ended', { state: 'closed', waitingFor: null }),
      aCase('ends-later', { waitingFor: 'client', closesOn: '2026-12-24' }),
      aCase('ends-soon', { waitingFor: 'client', closesOn: '2026-11-28' }),
    ];
    expect(ids(groupDesk(intake, cases))).toEqual([
      ['intake', ['early', 'late']],
      ['waitingForMe', ['mine-old', 'mine-new']],
      ['waitingForThem', ['theirs']],
      ['closing', ['ends-soon', 'ends-later']],
      ['closed', ['ended']],
    ]);
  });

  it('keeps somebody who waits among those who wait, even if the case ends soon', () => {
    const cases = [aCase('waits', { closesOn: '2026-11-22' })];
    expect(ids(groupDesk([], cases))).toEqual([['waitingForMe', ['waits']]]);
  });

  it('leaves out empty groups', () => {
    expect(groupDesk([], [])).toEqual([]);
  });
});
