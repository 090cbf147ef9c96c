import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { services } from '@sprechraum/shared/services';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { makeSafeKey } from '../platform/crypto/safe.ts';
import { ConfigFaults } from './faults.ts';
import { readMasterKey } from './master-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'sprechraum-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Everything right but for databases that nobody answers at. */
const good = {
  NODE_ENV: 'production',
  SERVICE: 'enz',
  DATABASE_URL: 'postgresql://sprechraum_web:kW7vQ2mXr9Lp4z@127.0.0.1:1/enz?sslmode=verify-full',
  KEY_DATABASE_URL: 'postgresql://sprechraum_web:hN3bT8cYs5Jd6f@127.0.0.1:1/keys?sslmode=verify-full',
  SMTP_URL: 'smtps://mail.example.org',
  MASTER_KEY: randomBytes(32).toString('base64'),
  PUBLIC_URL: 'https://beratung.example.org',
  MAIL_FROM: 'beratung@example.org',
  SEALED_ADDRESS_PUBLIC_KEY: (await makeSafeKey()).publicKey,
};

async function faultsOf(env: Record<string, string | undefined>, ...args: string[]): Promise<string[]> {
  try {
    await readConfig(args, { ...good, ...env });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error;
    // Nobody answers there, and whether the web application is built is for others to test.
    return error.faults.filter((fault) => !/nicht erreichbar|web\/dist/.test(fault));
  }
}

function policyFile(change: (policy: (typeof services)['enz']) => void): string {
  const policy = structuredClone(services.enz);
  change(policy);
  const path = join(folder, `${randomBytes(4).toString('hex')}.json`);
  writeFileSync(path, JSON.stringify(policy));
  return path;
}

describe('the place of the backups', () => {
  const place = {
    BACKUP_FOLDER: '/srv/backups',
    BACKUP_URL: 'postgresql://sprechraum_backup:pQ5wR8nZt3Vc1k@127.0.0.1:1/enz?sslmode=verify-full',
    KEY_BACKUP_URL: 'postgresql://sprechraum_backup:yG4uE7dBm2Xs9h@127.0.0.1:1/keys?sslmode=verify-full',
  };

  it('is a folder and two links that are as safe as the others, or nothing', async () => {
    expect(await faultsOf(place)).toEqual([]);
    expect(await faultsOf({ ...place, BACKUP_FOLDER: 'backups' })).toEqual([
      'BACKUP_FOLDER ist kein vollständiger Pfad.',
    ]);
    expect(await faultsOf({ ...place, KEY_BACKUP_URL: '' })).toEqual([
      expect.stringContaining('KEY_BACKUP_URL fehlt'),
    ]);
    const clear = place.BACKUP_URL.replace('?sslmode=verify-full', '');
    expect(await faultsOf({ ...place, BACKUP_URL: clear })).toEqual([
      expect.stringContaining('BACKUP_URL verbindet unverschlüsselt'),
    ]);
    expect(await faultsOf({ BACKUP_URL: place.BACKUP_URL })).toEqual([
      'BACKUP_URL ist gesetzt, aber BACKUP_FOLDER nicht.',
    ]);
  });
});

describe('the key for addresses', () => {
  it('[ENZ-26] is refused where it is the half that the service must not have, and never repeated', async () => {
    const { privateKey } = await makeSafeKey();
    for (const text of [privateKey, privateKey.toLowerCase(), `# ${privateKey}`]) {
      const faults = await faultsOf({ SEALED_ADDRESS_PUBLIC_KEY: text });
      expect(faults).toEqual([expect.stringContaining('ist die geheime Hälfte des Schlüssels')]);
      expect(faults.join()).not.toContain(text);
    }
  });

  it('has no place where the policy seals nothing', async () => {
    const file = policyFile((policy) => {
      policy.addresses = { mode: 'never', throttleWindow: 'PT15M' };
      policy.categories = policy.categories.filter(({ id }) => id !== 'identity.sealed-address');
      policy.retention = policy.retention.filter(({ id }) => id !== 'R2');
      policy.recipients = [];
      policy.disclosures.grounds = [];
      policy.gaps = policy.gaps.filter(({ path }) => !/R2|addresses/.test(path));
    });
    const own = { SERVICE: undefined, SERVICE_POLICY: file };
    expect(await faultsOf({ ...own, SEALED_ADDRESS_PUBLIC_KEY: undefined })).toEqual([]);
    expect(await faultsOf(own)).toEqual([expect.stringContaining('versiegelt keine IP-Adressen')]);
  });
});

