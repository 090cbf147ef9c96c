import { KeyDestroyed, type Vault } from './vault.ts';

/**
 * Opens what the rows of a list hold, with one look-up of all their keys. What was erased after the rows were read is
 * left out, as if it had been erased before.
 *
 * @param keysOf the keys that opening a row takes
 */
export async function unsealEach<Row, Opened>(
  vault: Vault,
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
  open: (row: Row) => Promise<Opened>,
): Promise<Opened[]> {
  await vault.ready(rows.flatMap(keysOf));
  const opened = await Promise.all(
    rows.map((row) =>
      open(row).then(
        (found) => [found],
        (error: unknown) => {
          if (error instanceof KeyDestroyed) return [];
          throw error;
        },
      ),
    ),
  );
  return opened.flat();
}
