import { describe, expect, it } from 'vitest';
import { nextTick } from 'vue';
import { ApiProblem } from '../lib/problem.ts';
import { serve, show } from '../testing/app.ts';
import ErrorSummary from './ErrorSummary.vue';
import SavedHint from './SavedHint.vue';
import UiDialog from './UiDialog.vue';
import UiProblem from './UiProblem.vue';

serve({});

describe('the error summary', () => {
  it('takes the focus and leads to the fields', async () => {
    document.body.innerHTML = '<input id="login-username">';
    const { wrapper } = await show(ErrorSummary, { props: { errors: [] } });
    expect(wrapper.find('[role=alert]').exists()).toBe(false);
    await wrapper.setProps({
      errors: [{ id: 'login-username', message: 'Bitte geben Sie Ihren Namen ein.' }],
    });
    await nextTick();
    expect(document.activeElement).toBe(wrapper.get('[role=alert]').element);
    await wrapper.get('a').trigger('click');
    expect(document.activeElement?.id).toBe('login-username');
  });
});

describe('the draft line', () => {
  it.each([
    ['kept', '2026-11-21T20:04:00Z', 'Entwurf gespeichert, 21:04'],
    ['saving', undefined, 'Entwurf wird gespeichert'],
    ['typing', undefined, 'Noch nicht gespeichert'],
    ['waiting', undefined, 'Noch nicht gespeichert. Wir versuchen es weiter, der Text bleibt hier stehen.'],
    ['empty', undefined, ''],
  ])('tells the truth when %s', async (status, savedAt, words) => {
    const { wrapper } = await show(SavedHint, { props: { status, savedAt } });
    expect(wrapper.get('[role=status]').text()).toBe(words);
  });
});

describe('a dialog', () => {
  it('brings the way out along, and asks before it closes', async () => {
    const { wrapper } = await show(UiDialog, {
      props: { open: true, title: 'Sind Sie noch da?' },
      slots: { default: 'Text' },
    });
    const dialog = wrapper.get('dialog');
    expect(dialog.element.open).toBe(true);
    expect(dialog.text()).toContain('Seite schnell verlassen');
    await dialog.trigger('cancel');
    expect(wrapper.emitted('cancel')).toHaveLength(1);
    expect(dialog.element.open).toBe(true);
    await wrapper.setProps({ open: false });
    await nextTick();
    expect(dialog.element.open).toBe(false);
    expect(dialog.text()).toBe('');
  });
});

describe('a problem', () => {
  it.each([
    [0, 'Gerade keine Verbindung'],
    [429, 'Einen Moment bitte'],
    [500, 'Das hat nicht geklappt'],
  ])('of status %i says %s', async (status, words) => {
    const { wrapper } = await show(UiProblem, { props: { error: new ApiProblem({ status }) } });
    expect(wrapper.text()).toContain(words);
  });

  it('gives the reference but never the cause', async () => {
    const error = new ApiProblem({ status: 500, title: 'column text of relation', reference: '7f3a' });
    const { wrapper } = await show(UiProblem, { props: { error } });
    expect(wrapper.text()).toContain('7f3a');
    expect(wrapper.text()).not.toContain('column');
  });
});