describe('production refuses', () => {
  it('nothing, where everything is as it should be', async () => {
    expect(await faultsOf({})).toEqual([]);
    expect(await faultsOf({ REDIS_URL: 'rediss://:secret@redis.example.org:6380' })).toEqual([]);
    expect(await faultsOf({ SMTP_URL: 'smtp://mail.example.org:587?requireTLS=true' })).toEqual([]);
    expect(
      await faultsOf({ DATABASE_URL: 'postgresql://sprechraum_web@/enz?host=/var/run/postgresql' }),
    ).toEqual([]);
  });

  it.each([
    ['DATABASE_URL', undefined, /DATABASE_URL fehlt/],
    ['KEY_DATABASE_URL', undefined, /KEY_DATABASE_URL fehlt/],
    ['SMTP_URL', undefined, /SMTP_URL fehlt/],
    ['MASTER_KEY', undefined, /MASTER_KEY fehlt/],
    ['PUBLIC_URL', undefined, /PUBLIC_URL fehlt/],
    ['MAIL_FROM', undefined, /MAIL_FROM fehlt/],
    ['SEALED_ADDRESS_PUBLIC_KEY', undefined, /SEALED_ADDRESS_PUBLIC_KEY fehlt/],
    ['SEALED_ADDRESS_PUBLIC_KEY', 'age1nobody', /kein öffentlicher Schlüssel/],
    ['SERVICE', undefined, /SERVICE oder SERVICE_POLICY fehlt/],
    ['SERVICE', 'nobody', /Den Dienst „nobody“ gibt es nicht/],
    ['SERVICE_POLICY', '/nowhere.json', /beide gesetzt/],
    [
      'DATABASE_URL',
      'postgresql://web:kW7vQ2mXr9Lp4z@db.example/enz',
      /DATABASE_URL verbindet unverschlüsselt/,
    ],
    [
      'KEY_DATABASE_URL',
      'postgresql://web:kW7vQ2mXr9Lp4z@db.example/keys?sslmode=prefer',
      /KEY_DATABASE_URL verbindet unverschlüsselt/,
    ],
    [
      'DATABASE_URL',
      'postgresql://web:passwort1234@127.0.0.1:1/enz?sslmode=verify-full',
      /Das Passwort in DATABASE_URL/,
    ],
    ['DATABASE_URL', 'mysql://db.example/enz', /keine Adresse einer PostgreSQL-Datenbank/],
    ['SMTP_URL', 'smtp://mail.example.org', /verschickt E-Mails unverschlüsselt/],
    [
      'SMTP_URL',
      'smtps://mail.example.org?tls.rejectUnauthorized=false',
      /verschickt E-Mails unverschlüsselt/,
    ],
    ['SMTP_URL', 'http://mail.example.org', /keine Adresse eines Mailservers/],
    ['PUBLIC_URL', 'http://beratung.example.org', /muss mit https/],
    ['PUBLIC_URL', 'https://example.org/beratung', /ohne Pfad/],
    ['MAIL_FROM', 'beratung', /MAIL_FROM ist keine E-Mail-Adresse/],
    ['REDIS_URL', 'http://redis', /REDIS_URL ist keine Adresse/],
    ['PORT', 'http', /PORT ist keine Zahl/],
    ['SERVICE', 'bke', /ACCESS_LOG_FOLDER fehlt/],
    ['ACCESS_LOG_FOLDER', '/var/log/sprechraum', /protokolliert keine Anmeldungen/],
    ['SERVICE', 'pib', /noch keines/],
  ])('%s=%s', async (name, value, sentence) => {
    expect(await faultsOf({ [name]: value })).toContainEqual(expect.stringMatching(sentence));
  });

  it.each(['', '?sslmode=disable', '?sslmode=prefer'])(
    '[BKE-08] databases without TLS, whatever the service (%s)',
    async (mode) => {
      const link = `postgresql://web:kW7vQ2mXr9Lp4z@db.example/x${mode}`;
      const faults = await faultsOf({ SERVICE: 'bke', DATABASE_URL: link, KEY_DATABASE_URL: link });
      for (const name of ['DATABASE_URL', 'KEY_DATABASE_URL'])
        expect(faults).toContain(
          faults.find((fault) => fault.startsWith(`${name} verbindet unverschlüsselt`)),
        );
      expect(faults.filter((fault) => fault.includes('unverschlüsselt'))).toHaveLength(2);
    },
  );

  it('a clock that is set, and everything else that is for trying out', async () => {
    const faults = await faultsOf({}, '--clock', '2028-03-01T00:00:00+01:00', '--fresh', '--empty');
    expect(faults.sort()).toEqual([
      '--clock gibt es nur zum Ausprobieren.',
      '--empty gibt es nur zum Ausprobieren.',
      '--fresh gibt es nur zum Ausprobieren.',
    ]);
  });

  it('a policy that contradicts itself, in the words of the contradiction', async () => {
    const SERVICE_POLICY = policyFile((policy) => {
      policy.backups.contentLifetime = 'P5Y';
      policy.backups.keysLifetime = 'P5Y';
    });
    expect(await faultsOf({ SERVICE: undefined, SERVICE_POLICY })).toContainEqual(
      expect.stringMatching(/^Regelung: .*Sicherung/),
    );
  });

  it('[BKE-33] a policy that logs and says no time after which the log goes', async () => {
    const SERVICE_POLICY = policyFile((policy) => Object.assign(policy.log, { lifetime: undefined }));
    expect(await faultsOf({ SERVICE: undefined, SERVICE_POLICY })).toContainEqual(
      expect.stringMatching(/log/),
    );
  });

  it('a policy that demands what this version cannot do', async () => {
    const SERVICE_POLICY = policyFile((policy) => {
      if (policy.account) policy.account.recovery = 'email';
    });
    expect(await faultsOf({ SERVICE: undefined, SERVICE_POLICY })).toContainEqual(
      expect.stringMatching(/über E-Mail zu ersetzen/),
    );
  });

  it('a policy that cannot be read, and says where', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{');
    expect(await faultsOf({ SERVICE: undefined, SERVICE_POLICY: broken })).toContainEqual(
      expect.stringMatching(/kein gültiges JSON/),
    );
    const wrong = policyFile((policy) => Object.assign(policy.service, { register: 'ihr' }));
    expect(await faultsOf({ SERVICE: undefined, SERVICE_POLICY: wrong })).toContainEqual(
      expect.stringMatching(/service\.register/),
    );
  });

  it('with every reason at once', async () => {
    const names = ['DATABASE_URL', 'KEY_DATABASE_URL', 'SMTP_URL', 'MASTER_KEY', 'PUBLIC_URL', 'MAIL_FROM'];
    const faults = await faultsOf(Object.fromEntries([...names, 'SERVICE'].map((name) => [name, undefined])));
    for (const name of names) expect(faults.join('\n')).toContain(`${name} fehlt`);
    expect(faults.length).toBe(7);
  });
});

