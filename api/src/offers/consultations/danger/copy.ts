import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Context } from '../../../platform/access/context.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OwnData, OwnDatum } from '../../../platform/privacy.ts';
import { together } from '../copy.ts';
import { excerptPlace } from '../places.ts';
import { consultation } from '../tables.ts';
import { openEntry } from './entries.ts';
import { openMark } from './marks.ts';
import type { Answers, Kind, RiskLevel } from './steps.ts';
import { dangerEntry, dangerRequest, riskMark } from './tables.ts';

/** What a person is told of the danger that was seen in their case (Art. 15 GDPR): what was signed, not what is begun. */

const levels: Record<RiskLevel, string> = {
  none: 'kein Anlass zur Sorge mehr',
  attention: 'im Blick behalten',
  acute: 'akut',
};

const parts: Record<Kind, string> = {
  assessment: 'Einschätzung',
  excerpt: 'Auszug',
  'second-assessment': 'Einschätzung der zweiten Fachkraft',
  advice: 'fachlicher Rat',
  decision: 'Entscheidung',
  'second-decision': 'die zweite Fachkraft zur Entscheidung',
  information: 'Gespräch mit den Betroffenen',
  disclosure: 'Weitergabe',
  summary: 'Abschluss',
};

const words: Record<keyof Answers, string> = {
  text: '',
  noticed: 'was aufgefallen ist',
  since: 'seit wann',
  indicators: 'was dafür spricht',
  resources: 'was schützt',
  missing: 'was noch unklar ist',
  judgement: 'Ergebnis',
  obtained: 'eingeholt',
  on: 'am',
  role: 'von',
  outcome: 'Ergebnis',
  help: 'Hilfe',
  reasons: 'Begründung',
  told: 'gesagt',
  way: 'auf welchem Weg',
  ground: 'Anlass',
  agrees: 'einverstanden',
};

const codes: Partial<Record<keyof Answers, Readonly<Record<string, string>>>> = {
  judgement: { none: 'keine Gefahr', unclear: 'noch unklar', danger: 'Gefahr' },
  outcome: {
    none: 'keine Gefahr',
    averted: 'die Gefahr lässt sich mit Hilfe abwenden',
    'not-averted': 'die Gefahr lässt sich so nicht abwenden',
  },
  way: { ground: 'nach der Regelung des Dienstes', outside: 'durch den Träger', none: 'nicht weitergegeben' },
};

/** What was written down, in plain words. */
function inWords({ policy }: Platform, answers: Answers): string {
  const said = (field: keyof Answers, value: string | boolean) => {
    if (typeof value === 'boolean') return value ? 'ja' : 'nein';
    if (field === 'ground') return policy.disclosures.grounds.find(({ id }) => id === value)?.label ?? value;
    return codes[field]?.[value] ?? value;
  };
  return (Object.entries(answers) as [keyof Answers, string | boolean][])
    .filter(([, value]) => value !== '')
    .map(([field, value]) => [words[field], said(field, value)].filter(Boolean).join(': '))
    .join('; ');
}

/** What was marked and assessed in the person's own cases. */
export async function dangerOf(platform: Platform, context: Context): Promise<OwnData> {
  const { db, vault } = platform;
  const own = eq(consultation.clientId, context.actor.id ?? '');
  const inCase = { keyId: consultation.keyId, closedAt: consultation.closedAt };
  const found = await db.transaction(context, async (tx) => ({
    marks: await tx
      .select({ row: riskMark, ...inCase })
      .from(riskMark)
      .innerJoin(consultation, eq(consultation.id, riskMark.consultationId))
      .where(own)
      .orderBy(asc(riskMark.seq)),
    requests: await tx
      .select({ row: dangerRequest, ...inCase })
      .from(dangerRequest)
      .innerJoin(consultation, eq(consultation.id, dangerRequest.consultationId))
      .where(own)
      .orderBy(asc(dangerRequest.askedAt)),
    entries: await tx
      .select({ row: dangerEntry, ...inCase })
      .from(dangerEntry)
      .innerJoin(consultation, eq(consultation.id, dangerEntry.consultationId))
      .where(and(own, isNotNull(dangerEntry.signedAt)))
      .orderBy(asc(dangerEntry.signedAt), asc(dangerEntry.seq)),
  }));
  const data: OwnDatum[] = await Promise.all([
    ...found.marks.map(async ({ row, keyId, closedAt }) => {
      const { level, reason } = await openMark(platform, keyId, row);
      return {
        label: 'Sorge der Beratung',
        value: [levels[level], ...(reason ? [`Grund: ${reason}`] : [])].join('; '),
        since: row.markedAt,
        start: closedAt,
      };
    }),
    ...found.requests.map(async ({ row, keyId, closedAt }) => ({
      label: 'Einschätzung einer Gefahr: Auszug für eine zweite Fachkraft',
      value: await vault.unseal(keyId, excerptPlace(row.id), row.excerptSealed),
      since: row.askedAt,
      start: closedAt,
    })),
    ...found.entries.map(async ({ row, keyId, closedAt }) => ({
      label: `Einschätzung einer Gefahr: ${parts[row.kind]}`,
      value: inWords(platform, await openEntry(platform, keyId, row)),
      since: row.signedAt ?? row.savedAt,
      start: closedAt,
    })),
  ]);
  data.sort((a, b) => a.since.getTime() - b.since.getTime());
  return together(data);
}
