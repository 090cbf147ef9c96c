import { logIn } from './support/people.ts';
import { passphrase } from './support/service.ts';
import { expect, test } from './support/test.ts';

const consent = 'Sie dürfen mich per E-Mail benachrichtigen, auch nachts.';

test('the policy changes by two people, and who comes back is told once and asked again', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(120_000);
  await service.addStaff('it_admin', 'i.regel', 'Ina');
  await service.addStaff('data_protection_officer', 'd.regel', 'Dora');
  const registered = await fetch(`${service.url}/api/v1/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      username: 'Regelmond',
      password: passphrase,
      noticeVersion: '1',
      fields: { email: 'mond@post.example' },
    }),
  });
  expect(registered.status).toBe(201);
  await service.proposePolicy('Ina');
  const wide = { viewport: { width: 1280, height: 900 } };

  await test.step('whoever proposed it cannot agree', async () => {
    const page = await (await browser.newContext(wide)).newPage();
    await logIn(page, service.url, 'i.regel');
    await page.getByRole('link', { name: 'Regelung' }).click();
    await expect(page.getByRole('heading', { name: 'Fassung 2: vorgeschlagen' })).toBeVisible();
    await expect(page.getByText(/Zustimmen kann nur eine andere Person/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Zustimmen' })).toHaveCount(0);
    await page.context().close();
  });

  await test.step('the officer reads what it would change, and agrees', async () => {
    const page = await (await browser.newContext(wide)).newPage();
    await logIn(page, service.url, 'd.regel');
    await page.getByRole('link', { name: 'Regelung' }).click();
    await expect(page.getByText('Kürzere Fristen wirken ab 17. März 2026')).toBeVisible();
    await expect(page.getByText(`„${consent}“ – so oft erteilt: 1`)).toBeVisible();
    await expect(page.getByText('Wesentlich: mit neuer Einwilligung')).toBeVisible();
    await expect(page.getByText('Der Wortlaut einer Einwilligung ändert sich')).toBeVisible();
    await look(page, 'policy-proposal');
    await page.getByRole('button', { name: 'Zustimmen' }).click();
    await expect(page.getByRole('heading', { name: 'Fassung 2: in Kraft' })).toBeVisible();
    await expect(page.getByText('Die neue Fassung ist noch nicht überall in Kraft')).toBeVisible();
    await page.context().close();
    await service.restart();
  });

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await test.step('the person is told once, sentence for sentence, and asked again', async () => {
    await logIn(phone, service.url, 'Regelmond');
    const told = phone.getByRole('heading', { name: 'Der Datenschutzhinweis hat sich geändert' });
    await expect(told).toBeVisible();
    await phone.getByText('Was sich geändert hat, Satz für Satz').click();
    await expect(
      phone.getByText(/Nachrichten und unsere Antworten löschen wir spätestens ein Jahr/).first(),
    ).toBeVisible();
    await look(phone, 'notice-changed');
    await expect(phone.getByText(consent, { exact: true })).toBeVisible();
    await phone.getByRole('button', { name: 'Nein' }).click();
    await expect(phone.getByText('Alles andere können Sie weiter nutzen.')).toBeVisible();
    await phone.getByRole('button', { name: 'Verstanden' }).click();
    await expect(told).toHaveCount(0);
    await phone.reload();
    await expect(phone.getByRole('button', { name: 'Abmelden' })).toBeVisible();
    await expect(told).toHaveCount(0);
  });

  await test.step('everybody can read what held before, and compare', async () => {
    await phone.goto(`${service.url}/datenschutz`);
    await phone.getByRole('link', { name: 'Alle Fassungen und was sich geändert hat' }).click();
    await expect(phone.getByRole('link', { name: 'Fassung 1', exact: true })).toBeVisible();
    await look(phone, 'notice-versions');
    await phone.getByRole('link', { name: 'Fassung 2', exact: true }).click();
    await expect(phone.getByRole('heading', { name: /gegenüber der Fassung 1/ })).toBeVisible();
    await look(phone, 'notice-version');
    await phone.goto(`${service.url}/datenschutz/fassungen/1`);
    await expect(phone.getByText(/spätestens zwei Jahre nach dem Ende der Beratung/).first()).toBeVisible();
    await phone.context().close();
  });
});
