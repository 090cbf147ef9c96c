import type { Page } from '@playwright/test';
import { codeLater } from './support/people.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

async function register(page: Page, url: string, username: string) {
  await page.goto(`${url}/zugang-anlegen`);
  await page.getByLabel('Benutzername').fill(username);
  await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Zugang anlegen' }).click();
  await codeLater(page);
  await expect(page.getByRole('button', { name: 'Abmelden' })).toBeVisible();
}

test('[ENZ-06] the notice is read without logging in', async ({ page, service }) => {
  await page.goto(service.url);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Datenschutz' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Datenschutz' })).toBeVisible();
});

test('[ENZ-07] whoever closes the browser is asked for name and password again', async ({
  browser,
  service,
}) => {
  const first = await browser.newContext();
  await register(await first.newPage(), service.url, 'Sternschnuppe');
  const kept = await first.storageState();
  await first.close();
  // What a browser keeps over a restart: cookies with an end, and storages.
  const lasting = { ...kept, cookies: kept.cookies.filter((cookie) => cookie.expires > 0) };
  expect(lasting).toEqual({ cookies: [], origins: [] });

  const second = await browser.newContext({ storageState: lasting });
  const page = await second.newPage();
  await page.goto(`${service.url}/meine-seite`);
  await expect(page.getByLabel('Passwort', { exact: true })).toBeVisible();
  await second.close();
});

test('[ENZ-23] a letter shows German time before and after the clocks change', async ({ page, service }) => {
  await service.setClock('2026-03-28T22:30:00Z');
  await register(page, service.url, 'Zeitenwende');
  await page.goto(`${service.url}/meine-seite/schreiben`);
  await page.getByLabel('Ihr Brief').fill('Heute Nacht werden die Uhren umgestellt.');
  await page.getByRole('button', { name: 'Weiter zur Durchsicht' }).click();
  await page.getByRole('button', { name: 'Absenden' }).click();
  await expect(page.getByRole('heading', { name: 'Ihr Brief ist angekommen' })).toBeVisible();
  await service.setClock('2026-03-28T22:50:00Z');
  await page.getByRole('link', { name: 'Zum Brief' }).click();
  await expect(page.getByRole('article').getByText(/23:30/).first()).toBeVisible();

  // An hour later by the clock on the wall is two: the night skips one.
  await service.setClock('2026-03-29T01:10:00Z');
  await page.context().clearCookies();
  await page.goto(`${service.url}/anmelden`);
  await page.getByLabel('Name').fill('Zeitenwende');
  await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('link', { name: /Brief vom/ }).click();
  await page.getByRole('textbox').fill('Jetzt ist es drei.');
  await page.getByRole('button', { name: 'Absenden' }).click();
  await expect(page.getByText('Jetzt ist es drei.')).toBeVisible();
  await expect(
    page
      .getByRole('article')
      .getByText(/03:10|3:10/)
      .first(),
  ).toBeVisible();
  await expect(
    page
      .getByRole('article')
      .getByText(/gestern, 23:30/)
      .first(),
  ).toBeVisible();
});
