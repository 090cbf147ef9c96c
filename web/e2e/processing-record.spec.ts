import { readFileSync } from 'node:fs';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

test('[ENZ-05] the data protection officer reads the record of processing and takes it along', async ({
  browser,
  service,
  look,
}) => {
  await service.addStaff('data_protection_officer', 'd.lind', 'Datenschutz');
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(`${service.url}/anmelden`);
  await page.getByLabel('Name').fill('d.lind');
  await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('link', { name: 'Verzeichnis' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Verzeichnis von Verarbeitungs/ })).toBeVisible();

  const counselling = page.getByRole('region', { name: 'Durchführung der Online-Beratung' });
  for (const basis of ['§ 16 SGB VIII', '§§ 28 folgende SGB VIII'])
    await expect(counselling.getByText(basis, { exact: true })).toBeVisible();
  await expect(
    counselling.getByText(/Löschung spätestens zwei Jahre nach dem Ende der Beratung/),
  ).toBeVisible();
  await look(page, 'processing-record');

  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Hilfe im Notfall/ })
    .click();
  const emergency = page.getByRole('region', { name: /^Hilfe im Notfall/ });
  await expect(emergency).toBeFocused();
  await expect(emergency).toBeInViewport();

  for (const form of [/HTML/, /Markdown/, /JSON/]) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: form }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^verzeichnis-enz\.(html|md|json)$/);
    const text = readFileSync(await download.path(), 'utf8');
    for (const basis of ['§ 16 SGB VIII', '§§ 28 folgende SGB VIII']) expect(text).toContain(basis);
  }
  await page.context().close();
});
