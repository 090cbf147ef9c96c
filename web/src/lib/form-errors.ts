import { computed, shallowRef } from 'vue';
import type { ApiProblem } from './problem.ts';

/** What is wrong with which field of one form; `prefix` makes the names unique in the page. */
export function useFormErrors(prefix: string) {
  const byField = shallowRef<Record<string, string>>({});

  const idOf = (field: string) => `${prefix}-${field}`;
  const summary = computed(() =>
    Object.entries(byField.value).map(([field, message]) => ({ id: idOf(field), message })),
  );

  function set(errors: Record<string, string | undefined>): boolean {
    byField.value = Object.fromEntries(
      Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1])),
    );
    return summary.value.length === 0;
  }

  /** Takes over what the server says about fields; false if it says nothing about any of them. */
  function take(problem: ApiProblem): boolean {
    const errors = problem.errors.map(({ field, message }) => [field.replace(/^.*[./]/, ''), message]);
    byField.value = Object.fromEntries(errors);
    return errors.length > 0;
  }

  return { byField, summary, idOf, set, take };
}
