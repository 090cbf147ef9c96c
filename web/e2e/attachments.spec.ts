import { truncateSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { photograph } from '../../api/test/photograph.ts';
import { codeLater } from './support/people.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const text = { name: 'Drohung.txt', mimeType: 'text/plain', buffer: Buffer.from('Wenn du redest, …') };

async function logIn(page: Page, url: string, username: string) {
  await page.goto(`${url}/anmelden`);
  await page.getByLabel('Name').fill(username);
  await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('button', { name: 'Abmelden' })).toBeVisible();
}

/** Nothing to scroll sideways on the smallest phone. */
async function fits(page: Page) {
  await page.setViewportSize({ width: 320, height: 640 });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
}

test('a photograph goes along with a letter, is looked at in the page and taken back', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(180_000);
  await service.addStaff('counsellor', 'm.file', 'Mirjam');
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await phone.newPage();
  await page.goto(`${service.url}/zugang-anlegen`);
  await page.getByLabel('Benutzername').fill('Kieselweg');
  await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Zugang anlegen' }).click();
  await codeLater(page);
  await expect(page.getByRole('heading', { name: 'Möchten Sie noch etwas angeben?' })).toBeVisible();

  await test.step('she writes, and lays two files beside it', async () => {
    await page.goto(`${service.url}/meine-seite/schreiben`);
    await page.getByLabel('Ihr Brief').fill('Ich bekomme solche Nachrichten.');
    const choose = page.getByLabel('Datei wählen oder Foto aufnehmen');
    await choose.setInputFiles({
      name: 'IMG_0001.JPG',
      mimeType: 'image/jpeg',
      buffer: await photograph(900, 600),
    });
    await expect(page.getByRole('button', { name: /^Ansehen IMG_0001/ })).toBeVisible();
    await choose.setInputFiles(text);
    await expect(page.getByRole('button', { name: /^Ansehen Drohung/ })).toBeVisible();
    await page.getByRole('button', { name: /^Ansehen IMG_0001/ }).click();
    await expect(page.getByRole('img', { name: 'IMG_0001.jpg' })).toBeVisible();
    await look(page, 'write-files');
    await fits(page);
  });

  await test.step('what cannot be kept is said, and nothing typed is lost', async () => {
    const choose = page.getByLabel('Datei wählen oder Foto aufnehmen');
    await choose.setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('GIF89a nein') });
    await expect(page.getByRole('alert')).toContainText(
      'x.jpg: Dateien dieser Art können nicht beigelegt werden.',
    );
    const film = test.info().outputPath('Film.jpg');
    writeFileSync(film, '');
    truncateSync(film, 10_000_001);
    await choose.setInputFiles(film);
    await expect(page.getByRole('alert')).toContainText('Möglich sind höchstens 10 MB.');
    await look(page, 'write-files-refused');
    await expect(page.getByLabel('Ihr Brief')).toHaveValue('Ich bekomme solche Nachrichten.');
  });

  await test.step('a line that breaks off loses nothing; the file is sent again', async () => {
    await page.route('**/attachments/*', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    const choose = page.getByLabel('Datei wählen oder Foto aufnehmen');
    await choose.setInputFiles({ ...text, name: 'Später.txt' });
    await expect(page.getByRole('alert')).toContainText('Später.txt ist nicht angekommen.');
    await page.getByRole('button', { name: 'Weiter zur Durchsicht' }).click();
    await expect(page.getByRole('heading', { name: 'Was bewegt Sie?' })).toBeVisible();
    await page.unroute('**/attachments/*');
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await expect(page.getByRole('button', { name: /^Ansehen Später/ })).toBeVisible();
    await page.getByRole('button', { name: /^Entfernen Später/ }).click();
    await expect(page.getByRole('status').getByText('Später.txt ist entfernt und gelöscht.')).toBeAttached();
  });

  await test.step('the files are there again after the page was left, and go along', async () => {
    await expect(page.getByText(/Entwurf gespeichert/)).toBeVisible();
    await page.reload();
    await expect(page.getByText('IMG_0001.jpg')).toBeVisible();
    await page.getByRole('button', { name: 'Weiter zur Durchsicht' }).click();
    await expect(page.getByText('Drohung.txt')).toBeVisible();
    await look(page, 'check-files');
    await page.getByRole('button', { name: 'Absenden' }).click();
    await expect(page.getByRole('heading', { name: 'Ihr Brief ist angekommen' })).toBeVisible();
  });

  const desk = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await test.step('[ENZ-47] the counsellor looks at them in the page and can take no copy', async () => {
    await logIn(desk, service.url, 'm.file');
    await desk.getByRole('link', { name: /Neue Anfrage/ }).click();
    await desk.getByRole('button', { name: 'Übernehmen' }).click();
    await desk.getByRole('button', { name: /^Ansehen Drohung/ }).click();
    await expect(desk.getByText('Wenn du redest, …')).toBeVisible();
    await desk.getByRole('button', { name: /^Ansehen IMG_0001/ }).click();
    await expect(desk.getByRole('img', { name: 'IMG_0001.jpg' })).toBeVisible();
    await expect(desk.getByText('Herunterladen')).toHaveCount(0);
    await expect(desk.getByRole('button', { name: /^Entfernen/ })).toHaveCount(0);
    await desk.getByLabel('Datei wählen oder Foto aufnehmen').setInputFiles({ ...text, name: 'Hilfe.txt' });
    await expect(desk.getByRole('button', { name: /^Ansehen Hilfe/ })).toBeVisible();
    await desk.getByLabel('Antwort', { exact: true }).fill('Danke für das Bild.');
    await look(desk, 'desk-files');
    await desk.getByRole('button', { name: 'Antwort senden' }).click();
    await expect(desk.getByText('Die Antwort ist gesendet.')).toBeVisible();
  });

  await test.step('she takes a copy, and takes a file back', async () => {
    await page.goto(`${service.url}/meine-seite`);
    await page.getByRole('link', { name: /Lesen/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Herunterladen Hilfe/ }).click();
    expect((await download).suggestedFilename()).toBe('Hilfe.txt');
    await expect(page.getByRole('button', { name: /^Entfernen Hilfe/ })).toHaveCount(0);
    await page.getByRole('button', { name: /^Ansehen IMG_0001/ }).click();
    await look(page, 'letter-files');
    await fits(page);
    await page.getByRole('button', { name: /^Entfernen IMG_0001/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Entfernen' }).click();
    await expect(page.getByText('IMG_0001.jpg ist entfernt und gelöscht.')).toBeVisible();
    await expect(page.getByRole('img', { name: 'IMG_0001.jpg' })).toHaveCount(0);
  });
});
