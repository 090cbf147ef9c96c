import type { Page } from '@playwright/test';
import { logIn } from './support/people.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const letter =
  'Mein Exmann schreibt, er holt die Kinder und bringt sich um, wenn ich ihn nicht zurücknehme. Ich habe solche Angst.';
const excerpt =
  'Ein Elternteil droht seit der Trennung, sich und mittelbar den Kindern etwas anzutun, wenn der andere nicht zurückkommt.';

const post = (page: Page, url: string, path: string, data?: object) =>
  page.request.post(`${url}/api/v1${path}`, { headers: { origin: url }, ...(data && { data }) });

test('[ENZ-36] a letter with a threat: marked, assessed by two, decided, and told', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(180_000);
  await service.addStaff('counsellor', 'g.aydin', 'Gülay');
  await service.addStaff('counsellor', 't.wolf', 'Tobias');
  const client = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  const account = { username: 'Winterlinde', password: passphrase, noticeVersion: '1' };
  expect((await post(client, service.url, '/accounts', account)).status()).toBe(201);
  const enquiry = { clientMessageId: crypto.randomUUID(), text: letter, reason: 'violence' };
  const { id } = (await (await post(client, service.url, '/consultations', enquiry)).json()) as {
    id: string;
  };

  await test.step('whoever writes has the numbers at hand, and stays where they are', async () => {
    await client.goto(`${service.url}/meine-seite/briefe/${id}`);
    await client.getByRole('textbox').first().fill('Noch etwas');
    await client.getByRole('button', { name: 'Notrufe' }).click();
    await expect(client.locator('#emergency-numbers a[href="tel:112"]')).toBeInViewport();
    await look(client, 'danger-numbers');
    await client.setViewportSize({ width: 390, height: 844 });
    await client.getByRole('button', { name: 'Notrufe' }).click();
    await expect(client.getByRole('textbox').first()).toHaveValue('Noch etwas');
  });

  const desk = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await logIn(desk, service.url, 'g.aydin');
  expect((await post(desk, service.url, `/consultations/${id}/take`)).status()).toBe(200);

  await test.step('the counsellor marks it acute, and reads what helps first', async () => {
    await desk.goto(`${service.url}/schreibtisch/${id}`);
    await desk.getByRole('button', { name: 'Sorge festhalten' }).click();
    await desk.getByRole('radio', { name: 'akut' }).check();
    await desk.getByLabel(/Warum/).fill('Droht mit Suizid, Kinder betroffen.');
    await desk.getByRole('button', { name: 'Festhalten' }).click();
    await expect(desk.getByRole('heading', { name: 'Was zuerst hilft' })).toBeVisible();
    await expect(desk.getByRole('link', { name: /Winterlinde.*akut/s })).toBeVisible();
    await look(desk, 'danger-acute');
    await desk.setViewportSize({ width: 1280, height: 900 });
  });

  const page = desk.locator('main');
  await test.step('she begins to assess, and nothing is lost by a reload', async () => {
    await desk.getByRole('link', { name: 'Gefährdungseinschätzung' }).click();
    await look(desk, 'danger-begin');
    await page.getByRole('button', { name: 'Einschätzung beginnen' }).click();
    await page.getByLabel('Was ist aufgefallen?').fill('Droht mit Suizid; Winterlinde hat Angst.');
    await expect(page.getByText(/Entwurf gespeichert/)).toBeVisible();
    await desk.reload();
    await expect(page.getByLabel('Was ist aufgefallen?')).toHaveValue(/Winterlinde hat Angst/);
    await expect(page.getByText('„Winterlinde“ ist der Benutzername')).toBeVisible();
    await page.getByLabel('Was ist aufgefallen?').fill('Ein Elternteil droht mit Suizid.');
    await page.getByRole('radio', { name: 'Gefahr', exact: true }).check();
    await look(desk, 'danger-assessment');
    await page.getByRole('button', { name: 'Abzeichnen' }).click();
    await expect(page.getByText('Abgezeichnet von Gülay')).toBeVisible();
  });

  await test.step('she asks a colleague, with an excerpt that tells nobody', async () => {
    await page.getByLabel('Auszug').fill('Winterlinde wird bedroht.');
    await page.getByLabel('Wer soll einschätzen?').selectOption('Tobias');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Um zweite Einschätzung bitten' }).click();
    await expect(page.getByText('Hier steht noch „Winterlinde“').first()).toBeVisible();
    await look(desk, 'danger-excerpt');
    await page.getByLabel('Auszug').fill(excerpt);
    await page.getByRole('button', { name: 'Um zweite Einschätzung bitten' }).click();
    await expect(page.getByText('Tobias ist gefragt')).toBeVisible();
  });

  const second = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await test.step('he reads the excerpt and nothing else, and gives his own view first', async () => {
    await logIn(second, service.url, 't.wolf');
    await second.getByRole('link', { name: 'Gülay bittet um eine zweite Einschätzung' }).click();
    await expect(second.getByText(excerpt)).toBeVisible();
    await expect(second.getByText('Droht mit Suizid')).toHaveCount(0);
    await second.getByLabel('Was spricht für eine Gefahr, was dagegen?').fill('Drohung und Trennung.');
    await second.getByRole('button', { name: 'Abzeichnen' }).click();
    await expect(second.getByText('Das fehlt noch.').first()).toBeVisible();
    await look(second, 'danger-second');
    await second.getByRole('radio', { name: 'Gefahr', exact: true }).check();
    await second.getByRole('button', { name: 'Abzeichnen' }).click();
    await expect(second.getByText('Ein Elternteil droht mit Suizid.')).toBeVisible();
    expect((await second.request.get(`${service.url}/api/v1/consultations/${id}`)).status()).toBe(404);
  });

  await test.step('with advice, both decide', async () => {
    await desk.reload();
    await page.getByRole('radio', { name: 'Ja' }).check();
    await page.getByLabel('Wann?').fill('heute');
    await page.getByLabel('Von wem, nach der Aufgabe?').fill('Insoweit erfahrene Fachkraft');
    await page.getByLabel('Was wurde geraten?').fill('Krisendienst einbeziehen, morgen wieder sprechen.');
    await page.getByRole('button', { name: 'Abzeichnen' }).click();
    await page.getByRole('radio', { name: 'Die Gefahr lässt sich mit Hilfe abwenden' }).check();
    await page.getByLabel('Welche Hilfe, und wer nimmt sie an?').fill('Krisendienst, beide Eltern.');
    await page.getByLabel('Begründung').fill('Hilfe wird angenommen.');
    await page.getByRole('button', { name: 'Abzeichnen' }).click();
    await expect(page.getByText('Jetzt ist die zweite Fachkraft dran.')).toBeVisible();
    await look(desk, 'danger-decision');
    await second.reload();
    await second.getByRole('radio', { name: 'Ja' }).check();
    await second.getByRole('button', { name: 'Abzeichnen' }).click();
    await expect(second.getByText('Damit ist hier alles getan.')).toBeVisible();
    await look(second, 'danger-second-done');
  });

  await test.step('she takes words for the letter, notes what was said, and closes', async () => {
    await desk.setViewportSize({ width: 1280, height: 900 });
    await desk.reload();
    await page.getByText('Ein Anfang für den Brief').click();
    await page.getByRole('button', { name: 'In den Antwortentwurf übernehmen' }).click();
    await expect(page.getByText('Gesendet ist nichts.')).toBeVisible();
    await page.getByRole('radio', { name: 'Ja' }).check();
    await page.getByLabel('Wann?').fill('heute');
    await page.getByLabel(/Was wurde gesagt/).fill('Im Brief, offen.');
    await look(desk, 'danger-information');
    await page.getByRole('button', { name: 'Abzeichnen' }).click();
    await expect(page.getByText('nicht nötig')).toBeVisible();
    await page.getByLabel(/Wie ist es ausgegangen/).fill('Krisendienst ist einbezogen.');
    await page.getByRole('button', { name: 'Einschätzung abschließen' }).click();
    await expect(page.getByRole('button', { name: 'Einschätzung beginnen' })).toBeVisible();
    await look(desk, 'danger-closed');
    await desk.goto(`${service.url}/schreibtisch/${id}`);
    await expect(desk.getByRole('textbox', { name: 'Antwort' })).toHaveValue(/offen mit Ihnen sein/);
  });

  await test.step('he sees nothing of it any more, and she who wrote is shown no label', async () => {
    await second.reload();
    await expect(second.getByText(excerpt)).toHaveCount(0);
    await client.goto(`${service.url}/meine-seite/briefe/${id}`);
    await expect(client.getByText('solche Angst')).toBeVisible();
    await expect(client.getByText('akut')).toHaveCount(0);
  });
});
