/**
 * Writes `api/openapi.json` from the routes of every service that this version can run, and the web app's types from it; with `--check` it only says whether
 * both are what the routes say.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import { describeApi } from '../api/src/openapi.ts';
import { services } from '../shared/src/services/index.ts';
import { root } from './sources.ts';

const documentFile = join(root, 'api/openapi.json');
const typesFile = join(root, 'web/src/lib/api-types.generated.ts');

const first = await describeApi(services.enz);
const other = await describeApi(services.bke);
// What only one of them offers stands in the document too: there is one web app for all.
const known = first.paths ?? {};
const more = Object.entries(other.paths ?? {}).filter(([path]) => !(path in known));
const document = { ...first, paths: { ...known, ...Object.fromEntries(more) } };
const json = `${JSON.stringify(document, null, 2)}\n`;
const types = `// Generated from api/openapi.json. Do not edit.\n${astToString(await openapiTypes(json))}`;

const wanted = [
  [documentFile, json],
  [typesFile, types],
] as const;

const shared = Object.entries(known)
  .filter(([path, described]) => {
    const there = other.paths?.[path];
    return there && JSON.stringify(there) !== JSON.stringify(described);
  })
  .map(([path]) => path);
if (shared.length > 0) {
  console.error(`These routes look different in another service: ${shared.join(', ')}`);
  process.exitCode = 1;
}

for (const [file, text] of wanted) {
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what the routes say. Run: npm run openapi`);
    process.exitCode = 1;
  }
}
