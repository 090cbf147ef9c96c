import type { Page } from '@playwright/test';
import { logOut } from './support/people.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const chosen = 'zwei tassen auf dem dach 9';
const name = 'Abendwind7';
const text = 'Ich weiß seit Wochen nicht, mit wem ich darüber sprechen soll.';

const heading = (page: Page, title: string) => page.getByRole('heading', { name: title });

async function wordsOn(page: Page): Promise<string[]> {
  await expect(heading(page, 'Ihre sechs Wörter')).toBeVisible();
  return page.locator('.code-words li').allTextContents();
}

/** Types the two words that the page asks for. */
async function confirm(page: Page, words: string[]) {
  await page.getByRole('button', { name: 'Ich habe sie aufgeschrieben' }).click();
  await expect(heading(page, 'Stimmt der Zettel?')).toBeFocused();
  for (const field of await page.getByLabel(/Das \d\. Wort/).all()) {
    const label = await page.locator(`label[for="${await field.getAttribute('id')}"]`).textContent();
    await field.fill(words[Number(/\d/.exec(label ?? '')?.[0]) - 1]?.toUpperCase() ?? '');
  }
}

test('whoever lost the password gets back in by six words, and all letters are still there', async ({
  browser,
  service,
  look,
}) => {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  let page = await phone.newPage();
  let paper: string[] = [];

  await test.step('registers, and writes six words down', async () => {
    await page.goto(`${service.url}/zugang-anlegen`);
    await page.getByLabel('Benutzername').fill(name);
    await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Zugang anlegen' }).click();
    await expect(heading(page, 'Falls Sie Ihr Passwort vergessen')).toBeVisible();
    await page.getByRole('button', { name: 'Die sechs Wörter zeigen' }).click();
    await expect(heading(page, 'Ihre sechs Wörter')).toBeFocused();
    paper = await wordsOn(page);
    await look(page, 'code-words');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Ich habe sie aufgeschrieben' })).toBeHidden();
    await expect(page.getByText(paper[0] ?? '')).toBeVisible();
    await page.emulateMedia({ media: null });
    await confirm(page, [...paper.slice(0, 5), 'Regenwurm'].reverse());
    await page.getByRole('button', { name: 'Bestätigen' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await look(page, 'code-check');
    await page.getByRole('button', { name: 'Wörter noch einmal ansehen' }).click();
    await confirm(page, paper);
    await page.getByRole('button', { name: 'Bestätigen' }).click();
    await expect(page.getByText('Das hat geklappt')).toBeVisible();
    await page.getByRole('link', { name: 'Weiter' }).click();
    await page.getByText('Überspringen').click();
  });

  await test.step('writes a letter', async () => {
    await page.getByLabel('Ihr Brief').fill(text);
    await page.getByRole('button', { name: 'Weiter zur Durchsicht' }).click();
    await page.getByRole('button', { name: 'Absenden' }).click();
    await expect(heading(page, 'Ihr Brief ist angekommen')).toBeVisible();
    await logOut(page);
    await page.close();
  });

  await test.step('comes back at night without the password', async () => {
    page = await phone.newPage();
    await page.goto(`${service.url}/anmelden`);
    await page.getByRole('link', { name: 'Ich komme nicht mehr hinein' }).click();
    await expect(heading(page, 'Wenn Sie die Wörter nicht haben')).toBeVisible();
    await look(page, 'lost-password');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByLabel('Name').fill(name.toLowerCase());
    await page.getByLabel('Ihre sechs Wörter').fill('wolke wolke');
    await page.getByLabel('Neues Passwort').fill(chosen);
    await page.getByRole('button', { name: 'Neues Passwort setzen' }).click();
    await expect(page.getByRole('alert')).toContainText('sechs Wörter');
    // As a tired thumb types it: a letter too much (one after which it is no other word), capitals anywhere, no commas.
    const sloppy = paper.map((word, place) =>
      place % 2 ? `${word.toUpperCase()}q` : ` ${word.toLowerCase()}`,
    );
    await page.getByLabel('Ihre sechs Wörter').fill(sloppy.join('  '));
    await page.getByRole('button', { name: 'Neues Passwort setzen' }).click();
    await expect(heading(page, 'Sie sind wieder drin')).toBeFocused();
    const fresh = await wordsOn(page);
    expect(fresh).not.toEqual(paper);
    await look(page, 'back-in');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('link', { name: 'Später' }).click();
  });

  await test.step('finds everything, and a quiet line about the paper', async () => {
    await expect(page.getByText('Noch ohne Zettel')).toBeVisible();
    await look(page, 'letters-reminder');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('main').getByRole('listitem').getByRole('link').first().click();
    await expect(page.getByText(text)).toBeVisible();
  });

  await test.step('changes the password from their own data', async () => {
    await page.goto(`${service.url}/meine-daten`);
    await page.getByRole('link', { name: 'Passwort ändern' }).click();
    await page.getByLabel('Jetziges Passwort').fill(chosen);
    await page.getByLabel('Neues Passwort').fill(passphrase);
    await page.getByRole('button', { name: 'Passwort ändern' }).click();
    await expect(page.getByText('Ihr Passwort ist geändert')).toBeVisible();
  });

  await test.step('cannot use the old words a second time', async () => {
    const other = await (await browser.newContext()).newPage();
    await other.goto(`${service.url}/passwort-vergessen`);
    await other.getByLabel('Name').fill(name);
    await other.getByLabel('Ihre sechs Wörter').fill(paper.join(' '));
    await other.getByLabel('Neues Passwort').fill(chosen);
    await other.getByRole('button', { name: 'Neues Passwort setzen' }).click();
    await expect(other.getByRole('alert')).toContainText('passen nicht zusammen');
    await expect(other.getByText('gelten nur noch die neuen')).toBeVisible();
    await other.context().close();
  });
  // Nobody else's journey through the same service finds this letter at the desk.
  const gone = await page.request.delete(`${service.url}/api/v1/account`, {
    headers: { origin: service.url },
  });
  expect(gone.status()).toBe(200);
  await phone.close();
});
