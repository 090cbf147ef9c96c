import { defineConfig } from 'drizzle-kit';

/** Paths are relative to the repository's root, from where drizzle-kit is run. */
export default defineConfig({
  dialect: 'postgresql',
  schema: 'api/src/**/tables.ts',
  out: 'migrations/app',
});
