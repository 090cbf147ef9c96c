import { describe, expect, it } from 'vitest';
import { serve, show } from '../testing/app.ts';
import PolicyField from './PolicyField.vue';
import PolicyFields from './PolicyFields.vue';
import UiField from './UiField.vue';
import UiPassword from './UiPassword.vue';
import UiRadios from './UiRadios.vue';
import UiTextarea from './UiTextarea.vue';

serve({});

const described = (element: Element) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent?.trim());

describe('a field', () => {
  it('has a label, and nothing else when nothing else is said', async () => {
    const { wrapper } = await show(UiField, { props: { id: 'name', label: 'Name', modelValue: '' } });
    const input = wrapper.get('input');
    expect(wrapper.get('label').attributes('for')).toBe('name');
    expect(input.attributes('aria-describedby')).toBeUndefined();
    expect(input.attributes('aria-invalid')).toBeUndefined();
    expect(input.attributes('aria-required')).toBe('true');
  });

  it('is described by its hint, its error and the reason for asking', async () => {
    const { wrapper } = await show(UiField, {
      props: {
        id: 'name',
        label: 'Name',
        modelValue: '',
        hint: 'Hinweis',
        error: 'Leer',
        note: 'Wozu',
        optional: true,
      },
    });
    const input = wrapper.get('input');
    expect(described(input.element)).toEqual(['Hinweis', 'Leer', 'Wozu']);
    expect(input.attributes('aria-invalid')).toBe('true');
    expect(input.attributes('aria-required')).toBeUndefined();
    expect(wrapper.get('label').text()).toContain('freiwillig');
  });

  it('keeps what is typed', async () => {
    const { wrapper } = await show(UiField, { props: { id: 'name', label: 'Name', modelValue: '' } });
    await wrapper.get('input').setValue('Wolke');
    expect(wrapper.emitted('update:modelValue')).toEqual([['Wolke']]);
  });
});

describe('a password', () => {
  it('can be shown and hidden again', async () => {
    const { wrapper } = await show(UiPassword, {
      props: { id: 'pw', label: 'Passwort', modelValue: 'geheim', autocomplete: 'current-password' },
    });
    const button = wrapper.get('button');
    expect(wrapper.get('input').attributes('type')).toBe('password');
    expect(button.text()).toBe('Passwort zeigen');
    await button.trigger('click');
    expect(wrapper.get('input').attributes('type')).toBe('text');
    expect(button.text()).toBe('Passwort verbergen');
  });
});

describe('a choice', () => {
  it('that is voluntary can be taken back', async () => {
    const options = [{ code: 'a', label: 'A' }];
    const { wrapper } = await show(UiRadios, {
      props: { id: 'x', label: 'X', options, modelValue: 'a', optional: true },
    });
    expect(wrapper.findAll('input').map((input) => input.attributes('value'))).toEqual(['a', '']);
    await wrapper.setProps({ optional: false });
    expect(wrapper.findAll('input')).toHaveLength(1);
  });
});

describe('a large text', () => {
  it('takes a sentence to begin with where the cursor is', async () => {
    const { wrapper } = await show(UiTextarea, { props: { id: 't', label: 'T', modelValue: 'Hallo' } });
    (wrapper.vm as unknown as { insert: (sentence: string) => void }).insert('Ich mache mir Sorgen um');
    expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual(['Hallo\n\nIch mache mir Sorgen um']);
  });
});

describe('a field of the policy', () => {
  const field = {
    id: 'place',
    label: 'Wohnort',
    required: false,
    purposes: ['Statistik', 'Zuständigkeit'],
    keptUntil: 'Wird mit dem Zugang gelöscht.',
  };

  it('says why it is asked and until when it is kept', async () => {
    const { wrapper } = await show(PolicyField, { props: { id: 'p', field, modelValue: '' } });
    expect(described(wrapper.get('input').element)).toEqual([
      'Wozu: Statistik, Zuständigkeit. Wird mit dem Zugang gelöscht.',
    ]);
  });

  it('does not repeat until when it is kept where that is said for several', async () => {
    const others = { ...field, id: 'age', label: 'Alter', purposes: ['Statistik'] };
    const { wrapper } = await show(PolicyFields, {
      props: { fields: [field, others], values: {}, errors: {}, idOf: (id: string) => id },
    });
    expect(document.body.textContent?.match(/Wird mit dem Zugang gelöscht/g)).toHaveLength(1);
    expect(wrapper.findAll('input').map((input) => described(input.element))).toEqual([
      ['Wozu: Statistik, Zuständigkeit.'],
      ['Wozu: Statistik.'],
    ]);
  });

  it('with many options is a list, with few a row of choices', async () => {
    const options = ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => ({ code, label: code }));
    const many = await show(PolicyField, {
      props: { id: 'p', field: { ...field, options }, modelValue: '' },
    });
    expect(many.wrapper.find('select').exists()).toBe(true);
    const few = await show(PolicyField, {
      props: { id: 'q', field: { ...field, options: options.slice(0, 3) }, modelValue: '' },
    });
    expect(few.wrapper.findAll('input[type=radio]')).toHaveLength(4);
  });
});
