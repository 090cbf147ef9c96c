import type { OwnRequest, RequestCard } from '../../lib/api.ts';
import { fullDay } from '../../lib/dates.ts';
import type { Translate } from '../../lib/text.ts';
import type { TextKey } from '../../texts/index.ts';

/** What the person calls a right. */
export const kindWords: Record<string, TextKey> = {
  access: 'rights.kinds.access',
  rectification: 'rights.kinds.rectification',
  erasure: 'rights.kinds.erasure',
  restriction: 'rights.kinds.restriction',
  portability: 'rights.kinds.portability',
  objection: 'rights.kinds.objection',
  withdrawal: 'rights.kinds.withdrawal',
};

/** What can be had at once, without any request, by who can log in. */
export const instantly: Record<string, TextKey> = {
  access: 'rights.instantly.access',
  portability: 'rights.instantly.access',
  rectification: 'rights.instantly.rectification',
  erasure: 'rights.instantly.erasure',
  restriction: 'rights.instantly.restriction',
  objection: 'rights.instantly.withdrawal',
  withdrawal: 'rights.instantly.withdrawal',
};

const states: Record<RequestCard['state'], TextKey> = {
  received: 'rights.states.received',
  waiting: 'rights.states.waiting',
  'in-work': 'rights.states.inWork',
  answered: 'rights.states.answered',
  refused: 'rights.states.refused',
};

/** Where a request stands and when there will be an answer, for the person. */
export const stateInWords = (t: Translate, { state, settledAt, dueOn }: RequestCard): string =>
  t(states[state], { day: fullDay(settledAt ?? dueOn) });

/** What has been done besides talking. */
export function factsInWords(t: Translate, request: OwnRequest): string[] {
  const { extended, restrictedAt, liftOn, liftedAt, erasedAt } = request;
  return [
    ...(extended ? [t('rights.extended')] : []),
    ...(restrictedAt ? [t('rights.restricted', { day: fullDay(restrictedAt) })] : []),
    ...(liftOn ? [t('rights.liftOn', { day: fullDay(liftOn) })] : []),
    ...(liftedAt ? [t('rights.lifted', { day: fullDay(liftedAt) })] : []),
    ...(erasedAt ? [t('rights.erased', { day: fullDay(erasedAt) })] : []),
  ];
}

const deskStates: Record<RequestCard['state'], TextKey> = {
  received: 'requestDesk.states.received',
  waiting: 'requestDesk.states.waiting',
  'in-work': 'requestDesk.states.inWork',
  answered: 'requestDesk.states.answered',
  refused: 'requestDesk.states.refused',
};

export const deskState = (t: Translate, { state }: RequestCard): string => t(deskStates[state]);
