import { parseArgs } from 'node:util';
import { storeHelp, storeOptions, withPlatform } from './stores.ts';
import { table } from './text.ts';

export const keysStatusHelp = `keys status [Angaben]

Zeigt, wie viele Schlüssel mit welchem Hauptschlüssel verpackt sind: dem geltenden oder dem, den er ablöst.
Endet mit 1, solange es mehr als einer ist.

${storeHelp}`;

export const keysRewrapHelp = `keys rewrap [Angaben]

Verpackt mit dem geltenden Hauptschlüssel (MASTER_KEY), was noch mit dem anderen (MASTER_KEY_OTHER) verpackt ist.
Der Dienst tut es alle zehn Minuten von selbst, während alles weiterläuft.

${storeHelp}`;

export async function keysStatusCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: storeOptions });
  return withPlatform(values, async ({ vault }) => {
    const { current, counts } = await vault.wrappedBy();
    const rows = [...counts].map(([by, count]) => [
      by,
      by === current ? 'gilt' : 'wird abgelöst',
      `${count}`,
    ]);
    console.log(table(['Hauptschlüssel', '', 'verpackt'], rows));
    return counts.size === 1 && counts.has(current) ? 0 : 1;
  });
}

export async function keysRewrapCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: storeOptions });
  return withPlatform(values, async ({ vault }) => {
    console.log(`${await vault.rewrap()} Schlüssel neu verpackt.`);
    return 0;
  });
}
