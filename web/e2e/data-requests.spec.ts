import type { Browser, Page } from '@playwright/test';
import { logIn } from './support/people.ts';
import { type LiveService, passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const phone = { viewport: { width: 390, height: 844 } };
const desktop = { viewport: { width: 1280, height: 900 } };

const post = (page: Page, url: string, path: string, data?: object) =>
  page.request.post(`${url}/api/v1${path}`, { headers: { origin: url }, ...(data && { data }) });

async function officer(browser: Browser, { url }: LiveService) {
  const page = await (await browser.newContext(desktop)).newPage();
  await logIn(page, url, 'd.amt');
  await expect(page.getByRole('heading', { name: 'Aufsicht' })).toBeVisible();
  return page;
}

test('somebody without an account asks, and reads the answer by their code', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(120_000);
  await service.addStaff('data_protection_officer', 'd.amt', 'Amt');
  const page = await (await browser.newContext(phone)).newPage();
  let code = '';

  await test.step('asks, and is given a code', async () => {
    await page.goto(service.url);
    await page.getByRole('link', { name: 'Ihre Rechte' }).click();
    await look(page, 'rights');
    await page.getByRole('button', { name: 'Antrag stellen' }).click();
    await expect(page.getByRole('link', { name: 'Bitte wählen Sie, was Sie möchten.' })).toBeVisible();
    await page.getByLabel(/Wissen, was gespeichert ist/).check();
    await page.getByLabel('In Ihren Worten').fill('Ich habe mein Passwort verloren. Was ist noch da?');
    await page.getByRole('button', { name: 'Antrag stellen' }).click();
    await expect(page.getByRole('heading', { name: 'Ihr Antrag ist angekommen' })).toBeVisible();
    code = (await page.locator('.code span').allTextContents()).join(' ');
    await look(page, 'rights-code');
  });

  const desk = await officer(browser, service);
  await test.step('the officer asks back, and answers', async () => {
    await desk.getByRole('link', { name: 'Alle Anträge' }).click();
    await desk.getByRole('link', { name: /Auskunft/ }).click();
    await expect(desk.getByText('Ich habe mein Passwort verloren.')).toBeVisible();
    await desk.getByText('Textvorschläge').click();
    await desk.getByRole('button', { name: /etwas, das nur Sie wissen können/ }).click();
    await desk.getByRole('button', { name: 'Senden' }).click();
    await expect(desk.getByText('Gesendet.')).toBeVisible();
    await look(desk, 'request-desk');
    await desk
      .getByLabel('Was ist es?')
      .selectOption({ label: 'Ablehnung mit Gründen: erledigt den Antrag' });
    await desk
      .getByRole('textbox', { name: 'Text' })
      .fill('Wir können nicht erkennen, welcher Zugang es ist.');
    await desk.getByRole('button', { name: 'Senden' }).click();
    await expect(desk.getByText('abgelehnt', { exact: true })).toBeVisible();
  });

  await test.step('comes back later with the code alone', async () => {
    const later = await (await browser.newContext(phone)).newPage();
    await later.goto(`${service.url}/ihre-rechte/nachsehen`);
    await later.getByLabel('Code').fill('K7MPQ4');
    await later.getByRole('button', { name: 'Ansehen' }).click();
    await expect(later.getByRole('link', { name: /Zu diesem Code gibt es keinen Antrag/ })).toBeVisible();
    await later.getByLabel('Code').fill(code.toLowerCase());
    await later.getByRole('button', { name: 'Ansehen' }).click();
    await expect(later.getByText('Wir können nicht erkennen, welcher Zugang es ist.')).toBeVisible();
    await expect(later.getByText('Sie sind nicht einverstanden?')).toBeVisible();
    await look(later, 'rights-answer');
  });
});

