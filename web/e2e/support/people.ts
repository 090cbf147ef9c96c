import type { Page } from '@playwright/test';
import { passphrase } from '../../../api/test/calls.ts';
import { expect } from './test.ts';

/** Logs somebody of the team in. */
export async function logIn(page: Page, url: string, username: string): Promise<void> {
  await page.goto(`${url}/anmelden`);
  await page.getByLabel('Name').fill(username);
  await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('button', { name: 'Abmelden' })).toBeVisible();
}

/** A page that is led elsewhere at once would take the request with it that ends the session. */
export async function logOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(page.getByRole('link', { name: 'Anmelden' })).toBeVisible();
}

/** Right after registering: the six words may wait. */
export async function codeLater(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Falls Sie Ihr Passwort vergessen' })).toBeVisible();
  await page.getByRole('link', { name: 'Später' }).click();
}
