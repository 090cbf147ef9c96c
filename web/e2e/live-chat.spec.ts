import { passphrase } from '../../api/test/calls.ts';
import { announce, enter, inMinutes, loggedIn, phone, refusingOnce, saidIn, say } from './support/chats.ts';
import { listen } from './support/listeners.ts';
import { expect, test } from './support/test.ts';

test.use({ policy: 'bke' });

test('[BKE-37] [BKE-54] [BKE-55] [BKE-56] a visitor reads the schedule; a member is told what is kept, talks, loses nothing when the line breaks, and a host of twenty mutes and ends', async ({
  browser,
  service,
  look,
}) => {
  test.setTimeout(120_000);
  const names = Array.from({ length: 18 }, (_, at) => `Stern${'abcdefghijklmnopqr'[at]}licht`);
  await Promise.all(['Sommerwind', ...names].map((name) => service.addMember(name)));
  await service.addStaff('counsellor', 'c.helena', 'Helena Faber');
  await service.addStaff('counsellor', 'c.sven', 'Sven Galu');
  const host = await loggedIn(browser, service.url, 'c.helena');
  const later = await announce(host, service.url, {
    kind: 'topic-chat',
    title: 'Schlafen wie ein Murmeltier mit Helena und Sven',
    audiences: ['parents', 'youth'],
    coHosts: ['Sven Galu'],
    startsAt: inMinutes(11 * 60 + 19),
  });
  const room = await announce(host, service.url, {
    kind: 'group-chat',
    title: 'Wenn das Kind nicht schläft',
    about: 'Für alle, deren Nächte kurz sind.',
    startsAt: inMinutes(19),
  });

  const visitor = await (await browser.newContext(phone)).newPage();
  await visitor.goto(service.url);
  await visitor.getByRole('link', { name: 'Zum Chatplan' }).click();
  await expect(visitor.getByText('noch 11 Stunden 19 Minuten')).toBeVisible();
  await expect(visitor.getByText('03.03.26 07:19')).toBeVisible();
  await expect(visitor.getByText('Fachkraft: Helena Faber mit Sven Galu')).toBeVisible();
  await expect(visitor.getByText('für Eltern und Jugendliche')).toBeVisible();
  await look(visitor, 'chats');
  await visitor.setViewportSize(phone.viewport);
  await visitor.getByRole('link', { name: 'Wenn das Kind nicht schläft' }).click();
  await expect(visitor.getByText('Dieser Chat wird in einem Protokoll gespeichert.')).toBeVisible();
  await visitor.getByRole('link', { name: 'Anmelden und teilnehmen' }).click();
  const member = visitor;
  await member.getByLabel('Name').fill('Sommerwind');
  await member.getByLabel('Passwort', { exact: true }).fill(passphrase);
  await member.getByRole('button', { name: 'Anmelden' }).click();
  await look(member, 'chat-before');
  await member.setViewportSize(phone.viewport);
  await member.getByRole('button', { name: 'Einverstanden, ich nehme teil' }).click();
  await expect(member.getByText('Das ist der Warteraum')).toBeVisible();
  const { others, hangUp } = await listen(service.url, names, room);
  await service.setClock(inMinutes(20));

  await host.goto(`${service.url}/chats/${room}`);
  await expect(host.getByText('Wer da ist', { exact: true })).toBeVisible();
  await say(host, 'Guten Abend. Schön, dass alle da sind.');
  await expect(member.getByText('Guten Abend.')).toBeVisible();
  await say(member, 'Hallo. Bei uns ist keine Nacht ruhig.');
  await expect(host.getByText('Bei uns ist keine Nacht ruhig.')).toBeVisible();
  for (const [at, other] of others.slice(0, 4).entries())
    other.say(`Das kenne ich auch, seit ${at + 2} Monaten.`);
  await expect(host.getByText('seit 5 Monaten')).toBeVisible();

  await member.context().setOffline(true);
  await expect(member.getByText('Verbindung unterbrochen – nichts geht verloren.')).toBeVisible();
  await say(member, 'Das hier schreibe ich ohne Netz.');
  await say(host, 'Und das kommt währenddessen.');
  await member.getByLabel('Nachricht', { exact: true }).fill('Noch nicht abgesandt');
  await member.context().setOffline(false);
  await expect(host.getByText('Das hier schreibe ich ohne Netz.')).toHaveCount(1);
  await expect(member.getByText('Und das kommt währenddessen.')).toHaveCount(1);
  await expect(member.getByText('Das hier schreibe ich ohne Netz.')).toHaveCount(1);
  await expect(member.getByLabel('Nachricht', { exact: true })).toHaveValue('Noch nicht abgesandt');
  await look(member, 'chat-room');
  await member.setViewportSize(phone.viewport);

  // By keyboard alone: the tools of somebody, and a word to them.
  await host.getByRole('button', { name: /Werkzeuge.*Sommerwind/ }).focus();
  await host.keyboard.press('Enter');
  await host.keyboard.press('Tab');
  await host.keyboard.press('Enter');
  await host.keyboard.type('Nur für Sie: alles gut?');
  await host.keyboard.press('Enter');
  await expect(member.getByText('Nur für Sie: alles gut?')).toBeVisible();
  await look(host, 'chat-host');
  await host.setViewportSize({ width: 1280, height: 900 });
  await host.getByRole('button', { name: 'Stumm schalten' }).click();
  await expect(member.getByText('Im Moment können Sie mitlesen.')).toBeVisible();
  await host.getByRole('button', { name: 'Chat beenden' }).click();
  await host.getByRole('dialog').getByRole('button', { name: 'Chat beenden' }).click();
  await expect(member.getByText('Dieser Chat ist zu Ende.')).toBeVisible();
  hangUp();
  await host.getByRole('link', { name: 'Chats', exact: true }).click();
  await host.getByText('Ein vergangener Chat').click();
  await host.getByRole('link', { name: 'Wenn das Kind nicht schläft' }).click();
  await expect(host.getByText('Das hier schreibe ich ohne Netz.')).toBeVisible();
  await host.goto(`${service.url}/chats/${later}/aendern`);
  await look(host, 'chat-plan');
});

