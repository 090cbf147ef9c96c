import { parseArgs } from 'node:util';
import { Misunderstood } from '../config/faults.ts';
import { agreeToVersion, openProposals, refuseVersion } from '../governance/policy-versions/index.ts';
import type { Context } from '../platform/access/context.ts';
import { Problem, worded } from '../platform/errors.ts';
import type { Platform } from '../platform/platform.ts';
import { type Ask, actingAs, askUnseen } from './person.ts';
import { refuse } from './policy-plan.ts';
import { storeHelp, storeOptions, withPlatform } from './stores.ts';

export const policyApplyHelp = `policy apply --as NAME [Angaben]

Stimmt einer vorgeschlagenen Regelung zu. Das kann nur eine andere Person als die, die sie vorgeschlagen hat. Kürzere
Fristen wirken erst nach der Wartezeit der Regelung. Danach alle Prozesse neu starten.

  --as NAME          wer zustimmt; das Passwort wird gefragt
  --version FASSUNG  welcher Vorschlag, wenn es mehrere gibt
  --refuse           lehnt ihn ab

${storeHelp}`;

export const policyShowHelp = `policy show [Angaben]

Schreibt die Regelung, die in Kraft ist, als JSON: für die Datei, die SERVICE_POLICY nennt.

${storeHelp}`;

const options = {
  ...storeOptions,
  as: { type: 'string' },
  version: { type: 'string' },
  refuse: { type: 'boolean' },
} as const;

async function proposalNamed(platform: Platform, context: Context, version: string | undefined) {
  const open = await openProposals(platform, context);
  const meant = version ? open.filter((proposal) => proposal.version === version) : open;
  if (meant.length > 1)
    throw new Misunderstood('Es gibt mehrere Vorschläge. Welcher, sagt --version FASSUNG.');
  return meant[0] ?? null;
}

export async function policyApplyCommand(args: string[], ask: Ask = askUnseen): Promise<number> {
  const { values } = parseArgs({ args, options });
  const { as, version } = values;
  if (!as) throw new Misunderstood('Gebraucht wird --as NAME: wer zustimmt.');
  return withPlatform(values, async (platform) => {
    try {
      const context = await actingAs(platform, as, ask);
      if (!context) return refuse(`${as} darf keiner neuen Fassung zustimmen.`);
      const proposal = await proposalNamed(platform, context, version);
      if (!proposal)
        return refuse(
          'Es ist nichts vorgeschlagen. Eine neue Fassung braucht zwei Personen: Eine schlägt sie mit policy plan DATEI --propose vor, eine andere stimmt zu.',
        );
      await (values.refuse ? refuseVersion : agreeToVersion)(platform, context, proposal.id);
      console.log(
        values.refuse
          ? `Die Fassung ${proposal.version} ist abgelehnt.`
          : `Die Fassung ${proposal.version} ist vereinbart. Bitte jetzt die neue Regelung angeben (policy show schreibt sie) und alle Prozesse neu starten.`,
      );
      return 0;
    } catch (error) {
      if (error instanceof Problem) return refuse(worded(error.detail, 'sie'));
      throw error;
    }
  });
}

export async function policyShowCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: storeOptions });
  return withPlatform(values, async ({ policy }) => {
    console.log(JSON.stringify(policy, null, 2));
    return 0;
  });
}
