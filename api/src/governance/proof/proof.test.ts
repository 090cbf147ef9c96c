import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { expectStatus } from '../../../test/life.ts';
import { flipped, verifier, verifyApart } from '../../../test/proof.ts';
import { untilProven } from '../../../test/seal.ts';
import { startService, type TestService } from '../../../test/service.ts';
import { openCase } from '../../../test/stories.ts';

describe('what an outsider can check', () => {
  let service: TestService;
  let receipt: string;
  let log: string;

  beforeAll(async () => {
    service = await startService();
    const person = await service.person();
    const { id } = await openCase(person);
    await service.runRetention();
    const given = await expectStatus(person.delete(`/consultations/${id}`), 200);
    receipt = given['signed'] as string;
    const waiting = 'proof_effect where not exists (select from proof_leaf where event_id = proof_effect.id)';
    while ((await countOf(service, waiting)) > 0) await untilProven(service.platform, 0);
    log = (await service.browser().get('/proof/log')).text;
  });

  const check = (changed: { log?: string; receipt?: string } = {}) =>
    verifyApart(
      { 'nachweis.jsonl': changed.log ?? log, 'loeschbeleg.json': changed.receipt ?? receipt },
      'nachweis.jsonl',
      'loeschbeleg.json',
    );

  it('is the receipt of who deletes a case, against the log, with nothing but Node', () => {
    const { code, output } = check();
    expect(output).toContain('✓ nachweis.jsonl');
    // The key that the page shows, to be compared by eye.
    expect(output).toContain(`Schlüssel ${(JSON.parse(receipt) as { key: string }).key}`);
    expect(output).toContain('✓ loeschbeleg.json: unterschrieben und im Nachweis enthalten');
    expect(output).toMatch(/gelöscht: \d+ Einträge \(Regel R1\)/);
    expect(output).toContain('Schlüssel vernichtet: 1');
    expect(code).toBe(0);
  });

  it('says where one byte was changed', () => {
    const leaf = /"leaf":"([0-9a-f]{64})"\}/.exec(log)?.[1] ?? '';
    const other = `${leaf.startsWith('0') ? '1' : '0'}${leaf.slice(1)}`;
    const broken = check({ log: log.replace(leaf, other) });
    expect(broken.code).toBe(1);
    expect(broken.output).toMatch(/Zeile \d+: die Blätter darüber \(ab Zeile \d+\)/);
    const counted = check({ receipt: receipt.replace('"message": 1', '"message": 2') });
    expect(counted.code).toBe(1);
    expect(counted.output).toContain('der Beleg wurde verändert');
    expect(counted.output).toContain('die Wirkung 1 steht nicht im Nachweis');
  });

  it('shows every bit of a receipt that is flipped', () => {
    const whole = verifier.verifyLog(log);
    const bytes = Buffer.from(receipt);
    for (let bit = randomInt(29); bit < bytes.length * 8; bit += 29) {
      const { faults } = verifier.verifyReceipt(flipped(bytes, bit), whole);
      expect([bit, faults.length > 0]).toEqual([bit, true]);
    }
    expect(verifier.verifyReceipt(receipt, whole).faults).toEqual([]);
  });

  it('tells nobody else what was erased for whom', async () => {
    const { effects } = JSON.parse(receipt) as { effects: { id: string; kind: string }[] };
    expect(effects.map(({ kind }) => kind)).toEqual(['erasure', 'keys-destroyed']);
    for (const { id } of effects) expect(log).not.toContain(id);
    expect(log).toContain('"kind":"run"');
    const officer = await service.member('data_protection_officer');
    const full = await officer.get('/proof/full-log');
    for (const { id } of effects) expect(full.text).toContain(id);
    expect(verifyApart({ log: full.text }, 'log').code).toBe(0);
    expect((await service.browser().get('/proof/full-log')).status).toBe(401);
    expect((await (await service.member()).get('/proof/full-log')).status).toBe(404);
  });

  it('is each sentence of the notice about the end of data: what is held, due, overdue, and the last pass', async () => {
    const body = await expectStatus(service.browser().get('/proof'), 200);
    const notice = await expectStatus(service.browser().get('/privacy-notice'), 200);
    const sections = notice['sections'] as { statements: { id: string }[] }[];
    const promised = sections
      .flatMap(({ statements }) => statements.map(({ id }) => id))
      .filter((id) => id.startsWith('retention.'));
    const sentences = body['sentences'] as { statement: string; overdue: number; heldAtLeast: number }[];
    for (const { statement, overdue } of sentences) {
      expect(promised).toContain(statement);
      expect(overdue).toBe(0);
    }
    expect(sentences.find(({ statement }) => statement === 'retention.identity-account')?.heldAtLeast).toBe(
      1,
    );
    expect(body['lastPass']).toEqual({ at: service.clock.now().toISOString(), complete: true });
    expect(body['head']).toMatchObject({ note: expect.stringContaining('sprechraum/enz\n') });
  });

  it('comes with the program to check it by', async () => {
    const given = await service.browser().get('/proof/verify.mjs');
    expect(given.headers['content-disposition']).toContain('verify.mjs');
    expect(given.text).toContain('RFC 9162');
  });
});
