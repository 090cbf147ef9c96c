import { beforeEach, describe, expect, it } from 'vitest';
import { verifier } from '../../../test/proof.ts';
import { query } from '../../../test/query.ts';
import { untilProven } from '../../../test/seal.ts';
import { startService, type TestService } from '../../../test/service.ts';

describe('the proof log after a backup of the contents was restored', () => {
  let service: TestService;
  beforeEach(async () => {
    service = await startService();
  });

  const log = async () => verifier.verifyLog((await service.browser().get('/proof/log')).text);
  const copy = () => service.platform.proofCopy;
  async function happens() {
    await service.runRetention();
    await untilProven(service.platform);
  }
  const asOwner = (...statements: string[]) =>
    query(service.databases.app.superuserUrl, 'set session_replication_role = replica', ...statements);
  /** As a backup would bring the log back: without all that came after so many leaves. */
  const restored = (size: number) =>
    asOwner(
      `delete from proof_leaf where leaf_index >= ${size}`,
      `delete from proof_head where tree_size > ${size}`,
    );

  it('goes on where it was, and every head that somebody has kept still stands in it', async () => {
    await happens();
    await happens();
    await copy().carry();
    const before = await log();
    const kept = before.heads.map(({ note }) => note);
    // One pass was sealed before the backup, one was written before it and sealed after it, one came later.
    await happens();
    await copy().carry();
    const receipts = (await log()).heads.map(({ note }) => note);
    await restored(before.heads[0]?.size ?? 0);
    await asOwner(`delete from proof_effect where seq = (select max(seq) from proof_effect)`);
    expect((await log()).size).toBeLessThan(before.size);

    expect(await copy().resume()).toBe(2);
    await happens();
    const after = await log();
    expect(after.faults).toEqual([]);
    expect(verifier.verifyHeads([...kept, ...receipts].join('\n'), after)).toEqual([]);
    // Nothing is in it twice, and of what is lost the leaf is left.
    expect(after).toMatchObject({ size: 4, told: 3 });
    expect(await copy().resume()).toBe(0);
  });

  it('is not continued where the two tell different stories', async () => {
    await happens();
    await copy().carry();
    await asOwner('truncate proof_effect, proof_leaf, proof_head');
    await happens();
    await expect(copy().resume()).rejects.toThrow('differ at 1 leaves');
  });

  it('is carried once, and again by a restored database of keys', async () => {
    await happens();
    expect(await copy().carry()).toBe(1);
    expect(await copy().carry()).toBe(0);
    await query(service.databases.keys.superuserUrl, 'truncate proof_leaf_copy, proof_head_copy');
    expect(await copy().resume()).toBe(0);
    expect(await copy().carry()).toBe(1);
  });
});
