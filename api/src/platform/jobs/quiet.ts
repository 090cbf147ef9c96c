import { Logger } from 'graphile-worker';

/** The job queue's own log quotes payloads and error messages; ours says what may be said. */
export const quiet = new Logger(() => () => {});
