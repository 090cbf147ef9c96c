import type { Page } from '@playwright/test';
import { paths } from '../../src/lib/paths.ts';

/** Every address of the app; what it names does not exist. */
export const everyPath = Object.values(paths).map((path) =>
  path.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000'),
);

interface AppRouter {
  push(path: string): Promise<unknown>;
  currentRoute: { value: { name: string } };
}

/**
 * Goes on as a link does, which spares each page the loading of the whole application.
 *
 * @returns the name of the page that is shown then
 */
export async function follow(page: Page, path: string): Promise<string> {
  return page.evaluate(async (next) => {
    const mounted = document.querySelector('#app') as unknown as {
      __vue_app__: { config: { globalProperties: { $router: AppRouter } } };
    };
    const { $router } = mounted.__vue_app__.config.globalProperties;
    await $router.push(next);
    return $router.currentRoute.value.name;
  }, path);
}
