import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

test.use({ policy: 'bke' });

const name = 'Abendwind7';
const address = 'abendwind@post.example';

test('[BKE-17] [BKE-24] somebody registers, confirms it by mail, and deletes it all at once under Meine bke', async ({
  browser,
  service,
  look,
}) => {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await phone.newPage();
  let link = '';

  await test.step('[BKE-15] registers, and is told to look into the mailbox', async () => {
    await page.goto(`${service.url}/zugang-anlegen`);
    const nickname = page.getByLabel('Nickname');
    await expect(nickname).toHaveAccessibleDescription(/nicht in anderen sozialen Netzwerken/);
    await nickname.fill(name);
    await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
    await page.getByLabel('Mail-Adresse').fill(address);
    await page.getByLabel(/Geburtsmonat oder Geburtsdatum/).fill('Mai');
    await page.getByRole('button', { name: 'Zugang anlegen' }).click();
    await expect(page.getByRole('alert')).toContainText('Monat und Jahr');
    await page.getByLabel(/Geburtsmonat oder Geburtsdatum/).fill('05.2012');
    await look(page, 'register-with-mail');
    await page.getByRole('button', { name: 'Zugang anlegen' }).click();
    await expect(page.getByRole('heading', { name: 'Sehen Sie in Ihr Postfach' })).toBeVisible();
    await look(page, 'mail-sent');
  });

  await test.step('cannot log in yet, and is told why', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Anmelden' }).click();
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await expect(page.getByText('Ihr Konto ist noch nicht bestätigt')).toBeVisible();
    await look(page, 'login-unconfirmed');
  });

  await test.step('opens the link, which changes nothing, and confirms', async () => {
    await expect.poll(async () => (await service.mails()).length).toBe(1);
    const [mail = ''] = await service.mails();
    const decoded = mail.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    link = /http:\S+\/bestaetigen#[\w-]+/.exec(decoded)?.[0] ?? '';
    expect(decoded).not.toContain(name);
    await page.goto(link);
    await look(page, 'confirm-account');
    await page.getByRole('button', { name: 'Konto bestätigen' }).click();
    await expect(page.getByText('Ihr Konto ist bestätigt')).toBeVisible();
  });

  await test.step('the link works once', async () => {
    const other = await phone.newPage();
    await other.goto(link);
    await other.getByRole('button', { name: 'Konto bestätigen' }).click();
    await expect(other.getByText('Dieser Link gilt nicht oder nicht mehr')).toBeVisible();
    await look(other, 'confirm-void');
    await other.close();
  });

  await test.step('logs in, and is given six words', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Anmelden' }).click();
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await expect(page.getByRole('heading', { name: 'Falls Sie Ihr Passwort vergessen' })).toBeVisible();
  });

  await test.step('[BKE-24] [BKE-47] Meine bke: all that is held, and one button that ends it', async () => {
    await page.getByRole('link', { name: 'Meine bke' }).click();
    await expect(page.getByRole('heading', { name: 'Meine bke', level: 1 })).toBeVisible();
    await page.locator('summary').first().click();
    await expect(page.getByText(address)).toBeVisible();
    await expect(page.getByText('niemand sonst sieht sie')).toBeVisible();
    await look(page, 'own-data-forgetting');
    await page.getByRole('button', { name: 'Zugang und alle Daten löschen' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Ob es so einen Fall gibt, sagen wir niemandem.');
    await expect(dialog.getByRole('textbox')).toHaveCount(0);
    await look(page, 'delete-at-once');
    await dialog.getByRole('button', { name: 'Zugang und alle Daten löschen' }).click();
    await expect(page.getByRole('heading', { name: 'Quittung' })).toBeVisible();
    await page.goto(`${service.url}/anmelden`);
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await expect(page.getByText(/passen nicht zusammen/).first()).toBeVisible();
    // One mail in the whole life of the account (BKE-22).
    expect(await service.mails()).toHaveLength(1);
  });
  await phone.close();
});
