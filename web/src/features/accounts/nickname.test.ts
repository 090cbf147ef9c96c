import { services } from '@sprechraum/shared/services';
import { expect, it } from 'vitest';
import { serve, show } from '../../testing/app.ts';
import RegisterPage from './RegisterPage.vue';

const { account, fields } = services.bke;

it('[BKE-15] [BKE-35] the hint to use the nickname nowhere else is read out with its field, and the terms of use are at hand', async () => {
  serve({
    'GET /service': () => ({
      body: {
        registers: ['sie'],
        terms: [{ heading: 'Miteinander', paragraphs: ['Freundlich.'] }],
        promises: [],
        offers: [],
        emergency: [],
        registration: {
          identifier: account?.identifier,
          passwordMinLength: 12,
          noticeVersion: '1',
          fields: fields
            .filter(({ form }) => form === 'registration')
            .map((field) => ({ ...field, consents: [], keptUntil: 'Bis zum Ende des Kontos.' })),
        },
      },
    }),
  });
  const { wrapper } = await show(RegisterPage, { at: '/zugang-anlegen' });
  const input = wrapper.find('input[autocomplete="username"]');
  const described = (input.attributes('aria-describedby') ?? '').split(' ');
  const read = described.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  expect(read).toContain('nur hier verwenden und nicht in anderen sozialen Netzwerken');
  expect(wrapper.find(`label[for="${input.attributes('id')}"]`).text()).toBe('Nickname');
  expect(wrapper.findAll('a').map((link) => link.attributes('href'))).toContain('/nutzungsbedingungen');
});
