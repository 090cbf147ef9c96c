import { randomUUID } from 'node:crypto';
import type { MailPurpose } from '@sprechraum/shared/policy';
import type { Context } from '../access/context.ts';
import { audit } from '../audit/audit.ts';
import type { Tx } from '../db/database.ts';
import { addJob } from '../jobs/jobs.ts';
import type { Platform } from '../platform.ts';
import { mailOutbox } from './tables.ts';

/** Somebody tried to send a mail for a purpose that the policy does not allow. */
export class PurposeViolation extends Error {
  constructor(purpose: string) {
    super(`mails for ${purpose} are not allowed here`);
  }
}

/** A mail as it may be sent: it names no person, no topic and no word of what was written (ENZ-02). */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

export interface MailFacts {
  readonly serviceName: string;
  readonly publicUrl: string;
  readonly register: 'sie' | 'du' | 'leicht';
}

/** For whom a mail is, where its text cannot be made without knowing that: it holds a link of theirs. */
interface MailOf {
  readonly platform: Platform;
  readonly accountId: string;
}

/** Makes the text of a mail at the moment of sending; `null` if nobody needs it any more. */
export type MailTemplate = (facts: MailFacts, mail: MailOf) => MailText | null | Promise<MailText | null>;

export type MailTemplates = Readonly<Partial<Record<MailPurpose, MailTemplate>>>;

export interface MailRequest {
  readonly purpose: MailPurpose;
  readonly accountId: string;
}

/**
 * Puts a mail into the outbox, in the transaction of what it tells about. A purpose that the policy does not list is
 * refused, whoever asks (ENZ-11, BKE-22), and the refusal is audited.
 *
 * @throws PurposeViolation
 */
export async function queueMail(
  tx: Tx,
  context: Context,
  { policy, db }: Platform,
  { purpose, accountId }: MailRequest,
): Promise<void> {
  if (!policy.email.purposes.includes(purpose)) {
    // In a transaction of its own: the refusal stays on record although the caller's transaction fails.
    await db.transaction(context, (own) =>
      audit(own, context, {
        action: 'mail.send',
        change: 'refused',
        objectType: 'mail',
        objectId: null,
        facts: { purpose },
      }),
    );
    throw new PurposeViolation(purpose);
  }
  const id = randomUUID();
  await tx.insert(mailOutbox).values({ id, purpose, accountId, createdAt: context.now, attempts: 0 });
  await addJob(tx, 'mail.send', { id }, id);
}
