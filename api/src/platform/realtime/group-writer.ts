/**
 * One writer for all that comes in: it takes whatever has gathered while it wrote, writes that at once, and so on. No
 * timer: who comes alone waits for nobody, and under load one commit serves many.
 *
 * @param write writes all of them or none. What it throws is for `failed`
 */
export function groupWriter<T>(
  write: (items: readonly T[]) => Promise<void>,
  failed: (items: readonly T[], error: unknown) => void,
  most = 2000,
): { add(item: T): void; idle(): Promise<void> } {
  let waiting: T[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    // All that the network has brought in this turn goes along.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const items = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await write(items).catch((error: unknown) => failed(items, error));
    }
    running = null;
  }

  return {
    add(item) {
      waiting.push(item);
      running ??= run();
    },
    idle: async () => {
      await running;
    },
  };
}
