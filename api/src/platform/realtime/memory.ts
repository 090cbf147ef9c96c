import type { Signals } from './signals.ts';

/** What many ask for and few change, kept in this process until it hears of a change, and no longer than a bound. */
export interface Memory<Value> {
  known(key: string): Value | undefined;
  /**
   * To be called before something is looked up: what changed while it was is never kept.
   *
   * @returns keeps what was found
   */
  lookingUp(): (key: string, value: Value) => void;
}

interface Bounds {
  /** So many values are kept, and the oldest go first. */
  readonly most: number;
  /** What is told in place of a key, when all of them may have changed. */
  readonly everything: string;
}

/** @param channel on which the keys of what has changed are told */
export function remembering<Value>(
  signals: Signals,
  channel: string,
  { most, everything }: Bounds,
): Memory<Value> {
  const values = new Map<string, Value>();
  /** Counts changes, so that who began to look before one does not keep what they saw. */
  let changes = 0;
  let listening = false;
  /** Whether what was kept before changes were heard of is gone. */
  let begun = false;

  const drop = (key: string) => {
    changes += 1;
    if (key === everything) values.clear();
    else values.delete(key);
  };
  /** From the first look on. What changed before it is heard of was heard by nobody. */
  const listen = () => {
    if (listening) return;
    listening = true;
    const anything = () => {
      begun = true;
      drop(everything);
    };
    signals.listen(channel, drop, anything).then(anything, () => {
      listening = false;
    });
  };

  return {
    known: (key) => values.get(key),
    lookingUp() {
      listen();
      const before = changes;
      return (key, value) => {
        if (!begun || !signals.hears(channel) || before !== changes) return;
        if (values.size >= most && !values.has(key)) values.delete(values.keys().next().value ?? '');
        values.set(key, value);
      };
    },
  };
}
