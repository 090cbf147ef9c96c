import type { Browser, Page } from '@playwright/test';
import { logIn, logOut } from './support/people.ts';
import { type LiveService, passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

test.use({ policy: 'bke' });

const canary = 'Unsere Tochter spricht seit Ostern kaum noch.';

/** Somebody writes, as the web application would. */
async function enquire(browser: Browser, service: LiveService, username: string, reason: string) {
  const context = await browser.newContext();
  await service.addMember(username);
  const send = async (path: string, data: object) => {
    const response = await context.request.post(`${service.url}/api/v1${path}`, {
      headers: { origin: service.url },
      data,
    });
    expect(response.status(), await response.text()).toBe(201);
  };
  await send('/sessions', { username, password: passphrase });
  const language = reason === 'school' ? { language: 'tr' } : {};
  await send('/consultations', { clientMessageId: crypto.randomUUID(), text: canary, reason, ...language });
  await context.close();
}

/** Everything that the browser keeps of a page, apart from its session cookie. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker?.getRegistrations?.())?.length ?? 0,
  }));

test('[BKE-11] [BKE-12] the coordinator gives out what came in, and the counsellor answers: all in the browser, and nothing stays there', async ({
  page,
  browser,
  service,
  look,
}) => {
  await enquire(browser, service, 'Zaunkoenig', 'puberty');
  await enquire(browser, service, 'Kleiber', 'school');
  await service.setClock('2026-03-06T09:00:00+01:00');
  await enquire(browser, service, 'Rotkehlchen', 'stress');
  for (const [username, name] of [
    ['c.anna', 'Anna'],
    ['c.ben', 'Ben'],
  ] as const)
    await service.addStaff('counsellor', username, name);
  await service.addStaff('coordinator', 'k.klara', 'Klara');
  const stored: string[] = [];
  page.context().on('response', (response) => {
    const isOwn = response.url().includes('/api/') && !/\/(?:service|privacy-notice)$/.test(response.url());
    if (isOwn && !/no-store/.test(response.headers()['cache-control'] ?? '')) stored.push(response.url());
  });

  await logIn(page, service.url, 'k.klara');
  await expect(page.getByRole('heading', { level: 1, name: 'Verteilung' })).toBeVisible();
  await expect(page.getByText('3 neue Anfragen, 2 warten zu lange')).toBeVisible();
  await expect(page.getByText(canary)).toHaveCount(0);
  const member = (name: string) => page.locator('.member').filter({ hasText: name });
  await member('Anna').getByLabel('Pro Woche').selectOption('10 Stunden');
  await expect(member('Anna')).toContainText('Platz für 20 weitere Beratungen');
  await member('Ben').getByLabel('Pro Woche').selectOption('5 Stunden');
  await expect(member('Ben')).toContainText('Platz für 10 weitere Beratungen');
  await member('Ben').getByLabel('Türkisch').check();
  await expect(page.getByText('spricht Türkisch')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
  await look(page, 'distribution-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await look(page, 'distribution');
  await page.setViewportSize({ width: 1280, height: 900 });

  // From the keyboard: to the first, and the suggestion is taken with one key.
  await page.keyboard.press('j');
  await expect(page.getByRole('button', { name: 'An Anna geben: Pubertät' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('An Anna gegeben.')).toBeVisible();
  await expect(page.getByRole('button', { name: /An .* geben: Schule/ })).toBeFocused();
  await expect(member('Anna')).toContainText('eine offene Beratung');
  // Somebody else than suggested, with the mouse.
  const school = page.locator('.enquiry').filter({ hasText: 'Schule' });
  await school.getByLabel('Jemand anderem geben').selectOption({ index: 1 });
  await school.getByRole('button', { name: 'Vergeben' }).click();
  await expect(page.locator('.enquiry')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Alles ist vergeben')).toBeVisible();
  await logOut(page);

  await logIn(page, service.url, 'c.anna');
  await page.goto(`${service.url}/schreibtisch`);
  await page.getByRole('link', { name: /Zaunkoenig/ }).click();
  await expect(page.getByText(canary)).toBeVisible();
  await page.getByRole('textbox', { name: /Antwort/ }).fill('Danke, dass Sie schreiben.');
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(page.getByRole('article').getByText('Danke, dass Sie schreiben.')).toBeVisible();
  expect(await kept(page)).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  const address = page.url();
  await logOut(page);
  expect(await kept(page)).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  // What may not be stored is in no cache of the browser.
  expect(stored).toEqual([]);
  await page.goto(address);
  await expect(page.getByLabel('Passwort', { exact: true })).toBeVisible();
  await expect(page.getByText(canary)).toHaveCount(0);
});
