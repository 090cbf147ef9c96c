import { parseArgs } from 'node:util';
import {
  differences,
  type RunResult,
  recentRuns,
  reconcile,
  repeatErasures,
  repeatForgotten,
  retentionPlan,
  retentionSentence,
  retentionStatus,
  runRetention,
} from '../governance/retention/index.ts';
import { privacy } from '../modules.ts';
import type { Platform } from '../platform/platform.ts';
import { tellDifferences } from './differences.ts';
import { storeHelp, storeOptions, withPlatform } from './stores.ts';
import { table, when } from './text.ts';

const options = { ...storeOptions, json: { type: 'boolean' } } as const;
const jsonHelp = '  --json         für Programme statt für Menschen';

export const statusHelp = `retention status [Angaben]

Zeigt für jede Datenart, was vorliegt, was als Nächstes fällig ist und was überfällig ist.
Endet mit 1, wenn etwas überfällig ist.

${storeHelp}
${jsonHelp}`;

export const planHelp = `retention plan [Angaben]

Zeigt, was ein Löschlauf jetzt löschen würde, warum und seit wann. Ändert nichts.

${storeHelp}
${jsonHelp}`;

export const runHelp = `retention run [Angaben]

Löscht, was fällig ist, und zeigt den Löschbeleg. Endet mit 1, wenn etwas nicht gelöscht werden konnte.

${storeHelp}
${jsonHelp}`;

export const repeatHelp = `retention repeat [Angaben]

Nach der Wiederherstellung einer Sicherung der Inhalte: holt nach, was seit der Sicherung gelöscht, gesperrt, entzogen und
widerrufen worden ist, wie der Dienst es beim Start von selbst tut, und löscht dann, wozu es keinen Schlüssel mehr gibt.

${storeHelp}
${jsonHelp}`;

export const reconcileHelp = `retention reconcile [Angaben]

Hält die Speicher gegeneinander, in beiden Richtungen. Endet mit 1, wenn etwas nicht zusammenpasst.

${storeHelp}
${jsonHelp}`;

export async function retentionReconcileCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  return withPlatform(values, async (platform) => {
    const found = await reconcile(platform, privacy);
    if (values.json) asJson(found);
    else console.log(tellDifferences(found));
    return differences(found) === 0 ? 0 : 1;
  });
}

const labelIn = ({ policy }: Platform, category: string) =>
  policy.categories.find(({ id }) => id === category)?.label ?? category;

const asJson = (value: unknown) => console.log(JSON.stringify(value, null, 2));

export async function retentionStatusCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  return withPlatform(values, async (platform) => {
    const status = await retentionStatus(platform, privacy);
    const [last] = await recentRuns(platform, 1);
    const overdue = status.some((category) => category.overdue > 0);
    if (values.json) {
      asJson({ now: platform.clock.now(), overdue, categories: status, lastRun: last ?? null });
      return overdue ? 1 : 0;
    }
    const rows = status.map(({ label, rule, held, oldest, dueNext, overdue: late }) => [
      label,
      rule.id,
      `${held}`,
      when(oldest),
      when(dueNext),
      `${late}`,
    ]);
    console.log(`Stand: ${when(platform.clock.now())}\n`);
    console.log(table(['Datenart', 'Regel', 'Anzahl', 'älteste seit', 'nächste fällig', 'überfällig'], rows));
    console.log(
      `\nLetzter Löschlauf: ${last ? `${when(last.startedAt)}, ${stateName(last.state)}` : 'noch keiner'}`,
    );
    return overdue ? 1 : 0;
  });
}

const stateName = (state: string) =>
  ({ done: 'vollständig', failed: 'nicht vollständig', running: 'noch im Gang' })[state] ?? state;

export async function retentionPlanCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  return withPlatform(values, async (platform) => {
    const plan = await retentionPlan(platform, privacy);
    if (values.json) {
      asJson(plan);
      return 0;
    }
    if (plan.length === 0) {
      console.log(`Am ${when(platform.clock.now())} ist nichts fällig.`);
      return 0;
    }
    const rows = plan.map(({ category, rule, objectId, startedAt, dueAt }) => [
      labelIn(platform, category),
      rule.id,
      objectId,
      when(startedAt),
      when(dueAt),
    ]);
    console.log(table(['Datenart', 'Regel', 'Gegenstand', 'Frist läuft seit', 'fällig seit'], rows));
    console.log('\nWarum:');
    for (const category of new Set(plan.map((item) => item.category)))
      console.log(`  – ${labelIn(platform, category)}: ${retentionSentence(platform, category)}`);
    return 0;
  });
}

export async function retentionRunCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  return withPlatform(values, async (platform) => {
    const result = await runRetention(platform, privacy, 'staff');
    if (!result) {
      console.error('Ein Löschlauf ist gerade im Gang.');
      return 1;
    }
    return tell(platform, result, values.json);
  });
}

export async function retentionRepeatCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  return withPlatform(values, async (platform) => {
    const repeated = await repeatForgotten(platform, privacy);
    if (repeated && !values.json) console.log(`${repeated.entries.length} Vorgänge nachgeholt.`);
    const code = tell(platform, await repeatErasures(platform, privacy), values.json);
    return repeated && repeated.left > 0 ? 1 : code;
  });
}

function tell(platform: Platform, result: RunResult, json: boolean | undefined): number {
  if (json) asJson(result);
  else if (result.receipts.length === 0) console.log('Nichts war fällig.');
  else {
    const rows = result.receipts.map(({ category, rule, disposed, held, failed, keysDestroyed }) => [
      labelIn(platform, category),
      rule,
      ...[disposed, held, failed, keysDestroyed].map(String),
    ]);
    console.log(
      table(['Datenart', 'Regel', 'gelöscht', 'ausgesetzt', 'misslungen', 'Schlüssel vernichtet'], rows),
    );
  }
  return result.state === 'done' ? 0 : 1;
}
