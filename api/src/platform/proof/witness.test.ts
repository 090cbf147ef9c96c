import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { endWithFile } from '../../../test/ending.ts';
import { verifier } from '../../../test/proof.ts';
import { query } from '../../../test/query.ts';
import { scratchFolder } from '../../../test/scratch.ts';
import { untilProven } from '../../../test/seal.ts';
import { startService, type TestService } from '../../../test/service.ts';
import { keepWitnesses } from './witness.ts';

describe('who keeps the proof log besides the database', () => {
  let service: TestService;
  let folder: string;

  beforeEach(async () => {
    service = await startService();
    folder = scratchFolder('witness');
    return () => rmSync(folder, { recursive: true, force: true });
  });

  const keeper = (who: { folder?: string; url?: string; mail?: string }) => {
    const smtp = { url: service.sink.url, from: 'dienst@beratung.example', requireTls: false };
    const kept = keepWitnesses(service.platform, { folder: null, url: null, mail: null, ...who }, smtp);
    endWithFile(() => kept.close());
    return kept;
  };
  async function happens() {
    await service.runRetention();
    await untilProven(service.platform);
  }
  const kept = () => readFileSync(join(folder, 'koepfe.txt'), 'utf8');
  const log = async () => verifier.verifyLog((await service.browser().get('/proof/log')).text);

  it('gets each head once into a folder, over restarts, and once a day the whole log', async () => {
    await keeper({ folder }).offerHeads();
    expect(existsSync(folder)).toBe(false);
    for (const _ of [1, 2, 3]) {
      await happens();
      await keeper({ folder }).offerHeads();
      await keeper({ folder }).offerHeads();
    }
    const { heads } = await log();
    expect(heads.length).toBeGreaterThanOrEqual(3);
    expect(kept()).toBe(heads.map(({ note }) => `${note}\n`).join(''));
    expect(verifier.verifyHeads(kept(), await log())).toEqual([]);
    await keeper({ folder }).offerLog();
    const whole = verifier.verifyLog(readFileSync(join(folder, 'nachweis-vollstaendig.jsonl'), 'utf8'));
    expect(whole.faults).toEqual([]);
    expect(whole.told).toBe(whole.size);
  });

  it('notices that the log was begun anew', async () => {
    await happens();
    await keeper({ folder }).offerHeads();
    const everything = 'truncate proof_effect, proof_leaf, proof_head';
    await query(service.databases.app.superuserUrl, 'set session_replication_role = replica', everything);
    await happens();
    await expect(keeper({ folder }).offerHeads()).rejects.toThrow('does not stand in the log');
    expect(verifier.verifyHeads(kept(), await log())).toHaveLength(1);
  });

  it('gets each head by POST, and again what it has not taken', async () => {
    const taken: string[] = [];
    let busy = true;
    const server = createServer(async (request, response) => {
      const note = await text(request);
      if (!busy) taken.push(note);
      response.writeHead(busy ? 503 : 204).end();
    }).listen(0, '127.0.0.1');
    endWithFile(() => server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    await happens();
    const witness = keeper({ url: `http://127.0.0.1:${port}/` });
    await expect(witness.offerHeads()).rejects.toThrow('503');
    busy = false;
    await witness.offerHeads();
    await witness.offerHeads();
    expect(taken).toEqual([(await log()).heads.at(-1)?.note]);
  });

  it('gets the newest head by mail, which says nothing about anybody', async () => {
    await happens();
    await keeper({ mail: 'datenschutz@beratung.example' }).offerLog();
    const [mail] = service.sink.mails;
    expect(mail?.to).toEqual(['datenschutz@beratung.example']);
    expect(mail?.parsed.text).toContain((await log()).heads.at(-1)?.note.trim());
  });
});
