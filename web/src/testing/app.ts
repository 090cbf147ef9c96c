import { PiniaColada } from '@pinia/colada';
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { afterEach } from 'vitest';
import { type Component, createApp, type Plugin } from 'vue';
import { createMemoryHistory } from 'vue-router';
import type { Session } from '../lib/api.ts';
import { createTexts } from '../lib/text.ts';
import { createAppRouter } from '../router.ts';
import type { Locale } from '../texts/index.ts';

enableAutoUnmount(afterEach);
afterEach(() => {
  document.body.innerHTML = '';
});

type Reply = { status?: number; body?: unknown };
type Handler = (request: { body: unknown; url: URL }) => Reply | Promise<Reply>;

/** Stands at the other end of the line: `'GET /service': () => ({ body: … })`. Keeps what was asked. */
export function serve(handlers: Record<string, Handler>) {
  const asked: { line: string; body: unknown }[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(
      new URL(input instanceof Request ? input.url : String(input), location.href),
      {
        method: input instanceof Request ? input.method : init?.method,
        body: input instanceof Request ? (await input.text()) || undefined : undefined,
      },
    );
    const url = new URL(request.url);
    const line = `${request.method} ${url.pathname.replace('/api/v1', '')}`;
    const text = await request.text();
    const body: unknown = text ? JSON.parse(text) : undefined;
    asked.push({ line, body });
    const reply = (await handlers[line]?.({ body, url })) ?? { status: 404 };
    const status = reply.status ?? 200;
    return status === 204
      ? new Response(null, { status })
      : new Response(JSON.stringify(reply.body ?? {}), {
          status,
          headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
        });
  };
  return { asked, lines: () => asked.map(({ line }) => line) };
}

export const aSession = (permittedActions: string[] = [], id = 'a'): Session => ({
  actor: { id, kind: 'client', role: 'client', name: 'Wolke' },
  idleExpiresAt: new Date(Date.now() + 30 * 60_000).toISOString(),
  absoluteExpiresAt: new Date(Date.now() + 600 * 60_000).toISOString(),
  permittedActions,
  needsSecondFactor: false,
});

/** The stores outside any component. */
export function startStores() {
  const app = createApp({});
  const pinia = createPinia();
  setActivePinia(pinia);
  app.use(pinia).use(PiniaColada, {});
  return app;
}

/** Everything `main.ts` gives the app. */
function everything(locale: Locale) {
  const pinia = createPinia();
  setActivePinia(pinia);
  const router = createAppRouter(createMemoryHistory());
  const plugin: Plugin = {
    install(app) {
      app.use(pinia).use(PiniaColada, {}).use(createTexts(locale)).use(router);
    },
  };
  return { router, plugin };
}

type Options = {
  props?: Record<string, unknown>;
  slots?: Record<string, string>;
  locale?: Locale;
  at?: string;
};

/** A component with everything the app gives it. */
export async function show(
  component: Component,
  { props, slots, locale = 'de-sie', at = '/' }: Options = {},
) {
  const { router, plugin } = everything(locale);
  await router.push(at);
  const wrapper = mount(component, {
    props,
    slots,
    global: { plugins: [plugin] },
    attachTo: document.body,
  });
  await flushPromises();
  return { wrapper, router };
}
