import { composeNotice } from '@sprechraum/shared/notice';
import type { CategoryId } from '@sprechraum/shared/policy';
import { germanDay } from '@sprechraum/shared/rules';
import type { Platform } from '../../platform/platform.ts';
import type { PrivacyHandlers } from '../../platform/privacy.ts';
import { lastPass, retentionStatus } from '../retention/index.ts';

/** What everybody may know of one sentence of the notice about the end of data. */
export interface SentenceStatus {
  /** The sentence's id in the notice. */
  readonly statement: string;
  readonly label: string;
  /** The power of ten below what is held; 0 for nothing. The number itself would tell who came and who went. */
  readonly heldAtLeast: number;
  /** The month in which the next of it is due, `2028-03`. */
  readonly dueNext: string | null;
  /** How many should have been erased and were not. */
  readonly overdue: number;
}

export interface ProofStatus {
  readonly sentences: readonly SentenceStatus[];
  readonly lastPass: { readonly at: Date; readonly complete: boolean } | null;
}

const powerOfTen = (held: number) => (held === 0 ? 0 : 10 ** Math.floor(Math.log10(held)));

const statementOf = (category: CategoryId) => `retention.${category.replace('.', '-')}`;

/** For each sentence of the notice about the end of data: what is held, what is due and what is overdue. */
async function statusNow(platform: Platform, handlers: PrivacyHandlers): Promise<ProofStatus> {
  const { policy } = platform;
  const { sections } = composeNotice(policy, policy.service.register);
  const sentences = new Set(sections.flatMap(({ statements }) => statements.map(({ id }) => id)));
  const status = await retentionStatus(platform, handlers);
  return {
    sentences: status.flatMap(({ id, label, held, dueNext, overdue }) => {
      const statement = statementOf(id);
      if (!sentences.has(statement)) return [];
      const month = dueNext && germanDay(dueNext).slice(0, 7);
      return [{ statement, label, heldAtLeast: powerOfTen(held), dueNext: month, overdue }];
    }),
    lastPass: await lastPass(platform),
  };
}

const minute = 60_000;

/** Counted once a minute at most, however many ask. */
export function rememberedStatus(platform: Platform, handlers: PrivacyHandlers): () => Promise<ProofStatus> {
  let known: { readonly minute: number; readonly status: Promise<ProofStatus> } | null = null;
  return () => {
    const now = Math.floor(platform.clock.now().getTime() / minute);
    if (known?.minute !== now) known = { minute: now, status: statusNow(platform, handlers) };
    return known.status.catch((error: unknown) => {
      known = null;
      throw error;
    });
  };
}
