import type { Browser, Page } from '@playwright/test';
import { logIn } from './support/people.ts';
import { recordRequests } from './support/requests.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const justification = 'Janne ist heute früh erkrankt, eine Ratsuchende wartet.';

const post = (page: Page, url: string, path: string, data?: object) =>
  page.request.post(`${url}/api/v1${path}`, { headers: { origin: url }, ...(data && { data }) });

async function at(browser: Browser, width: number) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  return { page: await context.newPage(), requests: recordRequests(context) };
}

/** Somebody who has written a letter. */
async function asks(page: Page, url: string, username: string) {
  const registration = { username, password: passphrase, noticeVersion: '1' };
  expect((await post(page, url, '/accounts', registration)).status()).toBe(201);
  const letter = {
    clientMessageId: crypto.randomUUID(),
    text: 'Seit der Trennung schläft mein Sohn schlecht.',
  };
  return ((await (await post(page, url, '/consultations', letter)).json()) as { id: string }).id;
}

test('[ENZ-37] [ENZ-38] somebody falls ill: a colleague reads, takes over, and everybody concerned learns of it', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(180_000);
  const { url } = service;
  await service.addStaff('counsellor', 'j.cover', 'Janne');
  await service.addStaff('counsellor_admin', 'v.cover', 'Vera');
  const [client, away, cover] = [await at(browser, 390), await at(browser, 1280), await at(browser, 1280)];
  const id = await asks(client.page, url, 'Morgenlicht');
  const jana = away.page;
  await logIn(jana, url, 'j.cover');
  expect((await post(jana, url, `/consultations/${id}/take`)).status()).toBe(200);
  await expect(jana.getByRole('link', { name: 'Vertretung im Notfall' })).toHaveCount(0);

  const vera = cover.page;
  await test.step('she says who is away and why, and opens the cases', async () => {
    await logIn(vera, url, 'v.cover');
    await vera.goto(`${url}/vertretung`);
    await expect(vera.getByText('endet von selbst nach 24 Stunden')).toBeVisible();
    await vera.getByRole('button', { name: 'Notzugriff öffnen' }).click();
    await expect(vera.getByRole('link', { name: 'Bitte auswählen, wer ausfällt.' })).toBeVisible();
    await vera.getByLabel('Wer fällt aus?').selectOption('Janne');
    await vera.getByLabel('Begründung').fill(justification);
    await look(vera, 'cover-form');
    await vera.getByRole('button', { name: 'Notzugriff öffnen' }).click();
    await expect(vera.getByRole('heading', { level: 1, name: 'Beratungen von Janne' })).toBeVisible();
    await expect(vera.getByText('Notzugriff bis')).toBeVisible();
    await look(vera, 'cover-cases');
  });

  await test.step('she reads, and writes only after taking over', async () => {
    await vera.getByRole('link', { name: /Morgenlicht/ }).click();
    await expect(vera.getByText('Seit der Trennung')).toBeVisible();
    await expect(vera.getByRole('textbox')).toHaveCount(0);
    await look(vera, 'cover-case');
    await vera.getByRole('button', { name: 'Beratung übernehmen' }).click();
    await vera.getByRole('dialog').getByRole('button', { name: 'Beratung übernehmen' }).click();
    await expect(vera.getByRole('textbox', { name: 'Antwort' })).toBeVisible();
    expect(new URL(vera.url()).pathname).toBe(`/schreibtisch/${id}`);
  });

  await test.step('she ends the access before its time', async () => {
    await vera.getByRole('link', { name: 'Vertretung im Notfall' }).click();
    await vera.getByRole('link', { name: 'Beratungen ansehen' }).click();
    await expect(vera.getByText('Keine laufende Beratung')).toBeVisible();
    await vera.getByRole('button', { name: 'Notzugriff beenden' }).click();
    await expect(vera.getByText('Frühere Notzugriffe')).toBeVisible();
    await expect(vera.getByRole('link', { name: 'Beratungen ansehen' })).toHaveCount(0);
  });

  await test.step('back again, the colleague learns who opened what, when and why', async () => {
    await jana.goto(`${url}/schreibtisch`);
    await expect(jana.getByText('Vera hat in Vertretung Beratungen geöffnet')).toBeVisible();
    await expect(jana.getByText(justification)).toBeVisible();
    await look(jana, 'cover-notice');
    await jana.getByRole('button', { name: 'Gesehen' }).click();
    await expect(jana.getByText(justification)).toHaveCount(0);
  });

  await test.step('the person reads that it was, and not by whom', async () => {
    await client.page.goto(`${url}/meine-seite/briefe/${id}`);
    await expect(
      client.page.getByText('In Vertretung hat am 2. März 2026 eine andere Beraterin'),
    ).toBeVisible();
    await look(client.page, 'cover-client');
  });

  for (const { requests } of [client, away, cover]) expect(requests.elsewhere(url)).toEqual([]);
});

