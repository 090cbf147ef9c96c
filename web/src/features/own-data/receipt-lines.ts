import type { TextKey } from '../../texts/index.ts';

/** What a person calls the stores that an erasure counts. */
const labels: Record<string, TextKey> = {
  account: 'receipt.stores.account',
  profile: 'receipt.stores.profile',
  consent_event: 'receipt.stores.consent',
  session: 'receipt.stores.session',
  consultation: 'receipt.stores.consultation',
  message: 'receipt.stores.message',
  draft: 'receipt.stores.draft',
  mail_outbox: 'receipt.stores.mail',
};

/** One line per thing that was removed; stores without a word of their own are added up. */
export function linesOf(counts: Record<string, number>): { label: TextKey; count: number }[] {
  const lines = new Map<TextKey, number>();
  for (const [store, count] of Object.entries(counts)) {
    const label = labels[store] ?? 'receipt.stores.other';
    lines.set(label, (lines.get(label) ?? 0) + count);
  }
  return [...lines].filter(([, count]) => count > 0).map(([label, count]) => ({ label, count }));
}
