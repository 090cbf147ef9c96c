import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';
import { isPlain } from './transport.ts';

/** A page that is the same for everybody, as it is sent. */
export interface Remembered {
  readonly body: Buffer;
  readonly etag: string;
  /** Name and value by turns, without the date: what every answer carries, and what only this one does. */
  readonly headers: readonly string[];
}

/** @returns the page of an address as it was asked for, if it is remembered and holds */
export type Recall = (url: string) => Remembered | undefined;

declare module 'fastify' {
  interface FastifyInstance {
    /** Adds pages that everybody may read. Whoever hands them in has made sure that the policy says so. */
    recallFor(recall: Recall): void;
  }
}

/** Set by who was just counted, and nobody else's. */
const notKept = /^(?:date|x-ratelimit-|retry-after|content-length|connection|keep-alive)/;

/** The headers of an answer, for all that will be like it. */
export const keptHeaders = (headers: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(headers).flatMap(([name, value]) => (notKept.test(name) ? [] : [name, String(value)]));

/**
 * Answers who has no cookie and asks for a page that is remembered, before anything else is done: who asks need not be
 * found out, because everybody gets the same, and counting how often would cost more than answering. It is logged and
 * measured as every request is.
 */
export function answerRemembered(
  app: FastifyInstance,
  { publicUrl, clock }: { publicUrl: string; clock: Clock },
) {
  const recalls: Recall[] = [];
  app.decorate('recallFor', (recall: Recall) => {
    recalls.push(recall);
  });
  const encrypted = publicUrl.startsWith('https:');
  app.addHook('onRequest', (request, reply, next) => {
    const { method, url, headers } = request.raw;
    if (recalls.length === 0 || method !== 'GET' || headers.cookie !== undefined || !url) return next();
    const found = recalls.map((recall) => recall(url)).find(Boolean);
    if (!found || (encrypted && isPlain(request))) return next();
    const unchanged = headers['if-none-match'] === found.etag;
    const { raw } = reply.hijack();
    const all = [...found.headers, 'date', clock.now().toUTCString()];
    if (unchanged) raw.writeHead(304, all).end();
    else raw.writeHead(200, [...all, 'content-length', String(found.body.length)]).end(found.body);
  });
}
