import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { codeLater, logIn } from './support/people.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

async function writeEnquiry(page: Page, url: string, username: string) {
  await page.goto(`${url}/zugang-anlegen`);
  await page.getByLabel('Benutzername').fill(username);
  await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Zugang anlegen' }).click();
  await codeLater(page);
  await expect(page.getByRole('heading', { name: 'Möchten Sie noch etwas angeben?' })).toBeVisible();
  await page.goto(`${url}/meine-seite/schreiben`);
  await page.getByLabel('Ihr Brief').fill('Unsere Tochter will nicht mehr zur Schule.');
  await page.getByRole('button', { name: 'Weiter zur Durchsicht' }).click();
  await page.getByRole('button', { name: 'Absenden' }).click();
  await expect(page.getByRole('heading', { name: 'Ihr Brief ist angekommen' })).toBeVisible();
}

test('[ENZ-48] the overall statistics are looked at as charts and tables, and taken away as a file', async ({
  page,
  service,
  look,
}) => {
  await service.fillStatistics('2024-03-01');
  await service.addStaff('counsellor_admin', 'a.count', 'A');
  await logIn(page, service.url, 'a.count');
  await page.getByRole('link', { name: 'Statistik' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '4. Quartal 2025' })).toBeVisible();
  await look(page, 'statistics');

  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBeLessThanOrEqual(0);
  await look(page, 'statistics-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  // Who hears the page has every number of the charts; who sees it can have the tables too.
  const reasons = page.getByRole('table', { name: 'Anlass, 4. Quartal 2025' });
  await expect(reasons.getByRole('row', { name: /Fragen zur Erziehung \d+/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Als Tabellen zeigen' }).press('Enter');
  await expect(page.locator('canvas')).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sideways()).toBeLessThanOrEqual(0);
  await look(page, 'statistics-tables');
  await page.getByLabel('Zeitraum').selectOption('2025');
  await expect(page.getByRole('heading', { level: 2, name: '2025' })).toBeVisible();
  await expect(page.getByText(/Menschen haben in dieser Zeit eine Beratung begonnen/)).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Gesamtstatistik als CSV' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('gesamtstatistik.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('4. Quartal 2025;Anlass;Fragen zur Erziehung;');
  expect(text).not.toMatch(/;[0-4];/);
});

test('[ENZ-05] [ENZ-48] a counsellor codes a case in passing, and cannot print it', async ({
  page,
  browser,
  service,
  look,
}) => {
  const client = await (await browser.newContext()).newPage();
  await writeEnquiry(client, service.url, 'Kompassnadel');
  await client.context().close();
  await service.addStaff('counsellor', 'c.codes', 'Miriam');
  await logIn(page, service.url, 'c.codes');
  await page.goto(`${service.url}/schreibtisch`);
  await page
    .getByRole('link', { name: /Neue Anfrage/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  const state = page.locator('#codes-state');
  await page.getByLabel('Rechtsgrundlage').selectOption({ label: '§ 16 SGB VIII' });
  await expect(state).toHaveText('Gespeichert: Rechtsgrundlage');
  await page.getByLabel('Anlass').selectOption({ label: 'Schule und Ausbildung' });
  await expect(state).toHaveText('Gespeichert: Anlass');
  await look(page, 'desk-codes');
  await page.reload();
  await expect(page.getByLabel('Rechtsgrundlage')).toHaveValue('sgb8-16');
  await expect(page.getByLabel('Anlass')).toHaveValue('school');

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Unsere Tochter will nicht mehr zur Schule.')).toBeHidden();
  await expect(page.getByText('Einzelne Beratungen werden nicht gedruckt.')).toBeVisible();
});
