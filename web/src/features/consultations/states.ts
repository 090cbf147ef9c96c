import type { CaseSummary, Code } from '../../lib/api.ts';
import type { Translate } from '../../lib/text.ts';

/** What a case is waiting for, as one would tell the person who wrote. */
export function stateInWords(t: Translate, item: CaseSummary): string {
  if (item.state === 'closed') return t('letters.states.closed');
  if (item.waitingFor === 'client')
    return t(
      item.appointments?.question === 'counsellor' ? 'letters.states.appointment' : 'letters.states.answered',
    );
  if (item.waitingFor === null) return t('letters.states.calm');
  if (item.state === 'new') return t('letters.states.arrived');
  return item.counsellor
    ? t('letters.states.read', { name: item.counsellor.name })
    : t('letters.states.readNameless');
}

export const labelOf = (codes: Code[] | undefined, code: string | undefined) =>
  codes?.find((entry) => entry.code === code)?.label;
