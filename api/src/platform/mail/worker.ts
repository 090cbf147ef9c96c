import { escapeHtml } from '@sprechraum/shared/notice';
import type { MailPurpose } from '@sprechraum/shared/policy';
import { sql } from 'drizzle-orm';
import { asSystem } from '../access/context.ts';
import type { Platform } from '../platform.ts';
import { type MailTemplates, PurposeViolation } from './mailer.ts';
import { settle, staleSince } from './outbox.ts';
import { mailOutbox, type Outcome } from './tables.ts';
import { type SmtpOptions, transportFor } from './transport.ts';

/** Finds the address of an account at the moment of sending; `null` if there is none (any more). */
export type AddressOf = (platform: Platform, accountId: string) => Promise<string | null>;

export interface MailWorker {
  /** Sends one mail of the outbox. @throws when the server cannot take it now, so that the queue tries again */
  send(id: string): Promise<void>;
  close(): void;
}

/** The server will never take this mail: there is no such mailbox, or it wants no such mail. */
const isFinal = (error: unknown): boolean => {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && Number(responseCode) >= 500;
};

const link = (text: string) => text.replace(/https?:\/\/\S+/g, (url) => `<a href="${url}">${url}</a>`);
const asHtml = (text: string, lang: string) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><body>${text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${link(escapeHtml(paragraph))}</p>`)
    .join('')}</body></html>`;

/** Works through the outbox: address and text are made here, sent, and kept nowhere. */
export function createMailWorker(
  platform: Platform,
  templates: MailTemplates,
  addressOf: AddressOf,
  smtp: SmtpOptions,
): MailWorker {
  const { db, policy, clock, publicUrl } = platform;
  const transport = transportFor(smtp);

  const settled = (mail: typeof mailOutbox.$inferSelect, outcome: Outcome) => {
    const context = asSystem('mail', clock.now());
    return db.transaction(context, (tx) => settle(tx, context, mail, outcome));
  };

  return {
    async send(id) {
      const context = asSystem('mail', clock.now());
      const [mail] = await db.transaction(context, (tx) =>
        tx
          .update(mailOutbox)
          .set({ attempts: sql`${mailOutbox.attempts} + 1` })
          .where(sql`${mailOutbox.id} = ${id} and ${mailOutbox.settledAt} is null`)
          .returning(),
      );
      if (!mail) return;
      if (mail.createdAt <= staleSince(policy, context.now)) return settled(mail, 'given-up');
      const purpose = mail.purpose as MailPurpose;
      const template = templates[purpose];
      if (!template || !policy.email.purposes.includes(purpose)) {
        await settled(mail, 'refused');
        throw new PurposeViolation(purpose);
      }
      const address = await addressOf(platform, mail.accountId);
      if (!address) return settled(mail, 'no-address');
      const { service } = policy;
      const facts = { serviceName: service.name, publicUrl, register: service.register };
      const made = await template(facts, { platform, accountId: mail.accountId });
      if (!made) return settled(mail, 'given-up');
      const { subject, text } = made;
      try {
        await transport.sendMail({
          from: smtp.from,
          to: address,
          subject,
          text,
          html: asHtml(text, 'de'),
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
      } catch (error) {
        if (!isFinal(error)) throw error;
        return settled(mail, 'given-up');
      }
      return settled(mail, 'sent');
    },
    close: () => transport.close(),
  };
}
