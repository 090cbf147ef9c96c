import type { Browser } from '@playwright/test';
import { logIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

test.use({ policy: 'bke' });

const phone = { viewport: { width: 390, height: 844 } } as const;

async function loggedIn(browser: Browser, url: string, username: string, size = {}) {
  const page = await (await browser.newContext(size)).newPage();
  await logIn(page, url, username);
  return page;
}

test('[BKE-09] [BKE-13] what a member writes is read by a moderator first, and then by everybody, who sees no more of anybody than a nickname', async ({
  browser,
  service,
  look,
}) => {
  await service.addMember('Sommerwind');
  await service.addStaff('moderator', 'm.mia', 'Mia');
  const member = await loggedIn(browser, service.url, 'Sommerwind', phone);
  await member.getByRole('button', { name: 'Angebote' }).click();
  await member.getByRole('link', { name: 'Forum', exact: true }).click();
  await member.getByRole('link', { name: 'Alltag mit Kindern' }).click();
  await member.getByRole('link', { name: 'Neues Thema' }).click();
  await member.getByLabel('Titel').fill('Nächte ohne Schlaf');
  await member.getByLabel('Der erste Beitrag').fill('Manchmal denke ich, ich kann nicht mehr leben so.');
  await member.getByLabel('Inhaltshinweis').selectOption('Suizidgedanken');
  await look(member, 'forum-write');
  await member.getByRole('button', { name: 'Beitrag absenden' }).click();
  await expect(member.getByText('Das ist in der Warteschlange und wird gelesen')).toBeVisible();
  await expect(member.getByRole('heading', { name: 'Hilfe, die sofort da ist' })).toBeVisible();
  await look(member, 'forum-queue-help');

  const moderator = await loggedIn(browser, service.url, 'm.mia');
  await expect(moderator.getByRole('heading', { name: 'Moderation' })).toBeVisible();
  await expect(moderator.getByText('vielleicht jemand in Not')).toBeVisible();
  await look(moderator, 'forum-moderation');
  await moderator.getByRole('button', { name: 'Beratung anbieten' }).click();
  await moderator.getByRole('button', { name: 'Freigeben' }).click();
  await expect(moderator.getByText('Nichts wartet')).toBeVisible();

  const visitor = await (await browser.newContext(phone)).newPage();
  await visitor.goto(service.url);
  await visitor.getByRole('link', { name: 'Zum Forum' }).click();
  await visitor.getByLabel('Wonach').fill('Nächte');
  await visitor.getByRole('button', { name: 'Suchen' }).click();
  await expect(visitor.getByRole('heading', { name: 'Ein Beitrag gefunden' })).toBeFocused();
  await look(visitor, 'forum');
  await visitor.setViewportSize(phone.viewport);
  await visitor.getByRole('link', { name: 'Alltag mit Kindern' }).click();
  await look(visitor, 'forum-board');
  await visitor.getByRole('link', { name: 'Nächte ohne Schlaf' }).click();
  await expect(visitor.getByText('Inhaltshinweis: Suizidgedanken')).toBeVisible();
  await expect(visitor.getByText('ich kann nicht mehr leben')).toHaveCount(0);
  await visitor.getByRole('button', { name: 'Trotzdem lesen' }).click();
  await expect(visitor.getByText('ich kann nicht mehr leben')).toBeVisible();
  await expect(visitor.getByRole('link', { name: 'Sommerwind' })).toHaveCount(0);
  await expect(visitor.getByText('Zum Schreiben braucht es ein Konto')).toBeVisible();
  await look(visitor, 'forum-topic');

  const address = new URL(visitor.url()).pathname;
  await moderator.goto(service.url + address);
  await moderator.getByRole('button', { name: 'Trotzdem lesen' }).click();
  await moderator.getByLabel('Beitrag').fill('Danke, dass du das schreibst, @Sommerwind.');
  await moderator.getByRole('button', { name: 'Beitrag absenden' }).click();
  await expect(moderator.getByText('Der Beitrag ist da.')).toBeVisible();
  await member.goto(`${service.url}/forum`);
  await expect(member.getByText('Ein Angebot aus dem Beratungsteam')).toBeVisible();
  await look(member, 'forum-offer');
});

test('two members write to each other; one blocks and reports, and a moderator reads that one message', async ({
  browser,
  service,
  look,
}) => {
  await Promise.all(['Nordlicht', 'Abendrot'].map((name) => service.addMember(name)));
  await service.addStaff('moderator', 'm.max', 'Max');
  const one = await loggedIn(browser, service.url, 'Nordlicht', phone);
  const two = await loggedIn(browser, service.url, 'Abendrot', phone);
  for (const page of [one, two]) {
    await page.getByRole('link', { name: 'Mitteilungen' }).click();
    await page.getByRole('button', { name: 'Einschalten' }).click();
    await expect(page.getByText('Mitteilungen sind eingeschaltet')).toBeVisible();
  }
  await one.getByLabel('Spitzname').fill('Niemand');
  await one.getByLabel('Mitteilung', { exact: true }).fill('Wie geht es euch inzwischen?');
  await one.getByRole('button', { name: 'Mitteilung senden' }).click();
  await expect(one.getByText('Unter diesem Namen können Sie niemandem schreiben')).toBeVisible();
  await one.getByLabel('Spitzname').fill('abendrot');
  await one.getByRole('button', { name: 'Mitteilung senden' }).click();
  await expect(one.getByRole('heading', { name: 'Mitteilungen mit Abendrot' })).toBeVisible();

  await two.reload();
  await expect(two.getByText('eine neue')).toBeVisible();
  await look(two, 'messages');
  await two.getByRole('link', { name: 'Nordlicht' }).click();
  await two.getByRole('button', { name: 'Melden', exact: true }).click();
  await two.getByRole('dialog').getByRole('button', { name: 'Melden' }).click();
  await expect(two.getByText('Die Moderation sieht sich diese Mitteilung an')).toBeVisible();
  await two.getByRole('button', { name: 'Von dieser Person nichts mehr bekommen' }).click();
  await expect(two.getByRole('button', { name: 'Blockierung aufheben' })).toBeVisible();
  await look(two, 'messages-one');

  const moderator = await loggedIn(browser, service.url, 'm.max');
  await moderator.getByRole('button', { name: 'Gemeldete Mitteilungen lesen' }).click();
  await expect(moderator.getByText('Wie geht es euch inzwischen?')).toBeVisible();
  await moderator.getByRole('button', { name: 'Abschließen' }).click();
  await expect(moderator.getByText('abgeschlossen')).toBeVisible();
});
