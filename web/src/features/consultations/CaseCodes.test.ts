import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import type { Consultation } from '../../lib/api.ts';
import { serve, show } from '../../testing/app.ts';
import CaseCodes from './CaseCodes.vue';

const consultation: Consultation = {
  id: 'c1',
  mode: 'mail',
  state: 'active',
  reason: 'school',
  openedAt: '2026-03-02T08:00:00Z',
  lastActivityAt: '2026-03-02T08:00:00Z',
  waitingFor: 'counsellor',
  permittedActions: ['consultation.code'],
  messages: [],
  handOvers: [],
  readings: [],
};
const service = {
  reasons: [
    { code: 'school', label: 'Schule' },
    { code: 'violence', label: 'Gewalt' },
  ],
  topics: [],
  bases: [{ code: 'sgb8-16', label: '§ 16 SGB VIII' }],
};

async function coding(patch: (body: unknown) => { status?: number; body?: unknown }) {
  const server = serve({
    'GET /service': () => ({ body: service }),
    'PATCH /consultations/c1': ({ body }) => patch(body),
  });
  const { wrapper } = await show(CaseCodes, { props: { consultation } });
  await flushPromises();
  return { server, wrapper };
}

describe('coding a case', () => {
  it('saves a choice at once and says so; what the service does not list is not asked for', async () => {
    const { server, wrapper } = await coding((body) => ({ body: { ...consultation, ...(body as object) } }));
    expect(wrapper.findAll('select').map((select) => select.attributes('id'))).toEqual([
      'code-reason',
      'code-basis',
    ]);
    await wrapper.get('#code-basis').setValue('sgb8-16');
    await flushPromises();
    expect(server.asked.filter(({ line }) => line.startsWith('PATCH'))).toEqual([
      { line: 'PATCH /consultations/c1', body: { basis: 'sgb8-16' } },
    ]);
    expect(wrapper.get('[role=status]').text()).toBe('Gespeichert: Rechtsgrundlage');
  });

  it('takes a code away again', async () => {
    const { server, wrapper } = await coding(() => ({ body: { ...consultation, reason: undefined } }));
    await wrapper.get('#code-reason').setValue('');
    await flushPromises();
    expect(server.asked.find(({ line }) => line.startsWith('PATCH'))?.body).toEqual({ reason: null });
  });

  it('shows what is stored when saving fails, and what can be done', async () => {
    const { wrapper } = await coding(() => ({ status: 500 }));
    await wrapper.get('#code-reason').setValue('violence');
    await flushPromises();
    expect((wrapper.get('#code-reason').element as HTMLSelectElement).value).toBe('school');
    expect(wrapper.get('.alert').text()).toContain('Das hat nicht geklappt');
  });
});
