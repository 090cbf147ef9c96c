import type { TextKey } from '../texts/index.ts';
import type { RequestCard } from './api-model.ts';
import { fullDay } from './dates.ts';
import type { Translate } from './text.ts';

/** The word that the law has for a right. */
const kindNames: Record<string, TextKey> = {
  access: 'requestDesk.kinds.access',
  rectification: 'requestDesk.kinds.rectification',
  erasure: 'requestDesk.kinds.erasure',
  restriction: 'requestDesk.kinds.restriction',
  portability: 'requestDesk.kinds.portability',
  objection: 'requestDesk.kinds.objection',
  withdrawal: 'requestDesk.kinds.withdrawal',
};

/** `Auskunft · K7MPQ4`: what a request is called. */
export function requestName(t: Translate, { kind, reference }: RequestCard): string {
  const key = kindNames[kind];
  return t('requestDesk.name', { kind: key ? t(key) : kind, reference });
}

/** `noch 12 Tage` · `heute fällig` · `seit 3 Tagen überfällig`: how urgent it is. */
export function requestClock(t: Translate, { daysLeft, settledAt }: RequestCard): string {
  if (daysLeft === undefined) return t('requestDesk.settledOn', { day: fullDay(settledAt ?? '') });
  if (daysLeft < 0) return t('requestDesk.overdue', { n: -daysLeft });
  return daysLeft === 0 ? t('requestDesk.today') : t('requestDesk.left', { n: daysLeft });
}