describe('a master key', () => {
  it.each([
    ['a word', Buffer.from('correct horse battery staple!!!!').toString('base64')],
    ['zeros', Buffer.alloc(32).toString('base64')],
    ['a pattern', Buffer.from('0123456789abcdef'.repeat(4), 'hex').toString('hex')],
    ['counting', Buffer.from(Array.from({ length: 32 }, (_, at) => at)).toString('hex')],
    ['16 bytes', randomBytes(16).toString('base64')],
    ['neither base64 nor hex', 'möglichst lang und trotzdem falsch, finde ich'],
  ])('is not %s', (_name, text) => {
    expect(readMasterKey('MASTER_KEY', text)).toHaveProperty('fault');
  });

  it('is 32 random bytes or more, in base64 or hexadecimal', () => {
    for (let i = 0; i < 1000; i++) {
      const key = randomBytes(32);
      expect(readMasterKey('MASTER_KEY', key.toString('base64'))).toEqual({ key });
      expect(readMasterKey('MASTER_KEY', key.toString('hex'))).toEqual({ key });
    }
  });
});

describe('a try-out', () => {
  const read = async (env: Record<string, string>, ...args: string[]) => {
    const config = await readConfig(args, env);
    return config.kind === 'try-out' ? config.options : null;
  };

  it('needs nothing', async () => {
    expect(await read({})).toMatchObject({ port: 3000, demoData: true, sideBySide: false, clockStart: null });
    expect((await read({}, '--all'))?.policies.length).toBe(5);
    expect((await read({ SERVICE: 'kob' }, '--service', 'nrw'))?.policies[0]?.service.id).toBe('nrw');
  });

  it('never touches a database that it did not make', async () => {
    await expect(read({ DATABASE_URL: 'postgresql://db.example/enz' })).rejects.toThrow(/NODE_ENV/);
  });

  it('wants an instant with its offset for the clock', async () => {
    await expect(read({}, '--clock', '2028-03-01')).rejects.toThrow(/Zeitzone/);
    expect((await read({}, '--clock', '2028-03-01T00:00:00+01:00'))?.clockStart?.toISOString()).toBe(
      '2028-02-29T23:00:00.000Z',
    );
  });
});
