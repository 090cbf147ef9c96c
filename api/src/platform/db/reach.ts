/**
 * How a database is reached: nobody waits for ever for one that is not there or says nothing, and a connection on which
 * nothing is heard finds out when its server has gone without a word. Whoever asks hears that it failed, and can try again.
 */
export const reach = {
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;
