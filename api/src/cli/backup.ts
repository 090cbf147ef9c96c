import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Misunderstood } from '../config/faults.ts';
import { repeatForgotten } from '../governance/retention/index.ts';
import { privacy } from '../modules.ts';
import { drillRestore, isGood } from '../operation/drill.ts';
import { type Archives, type Backups, type Condition, openArchives } from '../platform/backup/backups.ts';
import { type BackedUp, type Backup, backedUp, livesUntil } from '../platform/backup/folder.ts';
import { masterKeys } from '../platform/crypto/master-keys.ts';
import type { Entry } from '../platform/ledger/ledger.ts';
import { acts } from '../platform/ledger/tables.ts';
import type { Platform } from '../platform/platform.ts';
import { CannotStart, openFolder } from '../tryout/folder.ts';
import { type Exchange, exchangeCluster } from '../tryout/restore.ts';
import { tellDifferences } from './differences.ts';
import {
  openStores,
  type StoreArguments,
  storeHelp,
  storeOptions,
  withPlatform,
  withStores,
} from './stores.ts';
import { table, when } from './text.ts';

const storeOption = { store: { type: 'string' } } as const;

export const createHelp = `backup create [Angaben]

Sichert beide Datenbanken im laufenden Betrieb, verschlüsselt, und löscht, was seine Lebensdauer überschritten hat.

  --store SPEICHER  nur eine davon: content oder keys
${storeHelp}`;

export const listHelp = `backup list [Angaben]

Zeigt jede Sicherung, bis wann sie lebt und ob sie heil ist. Dafür wird jede ganz gelesen.
Endet mit 1, wenn eine es nicht ist oder länger lebt, als sie darf.

${storeHelp}`;

export const restoreHelp = `backup restore [Angaben]

Stellt eine Sicherung wieder her und holt nach, was seither gelöscht, gesperrt und widerrufen worden ist. Der Dienst muss dafür
stehen. Im Betrieb wird sie in einen leeren Ordner entpackt; nachgeholt wird dort beim nächsten Start, bevor jemand hineinkommt.

  --id KENNUNG      welche (sonst die neueste)
  --store SPEICHER  content oder keys (sonst content)
  --into ORDNER     wohin, im Betrieb
${storeHelp}`;

export const drillHelp = `backup drill [Angaben]

Übt die Wiederherstellung neben dem laufenden Dienst: stellt die neueste Sicherung der Inhalte in einer eigenen Datenbank her,
legt die Schlüssel von heute daneben, holt nach, was seither geschehen ist, und zeigt, was trotzdem zurückgekommen wäre.
Endet mit 1, wenn das nicht nichts ist.

${storeHelp}`;

function storeIn(value: string | undefined): BackedUp | null {
  if (value === undefined) return null;
  const store = backedUp.find((known) => known === value);
  if (!store) throw new Misunderstood(`Den Speicher „${value}“ gibt es nicht.`);
  return store;
}

/** @throws CannotStart where nobody said where backups lie */
function said<T>(place: T | null | undefined): T {
  if (!place)
    throw new CannotStart('Es ist nicht gesagt, wo Sicherungen liegen: BACKUP_FOLDER ist nicht gesetzt.');
  return place;
}

const backupsOf = ({ backups }: Platform): Backups => said(backups);

const inMegabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
const storeNames: Record<BackedUp, string> = { content: 'Inhalte', keys: 'Schlüssel' };
const conditions: Record<Condition, string> = {
  whole: 'heil',
  broken: 'beschädigt',
  missing: 'Datei fehlt',
};

export async function backupCreateCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { ...storeOptions, ...storeOption } });
  const only = storeIn(values.store);
  return withPlatform(values, async (platform) => {
    const backups = backupsOf(platform);
    for (const { id } of await backups.removeOutlived()) console.log(`${id}: Lebensdauer um, gelöscht.`);
    let whole = true;
    for (const store of only ? [only] : backedUp) {
      const backup = await backups.take(store);
      const condition = await backups.check(backup);
      whole &&= condition === 'whole';
      const until = when(livesUntil(platform.policy, backup));
      console.log(`${backup.id}: ${inMegabytes(backup.bytes)}, ${conditions[condition]}, lebt bis ${until}.`);
    }
    return whole ? 0 : 1;
  });
}

export async function backupListCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: storeOptions });
  return withPlatform(values, async (platform) => {
    const backups = backupsOf(platform);
    let good = true;
    const rows: string[][] = [];
    for (const backup of backups.folder.list()) {
      const condition = await backups.check(backup);
      const until = livesUntil(platform.policy, backup);
      const outlived = until <= platform.clock.now();
      good &&= condition === 'whole' && !outlived;
      const { id, store, takenAt, bytes } = backup;
      const state = outlived ? `${conditions[condition]}, lebt zu lange` : conditions[condition];
      rows.push([id, storeNames[store], when(takenAt), inMegabytes(bytes), when(until), state]);
    }
    if (rows.length === 0) console.log('Es gibt keine Sicherung.');
    else console.log(table(['Kennung', 'Speicher', 'gezogen', 'Größe', 'lebt bis', 'Zustand'], rows));
    return good ? 0 : 1;
  });
}

