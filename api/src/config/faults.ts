/** All that speaks against a start, each with a sentence that says what is wrong and what to do. */
export class ConfigFaults extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** Notes what is wrong and goes on looking, so that nobody repairs one thing only to be told the next. */
export class FaultList {
  readonly faults: string[] = [];

  add(fault: string): void {
    this.faults.push(fault);
  }

  /** @throws ConfigFaults if anything was noted */
  end(): void {
    if (this.faults.length > 0) throw new ConfigFaults(this.faults);
  }
}

/** Somebody typed what a command does not know; the message says what. */
export class Misunderstood extends Error {}
