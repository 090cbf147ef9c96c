import { useQuery } from '@pinia/colada';
import { flushPromises } from '@vue/test-utils';
import { expect, it, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import { serve, show } from '../../testing/app.ts';
import HostQueue from './HostQueue.vue';

const state = {
  phase: 'open',
  you: { host: true },
  waiting: [{ name: 'Nordlicht', since: '2026-03-02T19:00:00Z' }],
};

it('takes the next one, and with that a case that a desk looked at a moment ago does not know yet', async () => {
  const server = serve({
    'POST /chats/h1/next': () => ({ body: { roomId: 'r1', consultationId: 'c1' } }),
  });
  let asked = 0;
  const Duty = defineComponent(() => {
    useQuery({ key: ['consultations', 'desk'], query: async () => ++asked });
    return () => h(HostQueue, { id: 'h1', state } as never);
  });
  const { wrapper, router } = await show(Duty);
  // Where it leads to is a page of its own, which is not looked at here.
  const led = vi.spyOn(router, 'push').mockResolvedValue(undefined);
  expect(asked).toBe(1);
  await wrapper.get('button').trigger('click');
  await flushPromises();
  expect(server.lines()).toContain('POST /chats/h1/next');
  expect(router.resolve(led.mock.calls[0]?.[0] ?? '').fullPath).toBe('/chats/r1?beratung=c1');
  expect(asked).toBe(2);
});
