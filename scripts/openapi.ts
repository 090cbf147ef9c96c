/**
 * Writes `api/openapi.json` from the routes, and the web app's types from it; with `--check` it only says whether
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

const document = await describeApi(services.enz);
const other = await describeApi(services.bke);
const json = `${JSON.stringify(document, null, 2)}\n`;
const types = `// Generated from api/openapi.json. Do not edit.\n${astToString(await openapiTypes(json))}`;

const wanted = [
  [documentFile, json],
  [typesFile, types],
] as const;

const shared = Object.keys(other.paths ?? {}).filter(
  (path) => JSON.stringify(other.paths?.[path]) !== JSON.stringify(document.paths?.[path]),
);
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
