/** What has been started, to be stopped in the opposite order. */
export class Stops {
  readonly #ends: (() => unknown)[] = [];

  add(end: () => unknown): void {
    this.#ends.push(end);
  }

  /** Stops everything, also when something of it fails. @throws what failed first */
  async all(): Promise<void> {
    const failed: unknown[] = [];
    for (const end of this.#ends.splice(0).reverse())
      try {
        await end();
      } catch (error) {
        failed.push(error);
      }
    if (failed.length > 0) throw failed[0];
  }
}
