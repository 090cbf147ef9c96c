import createClient from 'openapi-fetch';
import type { Paths } from './api-model.ts';
import { learnServerTime } from './clock.ts';
import { ApiProblem, toProblem } from './problem.ts';

export type * from './api-model.ts';

type SessionHooks = {
  /** A request was answered although a session is needed for it: the idle clock starts anew. */
  used: () => void;
  /** A request was refused for want of a session; true if it shall be repeated. */
  renewed: () => Promise<boolean>;
};
let hooks: SessionHooks | undefined;

/** The session store listens here, so that this file need not know it. */
export function onSession(handlers: SessionHooks) {
  hooks = handlers;
}

const aboutSessions = /\/(service|session|sessions|accounts|recoveries)$/;

/** Nothing that was typed is lost when the session ends: the request waits until there is one again. */
async function patientFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await globalThis.fetch(request);
  learnServerTime(response);
  if (aboutSessions.test(new URL(request.url).pathname)) return response;
  if (response.status !== 401) {
    hooks?.used();
    return response;
  }
  return (await hooks?.renewed()) ? globalThis.fetch(again) : response;
}

/** For requests that do not go through `api`: waits for a session, as it does. */
export const renewSession = async (): Promise<boolean> => (await hooks?.renewed()) ?? false;
export const sessionUsed = (): void => hooks?.used();

export const apiBase = '/api/v1';

export const api = createClient<Paths>({
  baseUrl: apiBase,
  credentials: 'same-origin',
  fetch: patientFetch,
});

type Outcome<T> = { data?: T; error?: unknown; response: Response };

/** The body of the answer, or an `ApiProblem`. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  const outcome = await call.catch((cause: unknown) => {
    throw new ApiProblem({ status: 0, code: 'network.unreachable' }, { cause });
  });
  if (!outcome.response.ok) throw toProblem(outcome.response.status, outcome.error);
  return outcome.data as T;
}
