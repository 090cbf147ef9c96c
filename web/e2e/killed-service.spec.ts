import { announce, enter, inMinutes, loggedIn, phone, saidIn, say } from './support/chats.ts';
import { expect, test } from './support/test.ts';

test.use({ policy: 'bke' });

test('[BKE-37] two who talk go on by themselves when the service is killed and starts again: everything is said once, and nothing typed is lost', async ({
  browser,
  service,
}) => {
  await service.addMember('Sommerwind');
  await service.addStaff('counsellor', 'c.helena', 'Helena Faber');
  const host = await loggedIn(browser, service.url, 'c.helena');
  const plan = { kind: 'group-chat', title: 'Schlaflos', startsAt: inMinutes(0) };
  const room = await announce(host, service.url, plan);
  await host.goto(`${service.url}/chats/${room}`);
  const member = await loggedIn(browser, service.url, 'Sommerwind', phone);
  await enter(member, service.url, room);
  let loads = 0;
  for (const page of [host, member]) page.on('load', () => (loads += 1));

  await say(member, 'Eins: Guten Abend.');
  await expect(host.getByText('Eins:')).toBeVisible();
  await say(host, 'Zwei: Willkommen.');
  await expect(member.getByText('Zwei:')).toBeVisible();

  const startAgain = await service.kill(async () => {
    await say(member, 'Drei: Das ist unterwegs.');
    await say(host, 'Vier: Das auch.');
  });
  for (const page of [host, member])
    await expect(page.getByText('Verbindung unterbrochen – nichts geht verloren.')).toBeVisible();
  await say(member, 'Fünf: Hört mich jemand?');
  await member.getByLabel('Nachricht', { exact: true }).fill('Noch nicht abgesandt');
  await startAgain();

  for (const page of [host, member]) {
    await expect(page.getByText('Verbindung unterbrochen')).toBeHidden({ timeout: 15_000 });
    await expect(page.getByText('wird gesendet')).toHaveCount(0);
  }
  await say(host, 'Sechs: Ja, wir sind da.');
  await expect(member.getByText('Sechs:')).toBeVisible();
  await expect(member.getByLabel('Nachricht', { exact: true })).toHaveValue('Noch nicht abgesandt');

  const log = await host.request.get(`${service.url}/api/v1/chats/${room}/log`);
  const stored = ((await log.json()) as { items: { text: string }[] }).items.map(({ text }) => text);
  expect(stored.toSorted()).toEqual(
    [
      'Eins: Guten Abend.',
      'Zwei: Willkommen.',
      'Drei: Das ist unterwegs.',
      'Vier: Das auch.',
      'Fünf: Hört mich jemand?',
      'Sechs: Ja, wir sind da.',
    ].toSorted(),
  );
  const order = ['Eins', 'Drei', 'Fünf'].map((word) => stored.findIndex((text) => text.startsWith(word)));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(await saidIn(host)).toEqual(stored);
  expect(await saidIn(member)).toEqual(stored);
  expect(loads).toBe(0);
});