test('[ENZ-39] IT administration asks, somebody else allows, and only then there is something to read', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(180_000);
  const { url } = service;
  await service.addStaff('it_admin', 'i.ticket', 'Ivo');
  await service.addStaff('counsellor_admin', 'v.ticket', 'Vroni');
  const [client, it, approver] = [await at(browser, 390), await at(browser, 1280), await at(browser, 1280)];
  await asks(client.page, url, 'Regenbogen');
  const ivo = it.page;
  const vroni = approver.page;

  await test.step('he asks with a number and a reason', async () => {
    await logIn(ivo, url, 'i.ticket');
    await ivo.goto(`${url}/zugaenge`);
    await ivo.getByRole('link', { name: 'IT-Aufträge' }).click();
    await ivo.getByRole('button', { name: 'Auftrag anfragen' }).click();
    await expect(ivo.getByRole('link', { name: 'Bitte die Nummer eintragen.' })).toBeVisible();
    await ivo.getByLabel('Nummer des Auftrags').fill('IT-2026-0815');
    await ivo.getByLabel('Benutzername der Person').fill('Regenbogen');
    await ivo.getByLabel('Warum geht es nicht ohne?').fill('Der Brief lässt sich nicht mehr öffnen.');
    await look(ivo, 'ticket-form');
    await ivo.getByRole('button', { name: 'Auftrag anfragen' }).click();
    await expect(ivo.getByRole('heading', { name: 'Wartet auf Entscheidung' })).toBeVisible();
    await expect(ivo.getByRole('link', { name: 'Ansehen' })).toHaveCount(0);
  });

  await test.step('somebody else allows it', async () => {
    await logIn(vroni, url, 'v.ticket');
    await vroni.getByRole('link', { name: 'IT-Aufträge' }).click();
    await expect(vroni.getByRole('heading', { name: 'Auftrag IT-2026-0815' })).toBeVisible();
    await look(vroni, 'ticket-decide');
    await vroni.getByRole('button', { name: 'Erlauben' }).click();
    await vroni.getByRole('dialog').getByRole('button', { name: 'Erlauben' }).click();
    await expect(vroni.getByText('Erlaubt.')).toBeVisible();
  });

  await test.step('he reads what it opens, and ends it', async () => {
    await ivo.reload();
    await ivo.getByRole('link', { name: 'Ansehen' }).click();
    await expect(ivo.getByText('Auftrag gilt bis')).toBeVisible();
    await ivo.getByRole('button', { name: 'Briefe lesen' }).click();
    await expect(ivo.getByText('Seit der Trennung')).toBeVisible();
    await look(ivo, 'ticket-read');
    await ivo.getByRole('link', { name: 'Zu den Aufträgen' }).click();
    await ivo.getByRole('button', { name: 'Auftrag beenden' }).click();
    await expect(ivo.getByText('Der Auftrag ist beendet.')).toBeVisible();
  });
  for (const { requests } of [client, it, approver]) expect(requests.elsewhere(url)).toEqual([]);
});
