import { type Former, noticeOf } from '@sprechraum/shared/change';
import { renderMarkdown } from '@sprechraum/shared/notice';
import type { Policy } from '@sprechraum/shared/policy';
import { fieldStatement, voluntaryFields } from '../../identity/accounts/index.ts';
import type { shownText } from './tables.ts';
import { digestOf } from './versions.ts';

/**
 * Every text of a policy that somebody may be shown and that the ledger of consents knows by its digest: the notice in
 * each register, while longer periods still hold and afterwards, the consents, and what stands at voluntary details.
 */
export function textsOf(
  policy: Policy,
  former: Former | null,
): Omit<typeof shownText.$inferInsert, 'versionId'>[] {
  const notices = policy.service.registers.flatMap((register) =>
    [former, null].map((holding) => ({
      kind: 'notice' as const,
      subject: register,
      text: renderMarkdown(noticeOf(policy, register, holding)),
    })),
  );
  const consents = policy.consents.map(({ id, text }) => ({ kind: 'consent' as const, subject: id, text }));
  const fields = voluntaryFields(policy).map((field) => ({
    kind: 'field' as const,
    subject: field.id,
    text: fieldStatement(policy, field),
  }));
  const texts = new Map([...notices, ...consents, ...fields].map((shown) => [shown.text, shown]));
  return [...texts.values()].map((shown) => ({ ...shown, digest: digestOf(shown.text) }));
}
