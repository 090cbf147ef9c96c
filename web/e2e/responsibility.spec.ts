import type { BrowserContext, Page } from '@playwright/test';
import { services } from '@sprechraum/shared/services';
import { codeLater } from './support/people.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const { referral } = services.enz.service;

/** Every address that any page of this browser asks for. */
function asked(context: BrowserContext) {
  const addresses: string[] = [];
  context.on('request', (request) => addresses.push(request.url()));
  return addresses;
}

async function register(page: Page, url: string, username: string) {
  await page.goto(`${url}/zugang-anlegen`);
  await page.getByLabel('Benutzername').fill(username);
  await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Zugang anlegen' }).click();
  await codeLater(page);
  await expect(page.getByRole('heading', { name: 'Möchten Sie noch etwas angeben?' })).toBeVisible();
}

async function write(page: Page, text: string) {
  await expect(page.getByRole('heading', { name: 'Was bewegt Sie?' })).toBeVisible();
  await page.getByLabel('Ihr Brief').fill(text);
  await page.getByLabel('Anlass').selectOption('Sucht und Medien');
  await page.getByRole('button', { name: 'Weiter zur Durchsicht' }).click();
}

const send = async (page: Page) => {
  await page.getByRole('button', { name: 'Absenden' }).click();
  await expect(page.getByRole('heading', { name: 'Ihr Brief ist angekommen' })).toBeVisible();
};

test('[ENZ-14] somebody from elsewhere is shown where help is near, and is never turned away', async ({
  browser,
  service,
  look,
}) => {
  await service.addStaff('counsellor', 'n.tal', 'Nora');
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const addresses = asked(context);
  const page = await context.newPage();
  const link = page.getByRole('link', { name: referral?.label ?? '' });

  await register(page, service.url, 'Fernweh');
  const place = page.getByLabel(/Postleitzahl oder Ort/);
  for (const near of ['', 'Mühlacker', '75417']) {
    await place.fill(near);
    await expect(link).toHaveCount(0);
  }
  await place.fill('10115');
  await expect(page.getByText('sind wir nicht zuständig')).toBeVisible();
  await expect(link).toHaveAttribute('href', referral?.url ?? '');
  await expect(link).toHaveAttribute('rel', /noreferrer/);
  await link.scrollIntoViewIfNeeded();
  await look(page, 'referral-voluntary');
  await page.getByRole('button', { name: 'Speichern und weiter' }).click();

  await write(page, 'Wir wohnen weit weg, aber ich habe Vertrauen zu Ihnen.');
  await expect(page.getByText('Schreiben können Sie uns trotzdem.')).toBeVisible();
  await look(page, 'referral-check');
  await send(page);
  await expect(page.getByText('Ihr Brief ist trotzdem bei uns angekommen')).toBeVisible();
  await look(page, 'referral-sent');

  await page.goto(`${service.url}/meine-daten`);
  await expect(link).toBeVisible();
  expect(addresses.filter((address) => !address.startsWith(service.url))).toEqual([]);
  await context.close();

  const office = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const desk = await office.newPage();
  await desk.goto(`${service.url}/anmelden`);
  await desk.getByLabel('Name').fill('n.tal');
  await desk.getByLabel('Passwort', { exact: true }).fill(passphrase);
  await desk.getByRole('button', { name: 'Anmelden' }).click();
  await desk.getByRole('link', { name: /Sucht und Medien/ }).click();
  await expect(desk.getByText('Zuständigkeit')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(desk.getByText('nicht zuständig', { exact: true })).toBeVisible();
  await look(desk, 'responsibility-desk');
  await office.close();
});

test('[ENZ-14] whoever says nothing of a place writes and sends like everybody', async ({
  page,
  service,
}) => {
  await register(page, service.url, 'Nirgendwo');
  await page.getByRole('link', { name: 'Überspringen' }).click();
  await write(page, 'Ich möchte nicht sagen, wo ich wohne.');
  await expect(page.getByText('zuständig')).toHaveCount(0);
  await send(page);
  await expect(page.getByText('zuständig')).toHaveCount(0);
  // Nobody answers this one: leaves nothing at the desk for other journeys to find.
  const gone = await page.request.delete(`${service.url}/api/v1/account`, {
    headers: { origin: service.url },
  });
  expect(gone.status()).toBe(200);
});
