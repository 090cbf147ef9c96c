import type { Page } from '@playwright/test';
import { beginning } from '../../api/test/calls.ts';
import { codeForKey } from '../../api/test/totp.ts';
import { logIn, logOut } from './support/people.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const own = 'tisch wolke blau 7 stern';

async function typeLogin(page: Page, username: string) {
  await page.getByLabel('Name').fill(username);
  await page.getByLabel('Passwort', { exact: true }).fill(own);
  await page.getByRole('button', { name: 'Anmelden' }).click();
}

test('[ENZ-40] [ENZ-41] [ENZ-45] a colleague joins, chooses a password and a second factor, and leaves', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(120_000);
  await service.addStaff('it_admin', 'i.falk', 'Ines');
  const wide = { viewport: { width: 1280, height: 900 } };
  const admin = await (await browser.newContext(wide)).newPage();
  const nele = await (await browser.newContext(wide)).newPage();
  let code = '';
  let key = '';

  await test.step('IT administration puts her on record; without the date of the obligation nothing opens', async () => {
    await logIn(admin, service.url, 'i.falk');
    await expect(admin.getByRole('heading', { name: 'Zugänge' })).toBeVisible();
    await admin.getByRole('link', { name: 'Person hinzufügen' }).click();
    await admin.getByRole('button', { name: 'Hinzufügen' }).click();
    await expect(admin.getByRole('alert')).toBeVisible();
    await admin.getByLabel('Name für die Anmeldung').fill('n.neumann');
    await admin.getByLabel('Vor- und Nachname').fill('Nele Neumann');
    await admin.getByLabel('Anzeigename').fill('Nele');
    await admin.getByLabel('Rolle').selectOption('Beraterin oder Berater');
    await expect(admin.getByLabel('Angestellt bei')).toHaveValue(/Enzkreis/);
    await admin.getByLabel('Letzter Arbeitstag').fill('2026-12-31');
    await admin.getByRole('button', { name: 'Hinzufügen' }).click();
    await expect(admin.getByRole('heading', { name: 'Nele Neumann' })).toBeVisible();
    await expect(admin.getByText('Es fehlt noch')).toBeVisible();
    await expect(admin.getByRole('button', { name: 'Freischalten und einladen' })).toHaveCount(0);
    await look(admin, 'staff-missing');
  });

  await test.step('with the date she is activated and invited, with a code that is shown once', async () => {
    await admin.getByLabel('Zur Vertraulichkeit verpflichtet am').fill('2026-02-27');
    await admin.getByRole('button', { name: 'Änderungen speichern' }).click();
    await admin.getByRole('button', { name: 'Freischalten und einladen' }).click();
    await expect(admin.getByRole('heading', { name: 'Einladung für Nele Neumann' })).toBeFocused();
    code =
      (await admin
        .locator('dd')
        .filter({ hasText: /^\w{4}(-\w{4}){3}$/ })
        .textContent()) ?? '';
    await look(admin, 'staff-invited');
  });

  await test.step('she chooses a password that nobody else ever sees, where somebody else is still logged in', async () => {
    const registered = await nele.request.post(`${service.url}/api/v1/accounts`, {
      headers: { origin: service.url },
      data: { username: 'Uferstein', password: passphrase, noticeVersion: '1' },
    });
    expect(registered.status()).toBe(201);
    await nele.goto(`${service.url}/einladung`);
    await expect(nele.getByText('Gerade ist hier jemand angemeldet.')).toBeVisible();
    await nele.getByLabel('Name für die Anmeldung').fill('n.neumann');
    await nele.getByLabel('Einladungscode').fill('aaaa-bbbb-cccc-dddd');
    await nele.getByLabel('Neues Passwort').fill(own);
    await nele.getByRole('button', { name: 'Passwort festlegen' }).click();
    await expect(nele.getByRole('link', { name: /Name und Code passen nicht zusammen/ })).toBeVisible();
    await expect(nele.getByLabel('Neues Passwort')).toHaveValue(own);
    await look(nele, 'staff-invitation');
    await nele.getByLabel('Einladungscode').fill(code.toUpperCase());
    await nele.getByRole('button', { name: 'Passwort festlegen' }).click();
    await nele.getByRole('link', { name: 'Zur Anmeldung' }).click();
    await typeLogin(nele, 'n.neumann');
    await expect(nele.getByRole('heading', { name: 'Schreibtisch' })).toBeVisible();
  });

  await test.step('she sets up a second factor, and writes the recovery codes down', async () => {
    await nele.getByRole('link', { name: 'Mein Zugang' }).click();
    await nele.getByLabel('Zur Sicherheit: das Passwort').fill(own);
    await nele.getByRole('button', { name: 'Einrichten' }).click();
    await expect(nele.getByRole('img', { name: /QR-Code/ })).toBeVisible();
    key = (await nele.locator('code').textContent()) ?? '';
    await look(nele, 'staff-second-factor');
    await nele.getByLabel('Code aus der App').fill(codeForKey(key, new Date(beginning)));
    await nele.getByRole('button', { name: 'Bestätigen' }).click();
    await expect(nele.getByRole('heading', { name: 'Zehn Codes für den Notfall' })).toBeFocused();
    await expect(nele.locator('ol.codes li')).toHaveCount(10);
    await look(nele, 'staff-recovery-codes');
    await nele.getByRole('button', { name: 'Aufgeschrieben' }).click();
    await expect(nele.getByText('Eingerichtet am 2. März 2026')).toBeVisible();
    await look(nele, 'staff-own-login');
    await logOut(nele);
  });

  await test.step('from now on a login asks for the code, and loses nothing of what was typed', async () => {
    const later = new Date(Date.parse(beginning) + 5 * 60_000);
    await service.setClock(later.toISOString());
    await nele.goto(`${service.url}/anmelden`);
    await typeLogin(nele, 'n.neumann');
    const field = nele.getByLabel('Code aus der App');
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
    await expect(field).toHaveAttribute('inputmode', 'numeric');
    await field.fill('000000');
    await field.press('Enter');
    await expect(nele.getByRole('link', { name: /Dieser Code passt nicht/ })).toBeVisible();
    await look(nele, 'staff-login-code');
    await nele.getByRole('button', { name: 'Anderer Name' }).click();
    await expect(nele.getByLabel('Passwort', { exact: true })).toHaveValue(own);
    await nele.getByRole('button', { name: 'Anmelden' }).click();
    await field.fill(codeForKey(key, later));
    await field.press('Enter');
    await expect(nele.getByRole('heading', { name: 'Schreibtisch' })).toBeVisible();
  });

  await test.step('she leaves: the page that is still open learns it with its next request', async () => {
    await admin.getByRole('link', { name: 'Zugänge', exact: true }).click();
    await look(admin, 'staff-team');
    await admin.getByRole('link', { name: 'Nele Neumann' }).click();
    await admin.getByRole('button', { name: 'Ausscheiden' }).click();
    const dialog = admin.getByRole('dialog');
    await look(admin, 'staff-leave');
    await dialog.getByRole('button', { name: 'Ausscheiden' }).click();
    await expect(admin.getByText('Ausgeschieden am 2. März 2026')).toBeVisible();
    await nele.getByRole('link', { name: 'Statistik' }).click();
    await expect(nele.getByRole('dialog')).toBeVisible();
    await nele.getByRole('dialog').getByLabel('Name').fill('n.neumann');
    await nele.getByRole('dialog').getByLabel('Passwort', { exact: true }).fill(own);
    await nele.getByRole('button', { name: 'Anmelden und weiter' }).click();
    await expect(nele.getByRole('link', { name: /passen nicht zusammen/ })).toBeVisible();
  });

  await test.step('IT administration looks up one name, and sees no word of the person', async () => {
    await admin.getByRole('link', { name: 'Zugänge', exact: true }).click();
    await expect(admin.getByRole('heading', { name: 'Ausgeschieden' })).toBeVisible();
    await admin.getByRole('link', { name: 'Anmeldedaten nachsehen' }).click();
    await admin.getByLabel('Benutzername, genau wie genannt').fill('uferstein');
    await admin.getByRole('button', { name: 'Nachsehen' }).click();
    await expect(admin.getByRole('heading', { name: 'Uferstein' })).toBeVisible();
    await look(admin, 'staff-login-data');
  });
});
