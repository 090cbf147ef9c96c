import { parseArgs } from 'node:util';
import {
  composeRecord,
  type ProcessingRecord,
  renderRecordJson,
  renderRecordMarkdown,
  renderRecordPage,
} from '@sprechraum/shared/record';
import { formNamed, policyNamed } from './documents.ts';

export const recordRenderHelp = `record render DIENST|DATEI [Angaben]

Schreibt das Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO), das aus einer Regelung folgt.

  --format FORM  md, html oder json (sonst md)`;

const formats: Record<string, (record: ProcessingRecord) => string> = {
  md: renderRecordMarkdown,
  html: renderRecordPage,
  json: renderRecordJson,
};
const options = { format: { type: 'string', default: 'md' } } as const;

/**
 * Renders the record of a policy to standard output; what the record lacks goes to standard error.
 *
 * @throws Misunderstood, ConfigFaults
 */
export async function recordRender(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const format = formNamed(formats, values.format);
  const record = composeRecord(policyNamed(positionals));
  process.stdout.write(format(record));
  for (const message of record.missing) console.error(message);
  return 0;
}
