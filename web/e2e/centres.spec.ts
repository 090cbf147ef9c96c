import { everyPath, follow } from './support/pages.ts';
import { recordRequests } from './support/requests.ts';
import { expect, test } from './support/test.ts';

test.use({ policy: 'bke', viewport: { width: 390, height: 844 } });

test('[BKE-57] [BKE-58] somebody without an account finds a counselling centre near them, and nobody else learns of it', async ({
  page,
  service,
  look,
}) => {
  const requests = recordRequests(page.context());
  await page.goto(service.url);
  await page.getByRole('link', { name: 'Beratungsstelle in der Nähe finden' }).click();
  const field = page.getByLabel('Postleitzahl');
  await field.fill('1067');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/Eine Postleitzahl hat fünf Ziffern/);
  await look(page, 'centres-wrong');
  await page.setViewportSize({ width: 390, height: 844 });

  await field.fill('01067');
  await field.press('Enter');
  const found = page.getByRole('heading', { name: 'Beratungsstellen nahe 01067' });
  await expect(found).toBeFocused();
  const centres = page.getByRole('main').getByRole('listitem');
  await expect(centres).toHaveCount(5);
  await expect(centres.first()).toContainText('01067 Dresden');
  await expect(centres.first()).toContainText('ganz in der Nähe');
  await expect(centres.first().getByRole('link', { name: /anrufen, Nummer 030 23125/ })).toHaveAttribute(
    'href',
    /^tel:03023125\d{3}$/,
  );
  await page.getByRole('button', { name: 'Weitere Beratungsstellen zeigen' }).press('Enter');
  await expect(centres).toHaveCount(10);
  const far = (await centres.allInnerTexts()).map((text) => Number(/ungefähr (\d+)/.exec(text)?.[1] ?? 0));
  expect(far).toEqual([...far].sort((one, other) => one - other));
  await look(page, 'centres');

  expect(page.url()).toBe(`${service.url}/beratungsstellen`);
  expect(requests.elsewhere(service.url)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('[BKE-07] [BKE-51] no page counts who visits it: nothing is asked of anybody else, and nothing but what the page shows', async ({
  page,
  service,
}) => {
  const requests = recordRequests(page.context());
  await page.goto(service.url);
  for (const path of everyPath) await follow(page, path);
  await page.waitForLoadState('networkidle');
  expect(requests.elsewhere(service.url)).toEqual([]);
  // Whatever counts visits posts something, or draws an image that is none.
  expect(requests.withMethod('POST')).toEqual([]);
  expect(requests.mentions('analytics')).toBe(false);
  expect(await page.context().cookies()).toEqual([]);
});

test('[BKE-35] the terms of use are found from the notice and on every page', async ({
  page,
  service,
  look,
}) => {
  await page.goto(`${service.url}/datenschutz`);
  const passage = page.getByRole('main').getByRole('link', { name: 'Nutzungsbedingungen' });
  await passage.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nutzungsbedingungen' })).toBeVisible();
  await expect(page.getByText('Schweigepflicht und ihre Grenzen')).toBeVisible();
  await look(page, 'terms');
  await expect(
    page.getByRole('contentinfo').getByRole('link', { name: 'Nutzungsbedingungen' }),
  ).toBeVisible();
});

test('[BKE-01] six entries of the navigation lead to what the service offers, each to its own page', async ({
  page,
  service,
  look,
}) => {
  await page.goto(service.url);
  const offers = page.getByRole('navigation', { name: 'Angebote' });
  const entries = offers.getByRole('link');
  await expect(entries.first()).toBeHidden();
  await offers.getByRole('button').click();
  await look(page, 'offers');
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(offers.getByRole('button')).toBeHidden();
  const names = ['Forum', 'Einzelberatung', 'Sprechstunde', 'Einzelchat', 'Gruppenchat', 'Themenchat'];
  await expect(entries).toHaveText(names);
  for (const [name, heading] of Object.entries({
    ...Object.fromEntries(names.map((it) => [it, it])),
    Einzelberatung: 'Zugang anlegen',
  })) {
    await offers.getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
});
