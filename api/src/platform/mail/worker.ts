import { escapeHtml } from '@sprechraum/shared/notice';
import type { MailPurpose } from '@sprechraum/shared/policy';
import { eq, sql } from 'drizzle-orm';
import { createTransport, type Transporter } from 'nodemailer';
import { asSystem } from '../access/context.ts';
import { audit } from '../audit/audit.ts';
import type { Platform } from '../platform.ts';
import { type MailTemplates, PurposeViolation } from './mailer.ts';
import { mailOutbox } from './tables.ts';

/** Finds the address of an account at the moment of sending; `null` if there is none (any more). */
export type AddressOf = (platform: Platform, accountId: string) => Promise<string | null>;

export interface MailWorker {
  /** Sends one mail of the outbox. @throws when the server cannot take it now, so that the queue tries again */
  send(id: string): Promise<void>;
  close(): void;
}

const givenUpAfter = 8;

export interface SmtpOptions {
  readonly url: string;
  readonly from: string;
  /** Production never speaks to a mail server in the clear (BKE-08). */
  readonly requireTls: boolean;
}

function transportFor({ url, requireTls }: SmtpOptions): Transporter {
  return createTransport({
    ...Object.fromEntries(new URL(url).searchParams),
    url,
    requireTLS: requireTls,
    ignoreTLS: !requireTls,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  } as Parameters<typeof createTransport>[0]);
}

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

  const settle = (id: string, outcome: 'sent' | 'no-address' | 'given-up', purpose: string) => {
    const context = asSystem('mail', clock.now());
    return db.transaction(context, async (tx) => {
      await tx.update(mailOutbox).set({ settledAt: context.now, outcome }).where(eq(mailOutbox.id, id));
      await audit(tx, context, {
        action: 'mail.send',
        change: 'changed',
        objectType: 'mail',
        objectId: id,
        facts: { outcome, purpose },
      });
    });
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
      const template = templates[mail.purpose as MailPurpose];
      if (!template || !policy.email.purposes.includes(mail.purpose as MailPurpose))
        throw new PurposeViolation(mail.purpose);
      const address = await addressOf(platform, mail.accountId);
      if (!address) return settle(id, 'no-address', mail.purpose);
      const { subject, text } = template({
        serviceName: policy.service.name,
        publicUrl,
        register: policy.service.register,
      });
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
        if (mail.attempts >= givenUpAfter) return settle(id, 'given-up', mail.purpose);
        throw error;
      }
      return settle(id, 'sent', mail.purpose);
    },
    close: () => transport.close(),
  };
}
