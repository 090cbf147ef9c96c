import { closed } from './german.ts';
import { inBoth } from './registers.ts';
import type { Somebody } from './words.ts';

/** The verb in the number of its subject. */
const verb = (who: Somebody, one: string, many: string) => (who.plural ? many : one);
const read = (who: Somebody) => verb(who, 'liest', 'lesen');
const see = (who: Somebody) => verb(who, 'sieht', 'sehen');
const inner = (who: Somebody) => closed(who.name);

const neutral = {
  /** Said where an emergency or an order may let others in; both have sentences of their own. */
  usually: 'im Alltag ',
  intake: () =>
    'Solange niemand eine neue Anfrage übernommen hat, sehen die Fachkräfte nur, dass sie da ist, aber nicht, was darin steht.',
  taken: ' Hat eine von ihnen es übernommen, liest es nur noch diese.',
  handOver:
    'Übernimmt eine andere Fachkraft die Beratung, kann die bisherige sie von diesem Augenblick an nicht mehr lesen.',
  danger:
    'Machen wir uns Sorgen, dass jemand in Gefahr ist, schätzen wir das zu zweit ein. Die zweite Fachkraft liest dafür nicht die Beratung, sondern nur, was die erste eigens dafür aufschreibt, ohne Benutzernamen und ohne Wohnort, und auch das nur, bis die Einschätzung abgeschlossen ist. Auch fachlichen Rat holen wir nur auf diese Weise ein.',
  chatLog: (who: Somebody, usually: string) => `Protokolle von Chats ${read(who)} ${usually}nur ${who.name}.`,
  forum: (who: Somebody) =>
    `Beiträge im Forum, die anderen schaden, ${verb(who, 'kann', 'können')} ${inner(who)} entfernen.`,
  newsletter: (who: Somebody) =>
    `Die Liste aller, die den Newsletter bestellt haben, ${see(who)} nur ${who.name}.`,
  special: (who: Somebody) =>
    `Besonders geschützte Angaben, zum Beispiel zur Gesundheit, ${read(who)} nur ${who.name}, und das nur mit einer eigenen Erlaubnis.`,
  retained: (names: string) =>
    `Zu gesperrten Unterlagen hat nur mit einem Grund dafür Zugang: ${names}. Jeder Blick darauf wird vermerkt.`,
  audit: (names: string) =>
    `Wer etwas eingegeben, geändert oder gelöscht hat, wird vermerkt, aber ohne Inhalte. Zugang zu diesen Vermerken hat nur: ${names}.`,
  itLogin: (names: string) =>
    `Welche Konten es gibt und wann sie zuletzt benutzt wurden, sieht nur: ${names}. Passwörter sieht niemand.`,
  itTicket: (names: string, approver: string, duration: string) =>
    `Zu weiteren Daten hat nur mit einem begründeten Auftrag Zugang: ${names}. Ein Auftrag gilt für die Daten einer einzigen Person, muss freigegeben werden (dafür zuständig: ${approver}) und endet nach ${duration}. Jeder Zugriff wird vermerkt, und in der Datenbank selbst stehen vertrauliche Inhalte nur verschlüsselt.`,
  /** Follows the sentence about the emergency, where a case can be handed over in it. */
  emergencyHandOver: 'Ist es nötig, wird die Beratung dabei einer anderen Fachkraft übergeben.',
};

