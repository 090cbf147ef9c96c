import { createHash } from 'node:crypto';
import { Client, type QueryConfig } from 'pg';

const hasPlan = /^\s*\(?(?:select|insert|update|delete|with)\b/i;
/** A connection keeps each named statement for good, and a list of ids is another statement for each length. */
const mostNames = 1000;

/** Gives each statement that is planned a name: always the same, and none to more than a connection can keep. */
function nameKeeper() {
  const names = new Map<string, string>();
  const newName = (text: string): string | undefined => {
    if (names.size >= mostNames) return undefined;
    const name = createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
    return name;
  };
  return (asked: unknown): unknown => {
    if (typeof asked !== 'object' || asked === null || !('text' in asked) || 'submit' in asked) return asked;
    const query = asked as QueryConfig;
    if (query.name !== undefined || !hasPlan.test(query.text)) return asked;
    const name = names.get(query.text) ?? newName(query.text);
    return name ? { ...query, name } : asked;
  };
}

/**
 * For a pool whose connections let PostgreSQL plan a statement once, not each time it is asked: under row-level security
 * planning takes several times as long as running. They give every statement the name under which pg prepares it.
 */
export function preparingClient(): typeof Client {
  const named = nameKeeper();
  return class extends Client {
    // Whatever the overload: the first argument says what is asked, and all others are passed on.
    override query(...[asked, ...rest]: unknown[]): never {
      this.#sendTogether();
      return super.query(...([named(asked), ...rest] as [never])) as never;
    }

    /** What is asked in one go is sent in one go. */
    #sendTogether(): void {
      const { stream } = this.connection;
      if (stream.writableCorked > 0) return;
      stream.cork();
      process.nextTick(() => stream.uncork());
    }
  };
}
