import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { actions, type CategoryId, type Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { inventory, mails } from '../src/modules.ts';
import { logFields } from '../src/platform/log.ts';
import { cloneDatabases, type TestDatabase } from './databases.ts';
import { canaryPolicy, liveThrough } from './life.ts';
import { query } from './query.ts';
import { demandedBy, passphrase, startService, type TestService } from './service.ts';

const openApiFile = resolve(import.meta.dirname, '../openapi.json');

/** Every name that a document gives to something, at any depth: addresses, fields, parameters. */
const namesIn = (part: unknown): string[] =>
  typeof part === 'object' && part !== null
    ? Object.entries(part).flatMap(([name, inner]) => [name, ...namesIn(inner)])
    : [];

interface Column {
  readonly table: string;
  readonly column: string;
}

const columnsOf = async (url: string) =>
  (await query(
    url,
    `select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`,
  )) as Column[];

const declared = Object.entries(inventory).flatMap(([table, categories]) =>
  Object.entries(categories).flatMap(([category, columns]) =>
    columns.map((column) => ({ table, category: category as CategoryId, column: `${table}.${column}` })),
  ),
);

/** What is stored without being declared, and what is declared without being stored. */
function differences(catalogue: readonly Column[]): string[] {
  const stored = new Set(catalogue.map(({ table, column }) => `${table}.${column}`));
  const known = new Set(declared.map(({ column }) => column));
  return [
    ...[...stored].filter((column) => !known.has(column)).map((column) => `not declared: ${column}`),
    ...[...known].filter((column) => !stored.has(column)).map((column) => `not stored: ${column}`),
  ];
}

const policies: Policy[] = Object.values(services);
const isPersonal = (id: CategoryId) =>
  policies.some(({ categories }) =>
    categories.some((entry) => entry.id === id && entry.persons !== 'nobody'),
  );

describe('the inventory', () => {
  let app: TestDatabase;
  let keys: TestDatabase;
  beforeAll(async () => {
    ({ app, keys } = await cloneDatabases());
  });
  const catalogue = async () => [
    ...(await columnsOf(app.superuserUrl)),
    ...(await columnsOf(keys.superuserUrl)),
  ];

  it('[failure 12] [ENZ-04] names every stored column, and no column that is not stored', async () => {
    expect(differences(await catalogue())).toEqual([]);
    // A table that the catalogue does not show would be missed by all that follows.
    expect((await catalogue()).length).toBeGreaterThan(80);
  });

  it('[ENZ-04] notices a column that somebody adds without a word', async () => {
    const other = await cloneDatabases();
    await query(other.app.ownerUrl, 'alter table account add column shoe_size text');
    const found = [...(await columnsOf(other.app.superuserUrl)), ...(await columnsOf(keys.superuserUrl))];
    expect(differences(found)).toEqual(['not declared: account.shoe_size']);
  });

  it('[failure 13] notices what has only been detached: it is data that exists', async () => {
    const other = await cloneDatabases();
    await query(
      other.app.ownerUrl,
      'create table letters (id uuid, body text) partition by list (id)',
      'create table letters_old partition of letters default',
      'alter table letters detach partition letters_old',
      'drop table letters',
    );
    const found = [...(await columnsOf(other.app.superuserUrl)), ...(await columnsOf(keys.superuserUrl))];
    expect(differences(found).toSorted()).toEqual([
      'not declared: letters_old.body',
      'not declared: letters_old.id',
    ]);
  });

  it('gives each column exactly one data category that a policy knows; only a key is of what it opens', () => {
    const known = new Set(policies.flatMap(({ categories }) => categories.map(({ id }) => id)));
    expect(declared.filter(({ category }) => !known.has(category))).toEqual([]);
    const once = declared.filter(({ table }) => table !== 'wrapped_key').map(({ column }) => column);
    expect(once.length).toBe(new Set(once).size);
  });

  it('[ENZ-04] says whose key opens what is kept, and calls nothing encrypted that is not sealed', () => {
    const sealed = new Set(
      declared.filter(({ column }) => column.endsWith('_sealed')).map(({ category }) => category),
    );
    const kept = new Set(declared.map(({ category }) => category));
    const keyed = Object.keys(inventory['wrapped_key'] ?? {});
    const own = keyed.filter((id) => id !== 'identity.account' && id !== 'consultations.case');
    for (const { id, encryption } of services.enz.categories.filter((category) => kept.has(category.id))) {
      if (encryption !== 'none') expect(sealed).toContain(id);
      expect([id, encryption === 'own']).toEqual([id, own.includes(id)]);
    }
  });

  it('puts every table with personal data under row-level security, its owner included', async () => {
    const personal = new Set(
      declared.filter(({ category }) => isPersonal(category)).map(({ table }) => table),
    );
    personal.delete('wrapped_key');
    const forced = (await query(
      app.superuserUrl,
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relrowsecurity and relforcerowsecurity`,
    )) as { name: string }[];
    expect([...personal].filter((table) => !forced.some(({ name }) => name === table))).toEqual([]);
    expect(personal).toContain('message');
  });

  it('has exactly these policies', async () => {
    const rows = (await query(
      app.superuserUrl,
      `select tablename, policyname, cmd, roles::text, permissive from pg_policies where schemaname = 'public'`,
    )) as { tablename: string; policyname: string; cmd: string; roles: string; permissive: string }[];
    const found = rows.map(
      ({ tablename, policyname, cmd, roles, permissive }) =>
        `${tablename}: ${policyname.replace(`${tablename}_`, '')} ${cmd} ${roles.replaceAll('sprechraum_', '')} ${permissive}`,
    );
    const usual = (table: string, ...commands: ('read' | 'add' | 'change')[]) => [
      ...commands.map(
        (name) =>
          `${table}: ${name} ${{ read: 'SELECT', add: 'INSERT', change: 'UPDATE' }[name]} {app} PERMISSIVE`,
      ),
      `${table}: erase ALL {eraser} PERMISSIVE`,
    ];
    const personalTables = [
      'account',
      'profile',
      'session',
      'staff',
      'consultation',
      'draft',
      'hold',
      'policy_version',
      'break_glass',
      'it_ticket',
      'text_module',
      'absence',
      'appointment',
      'forum_thread',
      'forum_post',
      'forum_flag',
      'forum_offer',
      'private_member',
      'private_block',
      'private_conversation',
      'private_report',
      'chat_room',
      'chat_position',
      'chat_host',
      'chat_place',
    ];
    expect(found.sort()).toEqual(
      [
        ...usual('recovery_code', 'read', 'add', 'change'),
        ...personalTables.flatMap((table) => usual(table, 'read', 'add', 'change')),
        ...usual('second_factor', 'read', 'add', 'change'),
        ...usual('consent_event', 'read', 'add'),
        ...usual('message', 'read', 'add'),
        ...usual('answer_log', 'read', 'add'),
        ...usual('registration', 'read', 'add'),
        ...usual('hand_over', 'read', 'add'),
        ...usual('shown_text', 'read', 'add'),
        ...usual('note', 'read', 'add'),
        ...usual('forum_step', 'read', 'add'),
        ...usual('private_message', 'read', 'add'),
        'account: of_forum SELECT {app} PERMISSIVE',
        ...usual('sealed_address', 'read', 'add'),
        'sealed_address: of_disclosure SELECT {app} PERMISSIVE',
        ...usual('disclosure', 'read', 'add', 'change'),
        ...usual('exceptional_reading', 'read', 'add'),
        ...usual('data_request', 'read', 'add', 'change'),
        ...usual('data_request_message', 'read', 'add'),
        ...usual('risk_mark', 'read', 'add'),
        ...['danger_assessment', 'danger_request', 'danger_entry'].flatMap((table) =>
          usual(table, 'read', 'add', 'change'),
        ),
        ...['statistic_period', 'statistic_figure'].flatMap((table) => [
          ...usual(table, 'read'),
          `${table}: known SELECT {counter} PERMISSIVE`,
          `${table}: add INSERT {counter} PERMISSIVE`,
        ]),
        ...['account', 'profile', 'consent_event', 'consultation'].map(
          (table) => `${table}: count SELECT {counter} PERMISSIVE`,
        ),
        ...usual('chat_message', 'read'),
        'chat_message: scribe INSERT {scribe} PERMISSIVE',
        'answer_log: scribe INSERT {scribe} PERMISSIVE',
        'chat_position: scribe ALL {scribe} PERMISSIVE',
        'chat_room: scribe SELECT {scribe} PERMISSIVE',
        ...usual('attachment', 'read', 'add'),
        ...usual('draft_attachment', 'read', 'add'),
        'account: of_ticket SELECT {app} PERMISSIVE',
        'profile: of_ticket SELECT {app} PERMISSIVE',
        'account: of_case SELECT {app} PERMISSIVE',
        'profile: of_case SELECT {app} PERMISSIVE',
        'mail_outbox: worker SELECT {app} PERMISSIVE',
        'mail_outbox: add INSERT {app} PERMISSIVE',
        'mail_outbox: change UPDATE {app} PERMISSIVE',
        'mail_outbox: erase ALL {eraser} PERMISSIVE',
        'audit_event: read SELECT {app} PERMISSIVE',
        'audit_event: add INSERT {app,counter,eraser} PERMISSIVE',
        'audit_event: erase DELETE {eraser} PERMISSIVE',
        'audit_event: erase_read SELECT {eraser} PERMISSIVE',
        'audit_leaf: read SELECT {app} PERMISSIVE',
        'audit_leaf: add INSERT {app} PERMISSIVE',
        'audit_checkpoint: read SELECT {app} PERMISSIVE',
        'audit_checkpoint: add INSERT {app} PERMISSIVE',
        ...usual('case_reading', 'read', 'add', 'change'),
        'proof_effect: read SELECT {app} PERMISSIVE',
        'proof_effect: add INSERT {app,eraser} PERMISSIVE',
        'proof_effect: erase DELETE {eraser} PERMISSIVE',
        'proof_effect: erase_read SELECT {eraser} PERMISSIVE',
        'proof_leaf: read SELECT {app} PERMISSIVE',
        'proof_leaf: add INSERT {app} PERMISSIVE',
        'proof_head: read SELECT {app} PERMISSIVE',
        'proof_head: add INSERT {app} PERMISSIVE',
      ].sort(),
    );
  });

  it('finds every foreign key by an index that begins with its columns', async () => {
    const bare = await query(
      app.superuserUrl,
      `select conrelid::regclass::text as table, conname from pg_constraint c where contype = 'f'
       and connamespace = 'public'::regnamespace and not exists (
         select 1 from pg_index i where i.indrelid = c.conrelid
         and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)`,
    );
    expect(bare).toEqual([]);
  });

  it('lets no default and no trigger tell the time: the injected clock does', async () => {
    const present = `'now\\(|current_(date|time)|localtime|clock_timestamp|timeofday'`;
    const found = await query(
      app.superuserUrl,
      `select 'default of ' || adrelid::regclass as place from pg_attrdef
         join pg_class on pg_class.oid = adrelid and relnamespace = 'public'::regnamespace
         where pg_get_expr(adbin, adrelid) ~* ${present}
       union all select 'function ' || proname from pg_proc where pronamespace = 'public'::regnamespace
         and regexp_replace(pg_get_functiondef(oid), 'app_now\\(', '', 'g') ~* ${present}`,
    );
    expect(found).toEqual([]);
  });

  it('[ENZ-34] [BKE-04] knows no price, no bill and no payment, in no column and in no field of the API', async () => {
    const money =
      /pay|price|preis|bill|invoice|rechnung|zahl(?:ung|en)|iban|bank|currency|euro|cost|fee(?!d)/i;
    const document = JSON.parse(readFileSync(openApiFile, 'utf8')) as object;
    const words = [
      ...(await catalogue()).flatMap(({ table, column }) => [table, column]),
      ...namesIn(document),
      ...Object.keys(actions),
    ];
    expect(words.length).toBeGreaterThan(300);
    expect(words.filter((word) => money.test(word))).toEqual([]);
    expect(['payment_id', 'unitPrice', '/api/v1/invoices'].filter((word) => money.test(word))).toHaveLength(
      3,
    );
  });

  it('[ENZ-16] knows no date of birth of anybody who seeks advice, and asks for none', async () => {
    const born = (await catalogue()).filter(({ column }) => /birth|geburt|dob/i.test(column));
    // Another service asks for one child's month or day of birth, which is no person's who seeks advice here.
    expect(born.map(({ column }) => column)).toEqual(['child_birth_sealed']);
    expect(services.enz.fields.filter(({ id }) => /birth|dob/.test(id))).toEqual([]);
  });

  it('[ENZ-25] gives nothing a value that nobody gave', async () => {
    const filled = await query(
      app.superuserUrl,
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and column_default is not null order by 1`,
    );
    expect(filled).toEqual(
      ['audit_event.seq', 'audit_event.xid', 'proof_effect.seq', 'proof_effect.xid'].map((name) => ({
        name,
      })),
    );
    const voluntary = await query(
      app.superuserUrl,
      `select column_name from information_schema.columns
       where table_name = 'profile' and column_name like '%sealed' and is_nullable = 'NO'`,
    );
    expect(voluntary).toEqual([]);
  });
});

describe('while somebody is counselled', () => {
  let service: TestService;
  let life: Awaited<ReturnType<typeof liveThrough>>;
  const cookies = new Set<string>();
  const address = '203.0.113.77';

  beforeAll(async () => {
    service = await startService({ policy: canaryPolicy });
    service.app.server.prependListener('request', (_request, response) => {
      response.on('close', () => {
        for (const cookie of [response.getHeader('set-cookie') ?? []].flat()) cookies.add(String(cookie));
      });
    });
    life = await liveThrough(service);
    const visitor = service.browser(address);
    await visitor.post('/sessions', { username: life.username, password: 'ganz falsches wort' });
    await visitor.get(`/consultations/${life.caseId}?${life.username}`);
    const officer = await service.member('data_protection_officer');
    for (const path of ['/retention', '/retention/plan', '/audit-events', '/holds', '/data-requests'])
      expect((await officer.get(path)).status).toBe(200);
    await officer.post('/retention/runs');
    await life.person.get('/own-data/export.html');
    await life.person.post(`/consultations/${life.caseId}/close`);
    await service.runJobs();
    await life.phone.delete('/session');
    await life.person.delete('/account');
    await life.counsellor.delete('/session');
  });

  it('[ENZ-04] sets no cookie but those that the policy names', () => {
    const names = new Set([...cookies].map((cookie) => cookie.split('=')[0]));
    expect(names).toEqual(new Set(['__Host-session']));
    for (const name of names) expect(service.policy.cookies.map((cookie) => cookie.name)).toContain(name);
  });

  it('[ENZ-33] sets each of them for the session only, out of reach of scripts and of other sites', () => {
    expect(cookies.size).toBeGreaterThan(3);
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split('; ');
      expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']));
      // Taking a cookie away is the one thing that needs a date: one that has passed.
      const dated = attributes.filter((attribute) => /^(?:Expires|Max-Age)/i.test(attribute));
      const gone = ['Max-Age=0', 'Expires=Thu, 01 Jan 1970 00:00:00 GMT'];
      expect(dated).toEqual(pair.endsWith('=') ? gone : []);
    }
  });

  it('[ENZ-04] logs the declared fields and nothing about anybody', () => {
    const used = new Set(service.lines.flatMap((line) => Object.keys(JSON.parse(line))));
    expect([...used].filter((field) => !(logFields as readonly string[]).includes(field))).toEqual([]);
    expect(service.lines.length).toBeGreaterThan(20);
    const log = service.lines.join('\n');
    for (const canary of [
      ...life.all,
      life.caseId,
      life.person.id,
      life.counsellor.username,
      address,
      '127.0.0.1',
    ])
      expect(log).not.toContain(canary);
  });

  it('[ENZ-04] has mails only for purposes that a policy allows, made of nothing personal', async () => {
    const allowed = new Set(policies.flatMap(({ email }) => email.purposes));
    expect(Object.keys(mails).filter((purpose) => !allowed.has(purpose as never))).toEqual([]);
    const waiting = await startService({ policy: services.bke });
    const username = `mond${randomUUID().slice(0, 8)}`;
    const { version } = services.bke.notice;
    const fields = demandedBy(services.bke);
    await waiting
      .browser()
      .post('/accounts', { username, password: passphrase, noticeVersion: version, fields });
    const rows = await query(waiting.databases.app.superuserUrl, 'select id from account');
    const accountId = (rows as { id: string }[])[0]?.id ?? '';
    for (const template of Object.values(mails)) {
      const facts = { serviceName: 'SERVICE', publicUrl: 'https://ORIGIN', register: 'sie' as const };
      const made = await template(facts, { platform: waiting.platform, accountId });
      const { subject, text } = made ?? { subject: '', text: '' };
      expect(text).not.toBe('');
      expect(`${subject} ${text}`).not.toContain(username);
      expect(`${subject} ${text}`).not.toMatch(/SERVICE|undefined|null|\$\{/);
    }
  });
});
