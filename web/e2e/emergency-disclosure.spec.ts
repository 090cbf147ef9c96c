import type { Browser, Page } from '@playwright/test';
import { logIn } from './support/people.ts';
import { recordRequests } from './support/requests.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const address = '203.0.113.77';
const otherKey = 'AGE-SECRET-KEY-1L27NYJDYRNDSCCELNZE8C6JTSH22TLQJVPGD7289KDLMZA5HWN6SZPEHGF';

const post = (page: Page, url: string, path: string, data?: object) =>
  page.request.post(`${url}/api/v1${path}`, {
    headers: { origin: url, 'x-forwarded-for': address },
    ...(data && { data }),
  });

async function at(browser: Browser, width: number) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return { page: await context.newPage(), requests: recordRequests(context) };
}

test('[ENZ-28] [ENZ-35] in an emergency two open the address of one person for the police', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(180_000);
  const { url } = service;
  await service.addStaff('counsellor', 'j.danger', 'Jette');
  await service.addStaff('counsellor', 'm.danger', 'Marit');
  await service.addStaff('data_protection_officer', 'd.danger', 'Dora');
  const [client, first, second, oversight] = [
    await at(browser, 390),
    await at(browser, 1280),
    await at(browser, 1280),
    await at(browser, 1280),
  ];
  const registration = { username: 'Nachtwind', password: passphrase, noticeVersion: '1' };
  expect((await post(client.page, url, '/accounts', registration)).status()).toBe(201);
  const letter = {
    clientMessageId: crypto.randomUUID(),
    text: 'Ich kann nicht mehr. Heute Nacht ist Schluss.',
  };
  const { id } = (await (await post(client.page, url, '/consultations', letter)).json()) as { id: string };

  const jana = first.page;
  await logIn(jana, url, 'j.danger');
  expect((await post(jana, url, `/consultations/${id}/take`)).status()).toBe(200);

  await test.step('the counsellor finds the way from the case, and says why', async () => {
    await jana.goto(`${url}/schreibtisch/${id}`);
    await jana.getByRole('link', { name: 'Gefahr für Leib und Leben' }).click();
    await expect(jana.getByRole('heading', { level: 1, name: 'Gefahr für Leib und Leben' })).toBeVisible();
    await expect(jana.getByRole('link', { name: '110 anrufen' })).toHaveAttribute('href', 'tel:110');
    await jana.getByRole('button', { name: 'Um Zustimmung bitten' }).click();
    await expect(jana.getByRole('link', { name: 'Bitte auswählen, was angekündigt ist.' })).toBeVisible();
    await jana.getByLabel('glaubhafte Suizidankündigung').check();
    await jana.getByLabel(/Warum ist es glaubhaft/).fill('Schreibt um 19:50: „Heute Nacht ist Schluss.“');
    await look(jana, 'danger-form');
    await jana.getByRole('button', { name: 'Um Zustimmung bitten' }).click();
    await expect(jana.getByText('Wartet auf eine zweite Person')).toBeVisible();
    await look(jana, 'danger-waiting');
  });

  const mira = second.page;
  await test.step('a colleague is pointed to it, reads why, and agrees', async () => {
    await logIn(mira, url, 'm.danger');
    await expect(mira.getByText('Jemand aus dem Team braucht Zustimmung')).toBeVisible();
    await look(mira, 'danger-desk');
    await mira.getByRole('link', { name: 'Ansehen' }).click();
    await expect(mira.getByRole('heading', { name: 'Jette bittet um Zustimmung' })).toBeVisible();
    await expect(mira.getByText('Nachtwind')).toHaveCount(0);
    await look(mira, 'danger-second');
    await mira.getByRole('button', { name: 'Zustimmen' }).click();
    await mira.getByRole('dialog').getByRole('button', { name: 'Zustimmen' }).click();
    await expect(mira.getByText('Zugestimmt.')).toBeVisible();
  });

  const key = await service.addressKey();
  await test.step('the key from the safe opens the address in the browser, and leaves it nowhere', async () => {
    await jana.getByRole('button', { name: 'Nachsehen, ob zugestimmt ist' }).click();
    await expect(jana.getByText('Marit hat zugestimmt')).toBeVisible();
    const field = jana.getByLabel('Schlüssel', { exact: true });
    await field.fill('AGE-SECRET-KEY-1HALB');
    await jana.getByRole('button', { name: 'Adresse öffnen' }).click();
    await expect(jana.getByText('Das ist kein vollständiger Schlüssel.')).toBeVisible();
    await field.fill(otherKey);
    await jana.getByRole('button', { name: 'Adresse öffnen' }).click();
    await expect(jana.getByText('Dieser Schlüssel passt nicht.')).toBeVisible();
    const file = { name: 'schluessel.txt', mimeType: 'text/plain', buffer: Buffer.from(key) };
    await jana.getByLabel('Datei mit dem Schlüssel wählen').setInputFiles(file);
    await expect(jana.getByText('Der Schlüssel ist aus der Datei gelesen.')).toBeVisible();
    await look(jana, 'danger-key');
    await jana.getByRole('button', { name: 'Adresse öffnen' }).click();
    await expect(jana.getByText(address)).toBeVisible();
    await expect(jana.getByText('am 2. März 2026 um 20:00:00 MEZ')).toBeVisible();
    await look(jana, 'danger-found');
    await jana.getByRole('button', { name: 'Adresse und Uhrzeit kopieren' }).click();
    await expect(jana.getByText('Kopiert.')).toBeVisible();
    expect(await jana.evaluate(() => navigator.clipboard.readText())).toContain(address);
    for (const secret of ['AGE-SECRET-KEY', address]) expect(first.requests.mentions(secret)).toBe(false);
    expect(await jana.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  await test.step('the officer reads one line, and nothing of the person', async () => {
    await logIn(oversight.page, url, 'd.danger');
    await oversight.page.getByRole('link', { name: 'Weitergaben' }).click();
    await expect(oversight.page.getByText('Jette, zugestimmt von Marit')).toHaveCount(1);
    await expect(oversight.page.getByText('Nachtwind')).toHaveCount(0);
    await look(oversight.page, 'disclosure-register');
  });

  await test.step('the person finds it among their own data', async () => {
    await client.page.goto(`${url}/meine-daten`);
    const held = client.page.getByRole('listitem').filter({ hasText: 'Verzeichnis der Weitergaben' });
    await held.locator('summary').last().click();
    await expect(client.page.getByText('Weitergabe an: Polizei')).toBeVisible();
    await look(client.page, 'disclosure-own-data');
  });

  for (const { requests } of [client, first, second, oversight]) expect(requests.elsewhere(url)).toEqual([]);
});
