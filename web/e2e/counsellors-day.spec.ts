import { logIn } from './support/people.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const call = 'Hat angerufen: die Eltern haben am Sonntag gemeinsam mit den Kindern gesprochen.';

test('[ENZ-18] [ENZ-21] a counsellor’s day at a desk with forty people on it', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(120_000);
  await service.setClock('2026-06-17T08:40:00+02:00');
  await service.addStaff('counsellor', 'jana.tag', 'Jana');
  await service.fillDesk();
  const person = await (await browser.newContext()).newPage();
  const { version } = (await (await person.request.get(`${service.url}/api/v1/privacy-notice`)).json()) as {
    version: string;
  };
  const send = (path: string, data: object) =>
    person.request.post(`${service.url}/api/v1${path}`, { headers: { origin: service.url }, data });
  await send('/accounts', {
    username: 'Morgentau',
    password: passphrase,
    noticeVersion: version,
  });
  const text = 'Guten Morgen, unser Sohn (6) hat Angst vor der Schule. Wie fange ich an?';
  expect(
    (await send('/consultations', { clientMessageId: crypto.randomUUID(), text, reason: 'school' })).ok(),
  ).toBe(true);

  const desk = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await logIn(desk, service.url, 'jana.tag');
  const current = desk.locator('[data-entry]:focus');
  const reply = desk.getByRole('textbox', { name: 'Antwort', exact: true });

  await test.step('in the morning she sees who waits, and for how long', async () => {
    await expect(
      desk.getByText(/\d+ Menschen warten auf eine Antwort, \d+ davon länger als zugesagt/),
    ).toBeVisible();
    await expect(desk.getByText('Eine neue Anfrage ist noch bei niemandem.')).toBeVisible();
    const longest = desk.getByRole('link', { name: /Milchkaffee/ });
    await expect(longest).toContainText('7 Werktage');
    await expect(longest).toContainText('länger als zugesagt');
    await look(desk, 'day-morning');
    await desk.setViewportSize({ width: 1280, height: 900 });
    await desk.keyboard.press('?');
    await expect(desk.getByRole('dialog', { name: 'Tasten auf dem Schreibtisch' })).toBeVisible();
    await look(desk, 'day-keys');
    await desk.setViewportSize({ width: 1280, height: 900 });
    await desk.keyboard.press('Escape');
  });

  await test.step('with the keyboard alone she takes an enquiry over', async () => {
    await desk.keyboard.press('j');
    await expect(current).toContainText('Neue Anfrage');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { name: 'Neue Anfrage' })).toBeVisible();
    await desk.keyboard.press('r');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('hat Angst vor der Schule')).toBeVisible();
    await expect(desk.getByRole('link', { name: /Morgentau/ })).not.toContainText('ungelesen');
  });

  await test.step('and answers, with text modules between her own words', async () => {
    await desk.keyboard.press('r');
    await desk.keyboard.type('Guten Morgen, schön, dass Sie schreiben.');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
    await desk.keyboard.type('länger');
    await expect(desk.getByRole('button', { name: /Wenn es länger dauert/ })).toBeVisible();
    await look(desk, 'day-modules');
    await desk.setViewportSize({ width: 1280, height: 900 });
    await desk.keyboard.press('Enter');
    await expect(reply).toBeFocused();
    await expect(reply).toHaveValue(/^Guten Morgen, schön, dass Sie schreiben\.\n\nIhr Brief ist angekommen/);
    // It can be taken back as if it had been typed, and comes again.
    await desk.keyboard.press('Control+z');
    await expect(reply).toHaveValue('Guten Morgen, schön, dass Sie schreiben.');
    await desk.keyboard.press('Control+Shift+z');
    await desk.keyboard.type(' Bis bald.');
    await expect(reply).toHaveValue(/noch bis morgen\. Bis bald\.$/);
    await desk.getByRole('button', { name: 'Antwort senden' }).focus();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Die Antwort ist gesendet.')).toBeVisible();
    // What has been answered moves to another part of the list, at its own time.
    await expect(async () => {
      await desk.keyboard.press('Escape');
      await expect(current).toContainText('Morgentau', { timeout: 500 });
    }).toPass();
  });

  await test.step('she finds an older case by what was written in it, and notes a call', async () => {
    await desk.keyboard.press('/');
    await desk.keyboard.type('Kalender hängt');
    await desk.keyboard.press('Enter');
    const found = desk.getByRole('link', { name: /Zwischenstopp/ });
    await expect(found).toContainText('Der Kalender hängt.');
    await expect(desk.getByText('Gefunden in einer Beratung')).toBeVisible();
    expect(desk.url()).not.toContain('Kalender');
    await look(desk, 'day-search');
    await desk.setViewportSize({ width: 1280, height: 900 });
    await desk.keyboard.press('Escape');
    await expect(current).toContainText('Zwischenstopp');
    await desk.keyboard.press('Enter');
    await desk.locator('summary', { hasText: 'Notizen' }).click();
    await desk.getByLabel('Notiz', { exact: true }).fill(call);
    await desk.getByRole('button', { name: 'Notiz festhalten' }).click();
    await expect(desk.getByText('Die Notiz ist festgehalten.')).toBeVisible();
    await look(desk, 'day-case');
    await desk.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('what nobody has written about is not found', async () => {
    await desk.keyboard.press('Escape');
    await desk.getByLabel('In meinen Beratungen suchen').fill('Zirkuszelt');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Dazu steht nichts in den eigenen Beratungen')).toBeVisible();
    await desk.getByRole('button', { name: 'Suche beenden' }).click();
  });

  await test.step('she ends one', async () => {
    await desk.getByRole('link', { name: /Haselnuss/ }).click();
    await desk.getByRole('button', { name: 'Beratung beenden' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Beratung beenden' }).click();
    await expect(desk.getByText('Diese Beratung ist beendet.')).toBeVisible();
    await expect(desk.locator('summary', { hasText: 'Beendet (1)' })).toBeVisible();
  });

  await test.step('and keeps a sentence for next time', async () => {
    await desk.getByRole('link', { name: 'Textbausteine', exact: true }).click();
    await desk.getByRole('button', { name: 'Neuer Textbaustein', exact: true }).click();
    await desk.getByRole('button', { name: 'Speichern' }).click();
    await expect(desk.getByText('Ohne Titel lässt er sich nicht wiederfinden.')).toBeVisible();
    await desk.getByLabel('Titel').fill('Dank für den Brief');
    await desk.getByLabel('Text', { exact: true }).fill('Guten Tag {Name}, danke für Ihren Brief.');
    await desk.getByRole('button', { name: 'Speichern' }).click();
    await expect(desk.getByText('„Dank für den Brief“ ist gespeichert.')).toBeVisible();
    await look(desk, 'day-text-modules');
    await desk.getByRole('button', { name: 'Löschen: Gruß' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
    await expect(desk.getByText('„Gruß“ ist gelöscht.')).toBeVisible();
  });
});
