import { codeLater } from './support/people.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const canary = 'Niemand darf diesen Satz sehen';

test('one touch leaves nothing on the screen, in the browser or behind Back', async ({
  page,
  context,
  service,
}) => {
  // The page one lands on is somebody else's; here it only has to be another one.
  await context.route(/^https:\/\//, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Wetter</h1>' }),
  );
  await page.goto(`${service.url}/zugang-anlegen`);
  await page.getByLabel('Benutzername').fill('Schnellweg');
  await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Zugang anlegen' }).click();
  await codeLater(page);
  await page.getByText('Überspringen').click();
  await page.goto(`${service.url}/meine-seite/schreiben`);
  await page.getByLabel('Ihr Brief').fill(canary);
  await expect(page).not.toHaveTitle(/Beratung/);

  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await expect(page.getByRole('heading', { name: 'Wetter' })).toBeVisible();

  await page.goBack().catch(() => null);
  await expect(page.getByText(canary)).toHaveCount(0);
  await page.goto(`${service.url}/meine-seite`);
  await expect(page.getByRole('button', { name: 'Abmelden' })).toHaveCount(0);
});

test('[ENZ-07, ENZ-33] the browser keeps one session cookie and nothing else', async ({
  page,
  context,
  service,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== service.url) foreign.push(request.url());
  });
  await page.goto(service.url);
  expect(await context.cookies()).toEqual([]);
  await page.goto(`${service.url}/zugang-anlegen`);
  await page.getByLabel('Benutzername').fill('Einkeks');
  await page.getByLabel('Passwort', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Zugang anlegen' }).click();
  await codeLater(page);
  await expect(page.getByRole('button', { name: 'Abmelden' })).toBeVisible();

  const cookies = await context.cookies();
  expect(
    cookies.map(({ name, httpOnly, secure, sameSite, expires }) => ({
      name,
      httpOnly,
      secure,
      sameSite,
      expires,
    })),
  ).toEqual([{ name: '__Host-session', httpOnly: true, secure: true, sameSite: 'Strict', expires: -1 }]);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  expect(foreign).toEqual([]);
});
