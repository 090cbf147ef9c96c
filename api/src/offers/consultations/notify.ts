import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { type MailRequest, queueMail } from '../../platform/mail/mailer.ts';
import type { Platform } from '../../platform/platform.ts';

/**
 * Lets the person know by mail that something waits for them, where the policy has a mail for that. Where it has none,
 * they see it when they come: what is said in a case never fails for want of a mail.
 */
export async function notify(
  tx: Tx,
  context: Context,
  platform: Platform,
  request: MailRequest,
): Promise<void> {
  if (platform.policy.email.purposes.includes(request.purpose))
    await queueMail(tx, context, platform, request);
}