function chosen(backups: Archives, store: BackedUp, id: string | undefined): Backup {
  const all = backups.folder.list().filter((backup) => backup.store === store);
  const found = id === undefined ? all.at(-1) : all.find((backup) => backup.id === id);
  if (!found) throw new CannotStart(id ? `Die Sicherung „${id}“ gibt es nicht.` : 'Es gibt keine Sicherung.');
  return found;
}

const actNames: Record<Entry['act'], string> = {
  erased: 'gelöscht',
  restricted: 'gesperrt',
  lifted: 'entsperrt',
  revoked: 'entzogen',
  withdrawn: 'widerrufen',
};

const counted = (entries: readonly Entry[]): string[][] =>
  acts.map((act) => [actNames[act], `${entries.filter((entry) => entry.act === act).length}`]);

const both = `Nie beide auf einen Stand vor einer Löschung zurückholen: Dann weiß niemand mehr von ihr.`;

/** Puts a backup in the place of a try-out's cluster. */
async function exchange(values: StoreArguments, store: BackedUp, id: string | undefined): Promise<Exchange> {
  const found = await withStores(values, async (platform, { tryOut }) => {
    if (!tryOut || tryOut.running) throw new CannotStart('Bitte den Dienst zuerst beenden.');
    const backups = backupsOf(platform);
    return { folder: tryOut.folder, backups, backup: chosen(backups, store, id) };
  });
  return exchangeCluster(openFolder(found.folder), found.backups, found.backup);
}

export async function backupRestoreCommand(args: string[]): Promise<number> {
  const options = {
    ...storeOptions,
    ...storeOption,
    id: { type: 'string' },
    into: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  const store = storeIn(values.store) ?? 'content';
  if (process.env['DATABASE_URL']) return restoreInto(values, store, values.id, values.into);
  if (values.into) throw new Misunderstood('--into gibt es nur im Betrieb.');
  const exchanged = await exchange(values, store, values.id);
  try {
    const repetition = await withPlatform(values, (platform) => repeatForgotten(platform, privacy));
    if (repetition && repetition.left > 0) throw new CannotStart('Nicht alles ließ sich nachholen.');
    exchanged.keep();
    console.log(table(['Nachgeholt', 'Anzahl'], counted(repetition?.entries ?? [])));
    console.log(`\n${storeNames[store]} wiederhergestellt. ${both}`);
    return 0;
  } catch (error) {
    exchanged.undo();
    throw error;
  }
}

/** Asks no database: both may be lost. */
async function restoreInto(
  values: StoreArguments,
  store: BackedUp,
  id: string | undefined,
  into: string | undefined,
): Promise<number> {
  if (!into) throw new Misunderstood('--into fehlt: ein neuer Ordner, in den die Sicherung entpackt wird.');
  const { options } = await openStores(values, process.env);
  const { backup: keys } = masterKeys(options.masterKey, options.otherMasterKey);
  const backups = openArchives(said(options.backup), keys);
  const backup = chosen(backups, store, id);
  await backups.unpack(backup, resolve(into));
  console.log(`${backup.id} liegt in ${resolve(into)}.

Jetzt: den Dienst anhalten, PostgreSQL anhalten, diesen Ordner an die Stelle seines Datenordners setzen (er muss dem Konto
gehören, unter dem PostgreSQL läuft), PostgreSQL starten, den Dienst starten. Er holt nach, was seither geschehen ist, bevor
er jemanden hineinlässt. ${both}`);
  return 0;
}

const inSeconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

export async function backupDrillCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: storeOptions });
  return withStores(values, async (platform, { options }) => {
    backupsOf(platform);
    const drilled = await drillRestore(platform, options);
    if (!drilled) throw new CannotStart('Es gibt keine Sicherung der Inhalte. Zuerst: backup create');
    const { backup, repeated, left, found, ms } = drilled;
    console.log(`Sicherung ${backup.id} vom ${when(backup.takenAt)}\n`);
    console.log(table(['Seither', 'nachgeholt'], [...counted(repeated), ['zusammen', `${repeated.length}`]]));
    console.log(`\nübrig: ${left}\n`);
    console.log(tellDifferences(found));
    const all = ms.unpacked + ms.started + ms.repeated;
    console.log(
      `\nBis jemand hineinkönnte: ${inSeconds(all)} (entpackt ${inSeconds(ms.unpacked)}, gestartet ${inSeconds(ms.started)}, nachgeholt ${inSeconds(ms.repeated)})`,
    );
    return isGood(drilled) ? 0 : 1;
  });
}
