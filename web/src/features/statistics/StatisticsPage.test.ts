import { expect, it } from 'vitest';
import { serve, show } from '../../testing/app.ts';
import StatisticsPage from './StatisticsPage.vue';

it('says when the first period will be counted, before there is any', async () => {
  const next = { label: '1. Quartal 2026', countedOn: '2026-04-14T22:00:00Z' };
  serve({ 'GET /statistics': () => ({ body: { periods: [], years: [], next } }) });
  const { wrapper } = await show(StatisticsPage);
  expect(wrapper.text()).toContain('Noch ist kein Zeitraum gezählt');
  expect(wrapper.text()).toContain('1. Quartal 2026, am 15. April 2026');
});
