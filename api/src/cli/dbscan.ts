import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type Finding, scanDatabase } from './scan/database.ts';
import { filesBelow, needlesInFile } from './scan/files.ts';
import { asBytes, contains, type Forms, formsOf } from './scan/forms.ts';
import { type OpenStores, openStores, storeHelp, storeOptions } from './stores.ts';

export const dbscanHelp = `dbscan TEXT… [--log DATEI]… [Angaben]

Sucht Texte in jeder Spalte beider Datenbanken und in Protokolldateien: wie sie dastehen, kodiert und als Prüfsumme.
Beim Versuch auch in den Dateien der Datenbanken selbst, samt ihrem Schreibprotokoll (WAL), und in den abgefangenen
E-Mails. Endet mit 1, wenn etwas gefunden wurde.

  --log DATEI    auch diese Datei; mehrfach möglich

${storeHelp}`;

const options = { ...storeOptions, log: { type: 'string', multiple: true } } as const;

interface Found {
  readonly findings: Finding[];
  readonly unseen: string[];
}

/** What lies on disk: the database's tables and indexes, the write-ahead log, and the server's own log. */
function scanFiles(name: string, { dataDir, oid }: OnDisk, needles: readonly Forms[]): Finding[] {
  const parts = [
    ['Dateien der Tabellen', `base/${oid}`],
    ['Schreibprotokoll (WAL)', 'pg_wal'],
    ['Serverprotokoll', 'postgres.log'],
  ] as const;
  return parts.flatMap(([label, part]) => {
    const place = join(dataDir, part);
    if (!existsSync(place)) return [];
    const files = part.endsWith('.log') ? [place] : filesBelow(place);
    const hits = files.flatMap((file) => needlesInFile(file, needles));
    return [...new Set(hits)].map((needle) => ({
      needle,
      where: `${name}: ${label} (${hits.filter((hit) => hit === needle).length} Dateien)`,
    }));
  });
}

interface OnDisk {
  readonly dataDir: string;
  readonly oid: number;
}

/** Brings to disk what is only in memory, and says where on the disk it is. */
async function settled(superuserUrl: string): Promise<OnDisk> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('checkpoint');
    const { rows } = await client.query<OnDisk>(
      `select current_setting('data_directory') as "dataDir", oid from pg_database where datname = current_database()`,
    );
    return rows[0] ?? { dataDir: '', oid: 0 };
  } finally {
    await client.end();
  }
}

async function scanMails(url: string, needles: readonly Forms[]): Promise<Finding[]> {
  const mails = (await (await fetch(`${url}/mails.json`)).json()) as {
    raw: string;
    text: string;
    subject: string;
  }[];
  return mails.flatMap((mail, index) => {
    const bytes = asBytes(Buffer.from([mail.raw, mail.subject, mail.text].join('\n')));
    return needles
      .filter((forms) => contains(bytes, bytes.toLowerCase(), forms))
      .map(({ needle }) => ({ needle, where: `E-Mail ${index + 1} von ${mails.length}` }));
  });
}

/** As superuser where that is possible; otherwise in the one role of the service that sees every row. */
async function scanStores(
  { options: { databaseUrl, keyDatabaseUrl }, tryOut }: OpenStores,
  needles: readonly Forms[],
) {
  if (!tryOut)
    return [
      await scanDatabase(databaseUrl, 'Inhalte', needles, 'sprechraum_eraser'),
      await scanDatabase(keyDatabaseUrl, 'Schlüssel', needles),
    ];
  const as = (superuserUrl: string, url: string) =>
    Object.assign(new URL(superuserUrl), { pathname: new URL(url).pathname }).href;
  const content = as(tryOut.content, databaseUrl);
  const keys = as(tryOut.keys, keyDatabaseUrl);
  const files = [
    ...scanFiles('Inhalte', await settled(content), needles),
    ...scanFiles('Schlüssel', await settled(keys), needles),
  ];
  const mails = tryOut.mails ? await scanMails(tryOut.mails, needles) : [];
  return [
    await scanDatabase(content, 'Inhalte', needles),
    await scanDatabase(keys, 'Schlüssel', needles),
    { findings: [...files, ...mails], unseen: [] },
  ];
}

const scanLogs = (logs: readonly string[], needles: readonly Forms[]): Found => ({
  findings: logs
    .filter((log) => existsSync(log))
    .flatMap((log) =>
      needlesInFile(log, needles).map((needle) => ({ needle, where: `Datei ${basename(log)}` })),
    ),
  unseen: logs.filter((log) => !existsSync(log)).map((log) => `Datei ${log}`),
});

export async function dbscanCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const needles = positionals.map(formsOf);
  if (needles.length === 0 || positionals.some((needle) => needle.length < 3)) {
    console.error(`Gesucht werden Texte ab drei Zeichen.\n\n${dbscanHelp}`);
    return 2;
  }
  const stores = await openStores(values, process.env);
  try {
    const own = stores.tryOut ? [join(stores.tryOut.folder, 'sprechraum.log')] : [];
    const results = [
      ...(await scanStores(stores, needles)),
      scanLogs([...own, ...(values.log ?? [])], needles),
    ];
    const findings = results.flatMap((result) => result.findings);
    for (const { needle, where } of findings) console.log(`„${needle}“ – ${where}`);
    for (const where of results.flatMap((result) => result.unseen)) console.log(`nicht gesehen – ${where}`);
    console.log(findings.length === 0 ? 'Nichts gefunden.' : `${findings.length} Fundstellen.`);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await stores.close();
  }
}
