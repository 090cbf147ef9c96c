import { createWriteStream, mkdirSync } from 'node:fs';
import { appendFile, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asSystem } from '../access/context.ts';
import { type SmtpOptions, transportFor } from '../mail/transport.ts';
import type { Platform } from '../platform.ts';
import { headsUpTo, logFile } from './log-file.ts';
import { ForkedProof, newestHead, originOf } from './proof-log.ts';

/** Where the proof log is kept besides the database. Whoever keeps a head notices if the log is begun anew. */
export interface Witnesses {
  /** A folder on another machine: gets each head, and once a day the whole log. */
  readonly folder: string | null;
  /** Takes each new head by POST, as `text/plain`. */
  readonly url: string | null;
  /** Gets the newest head once a day, for example the data protection officer. */
  readonly mail: string | null;
}

export interface WitnessKeeper {
  /** Hands over the heads that are new. @throws ForkedProof */
  offerHeads(): Promise<void>;
  /** Hands over the whole log and the newest head by mail: once a day. */
  offerLog(): Promise<void>;
  close(): void;
}

const headsFile = 'koepfe.txt';
const wholeFile = 'nachweis-vollstaendig.jsonl';
const patienceMs = 10_000;

/** More than two notes take. */
const lastBytes = 4096;

/** The last note of a file of notes, however long that is: it ends with its signature line, as all do. */
async function lastNote(file: string): Promise<{ note: string; size: number } | null> {
  const handle = await open(file, 'a+');
  try {
    const { size } = await handle.stat();
    const from = Math.max(0, size - lastBytes);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(lastBytes), 0, lastBytes, from);
    const text = buffer.subarray(0, bytesRead).toString();
    const note = text.split(/(?<=\n— \S+ \S+\n)\n/u).findLast((part) => part !== '');
    return note ? { note, size: Number(note.split('\n')[1]) } : null;
  } finally {
    await handle.close();
  }
}

export function keepWitnesses(
  platform: Platform,
  { folder, url, mail }: Witnesses,
  smtp: SmtpOptions,
): WitnessKeeper {
  const { db, clock } = platform;
  const transport = mail ? transportFor(smtp) : null;
  let offered = 0;

  const sealing = () => asSystem('sealing', clock.now());
  const newest = () => db.transaction(sealing(), newestHead);

  async function append(into: string, end: number): Promise<void> {
    mkdirSync(into, { recursive: true });
    const file = join(into, headsFile);
    const last = await lastNote(file);
    // From the one that is kept already: it has to be the same.
    const heads = await db.transaction(sealing(), (tx) => headsUpTo(tx, last ? last.size - 1 : 0, end));
    if (last && heads[0]?.note !== last.note)
      throw new ForkedProof(`${file} holds a head that does not stand in the log`);
    const fresh = heads.slice(last ? 1 : 0);
    if (fresh.length > 0)
      await appendFile(file, fresh.map(({ note }) => `${note}\n`).join(''), { flush: true });
  }

  async function post(to: string, note: string, size: number): Promise<void> {
    if (size === offered) return;
    const response = await fetch(to, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: note,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) throw new Error(`the witness answered ${response.status}`);
    offered = size;
  }

  return {
    async offerHeads() {
      const head = await newest();
      if (!head) return;
      if (folder) await append(folder, head.treeSize);
      if (url) await post(url, head.note, head.treeSize);
    },
    async offerLog() {
      if (folder) {
        mkdirSync(folder, { recursive: true });
        const file = join(folder, wholeFile);
        const partial = `${file}.new`;
        await pipeline(
          Readable.from(logFile(platform, { all: true })),
          createWriteStream(partial, { flush: true }),
        );
        await rename(partial, file);
      }
      const head = await newest();
      if (!head || !mail) return;
      await transport?.sendMail({
        from: smtp.from,
        to: mail,
        subject: `Nachweis ${originOf(platform)}: Stand ${head.treeSize}`,
        text: `Bitte aufheben. Damit lässt sich später zeigen, dass der Nachweis nicht von vorn begonnen wurde:\nnode verify.mjs nachweis.jsonl --head DATEI\n\n${head.note}`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport?.close(),
  };
}
