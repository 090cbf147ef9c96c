import { parseArgs } from 'node:util';
import { missingInformation } from '@sprechraum/shared/policy';
import { abilitiesFor } from '../config/abilities.ts';
import { contradictionsOf, isServiceId, policyFile, shippedPolicy } from '../config/policy.ts';

export const policyCheckHelp = `policy check DATEI|DIENST

Prüft eine Regelung: ihre Form, ob sie sich widerspricht, und welche Pflichtangaben (Art. 13 DSGVO) ihr fehlen.
Endet mit 1, wenn der Dienst mit dieser Regelung nicht starten dürfte.`;

/** Judges a policy as a start would. */
export async function policyCheck(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [name] = positionals;
  if (!name || positionals.length > 1) {
    console.error(policyCheckHelp);
    return 2;
  }
  const found = isServiceId(name) ? shippedPolicy(name) : policyFile(name);
  if (!found.ok) return refuse(name, 'hat nicht die verlangte Form', found.faults);
  const contradictions = contradictionsOf(found.policy);
  if (contradictions.length > 0) return refuse(name, 'widerspricht sich', contradictions);

  const { service, categories, retention } = found.policy;
  console.log(
    `${service.name}: ohne Widerspruch (${categories.length} Datenarten, ${retention.length} Löschregeln).`,
  );
  const missing = missingInformation(found.policy).map(({ message }) => message);
  list('Dem Datenschutzhinweis fehlt noch:', missing);
  const { refused, told } = abilitiesFor(found.policy);
  list(
    'Das verlangt die Regelung, und diese Fassung kann es noch nicht; der Betrieb startet so nicht:',
    refused,
  );
  list(
    'Das nennt die Regelung, und diese Fassung hat es noch nicht:',
    told.filter((sentence) => !missing.includes(sentence)),
  );
  return 0;
}

function refuse(name: string, verdict: string, faults: readonly string[]): number {
  console.log(`${name} ${verdict}:`);
  for (const fault of faults) console.log(`  – ${fault}`);
  return 1;
}

function list(title: string, sentences: readonly string[]): void {
  if (sentences.length === 0) return;
  console.log(`\n${title}`);
  for (const sentence of sentences) console.log(`  – ${sentence}`);
}
