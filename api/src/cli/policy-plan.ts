import { parseArgs } from 'node:util';
import { changeSentence } from '@sprechraum/shared/change';
import type { Policy } from '@sprechraum/shared/policy';
import { abilitiesFor } from '../config/abilities.ts';
import { Misunderstood } from '../config/faults.ts';
import {
  type Ground,
  type PolicyPlan,
  planChange,
  proposeVersion,
} from '../governance/policy-versions/index.ts';
import { privacy } from '../modules.ts';
import { Problem, worded } from '../platform/errors.ts';
import type { Platform } from '../platform/platform.ts';
import { policyNamed } from './documents.ts';
import { type Ask, actingAs, askUnseen } from './person.ts';
import { storeHelp, storeOptions, withPlatform } from './stores.ts';
import { table, when } from './text.ts';

const grounds = { gesetz: 'law', dienst: 'service', wortlaut: 'wording' } as const satisfies Record<
  string,
  Ground
>;

export const policyPlanHelp = `policy plan DATEI|DIENST [Angaben]

Vergleicht die Regelung, die in Kraft ist, mit einer anderen: welche Sätze des Hinweises sich ändern, was wann fällig
würde, wer neu um eine Einwilligung gebeten wird und was dagegen spricht. Ändert nichts. Endet mit 1, wenn etwas
dagegen spricht.

  --propose        schlägt sie vor; eine zweite Person stimmt mit policy apply oder auf /regelung zu
  --as NAME        wer sie vorschlägt; das Passwort wird gefragt
  --ground GRUND   gesetz, dienst oder wortlaut
  --reason TEXT    warum, in einem Satz, den alle lesen können
  --json           für Programme statt für Menschen

${storeHelp}`;

const options = {
  ...storeOptions,
  json: { type: 'boolean' },
  propose: { type: 'boolean' },
  as: { type: 'string' },
  ground: { type: 'string' },
  reason: { type: 'string' },
} as const;

interface Proposing {
  readonly as: string;
  readonly ground: Ground;
  readonly reason: string;
}

/** @throws Misunderstood where something of it is missing */
function readProposing({
  propose,
  as,
  ground = '',
  reason,
}: Partial<Record<string, unknown>>): Proposing | null {
  if (!propose) return null;
  const known = Object.hasOwn(grounds, String(ground)) ? grounds[ground as keyof typeof grounds] : undefined;
  if (typeof as !== 'string' || typeof reason !== 'string' || !reason.trim() || !known)
    throw new Misunderstood(
      `Zu --propose gehören --as NAME, --ground ${Object.keys(grounds).join('|')} und --reason TEXT.`,
    );
  return { as, ground: known, reason: reason.trim() };
}

/** With real people's data a version is also refused that this software would not start with. */
const unable = (next: Policy): readonly string[] =>
  process.env['DATABASE_URL'] ? abilitiesFor(next).refused : [];

export async function policyPlanCommand(args: string[], ask: Ask = askUnseen): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const next = policyNamed(positionals);
  const proposing = readProposing(values);
  return withPlatform(values, async (platform) => {
    const found = await planChange(platform, privacy, next);
    const plan = { ...found, obstacles: [...found.obstacles, ...unable(next)] };
    if (values.json) console.log(JSON.stringify(plan, null, 2));
    else tell(plan);
    if (plan.obstacles.length > 0) return 1;
    return proposing ? propose(platform, next, proposing, ask) : 0;
  });
}

async function propose(
  platform: Platform,
  policy: Policy,
  { as, ...why }: Proposing,
  ask: Ask,
): Promise<number> {
  try {
    const context = await actingAs(platform, as, ask);
    if (!context) return refuse(`${as} darf keine neue Fassung vorschlagen.`);
    await proposeVersion(platform, context, { policy, ...why });
    console.error(
      `Vorgeschlagen. Zustimmen muss eine zweite Person: auf /regelung, oder mit policy apply --version ${policy.notice.version} --as NAME.`,
    );
    return 0;
  } catch (error) {
    if (error instanceof Problem) return refuse(worded(error.detail, 'sie'));
    throw error;
  }
}

export function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}

function list(title: string, sentences: readonly string[]): void {
  if (sentences.length === 0) return;
  console.log(`\n${title}`);
  for (const sentence of sentences) console.log(`  – ${sentence}`);
}

function tell(plan: PolicyPlan): void {
  const { versions, digests, sentences, changes, due, asked, obstacles } = plan;
  console.log(`Von Fassung ${versions.before} (SHA-256 ${digests.before})`);
  console.log(`zu  Fassung ${versions.after} (SHA-256 ${digests.after}).`);
  console.log(`In Kraft frühestens ${when(plan.effectiveFrom)}.`);
  if (plan.shortensFrom) console.log(`Kürzere Fristen wirken ab ${when(plan.shortensFrom)}.`);
  list(
    'Im Datenschutzhinweis:',
    sentences.map(({ before, after }) =>
      [before && `bisher: ${before}`, after && `neu:    ${after}`].filter(Boolean).join('\n    '),
    ),
  );
  list(
    'In der Regelung:',
    changes.map((change) => {
      const weight = change.weight === 'material' ? 'wesentlich' : 'ohne neue Einwilligung';
      return `${changeSentence(change)} (${weight})`;
    }),
  );
  if (due.length > 0) {
    console.log('\nWas früher fällig wird, von dem, was heute vorliegt:\n');
    const head = ['Datenart', 'bisherige Regel', 'neue Regel heute', 'neue Regel dann', 'zuerst'];
    const rows = due.map(({ label, before, now, afterGrace, first }) => [
      label,
      `${before}`,
      `${now}`,
      `${afterGrace}`,
      when(first),
    ]);
    console.log(table(head, rows));
  }
  list(
    'Neu um Einwilligung gebeten werden:',
    asked.map(({ text, people }) => `${people === 1 ? 'eine Person' : `${people} Personen`}: „${text}“`),
  );
  list('Das spricht dagegen:', obstacles);
}
