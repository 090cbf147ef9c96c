import { shallowRef } from 'vue';
import { answer, api } from '../../lib/api.ts';
import { useAttempt } from '../../lib/attempt.ts';
import { useFormErrors } from '../../lib/form-errors.ts';
import { useCodeChanged } from '../../lib/recovery-code.ts';
import { useText } from '../../lib/text.ts';

/** Two places of a code by chance, the first one first. */
function twoPlaces(count: number): [number, number] {
  const first = Math.floor(Math.random() * count);
  const other = (first + 1 + Math.floor(Math.random() * (count - 1))) % count;
  return first < other ? [first, other] : [other, first];
}

const plain = (word: string) => word.trim().toLowerCase();

/**
 * Whether somebody has their words on paper: two of them are typed from it. Only the hash of all six is kept, so the
 * others come from what was shown, and the service checks the whole.
 */
export function useCodeCheck(words: readonly string[], onDone: () => unknown) {
  const { t } = useText();
  const places = shallowRef(twoPlaces(words.length));
  const typed = shallowRef<[string, string]>(['', '']);
  const errors = useFormErrors('code');
  const { busy, failed, attempt } = useAttempt(({ status }) => status === 422 && complain());
  const changed = useCodeChanged();
  const nth = (which: number) => (places.value[which] ?? 0) + 1;
  const field = (which: number) => `word-${which}`;

  const inPlace = () =>
    words.map((word, place) => {
      const which = places.value.indexOf(place);
      return which < 0 ? word : (typed.value[which] ?? '');
    });

  /**
   * At the word that differs; where both nearly fit, at both.
   *
   * @returns whether one does
   */
  function complain(): boolean {
    const differs = [0, 1].filter(
      (which) => plain(typed.value[which] ?? '') !== plain(words[nth(which) - 1] ?? ''),
    );
    return !errors.set(
      Object.fromEntries(differs.map((which) => [field(which), t('code.nthWrong', { n: nth(which) })])),
    );
  }

  async function submit() {
    if (busy.value) return;
    failed.value = undefined;
    const missing = [0, 1].filter((which) => !typed.value[which]?.trim());
    const complete = errors.set(
      Object.fromEntries(missing.map((which) => [field(which), t('code.nthMissing', { n: nth(which) })])),
    );
    if (!complete) return;
    await attempt(async () => {
      await answer(api.POST('/recovery-code/confirmation', { body: { code: inPlace().join(', ') } }));
      await changed();
      await onDone();
    });
  }

  return { typed, busy, failed, errors, nth, field, submit };
}