test('[ENZ-01] who waits in an open hour is taken, talks alone, and finds in their case what was said', async ({
  browser,
  service,
  look,
}) => {
  await service.addMember('Nordlicht');
  await service.addStaff('counsellor', 'c.jana', 'Jana');
  const host = await loggedIn(browser, service.url, 'c.jana');
  await host.getByRole('link', { name: 'Chats', exact: true }).click();
  await host.getByRole('link', { name: 'Chat planen' }).click();
  await host.getByLabel('Art des Chats').selectOption('Sprechstunde');
  await host.getByLabel('Titel').fill('Offene Sprechstunde');
  await host.getByLabel('Tag').fill('2026-03-02');
  await host.getByLabel('Uhrzeit').fill('20:05');
  await host.getByLabel('Plätze').fill('5');
  await host.getByLabel('Eltern').check();
  await host.getByRole('button', { name: 'Ankündigen' }).click();
  await host.getByRole('link', { name: 'Offene Sprechstunde' }).first().click();
  await expect(host.getByText('Im Moment wartet niemand')).toBeVisible();

  const member = await loggedIn(browser, service.url, 'Nordlicht', phone);
  await member.getByRole('button', { name: 'Angebote' }).click();
  await member.getByRole('link', { name: 'Sprechstunde', exact: true }).click();
  await member.getByRole('link', { name: 'Offene Sprechstunde' }).click();
  await member.getByRole('button', { name: 'Einverstanden, ich stelle mich an' }).click();
  await expect(member.getByText('Sie sind als Nächste dran')).toBeVisible();
  await look(member, 'chat-queue');
  await member.setViewportSize(phone.viewport);
  await service.setClock(inMinutes(8));
  await expect(host.getByText('Nordlicht')).toBeVisible();
  await look(host, 'chat-duty');
  await host.setViewportSize({ width: 1280, height: 900 });
  await host.getByRole('button', { name: 'Nächste Person' }).click();
  await say(host, 'Guten Abend, ich bin Jana.');
  await expect(member.getByText('Guten Abend, ich bin Jana.')).toBeVisible();
  await say(member, 'Gut, dass jemand da ist.');
  await expect(host.getByText('Gut, dass jemand da ist.')).toBeVisible();
  await look(member, 'chat-alone');
  await host.getByRole('button', { name: 'Chat beenden' }).click();
  await host.getByRole('dialog').getByRole('button', { name: 'Chat beenden' }).click();
  await host.getByRole('link', { name: 'Zur Beratung' }).click();
  await host.getByText('Was gesagt wurde').click();
  await expect(host.getByText('Gut, dass jemand da ist.')).toBeVisible();
  await look(host, 'chat-case');
});

