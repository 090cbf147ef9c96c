import { Pool } from 'pg';
import { reach } from './reach.ts';

/**
 * Connections to the database of keys. Nobody waits for ever for one of them: whoever waits for a key may hold a
 * transaction open on the contents, and enough of those keep everybody else from them.
 *
 * @param name of what works on it, for whoever looks at the connections
 * @param max as many at once
 */
export function keyPool(connectionString: string, name: string, max: number): Pool {
  const pool = new Pool({
    connectionString,
    max,
    application_name: `sprechraum-${name}`,
    ...reach,
    // Nor does anybody for an answer that does not come any more. Rewriting the tables of a large service takes minutes.
    query_timeout: 10 * 60_000,
  });
  // A connection that the server ends must not end the process, whether somebody works with it or nobody does: who does
  // hears of it from what they asked, and the next query opens another.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
