import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { codeLater } from './support/people.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const name = 'Mondlicht';
const enquiry =
  'Mein Sohn ist fünfzehn. Seit dem Sommer schreit er mich an, gestern hat er die Tür eingetreten. Ich habe Angst vor ihm und schäme mich dafür.';
const answer =
  'Danke, dass Sie das aufgeschrieben haben. Angst vor dem eigenen Kind zu haben, darüber spricht kaum jemand. Sie sind damit nicht allein.';
const call = 'Hat angerufen: Der Sohn schläft seit gestern bei der Großmutter.';

/** Saves what a link gives, under the name that it gives it. */
async function saved(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  const file = test.info().outputPath(download.suggestedFilename());
  copyFileSync(await download.path(), file);
  return file;
}

test('a counselling in the browser, from the first word to its erasure', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(120_000);
  await service.addStaff('counsellor', 'm.berg', 'Mirjam');
  await service.addStaff('data_protection_officer', 'd.keller', 'Datenschutz');

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await phone.newPage();

  await test.step('she finds out what this is', async () => {
    await page.goto(service.url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page, 'start');
    await page.getByRole('link', { name: 'Datenschutz' }).first().click();
    await expect(page.getByText('spätestens zwei Jahre nach').first()).toBeVisible();
    await look(page, 'notice');
  });

  await test.step('she registers with two fields', async () => {
    await page.goto(`${service.url}/zugang-anlegen`);
    await page.getByLabel('Benutzername').fill(name);
    await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
    await look(page, 'register');
    await page.getByRole('button', { name: 'Zugang anlegen' }).click();
    await codeLater(page);
    await expect(page.getByRole('heading', { name: 'Möchten Sie noch etwas angeben?' })).toBeVisible();
    await look(page, 'voluntary');
    await page.getByLabel(/E-Mail-Adresse/).fill('mondlicht@example.org');
    await page.getByRole('button', { name: 'Speichern und weiter' }).click();
    await page.waitForURL(/meine-seite/);
  });

  await test.step('she writes, and what she types is kept', async () => {
    await page.goto(`${service.url}/meine-seite/schreiben`);
    await page.getByLabel('Ihr Brief').fill(enquiry);
    await expect(page.getByText(/Entwurf gespeichert/)).toBeVisible();
    await look(page, 'write');
    await page.reload();
    await expect(page.getByLabel('Ihr Brief')).toHaveValue(enquiry);
    await page.getByRole('button', { name: 'Weiter zur Durchsicht' }).click();
    await look(page, 'check');
    await page.getByRole('button', { name: 'Absenden' }).click();
    await expect(page.getByRole('heading', { name: 'Ihr Brief ist angekommen' })).toBeVisible();
    await look(page, 'sent');
  });

  const office = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const desk = await office.newPage();

  await test.step('a counsellor takes over and answers', async () => {
    await desk.goto(`${service.url}/anmelden`);
    await desk.getByLabel('Name').fill('m.berg');
    await desk.getByLabel('Passwort', { exact: true }).fill(passphrase);
    await look(desk, 'login');
    await desk.getByRole('button', { name: 'Anmelden' }).click();
    await desk.getByRole('link', { name: /Neue Anfrage/ }).click();
    await expect(desk.getByRole('button', { name: 'Übernehmen' })).toBeVisible();
    await expect(desk.getByText('Ich habe Angst')).toHaveCount(0);
    await look(desk, 'desk-intake');
    await desk.getByRole('button', { name: 'Übernehmen' }).click();
    await expect(desk.getByText('Ich habe Angst vor ihm')).toBeVisible();
    await desk.getByRole('textbox').last().fill(answer);
    await look(desk, 'desk-case');
    await desk.getByRole('button', { name: /senden/i }).click();
    await expect(desk.getByText('darüber spricht kaum jemand')).toBeVisible();
  });

  await test.step('[ENZ-21] she calls, and that is noted on the case', async () => {
    await desk.locator('summary', { hasText: 'Notizen' }).click();
    await desk.getByRole('button', { name: 'Notiz festhalten' }).click();
    await expect(desk.getByText('Die Notiz ist noch leer.')).toBeVisible();
    await desk.getByLabel('Notiz', { exact: true }).fill(call);
    await desk.getByRole('button', { name: 'Notiz festhalten' }).click();
    await expect(desk.getByText('Die Notiz ist festgehalten.')).toBeVisible();
    await expect(desk.getByText('Notizen (1)')).toBeVisible();
    await expect(desk.getByLabel('Notiz', { exact: true })).toHaveValue('');
    await look(desk, 'desk-notes');
    await desk.getByLabel('Notiz', { exact: true }).fill('Gehört zu jemand anderem.');
    await desk.getByLabel('Woher').selectOption('Sonstiges');
    await desk.getByRole('button', { name: 'Notiz festhalten' }).click();
    const wrong = desk.getByRole('listitem').filter({ hasText: 'Gehört zu jemand anderem.' });
    await wrong.getByRole('button', { name: 'Notiz löschen' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Notiz löschen' }).click();
    await expect(wrong).toHaveCount(0);
    await expect(desk.getByText('Notizen (1)')).toBeVisible();
  });

  await test.step('[ENZ-02] a neutral mail says that something is there', async () => {
    await expect.poll(async () => (await service.mails()).length).toBe(1);
    const [mail = ''] = await service.mails();
    expect(mail).toContain('mondlicht@example.org');
    for (const canary of [name, 'Angst', 'Mirjam', 'Beratung', 'Brief']) expect(mail).not.toContain(canary);
  });

  await test.step('she reads the answer, takes a copy and closes', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${service.url}/meine-seite`);
    await look(page, 'letters');
    await page.getByRole('link', { name: /Lesen/ }).first().click();
    await expect(page.getByText('Sie sind damit nicht allein.')).toBeVisible();
    await look(page, 'letter');
    await page.goto(`${service.url}/meine-daten`);
    await expect(page.getByText(enquiry)).toBeAttached();
    await expect(page.getByText(call)).toBeAttached();
    await look(page, 'own-data');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /HTML/ }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain(enquiry);
    await page.goto(`${service.url}/meine-seite`);
    await page.getByRole('link', { name: /Lesen/ }).first().click();
    await page.getByRole('button', { name: 'Beratung beenden' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Beratung beenden' }).click();
    await expect(page.getByText(/Wird spätestens am 2. März 2028 gelöscht/)).toBeVisible();
    await page.getByText('Wer Ihre Beratung geöffnet hat').click();
    await expect(page.getByText('betreut diese Beratung').first()).toBeVisible();
    await look(page, 'letter-closed');
  });

  await test.step('two years later it is hidden to the second, and gone after the run', async () => {
    await service.setClock('2028-03-02T20:00:00+01:00');
    await page.goto(`${service.url}/anmelden`);
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await expect(page.getByText(/stimmen nicht|passen nicht/).first()).toBeVisible();

    const officer = await office.newPage();
    await officer.context().clearCookies();
    await officer.goto(`${service.url}/anmelden`);
    await officer.getByLabel('Name').fill('d.keller');
    await officer.getByLabel('Passwort', { exact: true }).fill(passphrase);
    await officer.getByRole('button', { name: 'Anmelden' }).click();
    await officer.getByRole('link', { name: 'Aufbewahrung' }).click();
    await expect(officer.getByRole('heading', { name: 'Aufbewahrung' })).toBeVisible();
    await look(officer, 'retention-due');
    await officer.getByRole('button', { name: 'Löschlauf jetzt starten' }).click();
    await expect(officer.getByText(/abgeschlossen/).first()).toBeVisible();
    await look(officer, 'retention-done');
  });
  await phone.close();
  await office.close();
});

test('a person deletes everything, at once and with a receipt', async ({ page, service, look }) => {
  await service.setClock('2028-03-02T21:30:00+01:00');
  await page.goto(`${service.url}/zugang-anlegen`);
  await page.getByLabel('Benutzername').fill(`${name}b`);
  await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Zugang anlegen' }).click();
  await codeLater(page);
  await page.getByText('Überspringen').click();
  await page.goto(`${service.url}/meine-daten`);
  await page.getByRole('button', { name: 'Zugang und alle Daten löschen' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /löschen/i })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Quittung' })).toBeVisible();
  await look(page, 'receipt');
  const receipt = await saved(page, 'Beleg herunterladen');
  await page.getByRole('link', { name: 'Wie das geht' }).click();
  await expect(page.getByText('Nichts ist überfällig.')).toBeVisible();
  await look(page, 'proof');
  const log = await saved(page, 'Nachweis herunterladen');
  const verify = await saved(page, 'Prüfprogramm herunterladen');
  const { stdout } = spawnSync(process.execPath, [verify, log, receipt], { encoding: 'utf8' });
  expect(stdout).toContain(`✓ ${receipt}: unterschrieben und im Nachweis enthalten`);
  await page.goto(`${service.url}/meine-daten`);
  await expect(page.getByText('Meine Daten')).toHaveCount(0);
});
