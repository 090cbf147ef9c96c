import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';
import type { ServiceId } from '@sprechraum/shared/services';
import type axe from 'axe-core';
import { beginning } from '../../../api/test/calls.ts';
import { type Ground, type LiveService, startGround } from './service.ts';

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** `npm run screenshots` renews the ones in the documentation. */
const folder = process.env['SCREENSHOTS'];

/** A page is there when it says what it is and nothing of it is still being fetched. */
export async function ready(page: Page): Promise<void> {
  const isThere = () => {
    const titles = [...document.querySelectorAll('h1')].filter((title) => title.checkVisibility());
    return titles.length === 1 && !document.querySelector('.skeleton');
  };
  await page.waitForFunction(isThere, undefined, { timeout: 10_000 });
}

/**
 * @param name of the page, for the message
 * @param rules of axe, where all others have been asked already
 */
export async function expectAccessible(page: Page, name: string, rules?: string[]): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript);
  const { violations } = await page.evaluate(
    (runOnly) =>
      // What axe is content with it need not describe, which takes it several times as long.
      window.axe.run({ resultTypes: ['violations'], ...(runOnly && { runOnly }) }),
    rules,
  );
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    `axe on ${name}`,
  ).toEqual([]);
}

/** The service of the file that is being run: what one journey leaves behind is in nobody's way. */
let current: { readonly file: string; readonly policy: ServiceId; readonly service: LiveService } | undefined;

/** Journeys run against a service of their file, with the policy that it uses (`test.use({ policy: 'bke' })`); `look` lets axe look, and leaves a screenshot where they are wanted. */
export const test = base.extend<
  {
    policy: ServiceId;
    look: (page: Page, name: string) => Promise<void>;
    service: LiveService;
    leave: undefined;
  },
  { ground: Ground }
>({
  ground: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const ground = startGround();
      await use(ground);
      await ground.stop();
    },
    { scope: 'worker' },
  ],
  policy: ['enz', { option: true }],
  service: async ({ ground, policy }, use, { file }) => {
    if (current?.file !== file || current.policy !== policy)
      current = { file, policy, service: await ground.begin(policy) };
    await current.service.setClock(beginning);
    await use(current.service);
  },
  leave: [
    async ({ browser }, use) => {
      await use(undefined);
      // Pages that nobody closes would go on asking beside all journeys that follow.
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  look: async ({}, use) => {
    await use(async (page, name) => {
      await ready(page);
      await page.evaluate(() => document.fonts.ready);
      await expectAccessible(page, name);
      if (!folder) return;
      for (const [size, width, height] of [
        ['phone', 390, 844],
        ['desktop', 1280, 900],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.evaluate(() => window.scrollTo(0, 0));
        const whole = await page.evaluate(() => document.documentElement.scrollHeight);
        // Nobody looks at more than three screens of a picture.
        const clip = { x: 0, y: 0, width, height: Math.min(whole, 3 * height) };
        await page.screenshot({ path: `${folder}/${name}-${size}.png`, fullPage: true, clip });
      }
    });
  },
});

export { expect };
