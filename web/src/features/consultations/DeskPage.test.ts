import { flushPromises } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { serve, show } from '../../testing/app.ts';
import DeskPage from './DeskPage.vue';

it('shows the case that was asked for, although the list does not know it', async () => {
  const server = serve({
    'GET /service': () => ({ body: { reasons: [], topics: [], bases: [], offers: [], drafts: 'server' } }),
    'GET /consultations': () => ({ body: { items: [] } }),
    'GET /intake': () => ({ body: { items: [] } }),
    'GET /consultations/c1': () => ({ status: 404 }),
  });
  const { wrapper } = await show(DeskPage, { props: { id: 'c1' }, at: '/schreibtisch/c1' });
  await flushPromises();
  expect(server.lines()).toContain('GET /consultations/c1');
  expect(wrapper.text()).toContain('Zur Liste');
});