test('somebody has their counselling blocked: the counsellor sees nothing, until it is lifted', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(120_000);
  await service.addStaff('data_protection_officer', 'd.stelle', 'Stelle');
  await service.addStaff('counsellor', 'b.riegel', 'Bente');
  const page = await (await browser.newContext(phone)).newPage();
  const account = { username: 'Nebelkrähe', password: passphrase, noticeVersion: '1' };
  expect((await post(page, service.url, '/accounts', account)).status()).toBe(201);
  const letter = { clientMessageId: crypto.randomUUID(), text: 'Das ist so nicht richtig angekommen.' };
  const { id } = (await (await post(page, service.url, '/consultations', letter)).json()) as { id: string };
  const counsellor = await (await browser.newContext(desktop)).newPage();
  await logIn(counsellor, service.url, 'b.riegel');
  expect((await post(counsellor, service.url, `/consultations/${id}/take`)).status()).toBe(200);

  await test.step('the person asks for it from within the account', async () => {
    await page.goto(`${service.url}/meine-daten`);
    await page.getByRole('link', { name: 'Meine Anträge' }).click();
    await page.getByRole('button', { name: 'Neuer Antrag' }).click();
    await page.getByLabel(/Etwas sperren/).check();
    await page.getByLabel(/Worum geht es/).selectOption({ index: 1 });
    await page.getByLabel('In Ihren Worten').fill('Bitte verwenden Sie das nicht weiter.');
    await look(page, 'own-request');
    await page.getByRole('button', { name: 'Antrag stellen' }).click();
    await expect(page.getByText('Ihr Antrag ist angekommen.')).toBeVisible();
  });

  const desk = await (await browser.newContext(desktop)).newPage();
  await logIn(desk, service.url, 'd.stelle');
  await test.step('the officer blocks it and sees no word of it', async () => {
    await desk.goto(`${service.url}/antraege`);
    await desk.getByRole('link', { name: /Einschränkung/ }).click();
    await desk.getByRole('button', { name: 'Sperren', exact: true }).click();
    await expect(desk.getByRole('link', { name: 'Löschung aussetzen' })).toBeVisible();
    await expect(desk.getByText('Das ist so nicht richtig angekommen.')).toHaveCount(0);
    await look(desk, 'request-blocked');
  });

  await test.step('the counsellor finds nothing, the person reads it', async () => {
    await counsellor.goto(`${service.url}/schreibtisch`);
    await expect(counsellor.getByText('Gerade wartet niemand')).toBeVisible();
    await counsellor.goto(`${service.url}/schreibtisch/${id}`);
    await expect(counsellor.getByText('Gerade wartet niemand')).toBeVisible();
    await expect(counsellor.getByText('Das ist so nicht richtig angekommen.')).toHaveCount(0);
    await page.goto(`${service.url}/meine-seite/briefe/${id}`);
    await expect(page.getByText(/Diese Beratung ist seit dem .* gesperrt/)).toBeVisible();
    await expect(page.getByText('Das ist so nicht richtig angekommen.')).toBeVisible();
    await look(page, 'blocked-letter');
  });

  await test.step('another time it is lifted, after the person was told', async () => {
    await desk.getByText('Ende ankündigen').first().click();
    await desk.getByLabel('Die Sperre endet am').fill('2026-03-03');
    await desk.getByRole('textbox', { name: 'Text' }).last().fill('Es ist geprüft, alles stimmt jetzt.');
    await desk.getByRole('button', { name: 'Ende ankündigen' }).click();
    await expect(desk.getByText('Angekündigt für 3. März 2026.')).toBeVisible();
    await service.setClock('2026-03-03T08:00:00+01:00');
    const morning = await (await browser.newContext(desktop)).newPage();
    await logIn(morning, service.url, 'd.stelle');
    await morning.goto(desk.url());
    await morning.getByRole('button', { name: 'Sperre aufheben' }).click();
    await expect(morning.getByRole('button', { name: 'Sperren', exact: true })).toBeVisible();
    const back = await (await browser.newContext(desktop)).newPage();
    await logIn(back, service.url, 'b.riegel');
    await back.goto(`${service.url}/schreibtisch/${id}`);
    await expect(back.getByText('Das ist so nicht richtig angekommen.')).toBeVisible();
  });
});
