import { randomUUID } from 'node:crypto';
import type { Browser, Page, WebSocketRoute } from '@playwright/test';
import { beginning } from '../../../api/test/calls.ts';
import { logIn } from './people.ts';
import { expect } from './test.ts';

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** So many minutes after the beginning of a journey. */
export const inMinutes = (minutes: number) =>
  new Date(Date.parse(beginning) + minutes * 60_000).toISOString();

export async function loggedIn(browser: Browser, url: string, username: string, size = {}): Promise<Page> {
  const page = await (await browser.newContext(size)).newPage();
  await logIn(page, url, username);
  return page;
}

/** Announces a chat in the name of who is logged in. @returns its address */
export async function announce(page: Page, url: string, more: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const response = await page.request.put(`${url}/api/v1/chats/${id}`, {
    headers: { origin: url },
    data: { audiences: ['parents'], minutes: 60, capacity: 25, coHosts: [], ...more },
  });
  expect(response.status(), await response.text()).toBe(204);
  return id;
}

/** Goes into a chat that is announced. */
export async function enter(page: Page, url: string, room: string): Promise<void> {
  await page.goto(`${url}/chats/${room}`);
  await page.getByRole('button', { name: 'Einverstanden, ich nehme teil' }).click();
  await expect(page.getByLabel('Nachricht', { exact: true })).toBeVisible();
}

export async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Nachricht', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Senden' }).click();
}

/** What stands in the talk, from top to bottom. */
export const saidIn = (page: Page): Promise<string[]> =>
  page.getByRole('log').locator('.letter-text').allInnerTexts();

/** A line on which the first thing said is refused, as when the database is away for a moment. */
export const refusingOnce = (reason: string) => (socket: WebSocketRoute) => {
  const service = socket.connectToServer();
  let refused = false;
  socket.onMessage((data) => {
    const { t, room, id } = JSON.parse(String(data)) as Record<string, string>;
    if (t !== 'say' || refused) return service.send(data);
    refused = true;
    socket.send(JSON.stringify({ t: 'refused', room, id, reason }));
  });
};
