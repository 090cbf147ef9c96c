import { flushPromises } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { serve, show } from '../../testing/app.ts';
import EnquiryDetails from './EnquiryDetails.vue';

const age = {
  id: 'age',
  label: 'Alter',
  required: false,
  options: ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => ({ code, label: code })),
  purposes: ['Statistik'],
  consents: [],
  keptUntil: 'Bis zum Ende.',
};

it('[BKE-49] what is told beside an enquiry is kept at once, and shown as it is kept', async () => {
  let kept: string | null = 'b';
  const { asked } = serve({
    'GET /service': () => ({ body: {} }),
    'GET /profile': () => ({ body: { fields: [{ id: 'age', label: 'Alter', statement: '', value: kept }] } }),
    'PATCH /profile': ({ body }) => {
      kept = (body as { age: string }).age;
      return { body: { fields: [] } };
    },
  });
  const { wrapper } = await show(EnquiryDetails, { props: { fields: [age] } });
  await flushPromises();
  const select = wrapper.find('select');
  expect(select.element.value).toBe('b');
  await select.setValue('c');
  await flushPromises();
  expect(asked).toContainEqual({ line: 'PATCH /profile', body: { age: 'c' } });
  expect(wrapper.find('[role=status]').text()).toBe('Gespeichert');
  expect(select.element.value).toBe('c');
});
