import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, emptyTree, leafHash, root } from './merkle.ts';

/** The leaves and tree heads that implementations of RFC 6962 and RFC 9162 are tested with. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => leafHash(Buffer.from(hex, 'hex')));
const heads = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** The definition of the tree head as section 2.1.1 of RFC 9162 writes it down. */
function definition(hashes: readonly Buffer[]): Buffer {
  const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  const [only] = hashes;
  if (!only) return sha256();
  if (hashes.length === 1) return only;
  const split = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
  return sha256(Buffer.from([1]), definition(hashes.slice(0, split)), definition(hashes.slice(split)));
}

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes): Buffer => Buffer.from(bytes));

describe('the tree head', () => {
  it.each(heads.map((head, size) => [size, head] as const))(
    'over %i leaves is the known one',
    (size, head) => {
      expect(root(append(emptyTree, leaves.slice(0, size))).toString('hex')).toBe(head);
    },
  );

  it('is what the standard defines, whatever the portions the leaves came in', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hash, { maxLength: 9 }), { maxLength: 9 }), (portions) => {
        const tree = portions.reduce(append, emptyTree);
        expect(tree.size).toBe(portions.flat().length);
        expect(root(tree)).toEqual(definition(portions.flat()));
        expect(root(tree)).toEqual(root(append(emptyTree, portions.flat())));
      }),
    );
  });

  it('changes with any leaf and with the order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(hash, { minLength: 2, maxLength: 40, selector: String }),
        fc.nat(),
        (hashes, at) => {
          const head = root(append(emptyTree, hashes)).toString('hex');
          const turned = hashes.with(at % hashes.length, leafHash(Buffer.from('forged')));
          expect(root(append(emptyTree, turned)).toString('hex')).not.toBe(head);
          expect(root(append(emptyTree, hashes.toReversed())).toString('hex')).not.toBe(head);
          expect(root(append(emptyTree, hashes.slice(1))).toString('hex')).not.toBe(head);
        },
      ),
    );
  });
});
