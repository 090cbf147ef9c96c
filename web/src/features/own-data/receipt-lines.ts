import type { TextKey } from '../../texts/index.ts';

/** What a person calls the stores that an erasure counts, in the order one would tell them. */
const labels: Record<string, TextKey> = {
  account: 'receipt.stores.account',
  profile: 'receipt.stores.profile',
  consultation: 'receipt.stores.consultation',
  message: 'receipt.stores.message',
  answer_log: 'receipt.stores.answerLog',
  attachment: 'receipt.stores.attachment',
  draft: 'receipt.stores.draft',
  hand_over: 'receipt.stores.handOver',
  note: 'receipt.stores.note',
  appointment: 'receipt.stores.appointment',
  chat_message: 'receipt.stores.chatMessage',
  chat_place: 'receipt.stores.chatPlace',
  risk_mark: 'receipt.stores.riskMark',
  danger_assessment: 'receipt.stores.dangerAssessment',
  danger_request: 'receipt.stores.dangerRequest',
  danger_entry: 'receipt.stores.dangerEntry',
  private_message: 'receipt.stores.privateMessage',
  private_conversation: 'receipt.stores.privateConversation',
  recovery_code: 'receipt.stores.recoveryCode',
  exceptional_reading: 'receipt.stores.reading',
  case_reading: 'receipt.stores.look',
  it_ticket: 'receipt.stores.ticket',
  data_request: 'receipt.stores.dataRequest',
  data_request_message: 'receipt.stores.dataRequestMessage',
  consent_event: 'receipt.stores.consent',
  session: 'receipt.stores.session',
  sealed_address: 'receipt.stores.address',
  mail_outbox: 'receipt.stores.mail',
};

/** One line per thing that was removed; stores without a word of their own are added up at the end. */
export function linesOf(counts: Record<string, number>): { label: TextKey; count: number }[] {
  const named = Object.entries(labels).map(([store, label]) => ({ label, count: counts[store] ?? 0 }));
  const others = Object.entries(counts).filter(([store]) => !(store in labels));
  const rest = others.reduce((sum, [, count]) => sum + count, 0);
  return [...named, { label: 'receipt.stores.other' as const, count: rest }].filter(({ count }) => count > 0);
}
