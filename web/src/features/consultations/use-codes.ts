import { reactive, shallowRef } from 'vue';
import type { Consultation } from '../../lib/api.ts';
import { codeConsultation } from './commands.ts';
import { useRefresh } from './queries.ts';

export type CodeName = 'reason' | 'topic' | 'basis';

const codesOf = ({ reason = '', topic = '', basis = '' }: Consultation): Record<CodeName, string> => ({
  reason,
  topic,
  basis,
});

/** The codes of a case as they are chosen, saved one after the other and at once; the last choice counts. */
export function useCodes(consultation: Consultation) {
  const refresh = useRefresh();
  const chosen = reactive(codesOf(consultation));
  const saving = shallowRef(false);
  const saved = shallowRef<CodeName>();
  const failed = shallowRef<unknown>();
  let kept = codesOf(consultation);
  let last = Promise.resolve();

  async function save(name: CodeName, code: string) {
    try {
      kept = codesOf(await codeConsultation(consultation.id, { [name]: code || null }));
      saved.value = name;
      await refresh();
    } catch (error) {
      // What is shown is what is stored.
      Object.assign(chosen, kept);
      failed.value = error;
    }
  }

  function choose(name: CodeName, code: string) {
    chosen[name] = code;
    saving.value = true;
    saved.value = undefined;
    failed.value = undefined;
    const turn = last.then(() => save(name, code));
    last = turn;
    turn.then(() => {
      if (turn === last) saving.value = false;
    });
  }

  return { chosen, saving, saved, failed, choose };
}
