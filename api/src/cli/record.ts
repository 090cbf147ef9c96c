import { parseArgs } from 'node:util';
import {
  composeRecord,
  type ProcessingRecord,
  renderRecordJson,
  renderRecordMarkdown,
  renderRecordPage,
} from '@sprechraum/shared/record';
import { isServiceId, policyFile, shippedPolicy } from '../config/policy.ts';

export const recordRenderHelp = `record render DIENST|DATEI [Angaben]

Schreibt das Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO), das aus einer Regelung folgt.

  --format FORM  md, html oder json (sonst md)`;

const formats = new Map<string, (record: ProcessingRecord) => string>([
  ['md', renderRecordMarkdown],
  ['html', renderRecordPage],
  ['json', renderRecordJson],
]);
const options = { format: { type: 'string', default: 'md' } } as const;

/**
 * Renders the record of a policy to standard output; what the record lacks goes to standard error.
 *
 * @returns 0, 1 when the policy has not the right form, 2 when the command makes no sense
 */
export async function recordRender(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [name, ...more] = positionals;
  const render = formats.get(values.format);
  if (name === undefined || more.length > 0 || !render) {
    console.error(recordRenderHelp);
    return 2;
  }
  const found = isServiceId(name) ? shippedPolicy(name) : policyFile(name);
  if (!found.ok) {
    console.error(`${name} hat nicht die verlangte Form:`);
    for (const fault of found.faults) console.error(`  – ${fault}`);
    return 1;
  }
  const record = composeRecord(found.policy);
  process.stdout.write(render(record));
  for (const message of record.missing) console.error(message);
  return 0;
}