export const accessTexts = inBoth({
  sie: {
    ...neutral,
    consultation: (who: Somebody, usually: string) =>
      `Was Sie in der Beratung schreiben und was wir antworten, ${read(who)} außer Ihnen ${usually}nur ${who.name}.`,
    profile: (who: Somebody, usually: string) =>
      `Ihre freiwilligen Angaben ${see(who)} außer Ihnen ${usually}nur ${who.name}.`,
    profileFields: (who: Somebody, fields: string) =>
      `Von Ihren Angaben zur Person ${see(who)} ${inner(who)} nur diese: ${fields}. Andere sehen sie nicht.`,
    emergency: (reasons: string, duration: string) =>
      `Fällt die Fachkraft unerwartet aus, darf im Notfall eine andere Fachkraft mit Administratorrechten die Beratung öffnen. Als Grund zählt nur: ${reasons}. Der Zugriff muss begründet werden, er endet nach ${duration}, und Sie sehen, dass es ihn gab.`,
    privateMessage:
      'Persönliche Mitteilungen lesen nur Sie und die Person, mit der Sie schreiben. Wird eine Mitteilung gemeldet, liest die Moderation diese eine, und das wird protokolliert.',
    concern: (who: Somebody, usually: string, taken: string) =>
      `Ihr Anliegen ${read(who)} ${usually}nur ${who.name}.${taken} Wie es steht, sehen Sie mit Ihrem Vorgangs-Code.`,
    enquiry: (who: Somebody, usually: string) =>
      `Ihre Anfrage aus dem Kontaktformular ${read(who)} ${usually}nur ${who.name}.`,
    reservation: (who: Somebody, usually: string) =>
      `Ihre Anfrage nach einem Betreuungsplatz ${verb(who, 'bearbeitet', 'bearbeiten')} ${usually}nur ${who.name}.`,
    applicant: (who: Somebody, fields: string) =>
      `Zu Ihrer Anfrage nach einem Betreuungsplatz ${see(who)} ${inner(who)} diese Angaben: ${fields}.`,
    accepted: (who: Somebody, fields: string) =>
      `Erst wenn Sie einen Platz angenommen haben, ${see(who)} ${inner(who)} auch diese Angaben: ${fields}.`,
    applicantEnds:
      'Andere Einrichtungen und andere Träger sehen davon nichts. Ziehen Sie die Anfrage zurück oder wird sie abgelehnt, endet auch dieser Zugriff.',
    case: (who: Somebody, usually: string) => `Ihren Vorgang ${read(who)} ${usually}nur ${who.name}.`,
    emailNobody:
      'Ihre E-Mail-Adresse kann niemand von uns sehen. Nur das Programm, das E-Mails verschickt, verwendet sie.',
    email: (who: Somebody) => `Ihre E-Mail-Adresse ${see(who)} nur ${who.name}.`,
    nickname:
      'Von unseren Fachkräften sehen Sie nur einen Nicknamen. Erreichen können Sie sie nur über diese Seiten.',
    forumPublic:
      'Beiträge im Forum sind öffentlich: Alle können sie lesen, auch ohne Registrierung. Sonst ist nichts öffentlich, was Sie hier schreiben.',
  },
  du: {
    ...neutral,
    consultation: (who: Somebody, usually: string) =>
      `Was Du in der Beratung schreibst und was wir antworten, ${read(who)} außer Dir ${usually}nur ${who.name}.`,
    profile: (who: Somebody, usually: string) =>
      `Deine freiwilligen Angaben ${see(who)} außer Dir ${usually}nur ${who.name}.`,
    profileFields: (who: Somebody, fields: string) =>
      `Von Deinen Angaben zur Person ${see(who)} ${inner(who)} nur diese: ${fields}. Andere sehen sie nicht.`,
    emergency: (reasons: string, duration: string) =>
      `Fällt die Fachkraft unerwartet aus, darf im Notfall eine andere Fachkraft mit Administratorrechten die Beratung öffnen. Als Grund zählt nur: ${reasons}. Der Zugriff muss begründet werden, er endet nach ${duration}, und Du siehst, dass es ihn gab.`,
    privateMessage:
      'Persönliche Mitteilungen lesen nur Du und die Person, mit der Du schreibst. Wird eine Mitteilung gemeldet, liest die Moderation diese eine, und das wird protokolliert.',
    concern: (who: Somebody, usually: string, taken: string) =>
      `Dein Anliegen ${read(who)} ${usually}nur ${who.name}.${taken} Wie es steht, siehst Du mit Deinem Vorgangs-Code.`,
    enquiry: (who: Somebody, usually: string) =>
      `Deine Anfrage aus dem Kontaktformular ${read(who)} ${usually}nur ${who.name}.`,
    reservation: (who: Somebody, usually: string) =>
      `Deine Anfrage nach einem Betreuungsplatz ${verb(who, 'bearbeitet', 'bearbeiten')} ${usually}nur ${who.name}.`,
    applicant: (who: Somebody, fields: string) =>
      `Zu Deiner Anfrage nach einem Betreuungsplatz ${see(who)} ${inner(who)} diese Angaben: ${fields}.`,
    accepted: (who: Somebody, fields: string) =>
      `Erst wenn Du einen Platz angenommen hast, ${see(who)} ${inner(who)} auch diese Angaben: ${fields}.`,
    applicantEnds:
      'Andere Einrichtungen und andere Träger sehen davon nichts. Ziehst Du die Anfrage zurück oder wird sie abgelehnt, endet auch dieser Zugriff.',
    case: (who: Somebody, usually: string) => `Deinen Vorgang ${read(who)} ${usually}nur ${who.name}.`,
    emailNobody:
      'Deine E-Mail-Adresse kann niemand von uns sehen. Nur das Programm, das E-Mails verschickt, verwendet sie.',
    email: (who: Somebody) => `Deine E-Mail-Adresse ${see(who)} nur ${who.name}.`,
    nickname:
      'Von unseren Fachkräften siehst Du nur einen Nicknamen. Erreichen kannst Du sie nur über diese Seiten.',
    forumPublic:
      'Beiträge im Forum sind öffentlich: Alle können sie lesen, auch ohne Registrierung. Sonst ist nichts öffentlich, was Du hier schreibst.',
  },
});
