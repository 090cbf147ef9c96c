import { describe, expect, it } from 'vitest';
import contract from '../../../docs/contract.json' with { type: 'json' };
import { serviceIds, services } from '../services/index.ts';
import { composeNotice } from './compose.ts';
import { rowsOf, statementRows } from './rows.ts';

const known = new Set(contract.map(({ id }) => id));
const everyStatement = serviceIds.flatMap((id) =>
  services[id].service.registers.flatMap((register) =>
    composeNotice(services[id], register).sections.flatMap(({ statements }) => statements),
  ),
);

describe('the table of statements and rows', () => {
  it('names only rows of the contract', () => {
    const named = Object.values(statementRows).flatMap((rows) => rows.split(' '));
    expect(named.filter((row) => !known.has(row))).toEqual([]);
  });

  it('names only statements that a notice has, but for what no service does at present', () => {
    const ids = new Set(everyStatement.map(({ id }) => id));
    // No service switches the log of a chat off; R20 begins like R19 and is said with it.
    const silent = ['data.relayed', 'retention.clock-R20'];
    expect(Object.keys(statementRows).filter((id) => !ids.has(id))).toEqual(silent);
  });

  it('gives a service its own rows only', () => {
    expect(rowsOf('enz', 'data.password')).toEqual(['ENZ-09']);
    expect(rowsOf('bke', 'data.password')).toEqual(['BKE-14']);
    expect(rowsOf('city', 'data.password')).toEqual([]);
    expect(rowsOf('enz', 'no.such-statement')).toEqual([]);
  });
});

/** Rows that demand no sentence of the notice, with what they are about instead. This list only shrinks. */
const notSaid: Record<string, string> = {
  'BKE-02': 'the words of the start page',
  'BKE-54': 'the schedule of chats',
  'BKE-55': 'the schedule of chats',
  'BKE-56': 'the schedule of chats',
  'NRW-49': 'a processor that is not used',
  'NRW-67': 'a processor that is not used',
  'PIB-01': 'the way from the chat to the notice',
  'PIB-02': 'the registers of all texts',
  'PIB-36': 'a processor that is not used',
};

it('the notices express every other row of the contract', () => {
  const said = new Set(everyStatement.flatMap(({ rows }) => rows));
  expect([...known].filter((row) => !said.has(row)).sort()).toEqual(Object.keys(notSaid).sort());
});
