import type { Page } from '@playwright/test';
import type { RoleId } from '@sprechraum/shared/policy';
import { paths } from '../src/lib/paths.ts';
import { everyPath, follow } from './support/pages.ts';
import { logIn } from './support/people.ts';
import { recordRequests } from './support/requests.ts';
import { somethingGoesOn } from './support/scene.ts';
import type { LiveService } from './support/service.ts';
import { expect, expectAccessible, ready, test } from './support/test.ts';

/** Who logs in where; a service in which people talk with each other is looked at while they do. */
const crowds = [
  {
    policy: 'enz',
    rows: '[ENZ-06] [ENZ-35] ',
    staff: {
      counsellor: 'c.every',
      counsellor_admin: 'a.every',
      it_admin: 'i.every',
      data_protection_officer: 'd.every',
    },
    addresses: async () => everyPath,
  },
  {
    policy: 'bke',
    rows: '',
    staff: {
      counsellor: 'c.every',
      moderator: 'm.every',
      coordinator: 'k.every',
      it_admin: 'i.every',
      data_protection_officer: 'd.every',
    },
    addresses: async (service: LiveService) => [
      ...Object.values(paths).filter((path) => !path.includes(':')),
      ...(await somethingGoesOn(service, { member, other, host: 'c.every', moderator: 'm.every' })),
    ],
  },
] as const;
const [member, other] = ['Wolkenrand', 'Abendrot'];

/** Every address of a service, where somebody of each role has a login. */
const peopled = new Map<string, Promise<string[]>>();
function addressesOf(service: LiveService, { staff, addresses }: (typeof crowds)[number]): Promise<string[]> {
  const known = peopled.get(service.url);
  if (known) return known;
  const finding = (async () => {
    for (const name of [member, other]) await service.addMember(name);
    for (const [role, username] of Object.entries(staff))
      await service.addStaff(role as RoleId, username, username.slice(0, 1).toUpperCase());
    return addresses(service);
  })();
  peopled.set(service.url, finding);
  return finding;
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

/** What is wrong with what a page says: it leads to the notice, and has loaded what it shows. */
const faultsOfContent = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const links = [...document.querySelectorAll('footer a[href]')];
    const notice = links.find(({ textContent }) => textContent.trim() === 'Datenschutz');
    return [
      ...(notice?.checkVisibility() ? [] : ['no link to the notice']),
      ...(document.body.textContent.includes('Das hat nicht geklappt')
        ? ['something could not be loaded']
        : []),
    ];
  });

/** What is wrong with how a page lies on the screen: nothing goes sideways, and one touch shows a number to call. */
const faultsOfLayout = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const touch = (element: Element | null | undefined) => {
      const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return !!hit && !!element?.contains(hit);
    };
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push('it scrolls sideways');
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent.trim() === 'Notrufe',
    );
    if (!touch(button)) faults.push('something covers the button to the numbers');
    button?.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (!touch(document.querySelector('#emergency-numbers a[href="tel:112"]')))
      faults.push('112 is not shown');
    button?.click();
    return faults;
  });

/** Nothing for axe to find, nothing to scroll sideways, and a heading that says where one is. */
async function inspect(page: Page, address: string, schemes: readonly Scheme[] = ['light']) {
  await ready(page);
  expect(await faultsOfContent(page), address).toEqual([]);
  let unseen = false;
  for (const colorScheme of schemes) {
    if (schemes.length > 1) await page.emulateMedia({ colorScheme });
    if (!(await isNew(page, colorScheme))) continue;
    // Another scheme is other colours, and nothing else.
    await expectAccessible(page, `${address}, ${colorScheme}`, unseen ? ['color-contrast'] : undefined);
    unseen = true;
  }
  if (unseen) expect(await faultsOfLayout(page), address).toEqual([]);
}

const narrow = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' } as const;

for (const crowd of crowds) {
  test.describe(crowd.policy, () => {
    test.use({ policy: crowd.policy });

    test(`${crowd.rows}every page for a visitor is accessible at 320 px, light and dark, links to the notice, and asks nobody else for anything`, async ({
      browser,
      service,
    }) => {
      test.setTimeout(180_000);
      const addresses = await addressesOf(service, crowd);
      const page = await (await browser.newContext(narrow)).newPage();
      const requests = recordRequests(page.context());
      await page.goto(service.url);
      let login = false;
      for (const path of addresses) {
        const asked = (await follow(page, path)) === 'login';
        // Whoever is not logged in is asked to, by one and the same page.
        if (asked && login) continue;
        login ||= asked;
        await page.goto(service.url + path);
        await inspect(page, path, ['light', 'dark']);
      }
      expect(requests.elsewhere(service.url)).toEqual([]);
      expect(requests.count()).toBeGreaterThan(addresses.length);
      await page.context().close();
    });

    for (const [role, username] of Object.entries({ client: member, ...crowd.staff }))
      test(`${crowd.rows}every page for ${role} is accessible at 320 px, links to the notice, and asks nobody else for anything`, async ({
        browser,
        service,
      }) => {
        test.setTimeout(180_000);
        const addresses = await addressesOf(service, crowd);
        const page = await (await browser.newContext(narrow)).newPage();
        const requests = recordRequests(page.context());
        await logIn(page, service.url, username);
        let refused = false;
        for (const path of addresses) {
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
  });
}
