import type { Page } from '@playwright/test';
import { paths } from '../src/lib/paths.ts';
import { everyPath, follow } from './support/pages.ts';
import { logIn } from './support/people.ts';
import { recordRequests } from './support/requests.ts';
import { passphrase } from './support/service.ts';
import { expect, expectAccessible, ready, test } from './support/test.ts';

const staff = {
  counsellor: 'c.every',
  counsellor_admin: 'a.every',
  it_admin: 'i.every',
  data_protection_officer: 'd.every',
} as const;

async function register(page: Page, url: string, username: string) {
  const notice = (await (await page.request.get(`${url}/api/v1/privacy-notice`)).json()) as {
    version: string;
  };
  const response = await page.request.post(`${url}/api/v1/accounts`, {
    headers: { origin: url },
    data: { username, password: passphrase, noticeVersion: notice.version },
  });
  expect(response.status(), await response.text()).toBe(201);
  // Not before: the application asks once, at its start, who is there.
  await page.goto(url);
}

type Scheme = 'light' | 'dark';

/** What axe has seen: the same frame around the same content finds it nothing new, whoever looks at it. */
const seen = new Set<string>();

async function isNew(page: Page, scheme: Scheme): Promise<boolean> {
  const parts = await page.evaluate(() => {
    const content = document.querySelector('main')?.outerHTML ?? '';
    const frame = document.body.outerHTML.replace(content, '');
    // Which link leads to where one is makes no other frame.
    return [content, frame.replaceAll(/ (?:aria-current|class)="[^"]*"/g, '')];
  });
  const unseen = parts.map((part) => scheme + part).filter((part) => !seen.has(part));
  for (const part of unseen) seen.add(part);
  return unseen.length > 0;
}

/** Nothing for axe to find, nothing to scroll sideways, and a heading that says where one is. */
async function inspect(page: Page, address: string, schemes: readonly Scheme[] = ['light']) {
  await ready(page);
  await expect(
    page.getByRole('contentinfo').getByRole('link', { name: 'Datenschutz' }),
    address,
  ).toBeVisible();
  let unseen = false;
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    if (!(await isNew(page, colorScheme))) continue;
    // Another scheme is other colours, and nothing else.
    await expectAccessible(page, `${address}, ${colorScheme}`, unseen ? ['color-contrast'] : undefined);
    unseen = true;
  }
  if (!unseen) return;
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
  // Whatever the page is: one touch, and there is a number to call.
  await page.getByRole('button', { name: 'Notrufe' }).click();
  await expect(page.locator('#emergency-numbers a[href="tel:112"]'), address).toBeInViewport();
  await page.getByRole('button', { name: 'Notrufe' }).click();
}

const narrow = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' } as const;

test('[ENZ-06] [ENZ-35] every page for a visitor is accessible at 320 px, light and dark, links to the notice, and asks nobody else for anything', async ({
  browser,
  service,
}) => {
  test.setTimeout(180_000);
  const page = await (await browser.newContext(narrow)).newPage();
  const requests = recordRequests(page.context());
  await page.goto(service.url);
  let login = false;
  for (const path of everyPath) {
    const asked = (await follow(page, path)) === 'login';
    // Whoever is not logged in is asked to, by one and the same page.
    if (asked && login) continue;
    login ||= asked;
    await page.goto(service.url + path);
    await inspect(page, path, ['light', 'dark']);
  }
  expect(requests.elsewhere(service.url)).toEqual([]);
  expect(requests.count()).toBeGreaterThan(everyPath.length);
  await page.context().close();
});

for (const [role, username] of Object.entries({ client: 'Wolkenrand', ...staff })) {
  test(`[ENZ-06] [ENZ-35] every page for ${role} is accessible at 320 px, links to the notice, and asks nobody else for anything`, async ({
    browser,
    service,
  }) => {
    test.setTimeout(180_000);
    const page = await (await browser.newContext(narrow)).newPage();
    const requests = recordRequests(page.context());
    if (role === 'client') await register(page, service.url, username);
    else {
      await service.addStaff(role as keyof typeof staff, username, username.slice(0, 1).toUpperCase());
      await logIn(page, service.url, username);
    }
    let refused = false;
    for (const path of everyPath) {
      const shown = await follow(page, path);
      expect(shown === 'login' && path !== paths.login, `${path} asks who is there`).toBe(false);
      const lost = shown === 'lost';
      // What a role may not see is one and the same page, wherever it was looked for.
      if (lost && refused) continue;
      refused ||= lost;
      await inspect(page, path);
    }
    expect(requests.elsewhere(service.url)).toEqual([]);
    await page.context().close();
  });
}
