import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '@sprechraum/shared/services';
import { describe, expect, it } from 'vitest';
import { cloneDatabases } from './databases.ts';
import { query } from './query.ts';
import { startService } from './service.ts';

const root = join(import.meta.dirname, '..', 'src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** A column as the code may call it: `passwordHash` or `password_hash`. */
const naming = (columns: readonly string[]) =>
  new RegExp(
    `\\b(?:${columns.flatMap((name) => [name, name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase())]).join('|')})\\b`,
  );

/** The files that use one of these columns, in whatever way. */
const usersOf = (...columns: string[]) =>
  sources.filter(({ text }) => naming(columns).test(text)).map(({ file }) => file);

const inside = (...folders: string[]) =>
  expect.stringMatching(
    new RegExp(`^(?:${folders.map((folder) => folder.replaceAll('/', '\\/')).join('|')})`),
  );

/** Where a column may be used: for what it is there for, and for nothing else. */
describe('columns', () => {
  it('[ENZ-10] of credentials are used by registering and logging in alone', () => {
    const users = usersOf('username_index', 'username_sealed', 'password_hash', 'code_hash');
    expect(users.length).toBeGreaterThan(4);
    for (const file of users)
      expect(file).toEqual(
        inside(
          'identity/accounts/',
          'identity/credentials/',
          'identity/login-names/',
          'identity/recovery-codes/',
          'identity/sessions/',
          'identity/staff/',
        ),
      );
  });

  it('[ENZ-27] of addresses are used by nothing but keeping and handing out the sealed text', () => {
    expect(usersOf('address_sealed').sort()).toEqual(
      ['commands', 'privacy', 'queries', 'tables'].map((file) => `identity/sealed-addresses/${file}.ts`),
    );
    const readers = sources.filter(({ text }) => /\blastAddresses\(/.test(text)).map(({ file }) => file);
    expect(readers.sort()).toEqual([
      'governance/disclosures/commands.ts',
      'identity/sealed-addresses/queries.ts',
    ]);
  });

  it('[ENZ-17] for statistics are used by own profile, own copy and statistics alone', () => {
    expect(
      usersOf('gender_sealed', 'age_sealed', 'referral_sealed', 'first_counselling_sealed').sort(),
    ).toEqual([
      // Which column a field of the form has, the inventory, and the table itself.
      'identity/accounts/fields.ts',
      'identity/accounts/privacy.ts',
      'identity/accounts/tables.ts',
    ]);
    const readers = sources.filter(({ text }) => /\bprofileOf\(/.test(text)).map(({ file }) => file);
    expect(readers.sort()).toEqual([
      'identity/accounts/privacy.ts',
      'identity/accounts/queries.ts',
      'identity/accounts/routes.ts',
    ]);
    const counters = sources.filter(({ text }) => /\bdetailsForStatistics\(/.test(text));
    expect(counters.map(({ file }) => file).sort()).toEqual([
      'governance/statistics/commands.ts',
      'identity/accounts/queries.ts',
    ]);
  });

  it('[ENZ-18] of what was written are used by the counselling, by chats and by private messages, alone', () => {
    const users = usersOf('body_sealed', 'subject_sealed');
    expect(users.length).toBeGreaterThan(3);
    for (const file of users)
      expect(file).toEqual(inside('offers/chats/', 'offers/consultations/', 'offers/private-messages/'));
  });

  it('[ENZ-18] are searched for words by who holds the case, and by no index: one route takes words, posted', async () => {
    const { app } = await startService();
    const asked = app.declaredRoutes
      .filter(({ method, schema }) => method === 'GET' && schema.querystring)
      .map(({ url, schema }) => [
        url,
        Object.keys((schema.querystring as { properties: object }).properties),
      ]);
    expect(Object.fromEntries(asked)).toEqual({
      '/live': ['room', 'after'],
      '/api/v1/privacy-notice': ['register'],
      '/api/v1/privacy-notice.md': ['register'],
      '/api/v1/privacy-notice/versions/:version': ['register'],
      '/.well-known/privacy.json': ['register'],
      '/api/v1/audit-events': ['before', 'action', 'from', 'until', 'objectType', 'objectId', 'staff'],
    });
    const searching = app.declaredRoutes.filter(
      ({ url, access, schema }) =>
        /search|query|find/i.test(url) ||
        /search/.test(access) ||
        /"words"/.test(JSON.stringify(schema.body ?? {})),
    );
    expect(searching.map(({ method, url, access }) => [method, url, access])).toEqual([
      ['POST', '/api/v1/consultations/search', 'consultation.search'],
    ]);
    for (const { permissions } of Object.values(services))
      for (const { action, relation } of permissions)
        if (action === 'consultation.search') expect(relation).toBe('assigned');
    const { superuserUrl } = (await cloneDatabases()).app;
    // But for the forum, which everybody may read.
    expect(
      await query(
        superuserUrl,
        `select relname, attname from pg_attribute join pg_class on pg_class.oid = attrelid
         where relnamespace = 'public'::regnamespace and atttypid = 'tsvector'::regtype
           and relname not like 'forum\\_%'
         union all select indexname, indexdef from pg_indexes
         where schemaname = 'public' and indexdef !~ 'USING btree'
           and tablename not like 'forum\\_%'`,
      ),
    ).toEqual([]);
  });
});
