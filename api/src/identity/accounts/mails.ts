import { germanPeriod } from '@sprechraum/shared/texts';
import type { MailTemplates } from '../../platform/mail/mailer.ts';
import { confirmationLink } from './confirmation.ts';

/**
 * The one mail about an account: the link that confirms it (BKE-17, BKE-22). It names neither the service nor the
 * nickname, and says the same to whoever already has an account.
 */
export const mails: MailTemplates = {
  registration_confirm: async ({ register }, { platform, accountId }) => {
    const link = await confirmationLink(platform, accountId);
    if (!link) return null;
    const rule = platform.policy.retention.find(({ start }) => start === 'registration.requested');
    const time = germanPeriod(rule?.period ?? 'P1D', 'accusative');
    return register === 'du'
      ? {
          subject: 'Bitte bestätigen',
          text: `Hallo,\n\nmit diesem Link schließt du eine Registrierung ab:\n\n${link}\n\nDer Link gilt ${time}. Hast du dich nirgends registriert, brauchst du nichts zu tun: Ohne Bestätigung wird diese Adresse danach gelöscht.\n\nWeitere E-Mails gibt es nicht. Auf diese E-Mail kann niemand antworten.\n`,
        }
      : {
          subject: 'Bitte bestätigen',
          text: `Guten Tag,\n\nmit diesem Link schließen Sie eine Registrierung ab:\n\n${link}\n\nDer Link gilt ${time}. Haben Sie sich nirgends registriert, brauchen Sie nichts zu tun: Ohne Bestätigung wird diese Adresse danach gelöscht.\n\nWeitere E-Mails gibt es nicht. Auf diese E-Mail kann niemand antworten.\n`,
        };
  },
};
