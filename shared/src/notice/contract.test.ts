import { describe, expect, it } from 'vitest';
import contract from '../../../docs/contract.json' with { type: 'json' };
import gaps from '../../../docs/contract-gaps.json' with { type: 'json' };
import { serviceIds } from '../services/index.ts';
import { type ContractGap, type ContractRow, contractStatus, rowsNamedIn } from './contract.ts';

const row = (id: string, test: string): ContractRow => ({
  id,
  service: 'enz',
  category: 'notice',
  kind: 'N',
  quote: '',
  must: '',
  test,
});
const rows = [row('ENZ-01', 'A opens; B is refused.'), row('ENZ-02', 'Text present.')];
const gap = (id: string, clause: string, reason = 'not yet'): ContractGap => ({ row: id, clause, reason });
const pass = (title: string) => ({ title, passed: true });
const fail = (title: string) => ({ title, passed: false });
const statesOf = (...args: Parameters<typeof contractStatus>) =>
  contractStatus(...args).rows.map(({ state }) => state);

// The titles below name no row themselves: a test about titles proves nothing of the contract.
it.each([
  { what: 'one row', title: 'a test [ENZ-42]', ids: ['ENZ-42'] },
  { what: 'several rows in one bracket', title: 'a test [ENZ-42, ENZ-43]', ids: ['ENZ-42', 'ENZ-43'] },
  {
    what: 'rows of the suite, too, each once',
    title: 'suite [BKE-41] > test [BKE-42; BKE-43] [BKE-41]',
    ids: ['BKE-41', 'BKE-42', 'BKE-43'],
  },
  { what: 'nothing else in brackets', title: 'ENZ-42 without brackets, [R1], [ENZ-4]', ids: [] },
  { what: 'no decision on an ambiguity', title: 'a decision [AMB-02]', ids: [] },
])('a title names $what', ({ title, ids }) => {
  expect(rowsNamedIn(title)).toEqual(ids);
});

describe('the state of a row', () => {
  it('is proven by a passing test that names it, when no gap stands against it', () => {
    expect(statesOf(rows, [], [pass('x [ENZ-01]'), pass('y [ENZ-02]')])).toEqual(['proven', 'proven']);
  });

  it('is partly proven while clauses are open', () => {
    const status = contractStatus(rows, [gap('ENZ-01', 'B is refused')], [pass('x [ENZ-01, ENZ-02]')]);
    expect(status.rows.map(({ state }) => state)).toEqual(['partly', 'proven']);
    expect(status.rows[0]?.gaps).toHaveLength(1);
    expect(status.rows[0]?.tests).toEqual(['x [ENZ-01, ENZ-02]']);
  });

  it('is unproven when admitted as a whole, however many tests name it', () => {
    expect(statesOf(rows, [gap('ENZ-01', '*')], [pass('x [ENZ-01]'), pass('y [ENZ-02]')])).toEqual([
      'unproven',
      'proven',
    ]);
  });

  it('is unproven without a test, and that is an error unless it is admitted', () => {
    const status = contractStatus(rows, [gap('ENZ-01', '*')], []);
    expect(status.rows.map(({ state }) => state)).toEqual(['unproven', 'unproven']);
    expect(status.unsupported).toEqual(['ENZ-02']);
  });

  it('is unproven when only some clauses are admitted and no test passes', () => {
    expect(contractStatus(rows, [gap('ENZ-01', 'A opens'), gap('ENZ-02', '*')], []).unsupported).toEqual([
      'ENZ-01',
    ]);
  });

  it('is unproven while a test that names it fails', () => {
    const status = contractStatus(rows, [gap('ENZ-02', '*')], [pass('x [ENZ-01]'), fail('y [ENZ-01]')]);
    expect(status.rows[0]).toMatchObject({ state: 'unproven', failing: ['y [ENZ-01]'] });
    expect(status.unsupported).toEqual(['ENZ-01']);
  });
});

describe('what is wrong with the lists', () => {
  it('reports ids that the contract does not know', () => {
    const { unknown } = contractStatus(rows, [], [pass('x [ENZ-99]')]);
    expect(unknown).toEqual([{ id: 'ENZ-99', title: 'x [ENZ-99]' }]);
  });

  it.each([
    [gap('ENZ-99', '*'), 'the contract has no such row'],
    [gap('ENZ-01', 'C is refused'), "the clause is not verbatim in the row's proof"],
    [gap('ENZ-01', ' '), 'a gap needs a clause'],
    [gap('ENZ-01', '*', ''), 'a gap needs a reason'],
  ])('refuses the gap %j', (wrong, message) => {
    expect(contractStatus(rows, [wrong], []).invalidGaps).toEqual([{ gap: wrong, message }]);
  });
});

describe('the lists of this repository', () => {
  const known = contract as ContractRow[];

  it('hold the whole contract', () => {
    expect(known).toHaveLength(280);
    expect(new Set(known.map(({ service }) => service))).toEqual(new Set(serviceIds));
  });

  it('admit only gaps that exist', () => {
    expect(contractStatus(known, gaps, []).invalidGaps).toEqual([]);
  });

  it('admit no row twice, and none both whole and in part', () => {
    const keys = gaps.map(({ row: id, clause }) => `${id} ${clause}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    const whole = new Set(gaps.filter(({ clause }) => clause === '*').map(({ row: id }) => id));
    expect(gaps.filter(({ row: id, clause }) => clause !== '*' && whole.has(id))).toEqual([]);
  });
});
