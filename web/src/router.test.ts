import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryHistory } from 'vue-router';
import { paths } from './lib/paths.ts';
import { useSession } from './lib/session.ts';
import { createAppRouter } from './router.ts';
import { aSession, serve, startStores } from './testing/app.ts';

describe('the addresses', () => {
  beforeEach(() => {
    startStores();
    serve({ 'GET /session': () => ({ status: 401 }) });
  });

  it('all have a page', () => {
    const router = createAppRouter(createMemoryHistory());
    expect(Object.keys(paths).filter((name) => !router.hasRoute(name))).toEqual([]);
  });

  it('send a visitor to the login and back', async () => {
    const router = createAppRouter(createMemoryHistory());
    await router.push(paths.ownData);
    expect(router.currentRoute.value).toMatchObject({ name: 'login', query: { weiter: paths.ownData } });
  });

  it('look alike for what does not exist and what one may not see', async () => {
    useSession().start(aSession(['consultation.open']));
    const router = createAppRouter(createMemoryHistory());
    for (const path of [paths.retention, '/gibt-es-nicht']) {
      await router.push(path);
      expect(router.currentRoute.value).toMatchObject({ name: 'lost', fullPath: path });
    }
  });
});
