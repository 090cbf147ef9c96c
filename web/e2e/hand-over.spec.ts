import type { Browser, Page } from '@playwright/test';
import { logIn } from './support/people.ts';
import { type LiveService, passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const noticeVersion = '1';
const letter =
  'Seit der Trennung redet meine Tochter kaum noch mit mir. Ich weiß nicht, wie ich anfangen soll.';
const answer = 'Danke für Ihren Brief. Es ist gut, dass Sie es versuchen wollen.';
const note = 'Wartet auf einen Vorschlag für das Gespräch am Wochenende.';

const post = (page: Page, url: string, path: string, data?: object) =>
  page.request.post(`${url}/api/v1${path}`, { headers: { origin: url }, ...(data && { data }) });

async function asks(browser: Browser, service: LiveService, username: string) {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  const registered = await post(page, service.url, '/accounts', {
    username,
    password: passphrase,
    noticeVersion,
  });
  expect(registered.status(), await registered.text()).toBe(201);
  const opened = await post(page, service.url, '/consultations', {
    clientMessageId: crypto.randomUUID(),
    text: letter,
    reason: 'separation',
  });
  return { page, id: ((await opened.json()) as { id: string }).id };
}

async function desk(browser: Browser, service: LiveService, username: string) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await logIn(page, service.url, username);
  await expect(page.getByRole('heading', { name: 'Schreibtisch' })).toBeVisible();
  return page;
}

test('[ENZ-36] a counsellor hands over before a holiday: one case with a note, then the others', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(180_000);
  await service.addStaff('counsellor', 'j.holm', 'Johanna');
  await service.addStaff('counsellor', 'm.sand', 'Mira');
  const names = ['Abendrot', 'Flussufer', 'Windrad'];
  const clients: Awaited<ReturnType<typeof asks>>[] = [];
  for (const name of names) clients.push(await asks(browser, service, name));
  const jana = await desk(browser, service, 'j.holm');
  for (const { id } of clients)
    expect((await post(jana, service.url, `/consultations/${id}/take`)).status()).toBe(200);
  const [first] = clients;
  if (!first) throw new Error('nobody asked');
  const stale = await jana.context().newPage();
  await stale.goto(`${service.url}/schreibtisch/${first.id}`);
  await expect(stale.getByText('Seit der Trennung')).toBeVisible();

  await test.step('she hands one over, with the answer that she had begun', async () => {
    await jana.goto(`${service.url}/schreibtisch/${first.id}`);
    await jana.getByRole('textbox', { name: 'Antwort' }).fill(answer);
    await jana.getByRole('button', { name: 'Übergeben', exact: true }).click();
    const dialog = jana.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Übergeben', exact: true }).click();
    await expect(dialog.getByText('Bitte auswählen, wer übernimmt.')).toBeVisible();
    await dialog.getByLabel('Wer übernimmt?').selectOption('Mira');
    await dialog.getByLabel(/Was man wissen muss/).fill(note);
    await look(jana, 'hand-over-dialog');
    await dialog.getByRole('button', { name: 'Übergeben', exact: true }).click();
    await expect(jana.getByText('Die Beratung mit Abendrot ist jetzt bei Mira.')).toBeVisible();
    await expect(jana.getByRole('link', { name: /Abendrot/ })).toHaveCount(0);
    await look(jana, 'hand-over-said');
  });

  await test.step('a page that was still open says so, and keeps what is typed', async () => {
    await stale.getByRole('textbox', { name: 'Antwort' }).fill('Noch ein Gedanke.');
    await stale.getByRole('button', { name: 'Antwort senden' }).click();
    await expect(stale.getByText('Diese Beratung ist hier nicht zu sehen')).toBeVisible();
    await expect(stale.getByText('Noch ein Gedanke.')).toBeVisible();
    await expect(stale.getByText('Seit der Trennung')).toHaveCount(0);
    await look(stale, 'hand-over-gone');
    await stale.close();
  });

  await test.step('the person reads who is there now', async () => {
    await first.page.goto(`${service.url}/meine-seite/briefe/${first.id}`);
    await expect(first.page.getByText('Ab hier ist Mira für Sie da.')).toBeVisible();
    await expect(first.page.getByText(note)).toHaveCount(0);
    await look(first.page, 'hand-over-client');
  });

  const mira = await desk(browser, service, 'm.sand');
  await test.step('her colleague finds it marked, with note and begun answer', async () => {
    await mira.getByRole('link', { name: /Abendrot.*neu übergeben von Johanna/s }).click();
    await expect(mira.getByText('Johanna hat an Mira übergeben.')).toBeVisible();
    await expect(mira.getByText(note)).toBeVisible();
    await expect(mira.getByRole('textbox', { name: 'Antwort' })).toHaveValue(answer);
    await look(mira, 'hand-over-received');
    await mira.getByRole('button', { name: 'Antwort senden' }).click();
    await expect(mira.getByText('Die Antwort ist gesendet.')).toBeVisible();
    await expect(mira.getByText('neu übergeben von Johanna')).toHaveCount(0);
  });

  await test.step('she hands over the others, and hears of each', async () => {
    await jana.goto(`${service.url}/schreibtisch`);
    await jana.getByRole('link', { name: 'Mehrere Beratungen übergeben' }).click();
    await jana.getByRole('button', { name: /übergeben/ }).click();
    await expect(jana.getByRole('link', { name: 'Bitte mindestens eine Beratung auswählen.' })).toBeVisible();
    await look(jana, 'hand-over-several-missing');
    await jana.getByLabel('Alle 2').check();
    await jana.getByLabel('Wer übernimmt?').selectOption('Mira');
    // Meanwhile one of them is ended by the person.
    expect(
      (await post(clients[2]?.page ?? jana, service.url, `/consultations/${clients[2]?.id}/close`)).ok(),
    ).toBe(true);
    await look(jana, 'hand-over-several');
    await jana.getByRole('button', { name: '2 Beratungen übergeben' }).click();
    await expect(jana.getByText('Eine Beratung ist jetzt bei Mira')).toBeVisible();
    await expect(jana.getByText('Windrad: Diese Beratung ist beendet.')).toBeVisible();
    await expect(jana.getByRole('button', { name: 'Noch einmal versuchen' })).toHaveCount(0);
    await look(jana, 'hand-over-results');
  });
  await expect(async () => {
    await mira.goto(`${service.url}/schreibtisch`);
    await expect(mira.getByRole('link', { name: /Flussufer/ })).toBeVisible();
  }).toPass();
});
