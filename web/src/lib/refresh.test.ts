import { PiniaColada, useQuery } from '@pinia/colada';
import { flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, it } from 'vitest';
import { defineComponent, h } from 'vue';
import { useRefreshOf } from './refresh.ts';

it('ends well although what is asked for anew does not come, and leaves what was there', async () => {
  let reachable = true;
  let refresh: (() => Promise<void>) | undefined;
  const Letters = defineComponent(() => {
    const { data, error } = useQuery({
      key: ['letters'],
      query: async () => {
        if (!reachable) throw new Error('no network');
        return 'one letter';
      },
    });
    refresh = useRefreshOf(['letters']);
    return () => h('p', `${data.value}${error.value ? ', not up to date' : ''}`);
  });
  const page = mount(Letters, { global: { plugins: [createPinia(), PiniaColada] } });
  await flushPromises();
  expect(page.text()).toBe('one letter');

  reachable = false;
  await expect(refresh?.()).resolves.toBeUndefined();
  expect(page.text()).toBe('one letter, not up to date');
});
