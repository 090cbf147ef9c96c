import { computed, onBeforeUnmount, watch } from 'vue';
import type { DangerAnswers, DangerEntry } from '../../../lib/api.ts';
import { useAttempt } from '../../../lib/attempt.ts';
import { useFormErrors } from '../../../lib/form-errors.ts';
import { useSelfSaving } from '../../../lib/self-saving.ts';
import type { StepField } from './step-fields.ts';

type Draft = Pick<DangerEntry, 'answers' | 'savedAt'>;

export type StepWork = {
  /** Unique in the page, and the key of what is typed. */
  key: string;
  fields: StepField[];
  /** What the server has of a draft. */
  draft: () => Draft | undefined;
  save: (answers: DangerAnswers, keepalive: boolean) => Promise<unknown>;
  sign: (answers: DangerAnswers) => Promise<unknown>;
  /** After it was signed. */
  signed: () => unknown;
};

/** One step being written: kept as it is typed, signed when it is complete. */
export function useStep({ key, fields, draft, save, sign, signed }: StepWork) {
  const forms = useSelfSaving();
  const form = computed(() => forms.of(key));
  const answers = computed(() => form.value.values as DangerAnswers);
  const errors = useFormErrors(key);
  const { busy, failed, attempt } = useAttempt((problem) => {
    const named = new Set<string>(asked.value.map(({ name }) => name));
    return problem.errors.some(({ field }) => named.has(field)) && errors.take(problem);
  });

  watch(
    draft,
    (kept) =>
      forms.load(key, kept && { values: kept.answers, savedAt: kept.savedAt }, (values, keepalive) =>
        save(values as DangerAnswers, keepalive),
      ),
    { immediate: true },
  );
  // Leaving the page keeps what was typed a moment ago.
  onBeforeUnmount(() => void forms.save(key));

  const asked = computed(() => fields.filter(({ when }) => !when || when(answers.value)));

  /** A value as the fields want it: a yes or a no as a word. */
  const saidOf = ({ name }: StepField): string => {
    const value = answers.value[name];
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? '');
  };

  function set({ name, as }: StepField, value: string) {
    errors.set(Object.fromEntries(Object.entries(errors.byField.value).filter(([field]) => field !== name)));
    const plain = as === 'yes-no' ? value === 'yes' : value || undefined;
    forms.change(key, { [name]: plain });
  }

  /** Only what was asked: an answer to a question that is none any more is left out. */
  const toSign = () =>
    Object.fromEntries(
      asked.value.map(({ name }) => [name, answers.value[name]]).filter(([, value]) => value !== undefined),
    ) as DangerAnswers;

  async function finish() {
    if (busy.value) return;
    const done = await attempt(async () => {
      errors.set({});
      await forms.rest(key);
      await sign(toSign());
      forms.done(key);
      await signed();
    });
    // What could not be signed yet stays a draft.
    if (!done) await forms.save(key);
  }

  return { form, asked, saidOf, set, errors, busy, failed, finish };
}
