import type { BrowserContext, Request } from '@playwright/test';

/** Everything that a browser asks for from now on. */
export function recordRequests(context: BrowserContext) {
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  return {
    /** What did not go to the service's own origin. Addresses of data that are already here are no requests. */
    elsewhere: (origin: string): string[] =>
      requests
        .map((request) => request.url())
        .filter((url) => !/^(?:data|blob|about):/.test(url) && new URL(url).origin !== origin),
    count: () => requests.length,
    /** The addresses that were asked with this method. */
    withMethod: (method: string): string[] =>
      requests.filter((request) => request.method() === method).map((request) => request.url()),
    /** Whether a word went along with any of them, in its address, its head or its body. */
    mentions: (word: string): boolean =>
      requests.some((request) =>
        [request.url(), request.postData() ?? '', ...Object.values(request.headers())].some((part) =>
          part.includes(word),
        ),
      ),
  };
}
