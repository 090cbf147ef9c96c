import { hash } from 'node:crypto';
import type { Remembered } from '../../platform/http/remembered.ts';
import type { Platform } from '../../platform/platform.ts';
import { remembering } from '../../platform/realtime/memory.ts';
import { channel, everything, longestMs } from './changes.ts';

interface Entry extends Remembered {
  readonly until: number;
}

/** A page as it was just made. */
export interface Rendered {
  readonly text: string;
  /** When the first of its posts comes to its end, in milliseconds. */
  readonly ends: number;
  /** What every answer with a topic carries. */
  readonly headers: readonly string[];
}

const address = /^\/api\/v1\/forum-threads\/([0-9a-f-]{36})(?:\?page=([1-9][0-9]{0,2}))?$/;

/** Of so many topics pages are remembered; a full page has some 40 kB. */
const most = 500;

/**
 * The pages of topics that everybody reads, as they were last rendered, until something in them changes here or in
 * another process.
 */
export function topicPages({ signals, clock }: Platform) {
  const topics = remembering<Map<number, Entry>>(signals, channel, { most, everything });
  const known = (threadId: string, page: number): Entry | undefined => {
    const found = topics.known(threadId)?.get(page);
    return found && found.until > clock.now().getTime() ? found : undefined;
  };

  return {
    /** The page of an address, for who asks for nothing else. */
    recall(url: string): Remembered | undefined {
      const [, threadId, page = '1'] = address.exec(url) ?? [];
      return threadId ? known(threadId, Number(page)) : undefined;
    },
    async of(threadId: string, page: number, render: () => Promise<Rendered>): Promise<Remembered> {
      const found = known(threadId, page);
      if (found) return found;
      const keep = topics.lookingUp();
      const { text, ends, headers } = await render();
      const body = Buffer.from(text);
      const etag = `"${hash('sha256', body, 'base64url').slice(0, 27)}"`;
      const until = Math.min(ends, clock.now().getTime() + longestMs);
      const entry = { body, etag, until, headers: [...headers, 'etag', etag] };
      keep(threadId, new Map(topics.known(threadId)).set(page, entry));
      return entry;
    },
  };
}
