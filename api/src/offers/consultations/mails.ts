import type { MailTemplates } from '../../platform/mail/mailer.ts';

/**
 * The mails of counselling. Whoever looks over a shoulder learns nothing from them: no service's name in the subject,
 * no topic, no name, no word of an answer.
 */
export const mails: MailTemplates = {
  answer_waiting: ({ publicUrl, register }) =>
    register === 'du'
      ? {
          subject: 'Eine neue Nachricht ist da',
          text: `Hallo,\n\nes gibt eine neue Nachricht für dich. Du kannst sie lesen, wenn du dich anmeldest:\n\n${publicUrl}/anmelden\n\nAuf diese E-Mail kann niemand antworten. Wenn du keine solchen E-Mails mehr möchtest, lösch deine Adresse nach der Anmeldung unter „Meine Daten“.\n`,
        }
      : {
          subject: 'Eine neue Nachricht ist da',
          text: `Guten Tag,\n\nes gibt eine neue Nachricht für Sie. Sie können sie lesen, wenn Sie sich anmelden:\n\n${publicUrl}/anmelden\n\nAuf diese E-Mail kann niemand antworten. Wenn Sie keine solchen E-Mails mehr möchten, löschen Sie Ihre Adresse nach der Anmeldung unter „Meine Daten“.\n`,
        },
  // The same care, in words that tell whoever gave the address that this time it is no letter (ENZ-12).
  appointment_question: ({ publicUrl, register }) =>
    register === 'du'
      ? {
          subject: 'Eine neue Mitteilung ist da',
          text: `Hallo,\n\nes gibt eine neue Mitteilung für dich. Du kannst sie lesen, wenn du dich anmeldest:\n\n${publicUrl}/anmelden\n\nAuf diese E-Mail kann niemand antworten. Wenn du keine solchen E-Mails mehr möchtest, lösch deine Adresse nach der Anmeldung unter „Meine Daten“.\n`,
        }
      : {
          subject: 'Eine neue Mitteilung ist da',
          text: `Guten Tag,\n\nes gibt eine neue Mitteilung für Sie. Sie können sie lesen, wenn Sie sich anmelden:\n\n${publicUrl}/anmelden\n\nAuf diese E-Mail kann niemand antworten. Wenn Sie keine solchen E-Mails mehr möchten, löschen Sie Ihre Adresse nach der Anmeldung unter „Meine Daten“.\n`,
        },
};
