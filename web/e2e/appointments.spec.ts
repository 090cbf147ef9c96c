import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { logIn } from './support/people.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const question = 'Können wir telefonieren? Schreiben fällt mir schwer.';
const word = 'Ich rufe Sie aus der Beratungsstelle an.';

const post = (page: Page, url: string, path: string, data?: object) =>
  page.request.post(`${url}/api/v1${path}`, { headers: { origin: url }, ...(data && { data }) });

test('[ENZ-12] an appointment: asked for on a phone, proposed at the desk, agreed with one touch', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(120_000);
  await service.addStaff('counsellor', 't.anders', 'Tomke');
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  const registered = await post(page, service.url, '/accounts', {
    username: 'Uferweg',
    password: passphrase,
    noticeVersion: '1',
    fields: { email: 'uferweg@example.org' },
  });
  expect(registered.status(), await registered.text()).toBe(201);
  const opened = await post(page, service.url, '/consultations', {
    clientMessageId: crypto.randomUUID(),
    text: 'Ich streite mit meiner Schwester, seit unsere Mutter krank ist.',
  });
  const { id } = (await opened.json()) as { id: string };
  const before = (await service.mails()).length;

  await test.step('she asks whether they could talk', async () => {
    await page.goto(`${service.url}/meine-seite/briefe/${id}`);
    await page.getByRole('button', { name: 'Nach einem Termin fragen' }).click();
    await page.getByRole('button', { name: 'Frage senden' }).click();
    await expect(page.getByText('Bitte auswählen, wie das Gespräch stattfindet.')).toBeVisible();
    await page.getByRole('radio', { name: 'Telefon' }).check();
    await page.getByLabel('Ein kurzes Wort dazu').fill(question);
    await look(page, 'appointment-ask');
    await page.getByRole('button', { name: 'Frage senden' }).click();
    await expect(page.getByRole('heading', { name: 'Eigene Frage nach einem Termin' })).toBeVisible();
  });

  const desk = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await logIn(desk, service.url, 't.anders');
  expect((await post(desk, service.url, `/consultations/${id}/take`)).status()).toBe(200);

  await test.step('a counsellor proposes two times, by German clocks', async () => {
    await desk.goto(`${service.url}/schreibtisch/${id}`);
    await expect(desk.getByText(question)).toBeVisible();
    await expect(desk.getByRole('link', { name: /Uferweg.*Terminfrage/ })).toBeVisible();
    await desk.getByRole('button', { name: 'Zeiten vorschlagen' }).click();
    await desk.getByLabel('Tag').fill('2026-03-29');
    await desk.getByLabel('Uhrzeit').fill('02:30');
    await desk.getByRole('button', { name: 'Vorschlag senden' }).click();
    await expect(desk.getByText('Diese Uhrzeit gibt es an diesem Tag nicht')).toBeVisible();
    await desk.getByLabel('Uhrzeit').fill('14:30');
    await desk.getByRole('button', { name: 'Weitere Zeit' }).click();
    await desk.getByLabel('Tag').last().fill('2026-03-10');
    await desk.getByLabel('Uhrzeit').last().fill('17:00');
    await desk.getByLabel('Ein kurzes Wort dazu').fill(word);
    await look(desk, 'desk-appointment-form');
    await desk.getByRole('button', { name: 'Vorschlag senden' }).click();
    await expect(desk.getByRole('heading', { name: 'Eigener Vorschlag' })).toBeVisible();
    await look(desk, 'desk-appointment-proposed');
  });

  await test.step('one mail says that something is there, and nothing else', async () => {
    await expect.poll(async () => (await service.mails()).length).toBe(before + 1);
    const mail = (await service.mails()).at(-1) ?? '';
    for (const canary of ['Termin', 'Telefon', '10.', 'Tomke', 'Uferweg', 'Beratung'])
      expect(mail.replace(/^To:.*$/m, '').replace(/^Date:.*$/m, '')).not.toContain(canary);
  });

  await test.step('she agrees, and takes it along', async () => {
    await page.goto(`${service.url}/meine-seite`);
    await expect(page.getByText('Es gibt eine Terminfrage für Sie.')).toBeVisible();
    await page.getByRole('link', { name: /Lesen/ }).click();
    await expect(page.getByText(word)).toBeVisible();
    await look(page, 'appointment-proposed');
    await page.getByRole('button', { name: 'Zusagen: Dienstag, 10. März, 17:00 Uhr' }).click();
    await expect(page.getByRole('heading', { name: 'Der Termin steht' })).toBeVisible();
    await look(page, 'appointment-agreed');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'In den Kalender' }).click(),
    ]);
    const calendar = readFileSync(await download.path(), 'utf8');
    expect(calendar).toContain('DTSTART:20260310T160000Z');
    expect(calendar).toContain('SUMMARY:Termin\r\n');
    expect(calendar).not.toMatch(/Tomke|Uferweg|Beratung|localhost/);
  });

  await test.step('the desk shows when, and she hears when it is called off', async () => {
    await desk.goto(`${service.url}/schreibtisch/${id}`);
    await expect(desk.getByText('Termin: Dienstag, 10. März, 17:00 Uhr')).toBeVisible();
    await expect(desk.getByRole('link', { name: 'In den Kalender' })).toHaveCount(0);
    await look(desk, 'desk-appointment-agreed');
    await desk.getByRole('button', { name: 'Absagen' }).click();
    await desk.getByLabel('Ein Wort dazu').fill('Ich bin da leider verhindert.');
    await desk.getByRole('button', { name: 'Termin absagen' }).click();
    await expect(desk.getByText('Der Termin ist abgesagt.')).toBeVisible();
    await page.reload();
    await page.locator('summary', { hasText: 'frühere Absprachen' }).click();
    await expect(page.getByText('Ich bin da leider verhindert.')).toBeVisible();
  });
  await page.context().close();
  await desk.context().close();
});
