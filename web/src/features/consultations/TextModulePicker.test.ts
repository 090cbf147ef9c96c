import { flushPromises } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { serve, show } from '../../testing/app.ts';
import TextModulePicker from './TextModulePicker.vue';
import { filledIn } from './use-text-modules.ts';

const module = (id: string, title: string, text = 'x') => ({
  id,
  title,
  text,
  shelf: 'own' as const,
  editedAt: '2026-03-02T09:00:00Z',
});

async function picker(items: object[]) {
  serve({ 'GET /text-modules': () => ({ body: { items } }) });
  const { wrapper } = await show(TextModulePicker, { props: { id: 'p' } });
  await wrapper.get('summary').trigger('click');
  await flushPromises();
  return wrapper;
}

it('leaves over what fits, and Enter takes the first of it without sending anything', async () => {
  const wrapper = await picker([
    module('a', 'Gruß'),
    module('b', 'Ende anbieten'),
    module('c', 'Notrufe', '112 am Ende'),
  ]);
  const field = wrapper.get('input');
  expect(document.activeElement).toBe(field.element);
  await field.setValue('ENDE');
  expect(wrapper.findAll('.choice').map((choice) => choice.text())).toEqual([
    expect.stringContaining('Ende anbieten'),
    expect.stringContaining('Notrufe'),
  ]);
  await field.trigger('keydown', { key: 'Enter' });
  expect(wrapper.emitted('pick')).toMatchObject([[{ id: 'b' }]]);
});

it('is left by Escape, and says where there is nothing', async () => {
  const wrapper = await picker([]);
  expect(wrapper.text()).toContain('Es gibt noch keine Textbausteine.');
  await wrapper.get('details').trigger('keydown', { key: 'Escape' });
  expect(wrapper.emitted('leave')).toHaveLength(1);
});

it('fills in the name of the person', () => {
  expect(filledIn(module('a', 'Anfang', 'Guten Tag {Name}, liebe {Name}'), 'Wolke $& 9')).toBe(
    'Guten Tag Wolke $& 9, liebe Wolke $& 9',
  );
});
