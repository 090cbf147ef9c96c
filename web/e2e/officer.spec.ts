import { logIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

const post = (url: string, path: string, data?: object) =>
  fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(data ?? {}),
  });

test('[ENZ-51] the officer’s round: what is late, the rules, the log, the papers', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(120_000);
  await service.addStaff('data_protection_officer', 'd.runde', 'Runde');
  const request = { clientRequestId: crypto.randomUUID(), kind: 'access', text: 'Was ist da?' };
  expect((await post(service.url, '/data-requests', request)).status).toBe(201);
  await service.setClock('2026-04-05T09:00:00+02:00');
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await logIn(page, service.url, 'd.runde');

  await test.step('one page says what cannot wait', async () => {
    await expect(page.getByRole('heading', { name: 'Aufsicht' })).toBeVisible();
    await expect(page.getByText(/Ein Antrag ist überfällig|Anträge sind überfällig/)).toBeVisible();
    await expect(page.getByText(/seit 3 Tagen überfällig/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Echtheit prüfen' }).click();
    await expect(page.getByText(/Das Protokoll ist, wie es geschrieben wurde/)).toBeVisible();
    await look(page, 'oversight');
    expect(await page.locator('header nav li').count()).toBeLessThanOrEqual(6);
  });

  await test.step('the requests, late ones on top', async () => {
    await page.getByRole('link', { name: 'Anträge', exact: true }).click();
    await expect(page.locator('.late').first()).toContainText('seit 3 Tagen überfällig');
    await look(page, 'requests');
  });

  await test.step('the log, searched by who and when', async () => {
    await page.getByRole('link', { name: 'Protokoll', exact: true }).click();
    await expect(page.getByRole('cell', { name: /jemand ohne Zugang/ }).first()).toBeVisible();
    await page.getByLabel(/Wer \(Spitzname\)/).fill('Runde');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await expect(page.getByRole('cell', { name: /jemand ohne Zugang/ })).toHaveCount(0);
    await expect(page.getByRole('cell', { name: 'Runde' }).first()).toBeVisible();
    await look(page, 'audit-log');
  });

  await test.step('the rules, the holds, the papers', async () => {
    await page.getByRole('link', { name: 'Aufsicht', exact: true }).click();
    await page.getByRole('link', { name: 'Alle Aussetzungen' }).click();
    await expect(page.getByText('Keine Aussetzung')).toBeVisible();
    await look(page, 'holds');
    await page.getByRole('link', { name: 'Aufsicht', exact: true }).click();
    await page.getByRole('link', { name: 'Regeln und Bestand' }).click();
    await expect(page.getByRole('heading', { name: 'Aufbewahrung' })).toBeVisible();
    await page.getByRole('link', { name: 'Aufsicht', exact: true }).click();
    await page.getByRole('link', { name: 'Gesamtstatistik' }).click();
    await expect(page.getByRole('heading', { name: 'Statistik' })).toBeVisible();
  });
});
