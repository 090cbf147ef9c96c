import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addPeriod } from '@sprechraum/shared/rules';
import { services } from '@sprechraum/shared/services';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listening } from '../../test/command.ts';
import { scratchFolder } from '../../test/scratch.ts';
import { passphrase, startService, type TestService } from '../../test/service.ts';
import { counselled } from '../../test/stories.ts';
import { codeFor } from '../../test/totp.ts';
import { openFolder, writePrivately } from '../tryout/folder.ts';
import type { Running } from '../tryout/running.ts';
import type { ServiceSecrets } from '../tryout/secrets.ts';
import type { Ask } from './person.ts';
import { policyApplyCommand, policyShowCommand } from './policy-apply.ts';
import { policyPlanCommand } from './policy-plan.ts';

const folder = scratchFolder('policy-plan');
const file = join(folder, 'neu.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A note as a running try-out leaves it: so the command line finds the databases of a test. */
function leaveNote({ databases, masterKey }: TestService): void {
  const { at } = openFolder(folder);
  const secrets: ServiceSecrets = { masterKey: masterKey.toString('base64'), prepared: true, logins: [] };
  const running: Running = {
    url: '',
    mails: null,
    clockOffsetMs: 0,
    content: databases.app.superuserUrl,
    keys: databases.keys.superuserUrl,
    services: { enz: { databaseUrl: databases.app.appUrl, keyDatabaseUrl: databases.keys.appUrl } },
  };
  writePrivately(at('enz.secrets.json'), secrets);
  writePrivately(at('running.json'), running);
}

const knows: Ask = async () => passphrase;

describe('policy plan and apply', () => {
  let service: TestService;
  let here: string[];
  const start = new Date('2026-03-02T09:00:00+01:00');
  const day = new Date('2027-03-01T09:00:00+01:00');

  beforeAll(async () => {
    service = await startService({ now: start.toISOString() });
    await counselled(service);
    service.clock.set(addPeriod(start, 'P20D'));
    await counselled(service);
    service.clock.set(day);
    leaveNote(service);
    here = ['--service', 'enz', '--data', folder, '--clock', day.toISOString()];
    const next = Value.Clone(services.enz);
    for (const rule of next.retention) if (rule.id.startsWith('R1')) rule.period = 'P1Y';
    next.notice.version = '2';
    next.notice.effectiveFrom = '2027-03-01';
    const [notification] = next.consents;
    if (notification) notification.text = 'Sie dürfen mich benachrichtigen.';
    writeFileSync(file, JSON.stringify(next));
  });

  it('prints sentences, counts and dates, and changes nothing', async () => {
    const { code, output } = await listening(() => policyPlanCommand([file, ...here], knows));
    expect(output).toContain(
      'bisher: Ihre Nachrichten und unsere Antworten löschen wir spätestens zwei Jahre',
    );
    expect(output).toContain('neu:    Ihre Nachrichten und unsere Antworten löschen wir spätestens ein Jahr');
    expect(output).toContain('Kürzere Fristen wirken ab 16.03.2027, 00:00.');
    expect(output).toMatch(
      /Beratung mit Anlass, Thema und Zeitpunkt der Anfrage +0 +1 +2 +16\.03\.2027, 00:00/,
    );
    expect(output).toContain(
      'Der Wortlaut einer Einwilligung ändert sich: „Sie dürfen mich benachrichtigen.“ (wesentlich)',
    );
    expect(output).toContain('0 Personen: „Sie dürfen mich benachrichtigen.“');
    expect(code).toBe(0);
    const again = await listening(() => policyPlanCommand([file, '--json', ...here], knows));
    expect(JSON.parse(again.output)).toMatchObject({ versions: { before: '1', after: '2' }, obstacles: [] });
    expect(await listening(() => policyApplyCommand(['--as', 'nobody', ...here], knows))).toMatchObject({
      code: 1,
      output: expect.stringContaining('Name oder Passwort stimmen nicht'),
    });
  });

  it('is refused without the second person, and shown by name what to do', async () => {
    const admin = await service.member('it_admin');
    const counsellor = await service.member();
    const apply = (name: string, ask = knows) =>
      listening(() => policyApplyCommand(['--as', name, ...here], ask));
    expect((await apply(admin.username)).output).toContain('Es ist nichts vorgeschlagen.');

    const proposing = (name: string) => [
      file,
      '--propose',
      '--as',
      name,
      '--ground',
      'dienst',
      '--reason',
      'Kürzer.',
    ];
    const propose = (name: string) =>
      listening(() => policyPlanCommand([...proposing(name), ...here], knows));
    expect(await propose(counsellor.username)).toMatchObject({
      code: 1,
      output: expect.stringContaining('darf keine neue Fassung vorschlagen'),
    });
    expect((await propose(admin.username)).code).toBe(0);
    expect(await apply(admin.username)).toMatchObject({
      code: 1,
      output: expect.stringContaining('Zustimmen kann nur eine andere als die, die sie vorgeschlagen hat.'),
    });

    const officer = await service.member('data_protection_officer');
    const { body } = await officer.post('/second-factor', { password: passphrase });
    const now = service.clock.now();
    await officer.post('/second-factor/confirm', { code: codeFor(body.uri, now) });
    const later = new Date(now.getTime() + 60_000);
    const answers = [passphrase, codeFor(body.uri, later)];
    here = ['--service', 'enz', '--data', folder, '--clock', later.toISOString()];
    expect(await apply(officer.username, async () => answers.shift() ?? '')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Die Fassung 2 ist vereinbart.'),
    });
    const soon = new Date(later.getTime() + 60_000).toISOString();
    const shown = await listening(() => policyShowCommand([...here.slice(0, -1), soon]));
    expect(JSON.parse(shown.output)).toMatchObject({ notice: { version: '2' } });
  });
});