test('who gets no WebSocket through talks all the same; a host invites one to talk alone and says goodbye to another for today', async ({
  browser,
  service,
  look,
}) => {
  await Promise.all(['Schwarzwild', 'Uferschwalbe', 'Kiebitz'].map((name) => service.addMember(name)));
  await service.addStaff('counsellor', 'c.greta', 'Greta');
  const host = await loggedIn(browser, service.url, 'c.greta', phone);
  const plan = { kind: 'group-chat', title: 'Abende zu Hause', startsAt: inMinutes(0), capacity: 2 };
  const room = await announce(host, service.url, plan);
  await host.routeWebSocket('**/live', refusingOnce('failed'));
  await host.goto(`${service.url}/chats/${room}`);
  const [blocked, other] = [
    await loggedIn(browser, service.url, 'Schwarzwild', phone),
    await loggedIn(browser, service.url, 'Uferschwalbe', phone),
  ];
  await blocked.routeWebSocket('**/live', (socket) => socket.close());
  await enter(other, service.url, room);
  const { others, hangUp } = await listen(service.url, ['Kiebitz'], room);
  await blocked.goto(`${service.url}/chats/${room}`);
  await blocked.getByRole('button', { name: 'Einverstanden, ich warte auf einen Platz' }).click();
  await expect(blocked.getByText('Sie sind als Nächste dran')).toBeVisible();

  // On a phone all of it is on the first screen: the talk, where one writes, and who is here.
  await host.evaluate(() => window.scrollTo(0, 0));
  const [log, field] = [host.getByRole('log'), host.getByLabel('Nachricht', { exact: true })];
  const people = host.getByRole('button', { name: 'Wer da ist (3) · Eine Person wartet' });
  for (const part of [log, field, people]) await expect(part).toBeInViewport({ ratio: 1 });
  await people.click();
  await expect(host.getByRole('region', { name: 'Wer da ist' })).toBeFocused();
  await expect(host.getByText('Greta Fachkraft, ich')).toBeInViewport({ ratio: 1 });
  await expect(field).toBeInViewport({ ratio: 1 });
  await look(host, 'chat-people');
  // The keyboard comes up.
  await field.focus();
  await host.setViewportSize({ width: 390, height: 420 });
  await expect(field).toBeInViewport({ ratio: 1 });
  await host.setViewportSize(phone.viewport);
  await host.getByRole('button', { name: /Hereinlassen.*Schwarzwild/ }).click();
  await expect(host.getByText('Schwarzwild ist jetzt im Chat.')).toBeVisible();
  await expect(blocked.getByLabel('Nachricht', { exact: true })).toBeVisible();

  await say(host, 'Wie war der Tag?');
  await say(host, 'Wer möchte anfangen?');
  await expect(blocked.getByText('Wer möchte anfangen?')).toBeVisible();
  expect(await saidIn(blocked)).toEqual(['Wie war der Tag?', 'Wer möchte anfangen?']);
  await say(blocked, 'Lang. Und bei Ihnen?');
  await expect(host.getByText('Lang. Und bei Ihnen?')).toBeVisible();
  await blocked.context().setOffline(true);
  await expect(blocked.getByText('Verbindung unterbrochen')).toBeVisible();
  await say(host, 'Ruhig, danke.');
  await say(blocked, 'Ich bin gleich wieder da.');
  await blocked.context().setOffline(false);
  await expect(host.getByText('Ich bin gleich wieder da.')).toHaveCount(1);
  await expect(blocked.getByText('Ruhig, danke.')).toHaveCount(1);
  expect(await saidIn(blocked)).toEqual(await saidIn(host));

  // Who reads further up is not torn away, and finds where the new begins.
  for (let at = 1; at <= 12; at++) others[0]?.say(`Das ist die ${at}. Sache, die heute schwer war.`);
  await expect(other.getByText('Das ist die 12. Sache')).toBeVisible();
  await other.getByRole('log').evaluate((log) => log.scrollTo(0, 0));
  await expect(other.getByText('Wie war der Tag?')).toBeInViewport();
  await say(host, 'Das ist viel auf einmal.');
  await expect(other.getByText('Wie war der Tag?')).toBeInViewport();
  await other.getByRole('button', { name: 'Eine neue Nachricht' }).click();
  await expect(other.getByText('Das ist viel auf einmal.')).toBeInViewport();
  await expect(other.locator('.divider')).toHaveText('Neu');

  // The narrowest screen, in the dark, in the other form of address.
  await other.setViewportSize({ width: 320, height: 640 });
  await other.emulateMedia({ colorScheme: 'dark' });
  await other.route('**/api/v1/service', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), register: 'du' } });
  });
  await other.reload();
  await expect(other.getByText('Das ist viel auf einmal.')).toBeVisible();
  const sideways = () =>
    other.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBeLessThanOrEqual(0);
  await look(other, 'chat-room-dark');
  await other.setViewportSize({ width: 320, height: 640 });

  const toolsFor = async (name: string) => {
    await host.getByRole('button', { name: new RegExp(`Werkzeuge.*${name}`) }).click();
  };
  await toolsFor('Schwarzwild');
  const known = blocked.waitForResponse(`**/chats/${room}`);
  await host.getByRole('button', { name: 'Für heute verabschieden' }).click();
  await expect(host.getByText('Schwarzwild ist für heute verabschiedet.')).toBeVisible();
  await known;
  await expect(blocked.getByText('Für heute ist dieser Chat für Sie zu Ende')).toBeVisible();
  await look(blocked, 'chat-goodbye');

  await toolsFor('Uferschwalbe');
  await host.getByRole('button', { name: 'Allein sprechen' }).click();
  await expect(other.getByText('Greta möchte mit dir zu zweit sprechen')).toBeVisible();
  await look(other, 'chat-invited');
  await other.getByRole('button', { name: 'Ja, zu zweit weiterreden' }).click();
  await host.getByRole('link', { name: 'Ein Gespräch zu zweit wartet' }).click();
  await say(host, 'Schön, dass Sie mitgekommen sind.');
  await expect(other.getByText('Schön, dass Sie mitgekommen sind.')).toBeVisible();
  await expect(other.getByText('Das ist viel auf einmal.')).toHaveCount(0);
  hangUp();
});
