import { expect, it } from 'vitest';
import { isOwnNetwork } from './own-network.ts';

it.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['192.168.0.1', true],
  ['fd12:3456::1', true],
  ['203.0.113.9', false],
  ['::ffff:203.0.113.9', false],
  ['2001:db8::1', false],
  ['beratung.example', false],
  ['', false],
])('%s is of the own network: %s', (address, own) => {
  expect(isOwnNetwork(address)).toBe(own);
});

it('is not told by a connection that is gone', () => {
  expect(isOwnNetwork(undefined)).toBe(false);
});
