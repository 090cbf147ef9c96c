import { createHash } from 'node:crypto';
import type { Remembered } from '../../platform/http/remembered.ts';
import type { Platform } from '../../platform/platform.ts';
import { channel, everything } from './changes.ts';

interface Entry extends Remembered {
  readonly until: number;
}

/** A page as it was just made. */
export interface Rendered {
  readonly text: string;
  /** When the first of its posts comes to its end, in milliseconds. */
  readonly ends: number;
  /** What every answer of this server carries. */
  readonly headers: readonly string[];
}

const address = /^\/api\/v1\/forum-threads\/([0-9a-f-]{36})(?:\?page=([1-9][0-9]{0,2}))?$/;

/** So many pages are remembered; a full one has some 40 kB. */
const mostPages = 500;
/** Whose account has run out without anybody's doing is named for so long at most. */
const longestMs = 60_000;

const etagOf = (body: Buffer): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/**
 * The pages of topics that everybody reads, as they were last rendered, until something in them changes here or in
 * another process. What changed while a page was rendered is never remembered.
 */
export function topicPages({ signals, clock }: Platform) {
  const pages = new Map<string, Map<number, Entry>>();
  /** Counts changes, so that who began to render before one does not keep what it saw. */
  let changes = 0;
  let listening = false;

  const drop = (threadId: string) => {
    changes += 1;
    if (threadId === everything) pages.clear();
    else pages.delete(threadId);
  };
  /** From the first reader on. What changed before it is heard of was heard by nobody. */
  const listen = () => {
    if (listening) return;
    listening = true;
    const anything = () => drop(everything);
    signals.listen(channel, drop, anything).then(anything, () => {
      listening = false;
    });
  };
  const known = (threadId: string, page: number): Entry | undefined => {
    const found = pages.get(threadId)?.get(page);
    return found && found.until > clock.now().getTime() ? found : undefined;
  };
  const keep = (threadId: string, page: number, entry: Entry) => {
    if (pages.size >= mostPages) pages.delete(pages.keys().next().value ?? '');
    const ofThread = pages.get(threadId) ?? new Map<number, Entry>();
    pages.set(threadId, ofThread.set(page, entry));
  };

  return {
    /** The page of an address, for who asks for nothing else. */
    recall(url: string): Remembered | undefined {
      const [, threadId, page = '1'] = address.exec(url) ?? [];
      return threadId ? known(threadId, Number(page)) : undefined;
    },
    async of(threadId: string, page: number, render: () => Promise<Rendered>): Promise<Remembered> {
      listen();
      const found = known(threadId, page);
      if (found) return found;
      const before = changes;
      const { text, ends, headers } = await render();
      const body = Buffer.from(text);
      const etag = etagOf(body);
      const until = Math.min(ends, clock.now().getTime() + longestMs);
      const type = 'application/json; charset=utf-8';
      const entry = { body, etag, until, headers: [...headers, 'content-type', type, 'etag', etag] };
      if (signals.hears(channel) && before === changes) keep(threadId, page, entry);
      return entry;
    },
  };
}
